#include "app/commands/commands.h"
#include "app/commands/json_answers.h"

namespace arpenteur {

namespace {

constexpr Words said_at_first_start{
    "Le bureau de l’APFDT peut ouvrir chaque visite, ce qui est réservé à l’équipe compris. Une phrase de "
    "passe "
    "perdue ne se retrouve que par les douze mots de secours : la fenêtre les montre (Réglages, Feuille de "
    "secours).",
    "The APFDT's desk can open every visit, what is reserved to the team included. Only the twelve rescue "
    "words "
    "help whoever lost the passphrase: the window shows them (Settings, Rescue sheet)."};

}  // namespace

Exit run(const Invocation& call, const InitOptions& options) {
    const Passphrase passphrase = call.new_passphrase(call.passphrase_file);
    const NewWorkspace wanted{options.person, options.organisation,
                              options.desk ? CardKind::desk : CardKind::team};
    auto workspace = Workspace::create(call.workspace, wanted, passphrase, call.environment);
    if (!workspace) call.refuse(workspace.error());
    if (call.json)
        print(json_answer(workspace->card()));
    else
        print(sentence(call.language, {"Espace de travail de {} : {}", "Workspace of {}: {}"}, wanted.name,
                       fingerprint(workspace->card())));
    call.say(said_at_first_start);
    return call.close(*workspace);
}

}  // namespace arpenteur
