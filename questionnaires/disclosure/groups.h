// Which groups of voices may be shown apart.
//
//     const std::vector<VoiceGroup> groups = groups_to_show(voices_on(visit, "P1_3"));
//
//     {}                    too few voices
//     {everyone}            the whole only
//     {authority, state}    two groups that are together everyone
//
// Source: the method (domain, section 4). A category is shown apart with three persons or more; a smaller
// one joins its natural neighbour (elected officials and agents are "la collectivité"; socio-economic
// actors, the State and others "ses partenaires"); where that is still below three, only the whole is shown;
// a whole below three is not shown.
//
// The groups are a partition of those who spoke: no voice is outside them, so none remains to be guessed by
// subtracting one from the whole. A category that speaks only through documents has no person, and joins as
// a small one does; `other` has no group of its own.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "questionnaires/disclosure/voice_group.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

inline constexpr int fewest_persons = 3;

// How many persons each group counts; every group stands in it. A category is there where something was
// heard from it, even without a person.
struct Voices {
    std::map<VoiceGroup, int> persons;
    std::vector<ActorCategory> categories;
};

// Who was heard on a criterion, with a level.
Voices voices_on(const Visit& visit, std::string_view criterion);
// Who took part in a source of the visit.
Voices voices_met(const Visit& visit);

std::vector<VoiceGroup> groups_to_show(const Voices& voices);

}  // namespace arpenteur
