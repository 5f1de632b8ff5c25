// What the commands print with --json: one line of JSON each. The visit itself is in visit_json.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/workspace/exchange.h"
#include "app/workspace/summary.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// The answer of `record` to one line that it read.
struct RecordAnswer {
    std::size_t line = 0;
    std::string what{};                // empty if the line was not understood
    Id id{};                           // of the thing
    std::vector<RevisionId> places{};  // of the thing, then of what was written with it; empty if not on disk
    std::string error{};               // empty if it was recorded
};

std::string json_answer(const Card& card);
std::string json_answer(const std::vector<Problem>& problems, std::size_t criteria, Language language);
// For a visit that was just prepared.
std::string json_answer(const Id& visit, const Territory& territory);
std::string json_answer(const std::vector<VisitSummary>& visits);
std::string json_answer(const Visit& visit);
std::string json_answer(const std::vector<Arrival>& arrivals, Language language);
std::string json_answer(const RecordAnswer& answer);

}  // namespace arpenteur
