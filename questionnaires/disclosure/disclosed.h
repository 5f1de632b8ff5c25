// What may leave the team, as values: everything that a restitution is made of, and nothing else. No id, no
// name of a person, no text that the team did not let out. disclose.h makes it, and the code that writes a
// document has nothing left to check.
//
//     const auto disclosed = disclose_public(visit, grid);
//     for (const auto& capacity : disclosed->visit.capacities)
//         for (const auto& axis : capacity.axes) ...
//
// The two versions have the same shape: RestrictedVisit holds each level as a Level, PublicVisit as a
// LevelWord, which has no number. So a digit in a public document does not compile. label_of() takes both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "questionnaires/disclosure/level_words.h"
#include "questionnaires/disclosure/voice_group.h"
#include "questionnaires/grid/actor_category.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/language/wording.h"
#include "questionnaires/territory/territory.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// Two levels, the lower first; equal if there is only one.
template <class Scale>
struct Span {
    Scale low;
    Scale high;
    bool operator==(const Span&) const = default;
};

// How a quotation is attributed.
struct Unattributed {
    bool operator==(const Unattributed&) const = default;
};
struct ByFunction {
    std::string function;        // the one under which the person agreed to be quoted
    bool service_voice = false;  // a "parole de service": the person speaks for an institution
    bool operator==(const ByFunction&) const = default;
};
using Attribution = std::variant<Unattributed, VoiceGroup, ByFunction>;

struct Quote {
    std::string text;
    Attribution by;
    bool operator==(const Quote&) const = default;
};

// How one group that may be shown sees one criterion.
template <class Scale>
struct GroupView {
    VoiceGroup group;
    Span<Scale> median;
    Span<Scale> range;
    bool operator==(const GroupView&) const = default;
};

enum class CriterionState : std::uint8_t {
    positioned,      // `position` has a value
    not_positioned,  // there are enough voices, but the team has not concluded, or does not know
    not_applicable,
    not_asked,
    too_few_voices,  // only too_few_voices_sentence may be shown
    to_arbitrate,    // two conclusions differ, written without seeing each other; restricted version only
};

// A criterion that rates no recognisable person. The others are listed nowhere.
template <class Scale>
struct DisclosedCriterion {
    std::string code;
    Wording title;
    Wording meaning;
    CriterionState state = CriterionState::not_asked;
    std::optional<Span<Scale>>
        position;            // the consensus; without one, from the lowest to the highest position
    bool consensus = false;  // `position` is the consensus
    Wording low_descriptor, high_descriptor;  // of the levels of `position`
    std::optional<Tendency> tendency;         // if all the known ones are the same
    std::string reason;                       // of the consensus, if the team let it out
    std::vector<GroupView<Scale>> views;      // by group that may be shown; everyone alone, or several groups
                                              // that are together everyone
    std::vector<Quote> quotes;
    bool operator==(const DisclosedCriterion&) const = default;
};

enum class AxisState : std::uint8_t {
    leveled,        // `median` has a value
    in_words,       // too few criteria beside those that rate a recognisable person: told in words, without a
                    // level
    not_positioned  // too little is known
};

template <class Scale>
struct DisclosedAxis {
    std::string code;
    Wording title;
    AxisState state = AxisState::not_positioned;
    std::optional<Span<Scale>> median;
    std::vector<std::string> weakest;                 // codes of its criteria
    std::vector<DisclosedCriterion<Scale>> criteria;  // in the order of the grid
    bool operator==(const DisclosedAxis&) const = default;
};

template <class Scale>
struct DisclosedCapacity {
    std::string code;
    Wording title;
    std::vector<DisclosedAxis<Scale>> axes;
    bool operator==(const DisclosedCapacity&) const = default;
};

// A strength or a weakness that the team chose.
template <class Scale>
struct DisclosedPoint {
    std::string criterion;
    Wording title;
    std::string axis;
    Span<Scale> position;
    bool consensus = false;
    Wording low_descriptor, high_descriptor;
    bool operator==(const DisclosedPoint&) const = default;
};

