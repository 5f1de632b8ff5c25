#include <nlohmann/json.hpp>

#include "questionnaires/language/controls.h"
#include "questionnaires/language/utf8.h"
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

TEST_CASE("team says who is in a visit, removes somebody, renews the key and takes them back") {
    CalledCommands commands;
    const std::string id = commands.prepare_visit();
    commands.in("julien", InitOptions{"Julien Maréchal", "Terres communes"});
    commands.in("julien", CardOptions{commands.folder / "julien.carte"});
    DossierOptions giving{id, commands.folder / "pli", commands.folder / "julien.carte"};
    REQUIRE(commands.in("camille", giving).exit == Exit::done);
    REQUIRE(commands.in("julien", MergeOptions{{commands.folder / "pli"}}).exit == Exit::done);
    const auto team = [&](const std::string& workspace, const TeamOptions& options) {
        return commands.in(workspace, options);
    };

    const Answer before = team("camille", {id});
    CHECK(says(before.output, "Camille Aubry (Atelier des Confluences): a fondé la visite"));
    CHECK(says(before.output, "Julien Maréchal (Terres communes): donne ses positions"));
    CHECK(team("julien", {id, "Camille Aubry"}).exit == Exit::refused);
    CHECK(team("camille", {id, "Bureau de l’APFDT"}).exit == Exit::refused);
    CHECK(says(team("camille", {id, "Personne"}).errors, "Personne"));

    const Answer removed = team("camille", {id, "julien maréchal"});
    CHECK(says(removed.output, "Julien Maréchal\u00A0: retirée de cette visite"));
    CHECK(says(removed.output, "Julien Maréchal connaît encore la clé"));
    const Answer renewed = team("camille", {id, "", "", true});
    CHECK_FALSE(says(renewed.output, "connaît encore la clé"));

    giving.joining.clear();
    REQUIRE(commands.in("camille", giving).exit == Exit::done);
    const Answer told = commands.in("julien", MergeOptions{{commands.folder / "pli"}});
    CHECK(told.exit == Exit::refused);
    CHECK(says(told.output, "une clé que cet espace de travail n’a pas"));
    CHECK(says(team("julien", {id}).output, "Julien Maréchal\u00A0: retirée de cette visite"));

    CHECK_FALSE(says(team("camille", {id, "", "Julien Maréchal"}).output, "retirée"));
    REQUIRE(commands.in("camille", giving).exit == Exit::done);
    CHECK(commands.in("bureau", MergeOptions{{commands.folder / "pli"}}).exit == Exit::done);
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

TEST_CASE("what is shown holds nothing that a terminal obeys, and as JSON all that was written") {
    CalledCommands commands;
    commands.prepare_visit();
    const std::string wild = "\x1b]0;titre\x07\x1b[2J\x7F\u009B\u202EUne note\nFausse ligne";
    PrepareOptions options;
    options.desk = commands.folder / "bureau.carte";
    options.territory = "Lieu";
    options.by_hand = {"commune", "99001", "Lieu" + wild, "99", true};
    std::string id = commands.in("camille", options).output;
    id.pop_back();
    const std::string line = nlohmann::json{{"what", "note"}, {"key", "n1"}, {"text", wild}}.dump();
    REQUIRE(commands.in("camille", RecordOptions{id}, line).exit == Exit::done);
    const auto obeyed = [](const std::string& text) {
        for (std::size_t at = 0; at < text.size(); at = after(text, at)) {
            const char32_t code = decode(text, at).code;
            if (code != U'\n' && (is_control(code) || is_bidi_control(code))) return true;
        }
        return false;
    };

    for (const Answer& answer :
         {commands.in("camille", VisitsOptions{}), commands.in("camille", ShowOptions{id}),
          commands.in("camille", ShowOptions{"absente" + wild})}) {
        CHECK_FALSE(obeyed(answer.output + answer.errors));
        CHECK_FALSE(says(answer.output + answer.errors, "\nFausse ligne"));
        CHECK(says(answer.output + answer.errors, "]0;titre[2J"));
    }
    commands.call.json = true;
    const Answer data = commands.in("camille", ShowOptions{id});
    CHECK_FALSE(obeyed(data.output));
    const auto shown = nlohmann::json::parse(data.output);
    CHECK(shown["notes"].begin()->front()["value"]["text"] == wild);
    CHECK(shown["territory"].front()["value"]["name"] == "Lieu" + wild);
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
