// What would be done with nothing in hand is refused, with what, where and what now.
#include "tests/called_commands.h"
#include "tests/catch.h"

namespace arpenteur {

namespace {

void use_files_of(CalledCommands& commands, const std::filesystem::path& folder) {
    commands.call.variables = [folder](const std::string& name) -> std::optional<std::string> {
        if (name == "ARPENTEUR_FILES") return folder.string();
        return std::nullopt;
    };
}

}  // namespace

TEST_CASE("without the program's questionnaires nothing is prepared, and the cure is named") {
    CalledCommands commands;
    commands.prepare_visit();
    use_files_of(commands, commands.folder / "vide");

    PrepareOptions options;
    options.territory = "37194";
    options.desk = commands.folder / "bureau.carte";
    for (const Answer& answer :
         {commands.in("", DemoOptions{commands.folder / "demo"}), commands.in("camille", options)}) {
        CHECK(answer.exit == Exit::refused);
        CHECK(answer.output.empty());
        CHECK(says(answer.errors, (commands.folder / "vide").string()));
        CHECK(says(answer.errors, "ARPENTEUR_FILES"));
    }
    CHECK_FALSE(std::filesystem::exists(commands.folder / "demo"));
}

TEST_CASE("a demonstration with a part of its files missing is not ready") {
    CalledCommands commands;
    std::filesystem::create_directories(commands.folder / "files/questionnaires/shipped");
    std::filesystem::copy(std::filesystem::path(ARPENTEUR_SOURCE) / "questionnaires/shipped/capacites",
                          commands.folder / "files/questionnaires/shipped/capacites");
    use_files_of(commands, commands.folder / "files");

    const Answer answer = commands.in("", DemoOptions{commands.folder / "demo"});

    CHECK(answer.exit == Exit::refused);
    CHECK(answer.output.empty());
    CHECK(says(answer.errors, "Il manque un fichier du programme : "));
    CHECK(says(answer.errors, "cohortes"));
    CHECK(std::filesystem::is_empty(commands.folder / "demo"));
}

TEST_CASE("a demonstration touches nothing that is there") {
    CalledCommands commands;
    std::filesystem::create_directories(commands.folder / "demo" / "quelque-chose");
    const Answer answer = commands.in("", DemoOptions{commands.folder / "demo"});
    CHECK(answer.exit == Exit::refused);
    CHECK(says(answer.errors, "rien n’a été touché"));
}

TEST_CASE("drive refuses a script that is not there or has no step") {
    CalledCommands commands;
    CHECK(
        says(commands.in("camille", DriveOptions{commands.folder / "absent"}).errors, "ne peut pas être lu"));
    const std::string comment = "# rien\n";
    write_file(commands.folder / "script",
               {reinterpret_cast<const std::uint8_t*>(comment.data()), comment.size()});
    const Answer empty = commands.in("camille", DriveOptions{commands.folder / "script"});
    CHECK(empty.exit == Exit::refused);
    CHECK(says(empty.errors, "ne contient aucune étape"));
}

}  // namespace arpenteur
