// One line of `arpenteur record`: a JSON object that names a thing of a visit, written in it. The parts are
// those of questionnaires/fields/field_ref.h; README.md of this folder documents them with an example.
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
    std::vector<Receipt> receipts;  // of the thing first; a note's coding, a mark, a rank behind it
};

// What is wrong with the line is said, and then nothing of it was written.
Result<Recorded> record_line(OpenVisit& visit, std::string_view line);

}  // namespace arpenteur
