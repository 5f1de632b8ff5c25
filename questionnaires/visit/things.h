// What a visit is made of: every kind of thing that a team writes down, one file each in things/. They are
// values, and any combination of their fields is allowed. Ids refer to other things in the same visit, except
// those of persons, which are the same in every visit.
//
// A new kind of thing is a file in things/, a line here, and a member of Visit (visit.h).
#pragma once

#include <type_traits>
#include <variant>

#include "questionnaires/visit/things/allowed_name.h"
#include "questionnaires/visit/things/consensus.h"
#include "questionnaires/visit/things/consent.h"
#include "questionnaires/visit/things/controversy.h"
#include "questionnaires/visit/things/disclosure.h"
#include "questionnaires/visit/things/highlight.h"
#include "questionnaires/visit/things/member.h"
#include "questionnaires/visit/things/mutual_expectation.h"
#include "questionnaires/visit/things/note.h"
#include "questionnaires/visit/things/opening.h"
#include "questionnaires/visit/things/participant.h"
#include "questionnaires/visit/things/perimeter.h"
#include "questionnaires/visit/things/pledge.h"
#include "questionnaires/visit/things/position.h"
#include "questionnaires/visit/things/prerequisites.h"
#include "questionnaires/visit/things/reading.h"
#include "questionnaires/visit/things/recommendation.h"
#include "questionnaires/visit/things/source.h"
#include "questionnaires/visit/things/territory.h"
#include "questionnaires/visit/things/verbatim.h"

namespace arpenteur {

// Any thing that a person writes down in a visit. The order is that of the work, and screens, lists and texts
// follow it.
using VisitRecord =
    std::variant<Territory, Perimeter, Prerequisites, Member, Participant, Consent, Source, Note, Coding,
                 Verbatim, Disclosure, Reading, Position, Opening, Consensus, MutualExpectation, Controversy,
                 Pledge, Recommendation, Rank, Highlight, AllowedName>;

// Calls visitor.template operator()<Thing>() for each kind of thing.
template <class Visitor>
constexpr void for_each_declaration(Visitor&& visitor) {
    [&]<class... Things>(std::type_identity<std::variant<Things...>>) {
        (visitor.template operator()<Things>(), ...);
    }(std::type_identity<VisitRecord>{});
}

static_assert([] {
    bool all = true;
    for_each_declaration([&]<class Thing>() { all = all && every_member_is_declared<Thing>(); });
    return all;
}());

// Calls visitor(field) for each field of each kind of thing.
template <class Visitor>
constexpr void for_each_field(Visitor&& visitor) {
    for_each_declaration([&]<class Thing>() { for_each_field_of<Thing>(visitor); });
}

}  // namespace arpenteur
