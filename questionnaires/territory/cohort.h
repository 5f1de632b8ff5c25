// A cohort as a table names it: which territories, and how far each had come. No reading, no judgement.
//
//     const CohortResult pilot = read_cohort(bytes_of("questionnaires/shipped/cohortes/2021-2022.csv"));
//     const CohortResult demonstration =
//     read_cohort(bytes_of("questionnaires/shipped/cohortes/fictive.csv"));
//
// CSV in UTF-8, commas, cells in quotes where they hold one. The first line names the columns, in any order;
// others than these are passed over: name_in_report, kind, code, name, department, fictive, status, as_of,
// upstream, source. Lines that begin with # are comments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/language/words.h"
#include "questionnaires/territory/table_problem.h"
#include "questionnaires/territory/territory.h"

namespace arpenteur {

enum class CohortStatus : std::uint8_t {
    visited,
    planned,
    undated,   // to be visited, no date
    disputed,  // the source says two things
    // Of invented territories, made to be shown:
    complete,  // a visit filled in from end to end
    partial,
    prepared,  // nobody has been met yet
};

std::optional<CohortStatus> cohort_status_from(std::string_view code);
std::string_view code_of(CohortStatus status);
Words label_of(CohortStatus status);

struct CohortTerritory {
    Territory territory;
    std::string name_in_report;  // as the source names it: "Ville d’Annecy"
    CohortStatus status = CohortStatus::planned;
    std::string as_of;      // the month that the status is of: "2021-12"; empty where it means nothing
    bool upstream = false;  // a diagnostic was made upstream of the visit
    std::string source;     // what the table is based on, for this line

    friend bool operator==(const CohortTerritory&, const CohortTerritory&) = default;
};

struct CohortResult {
    std::vector<CohortTerritory> territories;  // in the order of the table
    std::vector<TableProblem> problems;
};

// A damaged line is a problem and the others are kept.
CohortResult read_cohort(std::string_view bytes);

}  // namespace arpenteur
