// Which groups of voices may be shown separately.
//
//     const std::vector<VoiceGroup> groups = groups_to_show(voices_on(visit, "P1_3"));
//
//     {}                    too few voices
//     {everyone}            only the whole
//     {authority, state}    two groups that together are everyone
//
// Source: the method (domain, section 4). A category of three persons or more is shown separately. A smaller
// one joins its natural neighbour (elected officials and agents are "la collectivité"; socio-economic actors,
// the State and others are "ses partenaires"). If that is still fewer than three, only the whole is shown,
// and a whole of fewer than three is not shown.
//
// The groups are a partition of those who spoke. No voice is outside them, so nobody can be singled out by
// subtracting them from the whole. A category that speaks only through documents has no person, and joins its
// neighbour like a small one. `other` has no group of its own.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "questionnaires/disclosure/voice_group.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

inline constexpr int fewest_persons = 3;

// The number of persons in each group; every group has an entry. A category is present if something was heard
// from it, even from no person.
struct Voices {
    std::map<VoiceGroup, int> persons;
    std::vector<ActorCategory> categories;
};

// The voices with a level on the criterion.
Voices voices_on(const Visit& visit, std::string_view criterion);
// Everyone who took part in a source of the visit.
Voices voices_met(const Visit& visit);

std::vector<VoiceGroup> groups_to_show(const Voices& voices);

}  // namespace arpenteur
