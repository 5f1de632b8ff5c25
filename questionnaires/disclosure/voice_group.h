// The groups in which voices may be shown: a category if it is large enough, else the category together with
// its natural neighbours, else everybody.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class VoiceGroup : std::uint8_t {
    elected,
    agent,
    socioeconomic,
    state,
    authority,  // elected officials and agents together: "la collectivité"
    partners,   // socio-economic actors, the State and others together: "ses partenaires"
    everyone,
};

// In the order in which a document shows them.
inline constexpr std::array all_voice_groups{
    VoiceGroup::elected,   VoiceGroup::agent,    VoiceGroup::socioeconomic, VoiceGroup::state,
    VoiceGroup::authority, VoiceGroup::partners, VoiceGroup::everyone};

// The categories whose voices a group contains.
std::vector<ActorCategory> categories_of(VoiceGroup group);

// "élues et élus", "la collectivité", "ses partenaires", "toutes les personnes rencontrées".
Words label_of(VoiceGroup group);

// "elected", "authority"…
std::string_view code_of(VoiceGroup group);

// Shown in place of a level and a distribution that may not be shown.
inline constexpr Words too_few_voices_sentence{"Trop peu de voix pour être rapportées sans être reconnues",
                                               "Too few voices to be reported without being recognised"};

}  // namespace arpenteur
