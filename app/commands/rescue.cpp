#include "exports/sealing/rescue.h"

#include <algorithm>
#include <array>
#include <iostream>

#include "app/commands/commands.h"
#include "app/commands/json_answers.h"
#include "app/platform/terminal.h"
#include "exports/sealing/word_list.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

// As many lines as it takes.
Identity identity_of_the_sheet(const Invocation& call) {
    const QuietInput quiet;
    std::string words;
    std::size_t count = 0;
    call.say({"Les douze mots de votre feuille, dans l’ordre (rien ne s’affiche)\u00A0:",
              "The twelve words of your sheet, in order (nothing is shown):"});
    for (std::string line; count < rescue_word_count && std::getline(std::cin, line);) {
        words += line + '\n';
        count = typed_words(words).size();
        std::cerr << sentence(call.language, {"{} sur {}", "{} of {}"}, count, rescue_word_count) << '\n';
    }
    auto identity = identity_from(words);
    if (!identity) throw RefusedCommand{{message(identity.error(), call.language)}};
    return std::move(*identity);
}

// Nothing is written before a person has said that these are the four words of the sheet.
void compare_with_the_sheet(const Invocation& call, const Identity& identity) {
    constexpr std::array yes{"oui", "o", "yes", "y"};
    std::cerr << sentence(
        call.language,
        {"Les quatre mots de la clé\u00A0: {}\nEst-ce ce que dit la feuille\u202F? (oui, non) ",
         "The four words of the key: {}\nIs that what the sheet says? (yes, no) "},
        fingerprint(identity.sign_key()));
    std::string answer;
    std::getline(std::cin, answer);
    if (std::find(yes.begin(), yes.end(), folded(answer)) == yes.end())
        call.refuse(Words{
            "Rien n’a été écrit. Relisez les douze mots\u00A0: l’un d’eux n’est pas celui de la feuille.",
            "Nothing was written. Read the twelve words again: one of them is not the sheet's."});
}

}  // namespace

Exit run(const Invocation& call, const RescueOptions& options) {
    const bool new_folder = Workspace::can_be_created_in(call.workspace);
    if (new_folder && (options.person.empty() || options.organisation.empty()))
        call.refuse(
            {"Il n’y a pas d’espace de travail dans {}\u00A0: pour en faire un avec vos douze mots, donnez "
             "votre nom et votre organisation (--name, --organisation).",
             "There is no workspace in {}: to make one with your twelve words, give your name and "
             "organisation (--name, --organisation)."},
            call.workspace.string());
    Identity identity = identity_of_the_sheet(call);
    compare_with_the_sheet(call, identity);
    const Passphrase passphrase = call.new_passphrase(call.passphrase_file);

    const NewWorkspace wanted{options.person, options.organisation,
                              options.desk ? CardKind::desk : CardKind::team};
    if (!new_folder)
        if (const auto rescued = Workspace::rescue(call.workspace, identity, passphrase, call.environment);
            !rescued)
            call.refuse(rescued.error());
    auto workspace = new_folder ? Workspace::create(call.workspace, wanted, std::move(identity), passphrase,
                                                    call.environment)
                                : Workspace::open(call.workspace, passphrase, Access::read, call.environment);
    if (!workspace) call.refuse(workspace.error());
    if (call.json)
        print(json_answer(workspace->card()));
    else
        print(sentence(call.language, {"Espace de travail de {} : {}", "Workspace of {}: {}"},
                       workspace->card().name(), fingerprint(workspace->card())));
    return call.close(*workspace);
}

}  // namespace arpenteur
