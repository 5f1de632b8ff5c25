#include <algorithm>
#include <set>

#include "questionnaires/form/text_pieces.h"
#include "questionnaires/grid/grid_of.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"

namespace arpenteur {
namespace {

TablesResult shipped() {
    return tables_of_folder(
        "capacites", files_of(std::filesystem::path(ARPENTEUR_SOURCE) / "questionnaires/shipped/capacites"));
}

void in_both_languages(const Wording& wording, const std::string& what) {
    INFO(what);
    CHECK(wording.texts().size() == 2);
    CHECK(wording.under("fr"));
    CHECK(wording.under("en"));
}

}  // namespace

TEST_CASE("the shipped grid is read without any problem") {
    const TablesResult tables = shipped();
    const FormResult form = read_form(tables.tables);
    const GridResult grid = grid_of(form.form);

    for (const auto* problems : {&tables.problems, &form.problems, &grid.problems})
        for (const Problem& problem : *problems) UNSCOPED_INFO(problem);
    CHECK(tables.problems.empty());
    CHECK(form.problems.empty());
    CHECK(grid.problems.empty());
    CHECK(form.form.id == "capacites");
    CHECK(form.form.version == "2026112401");
    CHECK(form.form.title.in(Language::english) != form.form.title.in(Language::french));
    CHECK(form.form.default_language == "fr");
    CHECK(form.form.settings.at("licence").in(Language::french) == "Licence Ouverte 2.0");
    CHECK(form.form.settings.contains("note"));
}

TEST_CASE(
    "the shipped grid has two capacities, ten axes and thirty-five criteria, in both languages everywhere") {
    const Grid grid = grid_of(read_form(shipped().tables).form).grid;

    CHECK(grid.capacities.size() == 2);
    CHECK(grid.axes.size() == 10);
    CHECK(grid.criteria.size() == 35);
    for (const Criterion& criterion : grid.criteria) {
        in_both_languages(criterion.title, criterion.code);
        in_both_languages(criterion.meaning, criterion.code);
        in_both_languages(criterion.evidence, criterion.code);
        in_both_languages(criterion.probes, criterion.code);
        in_both_languages(criterion.trap, criterion.code);
        in_both_languages(criterion.unknown, criterion.code);
        in_both_languages(criterion.not_applicable, criterion.code);
        for (const Wording& level : criterion.levels) in_both_languages(level, criterion.code);
        for (const auto& [category, question] : criterion.questions)
            in_both_languages(question.wording(), criterion.code);
        CHECK(criterion.actors.size() >= 2);
    }
    for (const RecommendationRule& rule : grid.recommendations) {
        in_both_languages(rule.text, rule.code);
        in_both_languages(rule.carrier, rule.code);
        CHECK(rule.carrier_category.has_value());
    }
}

TEST_CASE("the criteria of the shipped grid that rate a recognisable person are marked") {
    const Grid grid = grid_of(read_form(shipped().tables).form).grid;

    std::set<std::string> marked;
    for (const Criterion& criterion : grid.criteria)
        if (criterion.identifiable_person) marked.insert(criterion.code);
    CHECK(marked == std::set<std::string>{"P1_1", "P1_2", "P3_2", "G1_1", "G1_3"});
}

TEST_CASE("the questions of the shipped grid name only what the form asks for at its head") {
    const Form form = read_form(shipped().tables).form;

    std::set<std::string> named;
    for_each_item(form.items, [&](const Item& item, int) {
        for (const auto& [column, wording] : item.columns)
            for (const auto& [tag, text] : wording.texts())
                for (const std::string& name : references_in(text)) named.insert(name);
    });
    CHECK(named == std::set<std::string>{"nom_cap", "titre_n1"});
    CHECK(form.items.at(0).name == "titre_n1");
    CHECK(form.items.at(1).name == "nom_cap");
}

}  // namespace arpenteur
