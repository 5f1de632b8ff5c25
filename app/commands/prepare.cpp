#include "app/commands/commands.h"
#include "app/commands/json_answers.h"

namespace arpenteur {

namespace {

// The one territory that is meant; among homonyms it never guesses.
Territory find_territory(const Invocation& call, const PrepareOptions& options) {
    if (!options.by_hand.kind.empty()) {
        Territory territory = options.by_hand;
        if (territory.name.empty()) territory.name = options.territory;
        return territory;
    }
    const TerritoryRegister territories = call.territory_register();
    std::vector<RegisterEntry> found = territories.by_code(options.territory);
    if (found.empty()) found = territories.named(options.territory);
    if (found.size() == 1) return found.front().territory;
    RefusedCommand refusal;
    if (found.empty()) {
        refusal.lines.push_back(sentence(call.language,
                                         {"Le répertoire ne connaît pas « {} » : vérifiez le nom ou le "
                                          "code, ou entrez le lieu à la main (--kind, --name).",
                                          "The register does not know \"{}\": check the name or the "
                                          "code, or enter the place by hand (--kind, --name)."},
                                         options.territory));
        found = territories.search(options.territory, 5);
    } else {
        refusal.lines.push_back(sentence(call.language,
                                         {"Plusieurs territoires répondent à « {} » ; donnez le code :",
                                          "Several territories match \"{}\"; give the code:"},
                                         options.territory));
    }
    for (const RegisterEntry& entry : found)
        refusal.lines.push_back("    " + entry.territory.code + "  " + territories.label(entry.territory) +
                                ", " + territories.details(entry, call.language));
    throw refusal;
}

// The desk, which can read the visit from its founding on.
Card find_desk(const Invocation& call, const Workspace& workspace, const PrepareOptions& options) {
    if (!options.desk.empty()) {
        auto card = read_card_file(options.desk);
        if (!card) call.refuse(card.error());
        return *card;
    }
    if (workspace.is_desk()) return workspace.card();
    const std::vector<Card> known = workspace.desks();
    if (known.size() != 1)
        call.refuse(Words{"Donnez la carte du bureau de l’APFDT : --desk FICHIER.",
                          "Give the card of the APFDT's desk: --desk FILE."});
    return known.front();
}

}  // namespace

Exit run(const Invocation& call, const PrepareOptions& options) {
    Workspace workspace = call.open_workspace(Access::write);
    const Territory territory = find_territory(call, options);
    const Card desk = find_desk(call, workspace, options);
    const Questionnaire asked = call.questionnaire(options.form);
    NewVisit visit{territory, desk, {}, asked.tables};
    for (const auto& file : options.team) {
        const auto card = read_card_file(file);
        if (!card) call.refuse(card.error());
        visit.team.push_back(*card);
    }
    const auto prepared = workspace.prepare(visit);
    if (!prepared) call.refuse(prepared.error());
    const Id id = (*prepared)->id();
    print(call.json ? json_answer(id, territory) : id.hex());
    return call.close(workspace);
}

}  // namespace arpenteur
