#include "tests/called_commands.h"
#include "tests/catch.h"

namespace arpenteur {

namespace {

constexpr const char* a_note = R"({"what":"note","key":"n1","text":"Le marché du samedi."})";

}  // namespace

TEST_CASE("prepare prints the id of the visit, and guesses no homonym and no desk") {
    CalledCommands commands;
    CHECK(commands.prepare_visit().size() == 32);

    PrepareOptions options;
    options.desk = commands.folder / "bureau.carte";
    options.territory = "Reugny";
    const Answer homonym = commands.in("camille", options);
    CHECK(homonym.exit == Exit::refused);
    CHECK(says(homonym.errors, "37194"));

    options.territory = "37194";
    options.desk.clear();
    const Answer no_desk = commands.in("camille", options);
    CHECK(no_desk.exit == Exit::refused);
    CHECK(says(no_desk.errors, "--desk FICHIER"));
}

TEST_CASE("a questionnaire with errors founds no visit, and each error is said") {
    CalledCommands commands;
    commands.prepare_visit();
    std::filesystem::create_directory(commands.folder / "vide");
    PrepareOptions options;
    options.territory = "37194";
    options.desk = commands.folder / "bureau.carte";
    options.form = commands.folder / "vide";

    const Answer answer = commands.in("camille", options);

    CHECK(answer.exit == Exit::refused);
    CHECK_FALSE(answer.errors.empty());
    commands.call.json = true;
    CHECK(says(commands.in("camille", VisitsOptions{}).output, "\"concluded\":0"));
}

TEST_CASE("record answers each line once it is on the disk, and show reads it back") {
    CalledCommands commands;
    const std::string id = commands.prepare_visit();

    const Answer recorded = commands.in("camille", RecordOptions{id}, std::string("\n") + a_note + "\n");
    CHECK(recorded.exit == Exit::done);
    CHECK(says(recorded.output, R"("line":2)"));
    CHECK(says(recorded.output, R"("place":{"counter":)"));

    const Answer shown = commands.in("camille", ShowOptions{id});
    CHECK(shown.exit == Exit::done);
    CHECK(shown.output.rfind("Reugny, ", 0) == 0);
    CHECK(says(shown.output, "Le marché du samedi."));

    commands.call.json = true;
    CHECK(says(commands.in("camille", ShowOptions{"Reugny"}).output, "Le marché du samedi."));
}

TEST_CASE("record refuses a line that it does not understand, and an input without any") {
    CalledCommands commands;
    const std::string id = commands.prepare_visit();
    const Answer answer =
        commands.in("camille", RecordOptions{id}, std::string("pas du JSON\n") + a_note + "\n");
    CHECK(answer.exit == Exit::refused);
    CHECK(says(answer.output, R"("error":)"));
    CHECK(says(answer.output, R"("place":)"));

    const Answer nothing = commands.in("camille", RecordOptions{id}, " \n\n");
    CHECK(nothing.exit == Exit::refused);
    CHECK(nothing.output.empty());
    CHECK(says(nothing.errors, "L’entrée est vide"));
}

TEST_CASE("a dossier goes to the desk and comes in, and what is no dossier is refused by name") {
    CalledCommands commands;
    const std::string id = commands.prepare_visit();
    commands.in("camille", RecordOptions{id}, a_note);
    const std::filesystem::path dossier = commands.folder / "camille.pli";
    CHECK(commands.in("camille", DossierOptions{id, dossier, {}}).exit == Exit::done);

    const Answer taken = commands.in("bureau", MergeOptions{{dossier}});
    CHECK(taken.exit == Exit::done);
    CHECK(says(commands.in("bureau", ShowOptions{id}).output, "Le marché du samedi."));

    commands.call.json = true;
    const Answer mixed = commands.in(
        "bureau", MergeOptions{{dossier, commands.call.passphrase_file, commands.folder / "absent.pli"}});
    CHECK(mixed.exit == Exit::refused);
    CHECK(says(mixed.output, R"("kind":"dossier")"));
    CHECK(says(mixed.output, R"("kind":"refused")"));
    CHECK(says(mixed.output, "absent.pli"));
}

TEST_CASE("merge of no file is refused") {
    CalledCommands commands;
    commands.prepare_visit();
    const Answer answer = commands.in("bureau", MergeOptions{});
    CHECK(answer.exit == Exit::refused);
    CHECK(says(answer.errors, "Aucun fichier n’est donné"));
}

TEST_CASE("no command makes up a visit that is not there") {
    CalledCommands commands;
    commands.prepare_visit();
    const std::filesystem::path file = commands.folder / "rien";
    const Answer answers[] = {commands.in("camille", ShowOptions{"Valombre"}),
                              commands.in("camille", RecordOptions{"Valombre"}, a_note),
                              commands.in("camille", DossierOptions{"Valombre", file, {}}),
                              commands.in("camille", RestitutionOptions{"Valombre", "public", file})};
    for (const Answer& answer : answers) {
        CHECK(answer.exit == Exit::refused);
        CHECK(says(answer.errors, "Aucune visite ne répond à « Valombre »"));
    }
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("a restitution is written as it was asked for, or not at all") {
    CalledCommands commands;
    const std::string id = commands.prepare_visit();
    const std::filesystem::path file = commands.folder / "public.html";
    CHECK(commands.in("camille", RestitutionOptions{id, "public", file}).exit == Exit::done);
    CHECK(std::filesystem::file_size(file) > 1000);

    const Answer answer =
        commands.in("camille", RestitutionOptions{id, "public", commands.folder / "absent" / "public.html"});
    CHECK(answer.exit == Exit::machine);
    CHECK(says(answer.errors, "absent"));
}

}  // namespace arpenteur
