#include "questionnaires/disclosure/voice_group.h"

namespace arpenteur {

std::vector<ActorCategory> categories_of(VoiceGroup group) {
    using enum ActorCategory;
    switch (group) {
        case VoiceGroup::elected:
            return {elected};
        case VoiceGroup::agent:
            return {agent};
        case VoiceGroup::socioeconomic:
            return {socioeconomic};
        case VoiceGroup::state:
            return {state};
        case VoiceGroup::authority:
            return {elected, agent};
        case VoiceGroup::partners:
            return {socioeconomic, state, other};
        case VoiceGroup::everyone:
            break;
    }
    return {all_categories.begin(), all_categories.end()};
}

Words label_of(VoiceGroup group) {
    switch (group) {
        case VoiceGroup::elected:
            return {"élues et élus", "elected officials"};
        case VoiceGroup::agent:
            return {"agents", "staff of the authority"};
        case VoiceGroup::socioeconomic:
            return {"acteurs socio-économiques", "socio-economic actors"};
        case VoiceGroup::state:
            return {"État déconcentré", "the State in the territory"};
        case VoiceGroup::authority:
            return {"la collectivité", "the authority"};
        case VoiceGroup::partners:
            return {"ses partenaires", "its partners"};
        case VoiceGroup::everyone:
            break;
    }
    return {"toutes les personnes rencontrées", "everyone who was met"};
}

std::string_view code_of(VoiceGroup group) {
    switch (group) {
        case VoiceGroup::elected:
            return "elected";
        case VoiceGroup::agent:
            return "agent";
        case VoiceGroup::socioeconomic:
            return "socioeconomic";
        case VoiceGroup::state:
            return "state";
        case VoiceGroup::authority:
            return "authority";
        case VoiceGroup::partners:
            return "partners";
        case VoiceGroup::everyone:
            break;
    }
    return "everyone";
}

}  // namespace arpenteur
