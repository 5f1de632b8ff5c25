// Keys at the command line: a passphrase changed, and one lost.
#include "exports/sealing/rescue.h"
#include "exports/sealing/word_list.h"
#include "tests/called_commands.h"
#include "tests/catch.h"

namespace arpenteur {

namespace {

const InitOptions camille{"Camille Aubry", "Atelier des Confluences"};

std::filesystem::path file_with(const CalledCommands& commands, const char* name, const std::string& line) {
    const std::filesystem::path file = commands.folder / name;
    write_file(file, bytes_of(line + "\n"));
    return file;
}

std::string words_of(const CalledCommands& commands, const char* workspace) {
    const auto opened = Workspace::open(commands.folder / workspace, Passphrase("goudron eleve zenith"),
                                        Access::read, commands.call.environment);
    REQUIRE(opened);
    return joined(rescue_words(opened->tablet()));
}

bool opens(CalledCommands& commands, const char* workspace, const std::string& passphrase) {
    const std::filesystem::path before = commands.call.passphrase_file;
    commands.call.passphrase_file = file_with(commands, "essai", passphrase);
    const bool opened = commands.in(workspace, VisitsOptions{}).exit == Exit::done;
    commands.call.passphrase_file = before;
    return opened;
}

}  // namespace

TEST_CASE("init refuses a passphrase of one's own that is soon guessed, and makes nothing") {
    CalledCommands commands;
    for (const char* weak : {"", "goudron eleve", "azerty 1234567890", "zut zut zut zut zut"}) {
        INFO(weak);
        commands.call.passphrase_file = file_with(commands, "passphrase", weak);
        const Answer answer = commands.in("camille", camille);
        CHECK(answer.exit == Exit::refused);
        CHECK(says(answer.errors, "Prenez plutôt les six mots proposés"));
        CHECK_FALSE(Workspace::is_there(commands.folder / "camille"));
    }
}

TEST_CASE("passphrase changes it: the new one opens, the one before does not") {
    CalledCommands commands;
    commands.in("camille", camille);
    const PassphraseOptions options{file_with(commands, "nouvelle", "zeste abolir chagrin proie")};

    const Answer changed = commands.in("camille", options);

    CHECK(changed.exit == Exit::done);
    CHECK(says(changed.errors,
               "Les copies plus anciennes de ce dossier s’ouvrent encore avec l’ancienne phrase"));
    CHECK(opens(commands, "camille", "zeste abolir chagrin proie"));
    CHECK_FALSE(opens(commands, "camille", "goudron eleve zenith"));
}

TEST_CASE(
    "passphrase changes nothing without the right one, for a weak one, or where there is no workspace") {
    CalledCommands commands;
    commands.in("camille", camille);
    const PassphraseOptions good{file_with(commands, "nouvelle", "zeste abolir chagrin proie")};
    const PassphraseOptions weak{file_with(commands, "faible", "motdepasse motdepasse")};

    CHECK(commands.in("camille", weak).exit == Exit::refused);
    CHECK(commands.in("nulle-part", good).exit == Exit::refused);
    commands.call.passphrase_file = file_with(commands, "fausse", "une autre phrase de passe");
    CHECK(commands.in("camille", good).exit == Exit::refused);
    CHECK(opens(commands, "camille", "goudron eleve zenith"));
}

TEST_CASE("rescue makes the key file anew for whoever has the twelve words, and the visits are there") {
    CalledCommands commands;
    const std::string visit = commands.prepare_visit();
    const std::string words = words_of(commands, "camille");
    commands.call.passphrase_file = file_with(commands, "nouvelle", "zeste abolir chagrin proie");

    SECTION("whose passphrase is lost") {}
    SECTION("whose key file is damaged") { write_file(commands.folder / "camille/cle", bytes_of("abîmé")); }
    SECTION("whose key file is gone") { remove_file(commands.folder / "camille/cle"); }
    const Answer rescued = commands.in("camille", RescueOptions{}, words + "\noui\n");

    INFO(rescued.errors);
    CHECK(rescued.exit == Exit::done);
    CHECK(says(rescued.output, "Espace de travail de Camille Aubry : "));
    CHECK(says(commands.in("camille", VisitsOptions{}).output, visit.substr(0, 8)));
    CHECK_FALSE(opens(commands, "camille", "goudron eleve zenith"));
    CHECK(words_of(commands, "bureau") != words);
}

TEST_CASE("rescue shows the four words of the key, and writes nothing unless they are the sheet's") {
    CalledCommands commands;
    commands.in("camille", camille);
    const std::string words = words_of(commands, "camille");
    commands.call.passphrase_file = file_with(commands, "nouvelle", "zeste abolir chagrin proie");

    for (const char* answer : {"non\n", "\n", ""}) {
        const Answer refused = commands.in("camille", RescueOptions{}, words + '\n' + answer);
        CHECK(refused.exit == Exit::refused);
        CHECK(says(refused.errors, fingerprint(identity_from(words)->sign_key())));
        CHECK(says(refused.errors, "Rien n’a été écrit"));
    }
    CHECK(opens(commands, "camille", "goudron eleve zenith"));
}

TEST_CASE("rescue refuses the words of somebody else, and words that do not fit") {
    CalledCommands commands;
    commands.in("camille", camille);
    commands.in("julien", InitOptions{"Julien Maréchal", "Terres Communes"});
    std::string words = words_of(commands, "julien");

    const Answer other = commands.in("camille", RescueOptions{}, words + "\noui\n");
    CHECK(other.exit == Exit::refused);
    CHECK(says(other.errors, "ne sont pas ceux de la personne"));

    const Answer few = commands.in("julien", RescueOptions{}, "goudron élève\n");
    CHECK(few.exit == Exit::refused);
    CHECK(says(few.errors, "Il faut les douze mots"));

    words.replace(0, words.find(' '), "fabrique");
    const Answer unknown = commands.in("julien", RescueOptions{}, words + "\noui\n");
    CHECK(unknown.exit == Exit::refused);
    CHECK(says(unknown.errors, "Le mot n°\u00A01 n’est pas dans la liste"));
    CHECK_FALSE(says(unknown.errors, "fabrique"));
}

TEST_CASE("rescue in a new folder makes the same person's second tablet") {
    CalledCommands commands;
    commands.in("camille", camille);
    const std::string words = words_of(commands, "camille");

    const Answer nameless = commands.in("seconde", RescueOptions{}, words + "\noui\n");
    CHECK(nameless.exit == Exit::refused);
    CHECK(says(nameless.errors, "--name, --organisation"));

    const RescueOptions named{"Camille Aubry", "Atelier des Confluences"};
    const std::size_t middle = words.find(' ', words.size() / 2);
    const Answer made =
        commands.in("seconde", named, words.substr(0, middle) + '\n' + words.substr(middle) + "\noui\n");
    INFO(made.errors);
    CHECK(made.exit == Exit::done);
    CHECK(words_of(commands, "seconde") == words);
}

}  // namespace arpenteur
