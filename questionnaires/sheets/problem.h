// Something in a questionnaire's tables that a person can mend: where it is, what is wrong, what to do.
//
//     for (const Problem& problem : reading.problems) say(message(problem, Language::french));
//
//     capacites/survey.csv, ligne 14, colonne relevant : il est écrit ${portage_elu}, et aucune question ne
//     porte ce nom.
//         Le plus proche : portage_elus (ligne 9). Écrivez ${portage_elus}, ou ajoutez la question.
//
// The value holds facts only; message() words them, in the language of the reader. A new cause is one line of
// the enum and one case in problem.cpp.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "questionnaires/language/words.h"

namespace arpenteur {

// What is said of each in problem.cpp shows which arguments it takes, and in which order.
enum class Cause : std::uint8_t {
    // Files
    unknown_file_type,
    old_workbook,
    not_utf8,
    unclosed_quote,
    text_after_quote,
    too_large,
    damaged_workbook,
    not_tables,
    two_files_for_one_sheet,
    // Sheets and columns
    no_survey,
    missing_column,
    repeated_column,
    cell_without_column,
    resembling_column,
    resembling_sheet,
    column_not_supported,
    sheet_not_supported,
    text_missing_in_language,
    unknown_default_language,
    missing_form_id,
    row_left_aside,
    // Rows of the survey
    missing_type,
    unknown_type,
    type_not_supported,
    missing_name,
    bad_name,
    reserved_name,
    repeated_name,
    missing_label,
    missing_list_name,
    unknown_list,
    end_without_begin,
    end_of_another_kind,
    begin_without_end,
    groups_too_deep,
    missing_calculation,
    unknown_reference,
    ambiguous_reference,
    bad_expression,
    expression_not_supported,
    // Rows of the choices
    choice_without_list,
    choice_without_name,
    choice_with_space,
    repeated_choice,
    choice_without_label,
    // The grid
    no_criterion,
    criterion_not_select_one,
    criterion_named_otherwise,
    criterion_outside_axis,
    axis_outside_capacity,
    repeated_code,
    missing_grid_text,
    missing_companion,
    missing_rating,
    unknown_rating,
    missing_descriptor,
    same_descriptor,
    repeated_sentence,
    missing_actors,
    unknown_category,
    question_without_actor,
    actor_without_question,
    not_yes_or_no,
    recommendation_without_code,
    unknown_criterion,
    bad_levels,
    bad_horizon,
    missing_recommendation_text,
    low_levels_without_recommendation,
};

// An error stops the questionnaire from being used; a warning is to be read, and the questionnaire works.
enum class Severity : std::uint8_t { error, warning };
Severity severity_of(Cause cause);

struct Problem {
    std::string file{};    // as the person knows it: "capacites/survey.csv", "capacites.xlsx"
    std::string sheet{};   // said where the file has several
    int row = 0;           // as the spreadsheet numbers it, the header being 1; 0 is the whole sheet
    std::string column{};  // the header as written; empty is the whole row
    Cause cause = Cause::unknown_file_type;
    std::vector<std::string> arguments{};  // what was written there, what comes nearest, …

    Severity severity() const { return severity_of(cause); }
    bool operator==(const Problem&) const = default;
};

// Where and what on the first line, what to do on the second, which is indented.
std::string message(const Problem& problem, Language language);

// True where at least one is an error.
bool stops(const std::vector<Problem>& problems);

template <class Value>
using OrProblem = tl::expected<Value, Problem>;

std::ostream& operator<<(std::ostream& out, const Problem& problem);

}  // namespace arpenteur
