// Something in a questionnaire's tables that a person can mend: where it is, what is wrong, what to do.
//
//     for (const Problem& problem : result.problems) say(message(problem, Language::french));
//
//     capacites/survey.csv, ligne 14, colonne relevant : il est écrit ${portage_elu}, et aucune question ne porte ce
//     nom.
//         Le plus proche : portage_elus (ligne 9). Écrivez ${portage_elus}, ou ajoutez la question.
//
// The value holds facts only; message() words them, in the language of the reader.
#pragma once

#include <iosfwd>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "questionnaires/language/words.h"
#include "questionnaires/sheets/cause.h"

namespace arpenteur {

struct Problem {
    std::string file{};    // as the person knows it: "capacites/survey.csv", "capacites.xlsx"
    std::string sheet{};   // shown where the file has several
    int row = 0;           // as the spreadsheet numbers it, the header being 1; 0 is the whole sheet
    std::string column{};  // the header as written; empty is the whole row
    Cause cause{};
    std::vector<std::string> arguments{};  // what was written there, what comes nearest, …

    Severity severity() const { return cause.severity(); }
    bool operator==(const Problem&) const = default;
};

// Where and what on the first line, what to do on the second, which is indented.
std::string message(const Problem& problem, Language language);

// True if at least one is an error.
bool stops(const std::vector<Problem>& problems);

template <class Value>
using OrProblem = tl::expected<Value, Problem>;

std::ostream& operator<<(std::ostream& out, const Cause& cause);
std::ostream& operator<<(std::ostream& out, const Problem& problem);

}  // namespace arpenteur
