// The grid of capacities, as its questionnaire defines it: capacity, axis, criterion, levels, and what the
// team may recommend. A value, read from a Form by grid_of(); in the order of the survey sheet.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/grid/actor_question.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/language/wording.h"

namespace arpenteur {

struct Criterion {
    std::string code;      // "P1_1": the survey's name; never reused for another meaning
    std::string axis;      // "P1"
    std::string capacity;  // "P"
    Wording title;
    Wording meaning;
    Wording evidence;
    std::array<Wording, Level::count> levels;
    Wording unknown;                                   // the label of "unknown" in this criterion's list
    Wording not_applicable;                            // the label of "not_applicable"
    std::vector<ActorCategory> actors;                 // who can tell
    std::map<ActorCategory, ActorQuestion> questions;  // for each of them
    Wording probes;                                    // one per line
    Wording trap;
    bool identifiable_person = false;  // rates one recognisable person: never leaves the team as a level
};

struct Axis {
    std::string code;
    std::string capacity;
    Wording title;
};

struct Capacity {
    std::string code;
    Wording title;
};

// What is proposed for a criterion that stands at one of these levels.
struct RecommendationRule {
    std::string code;
    std::string criterion;
    std::vector<Level> levels;
    Wording text;
    Wording carrier;
    std::optional<ActorCategory> carrier_category;
    int horizon_months = 12;
};

struct Grid {
    std::string form;     // settings: form_id
    std::string version;  // settings: version
    Wording title;        // settings: form_title
    std::vector<Capacity> capacities;
    std::vector<Axis> axes;
    std::vector<Criterion> criteria;
    std::vector<RecommendationRule> recommendations;

    const Capacity* capacity(std::string_view code) const;
    const Axis* axis(std::string_view code) const;
    const Criterion* criterion(std::string_view code) const;
    std::vector<const Criterion*> criteria_of(std::string_view axis) const;
};

}  // namespace arpenteur
