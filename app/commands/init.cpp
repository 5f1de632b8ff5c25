#include "app/commands/commands.h"
#include "app/commands/json_answers.h"

namespace arpenteur {

namespace {

constexpr Words said_at_first_start{
    "Le bureau de l’APFDT peut ouvrir chaque visite, ce qui est réservé à l’équipe compris. Personne ne peut "
    "retrouver une phrase de passe perdue : il n’y a pas encore de clé de secours.",
    "The APFDT's desk can open every visit, what is reserved to the team included. Nobody can recover a lost "
    "passphrase: there is no recovery key yet."};

}  // namespace

Exit run(const Invocation& call, const InitOptions& options) {
    const std::string typed = call.typed_passphrase();
    if (typed.empty())
        call.refuse(Words{"Une phrase de passe vide ne protège rien : choisissez-en une de six mots.",
                          "An empty passphrase protects nothing: choose one of six words."});
    const NewWorkspace wanted{options.person, options.organisation,
                              options.desk ? CardKind::desk : CardKind::team};
    auto workspace = Workspace::create(call.workspace, wanted, Passphrase(typed), call.environment);
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
