// Which positions are open to the other members, and which were written after seeing theirs.
//
//     if (is_open(visit, "P1_3"))
//         for (const HeldPosition& held : open_positions(visit, "P1_3")) ...
//
// Source: the method (domain, section 3, step 4). A criterion opens when every member of the team has written
// an opening on it: their position is given, or "open without mine". This depends only on what is written,
// not on who asks, so a new member closes the criteria that they have not answered. A closed position appears
// in no result of this folder; its author's own screen reads it from the visit.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

// The persons in the team.
std::set<Id> members_of(const Visit& visit);

// False if the team has no member.
bool is_open(const Visit& visit, std::string_view criterion);

struct HeldPosition {
    Id author;
    Position position;
    bool after_exchange =
        false;  // its author had seen everyone's opening on this criterion, and written their own
    bool operator==(const HeldPosition&) const = default;
};

// The members' positions on the criterion, sorted by author; empty if it is closed. An author whose own
// tablets differ has several.
std::vector<HeldPosition> open_positions(const Visit& visit, std::string_view criterion);

}  // namespace arpenteur
