#include <nlohmann/json.hpp>

#include "app/commands/commands.h"

namespace arpenteur {

namespace {

constexpr Words said_at_first_start{
    "Le bureau de l’APFDT peut ouvrir chaque visite, ce qui est réservé à l’équipe compris. Personne ne peut "
    "retrouver "
    "une phrase de passe perdue : il n’y a pas encore de clé de secours.",
    "The APFDT's desk can open every visit, what is reserved to the team included. Nobody can recover a lost "
    "passphrase: there is no recovery key yet."};

void init(Invocation& call, const NewWorkspace& wanted) {
    const std::string typed = call.typed_passphrase();
    if (typed.empty())
        call.refuse(Words{"Une phrase de passe vide ne protège rien : choisissez-en une de six mots.",
                          "An empty passphrase protects nothing: choose one of six words."});
    auto workspace =
        Workspace::create(call.workspace, wanted, Passphrase(typed), Environment::of_the_machine());
    if (!workspace) call.refuse(workspace.error());
    if (call.json)
        print(nlohmann::json{{"person", workspace->card().person().hex()},
                             {"words", fingerprint(workspace->card())}});
    else
        print(sentence(call.language(), {"Espace de travail de {} : {}", "Workspace of {}: {}"}, wanted.name,
                       fingerprint(workspace->card())));
    call.say(said_at_first_start);
    workspace->close();
}

}  // namespace

void add_init(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand(
        "init", "Un nouvel espace de travail avec son identité / a new workspace with its identity");
    auto wanted = std::make_shared<NewWorkspace>();
    command->add_option("--name", wanted->name, "Votre nom / your name")->required();
    command->add_option("--organisation", wanted->organisation, "Votre organisation / your organisation")
        ->required();
    command->add_flag_callback(
        "--desk", [wanted] { wanted->kind = CardKind::desk; },
        "Celui du bureau de l’APFDT / the APFDT's desk");
    command->callback([&call, wanted] { init(call, *wanted); });
}

}  // namespace arpenteur