// Two groups that see one criterion differently: their ranges do not overlap.
template <class Scale>
struct DisclosedGap {
    std::string criterion;
    Wording title;
    GroupView<Scale> lower, upper;
    bool clear = false;  // if false, to be verified: no diagnostician heard both
    bool operator==(const DisclosedGap&) const = default;
};

// A criterion on which the team kept its disagreement. Nobody is named.
template <class Scale>
struct DisclosedDisagreement {
    std::string criterion;
    Wording title;
    std::optional<Span<Scale>> between;
    std::string reason;  // if the team let it out
    bool operator==(const DisclosedDisagreement&) const = default;
};

struct DisclosedControversy {
    std::string title;
    std::string text;
    std::vector<std::string> criteria;  // codes; only those that may be named
    std::vector<VoiceGroup> between;    // groups that may be shown: none, or at least two
    bool operator==(const DisclosedControversy&) const = default;
};

// What one group expects of a category, offers it, and does not understand about it. A part that nobody
// filled in is empty.
struct DisclosedExpectation {
    VoiceGroup from = VoiceGroup::everyone;
    ActorCategory to = ActorCategory::elected;
    std::string expects;
    std::string offers;
    std::string not_understood;
    bool operator==(const DisclosedExpectation&) const = default;
};

struct DisclosedRecommendation {
    std::string text;
    std::vector<std::string> criteria;  // codes; only those that may be named, so there may be none
    std::string carrier;
    std::optional<ActorCategory> carrier_category;
    int horizon_months = 12;
    bool operator==(const DisclosedRecommendation&) const = default;
};

struct GroupCount {
    VoiceGroup group;
    int persons;  // at least three
    bool operator==(const GroupCount&) const = default;
};

// How the diagnostic was carried out.
struct DisclosedMethod {
    std::vector<std::string> organisations;  // the team's, sorted; without names or numbers of persons
    std::string first_day, last_day;         // of the sources, "2026-11-23"; empty if unknown
    int interviews = 0, workshops = 0, observations = 0, documents = 0;
    std::optional<int> persons;      // heard in a source; empty if fewer than three
    std::vector<GroupCount> groups;  // they add up to `persons`
    bool operator==(const DisclosedMethod&) const = default;
};

// How close the members' positions were before they talked: numbers of criteria, counted once for each pair
// of members.
struct DisclosedAgreement {
    int same = 0;
    int one_apart = 0;
    int further = 0;
    int after_exchange = 0;  // not compared, since they were written after the positions were opened
    bool operator==(const DisclosedAgreement&) const = default;
};

// What is missing. Criteria that rate a recognisable person are counted in `cells` only.
struct DisclosedCoverage {
    int cells = 0;  // pairs of criterion and category that the grid asks about
    int asked = 0;
    int criteria = 0;
    int positioned = 0;
    std::vector<std::string> not_asked;       // codes of criteria
    std::vector<std::string> too_few_voices;  // codes of criteria
    int in_words = 0;  // criteria without any level, since they rate a recognisable person
    bool operator==(const DisclosedCoverage&) const = default;
};

template <class Scale>
struct DisclosedVisit {
    Territory territory;  // if fictive, every page says "données fictives"
    Perimeter perimeter;
    std::string form, form_version;
    Wording form_title;
    DisclosedMethod method;
    std::vector<DisclosedPoint<Scale>> strengths;   // the clearest first
    std::vector<DisclosedPoint<Scale>> weaknesses;  // the clearest first
    std::vector<DisclosedCapacity<Scale>> capacities;
    std::vector<DisclosedGap<Scale>> gaps;
    std::vector<DisclosedControversy> controversies;
    std::vector<DisclosedDisagreement<Scale>> disagreements;
    std::vector<DisclosedExpectation> expectations;
    std::vector<DisclosedRecommendation> recommendations;  // by rank
    std::vector<Quote> quotes;                             // those about no criterion
    DisclosedCoverage coverage;
    DisclosedAgreement agreement;
    bool operator==(const DisclosedVisit&) const = default;
};

using RestrictedVisit = DisclosedVisit<Level>;
using PublicVisit = DisclosedVisit<LevelWord>;

}  // namespace arpenteur
