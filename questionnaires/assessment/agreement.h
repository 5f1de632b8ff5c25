// How close the members of a team are to each other in one visit: counts and a direction.
//
//     const auto pairs = agreement(visit, criteria);
//     say("A au-dessus de B : {} écarts sur {}", pairs[0].first_above, pairs[0].apart());
//
// There is no coefficient: thirty dependent criteria are too few for one. Source: the method (domain, section
// 4); K. Krippendorff, Content Analysis, chapter on reliability, on the independence that a coefficient
// needs. For the same reason, a position written after its author saw the others' is counted separately and
// not compared.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

// Two members, over the open criteria to which both gave a level.
struct PairAgreement {
    Id first, second;  // persons, the smaller id first
    int same = 0;
    int one_apart = 0;
    int further = 0;
    int first_above = 0;     // of the criteria on which they differ
    int second_above = 0;    // likewise
    int after_exchange = 0;  // at least one of the two had seen the others'; in no other count

    int apart() const { return one_apart + further; }
    int compared() const { return same + apart(); }
    bool operator==(const PairAgreement&) const = default;
};

// One entry for each pair of members, sorted by ids. An author whose own tablets differ on a criterion is not
// compared on that criterion.
std::vector<PairAgreement> agreement(const Visit& visit, std::span<const std::string> criteria);

}  // namespace arpenteur
