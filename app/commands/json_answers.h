// What the commands print with --json, each as one line of JSON: visit_json.h has the visit itself.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/workspace/exchange.h"
#include "app/workspace/summary.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// What `record` says of one line that it read.
struct RecordAnswer {
    std::size_t line = 0;
    std::string what{};  // empty: the line was not understood
    Id id{};             // of the thing
    std::vector<RevisionId>
        places{};         // of the thing, then of what was written with it; empty: not on the disk
    std::string error{};  // empty: it was recorded
};

std::string json_answer(const Card& card);
std::string json_answer(const std::vector<Problem>& problems, std::size_t criteria, Language language);
// A visit that was prepared.
std::string json_answer(const Id& visit, const Territory& territory);
std::string json_answer(const std::vector<VisitSummary>& visits);
std::string json_answer(const Visit& visit);
std::string json_answer(const std::vector<Arrival>& arrivals, Language language);
std::string json_answer(const RecordAnswer& answer);

}  // namespace arpenteur
