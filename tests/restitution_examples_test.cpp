// The examples at the head of the restitution's headers, as they stand there.
#include "exports/restitution/figures/board.h"
#include "exports/restitution/html.h"
#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/numbers.h"
#include "exports/restitution/restitution.h"
#include "questionnaires/disclosure/disclose.h"
#include "tests/catch.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum Language;

TEST_CASE("the example of levels_in_words.h: only the restricted version has numbers") {
    CHECK(level_in_words(Span{LevelWord::attempts, LevelWord::attempts}, french) == "premiers essais");
    CHECK(level_in_words(Span{LevelWord::intention, LevelWord::attempts}, french) ==
          "entre « intention » et « premiers essais »");
    CHECK(labelled(Span{LevelWord::attempts, LevelWord::attempts}, french) == "premiers essais");
    CHECK(labelled(Span{level(2), level(2)}, french) == "premiers essais (niveau 2)");
}

TEST_CASE("the example of numbers.h") {
    constexpr Noun person{{"personne", "person"}, {"personnes", "people"}, Gender::feminine};
    CHECK(counted(14, person, french) == "quatorze personnes");
    CHECK(within_months(6, french) == "d’ici à six mois");
}

TEST_CASE("the example of html.h: what was typed opens no tag") {
    const std::string carrier = "<b>";
    const Html html =
        element("p", {{"class", "carrier"}}, text("Qui porte : ") + element("strong", text(carrier)));
    CHECK(html.bytes() == "<p class=\"carrier\">Qui porte\u00A0: <strong>&lt;b&gt;</strong></p>");
}

TEST_CASE("the example of board.h: a drawing that can be read aloud") {
    using Scale = LevelWord;
    const Language language = french;
    const std::vector<BoardRow> rows{{"Sens et récit", {}, Reach{2, 2}, {}, ""}};
    const Html drawn =
        board({"Portage", "Sens et récit : premiers essais. …"}, rows, column_titles<Scale>(language));
    CHECK(drawn.bytes().find("premiers essais. …") != std::string::npos);
}

TEST_CASE("the example of restitution.h: a visit that may be disclosed becomes a document") {
    const VisitBuilder built;
    const Visit& visit = built.visit;
    const Grid grid = small_grid();
    const auto save = [](const std::string& html) { CHECK(html.starts_with("<!DOCTYPE html>")); };

    const auto disclosed = disclose_public(visit, grid);
    if (disclosed) save(restitution_html(disclosed->visit, Language::french, "2026-11-24"));
}

}  // namespace
}  // namespace arpenteur
