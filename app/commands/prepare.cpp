#include <nlohmann/json.hpp>

#include "app/commands/commands.h"
#include "app/workspace/form_files.h"
#include "questionnaires/form/read_form.h"

namespace arpenteur {

namespace {

struct Wanted {
    std::string territory;
    std::filesystem::path desk;
    std::filesystem::path form;
    std::vector<std::filesystem::path> team;
    Territory by_hand;
};

// The one territory that the words mean; a homonym is never guessed.
Territory find_territory(const Invocation& call, const Wanted& wanted) {
    if (!wanted.by_hand.kind.empty()) {
        Territory territory = wanted.by_hand;
        if (territory.name.empty()) territory.name = wanted.territory;
        return territory;
    }
    const TerritoryRegister territories = territory_register();
    std::vector<RegisterEntry> found = territories.by_code(wanted.territory);
    if (found.empty()) found = territories.named(wanted.territory);
    if (found.size() == 1) return found.front().territory;
    RefusedCommand refusal;
    if (found.empty()) {
        refusal.lines.push_back(sentence(call.language(),
                                         {"Le répertoire ne connaît pas « {} » : vérifiez le nom ou le "
                                          "code, ou entrez le lieu à la main (--kind, "
                                          "--name).",
                                          "The register does not know \"{}\": check the name or the "
                                          "code, or enter the place by hand (--kind, "
                                          "--name)."},
                                         wanted.territory));
        found = territories.search(wanted.territory, 5);
    } else {
        refusal.lines.push_back(sentence(call.language(),
                                         {"Plusieurs territoires répondent à « {} » ; donnez le code :",
                                          "Several territories answer to \"{}\"; give the code:"},
                                         wanted.territory));
    }
    for (const RegisterEntry& entry : found)
        refusal.lines.push_back("    " + entry.territory.code + "  " + territories.label(entry.territory) +
                                ", " + territories.details(entry, call.language()));
    throw refusal;
}

void prepare(Invocation& call, const Wanted& wanted) {
    Workspace workspace = call.open_workspace(Access::write);
    const Territory territory = find_territory(call, wanted);

    std::optional<Card> desk;
    if (!wanted.desk.empty()) {
        auto card = read_card_file(wanted.desk);
        if (!card) call.refuse(card.error());
        desk = *card;
    } else if (workspace.is_desk()) {
        desk = workspace.card();
    } else {
        const std::vector<Card> known = workspace.desks();
        if (known.size() != 1)
            call.refuse(Words{"Donnez la carte du bureau de l’APFDT : --desk FICHIER.",
                              "Give the card of the APFDT's desk: --desk FILE."});
        desk = known.front();
    }

    const auto path =
        wanted.form.empty() ? program_files() / "questionnaires/shipped/capacites" : wanted.form;
    const TablesResult tables = read_form_files(path);
    const FormResult form = read_form(tables.tables);
    std::vector<Problem> problems = tables.problems;
    problems.insert(problems.end(), form.problems.begin(), form.problems.end());
    if (stops(problems)) {
        RefusedCommand refusal;
        for (const Problem& problem : problems) refusal.lines.push_back(message(problem, call.language()));
        throw refusal;
    }

    NewVisit visit{territory, *desk, {}, tables.tables, form.form.id, form.form.version};
    for (const auto& file : wanted.team) {
        const auto card = read_card_file(file);
        if (!card) call.refuse(card.error());
        visit.team.push_back(*card);
    }
    const auto prepared = workspace.prepare(visit);
    if (!prepared) call.refuse(prepared.error());
    const std::string id = (*prepared)->id().hex();
    if (call.json)
        print(nlohmann::json{{"id", id}, {"territory", territory.name}, {"code", territory.code}});
    else
        print(id);
    if (workspace.close()) call.exit_code = machine_exit;
}

}  // namespace

void add_prepare(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand("prepare", "Une nouvelle visite / a new visit; prints its id");
    auto wanted = std::make_shared<Wanted>();
    command->add_option("TERRITORY", wanted->territory, "code officiel ou nom / official code or name")
        ->required();
    command->add_option("--desk", wanted->desk, "carte du bureau de l’APFDT / card of the APFDT's desk");
    command->add_option("--team", wanted->team, "cartes des collègues / colleagues' cards");
    command->add_option("--form", wanted->form, "questionnaire, sinon la grille capacites / questionnaire");
    command->add_option("--kind", wanted->by_hand.kind,
                        "d’un lieu hors répertoire / of a place that is in no register");
    command->add_option("--name", wanted->by_hand.name);
    command->add_option("--department", wanted->by_hand.department);
    command->add_option("--code", wanted->by_hand.code);
    command->add_flag("--fictive", wanted->by_hand.fictive, "données fictives / invented data");
    command->callback([&call, wanted] { prepare(call, *wanted); });
}

}  // namespace arpenteur
