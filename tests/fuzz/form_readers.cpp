// Whatever the bytes of a questionnaire, reading ends in a form or in problems that can be worded, the tables that are
// read travel and come back equal, and every expression ends in a value or a fault.
#include <array>
#include <optional>
#include <sstream>
#include <string>

#include "questionnaires/form/read_form.h"
#include "questionnaires/grid/grid_of.h"
#include "questionnaires/language/utf8.h"
#include "questionnaires/sheets/canonical.h"
#include "questionnaires/sheets/tables.h"
#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/parse_expression.h"
#include "tests/fuzz/readers.h"

namespace arpenteur {
namespace {

void read(const OrProblem<Tables>& tables) {
    if (!tables) {
        promise(!message(tables.error(), Language::french).empty(), "a problem without words");
        return;
    }
    promise(well_formed_utf8(canonical_csv(*tables)), "tables that are no UTF-8 were read");
    const auto again = tables_from_canonical(canonical_csv(*tables));
    promise(again && *again == *tables, "tables that travelled are not what they were");
    const FormResult form = read_form(*tables);
    for (const Problem& problem : form.problems)
        promise(!message(problem, Language::french).empty(), "a problem without words");
    for (const Problem& problem : grid_of(form.form).problems)
        promise(!message(problem, Language::english).empty(), "a problem without words");
}

void read_expression(std::string_view text) {
    const auto expression = xpath::parse_expression(text);
    if (!expression) return;
    std::ostringstream written;
    written << *expression;
    const auto answer = [](std::string_view name) { return std::optional(std::string(name)); };
    const auto value = evaluate(*expression, {answer, "3", "2026-11-24"});
    promise(value || not_evaluated(*expression) ||
                value.error().kind == xpath::EvaluationFault::Kind::wrong_number_of_arguments,
            "an expression without a value, and nothing that says why");
    if (value) to_number(*value), to_text(*value);
}

constexpr std::array all{
    BytesReader{"xlsx", [](std::string_view bytes) { read(tables_of("form.xlsx", bytes)); }},
    BytesReader{"ods", [](std::string_view bytes) { read(tables_of("form.ods", bytes)); }},
    BytesReader{"csv", [](std::string_view bytes) { read(tables_of("survey.csv", bytes)); }},
    BytesReader{"canonical", [](std::string_view bytes) { read(tables_from_canonical(bytes)); }},
    BytesReader{"expression", read_expression},
};

}  // namespace

std::span<const BytesReader> readers() { return all; }

}  // namespace arpenteur
