#include "tests/called_commands.h"
#include "tests/catch.h"

namespace arpenteur {

TEST_CASE("init makes a workspace, says who it is, and what helps whoever loses the passphrase") {
    CalledCommands commands;
    const Answer made = commands.in("camille", InitOptions{"Camille Aubry", "Atelier des Confluences"});

    CHECK(made.exit == Exit::done);
    CHECK(made.output.rfind("Espace de travail de Camille Aubry : ", 0) == 0);
    CHECK(says(made.errors, "Une phrase de passe perdue ne se retrouve que par les douze mots de secours"));
    CHECK(Workspace::is_there(commands.folder / "camille"));
}

TEST_CASE("init makes nothing where a workspace is") {
    CalledCommands commands;
    const InitOptions camille{"Camille Aubry", "Atelier des Confluences"};
    commands.in("camille", camille);
    CHECK(commands.in("camille", camille).exit == Exit::refused);
}

TEST_CASE("a command without its passphrase, or in no workspace, says what to do") {
    CalledCommands commands;
    CHECK(commands.in("nulle-part", VisitsOptions{}).exit == Exit::refused);

    commands.call.passphrase_file = commands.folder / "absente";
    const Answer answer = commands.in("camille", VisitsOptions{});
    CHECK(answer.exit == Exit::refused);
    CHECK(says(answer.errors, "Le fichier de la phrase de passe n’existe pas : "));
}

TEST_CASE("card writes the card and prints the words to compare, as JSON the same words") {
    CalledCommands commands;
    commands.in("camille", InitOptions{"Camille Aubry", "Atelier des Confluences"});
    const Answer said = commands.in("camille", CardOptions{commands.folder / "camille.carte"});
    CHECK(said.exit == Exit::done);
    REQUIRE(said.output.rfind("Camille Aubry : ", 0) == 0);
    const std::string words = said.output.substr(16, said.output.size() - 17);
    CHECK(read_card_file(commands.folder / "camille.carte"));

    commands.call.json = true;
    CHECK(says(commands.in("camille", CardOptions{commands.folder / "camille.carte"}).output,
               "\"words\":\"" + words + "\""));
}

TEST_CASE("what cannot be written is a fault of the machine, with the place") {
    CalledCommands commands;
    commands.in("camille", InitOptions{"Camille Aubry", "Atelier des Confluences"});
    const Answer answer = commands.in("camille", CardOptions{commands.folder / "absent" / "camille.carte"});
    CHECK(answer.exit == Exit::machine);
    CHECK(says(answer.errors, "absent"));
}

TEST_CASE("visits names each visit on a line, and says where there is none") {
    CalledCommands commands;
    const std::string id = commands.prepare_visit();
    const Answer visits = commands.in("camille", VisitsOptions{});
    CHECK(visits.exit == Exit::done);
    CHECK(visits.output.rfind(id.substr(0, 8) + "  Reugny (", 0) == 0);

    const Answer none = commands.in("bureau", VisitsOptions{});
    CHECK(none.exit == Exit::done);
    CHECK(none.output.empty());
    CHECK(says(none.errors, "Il n’y a pas encore de visite"));

    commands.call.json = true;
    CHECK(commands.in("bureau", VisitsOptions{}).output == "[]\n");
}

TEST_CASE("check says that a questionnaire is valid, or all that is wrong with it") {
    CalledCommands commands;
    const std::filesystem::path grid =
        std::filesystem::path(ARPENTEUR_SOURCE) / "questionnaires/shipped/capacites";
    const Answer valid = commands.in("", CheckOptions{grid});
    CHECK(valid.exit == Exit::done);
    CHECK(says(valid.output, "Questionnaire valable : "));

    std::filesystem::create_directory(commands.folder / "vide");
    CHECK(commands.in("", CheckOptions{commands.folder / "vide"}).exit == Exit::refused);
    CHECK(commands.in("", CheckOptions{commands.folder / "absent"}).exit == Exit::refused);

    commands.call.json = true;
    CHECK(says(commands.in("", CheckOptions{commands.folder / "vide"}).output, "\"severity\":\"error\""));
}

}  // namespace arpenteur
