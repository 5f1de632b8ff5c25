#include "exports/restitution/phrases.h"

#include <optional>

#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

// The group of this category alone; `other` has none.
std::optional<VoiceGroup> alone(ActorCategory category) {
    for (const VoiceGroup group : all_voice_groups)
        if (categories_of(group) == std::vector{category}) return group;
    return std::nullopt;
}

}  // namespace

std::string quoted(std::string_view words, Language language) {
    return sentence(language, {"« {} »", "“{}”"}, words);
}

std::string listed(const std::vector<std::string>& words, Language language) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 < words.size() ? ", " : Words{" et ", " and "}.in(language);
        out += words[i];
    }
    return out;
}

std::string parted(const std::vector<std::string>& words, Language language) {
    std::string out;
    for (const std::string& one : words) {
        if (!out.empty()) out += Words{" ; ", "; "}.in(language);
        out += one;
    }
    return out;
}

Words group_named(VoiceGroup group) {
    switch (group) {
        case VoiceGroup::elected:
            return {"les élues et élus", "elected officials"};
        case VoiceGroup::agent:
            return {"les agents", "the staff of the authority"};
        case VoiceGroup::socioeconomic:
            return {"les acteurs socio-économiques", "socio-economic actors"};
        case VoiceGroup::state:
            return {"les services de l’État", "the services of the State"};
        case VoiceGroup::authority:
            return {"la collectivité", "the authority"};
        case VoiceGroup::partners:
            return {"les partenaires de la collectivité", "the partners of the authority"};
        case VoiceGroup::everyone:
            break;
    }
    return {"l’ensemble des personnes rencontrées", "the people met, taken together"};
}

Words among(VoiceGroup group) {
    switch (group) {
        case VoiceGroup::elected:
            return {"parmi les élues et élus", "among elected officials"};
        case VoiceGroup::agent:
            return {"parmi les agents", "among the staff of the authority"};
        case VoiceGroup::socioeconomic:
            return {"parmi les acteurs socio-économiques", "among socio-economic actors"};
        case VoiceGroup::state:
            return {"parmi les services de l’État", "among the services of the State"};
        case VoiceGroup::authority:
            return {"au sein de la collectivité", "within the authority"};
        case VoiceGroup::partners:
            return {"parmi ses partenaires", "among its partners"};
        case VoiceGroup::everyone:
            break;
    }
    return {"parmi les personnes rencontrées", "among the people met"};
}

Words category_named(ActorCategory category) {
    const auto group = alone(category);
    return group ? group_named(*group)
                 : Words{"les opérateurs, agences et parcs", "operators, agencies and parks"};
}

Words category_in_words(ActorCategory category) {
    const auto group = alone(category);
    return group ? label_of(*group) : Words{"opérateurs, agences et parcs", "operators, agencies and parks"};
}

Words tendency_in_words(Tendency tendency) {
    switch (tendency) {
        case Tendency::progress:
            return {"en progrès", "progressing"};
        case Tendency::stable:
            return {"stable", "stable"};
        case Tendency::decline:
            return {"en recul", "declining"};
        case Tendency::unknown:
            break;
    }
    return {"", ""};
}

}  // namespace arpenteur
