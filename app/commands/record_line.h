// One line of `arpenteur record`: a JSON object that describes a thing, which is written to the visit. Its
// parts are those declared in questionnaires/visit/things/; the README of this folder has examples.
//
//     const auto recorded = record_line(visit, R"({"what":"position","criterion":"P1_1","rating":"2"})");
//     if (recorded) visit.wait(recorded->receipts.back().ticket, ...);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/workspace/open_visit.h"

namespace arpenteur {

struct Recorded {
    std::string what;
    Id entity;
    std::vector<Receipt> receipts;  // the thing's first, then those of its coding, mark or rank
};

// Either writes the whole line, or says what is wrong with it and writes nothing.
Result<Recorded> record_line(OpenVisit& visit, std::string_view line);

}  // namespace arpenteur
