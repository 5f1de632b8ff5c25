// Whatever the bytes of a questionnaire's file, reading ends in a form or in problems that can be worded; the
// tables that are read travel and come back equal; every expression ends in a value or a fault.
//
// The first byte chooses what the rest is: a workbook (.xlsx, .ods), a survey sheet as CSV, canonical tables,
// or one expression.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "questionnaires/form/read_form.h"
#include "questionnaires/grid/grid_of.h"
#include "questionnaires/sheets/canonical.h"
#include "questionnaires/sheets/tables.h"
#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/parse_expression.h"

namespace {

using namespace arpenteur;
using namespace arpenteur::xpath;

void read(const Tables& tables) {
    const auto again = tables_from_canonical(canonical_csv(tables));
    if (!again || *again != tables) std::abort();
    const FormResult form = read_form(tables);
    for (const Problem& problem : form.problems)
        if (message(problem, Language::french).empty()) std::abort();
    for (const Problem& problem : grid_of(form.form).problems)
        if (message(problem, Language::english).empty()) std::abort();
}

void calculate(std::string_view text) {
    const auto expression = parse_expression(text);
    if (!expression) return;
    not_evaluated(*expression);
    const auto answer = [](std::string_view name) { return std::optional(std::string(name)); };
    if (const auto value = evaluate(*expression, {answer, "3", "2026-11-24"}))
        to_number(*value), to_text(*value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 5) {
        case 0:
            if (const auto tables = tables_of("form.xlsx", bytes)) read(*tables);
            break;
        case 1:
            if (const auto tables = tables_of("form.ods", bytes)) read(*tables);
            break;
        case 2:
            if (const auto tables = tables_of("survey.csv", bytes)) read(*tables);
            break;
        case 3:
            if (const auto tables = tables_from_canonical(bytes)) read(*tables);
            break;
        default:
            calculate(bytes);
    }
    return 0;
}
