// A cohort as a table lists it: its territories, and how far each of them has come. No reading, no judgement.
//
//     const CohortResult pilot = read_cohort(bytes);   // of questionnaires/shipped/cohortes/2021-2022.csv
//     for (const CohortTerritory& one : pilot.territories) show(one.territory.name, label_of(one.status));
//
// CSV in UTF-8, commas, cells in quotes where they contain one. The first line names the columns, in any
// order; columns other than these are ignored: name_in_report, kind, code, name, department, fictive, status,
// as_of, upstream, source. Lines that begin with # are comments.
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
    undated,   // to be visited, without a date
    disputed,  // the source contradicts itself
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
    std::string as_of;      // the month of the status: "2021-12"; empty where it has none
    bool upstream = false;  // a diagnostic was made before the visit
    std::string source;     // what this line is based on

    friend bool operator==(const CohortTerritory&, const CohortTerritory&) = default;
};

struct CohortResult {
    std::vector<CohortTerritory> territories;  // in the order of the table
    std::vector<TableProblem> problems;
};

// A damaged line is a problem; the others are read.
CohortResult read_cohort(std::string_view bytes);

}  // namespace arpenteur
