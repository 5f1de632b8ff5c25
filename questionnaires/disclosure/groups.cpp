#include "questionnaires/disclosure/groups.h"

#include <algorithm>
#include <array>
#include <optional>

#include "questionnaires/assessment/evidence.h"

namespace arpenteur {
namespace {

bool contains(const std::vector<ActorCategory>& categories, ActorCategory category) {
    return std::find(categories.begin(), categories.end(), category) != categories.end();
}

bool enough(const Voices& voices, VoiceGroup group) { return voices.persons.at(group) >= fewest_persons; }

// The groups of one side of the delegation; empty if it is too small to be shown without the other.
std::optional<std::vector<VoiceGroup>> side(const Voices& voices, const std::vector<VoiceGroup>& parts,
                                            VoiceGroup joined) {
    std::vector<VoiceGroup> apart;
    bool may_part = joined != VoiceGroup::partners || !contains(voices.categories, ActorCategory::other);
    for (const VoiceGroup part : parts) {
        if (!contains(voices.categories, categories_of(part).front())) continue;
        apart.push_back(part);
        may_part = may_part && enough(voices, part);
    }
    if (may_part) return apart;
    if (enough(voices, joined)) return std::vector{joined};
    return std::nullopt;
}

}  // namespace

Voices voices_on(const Visit& visit, std::string_view criterion) {
    Voices voices;
    for (const VoiceGroup group : all_voice_groups)
        voices.persons[group] = evidence_on(visit, criterion, categories_of(group)).voices;
    for (const auto& [category, one] : heard_by_category(visit, criterion))
        voices.categories.push_back(category);
    return voices;
}

Voices voices_met(const Visit& visit) {
    Voices voices;
    for (const VoiceGroup group : all_voice_groups)
        voices.persons[group] = persons_met(visit, categories_of(group));
    for (const ActorCategory category : all_categories)
        if (persons_met(visit, std::array{category}) > 0) voices.categories.push_back(category);
    return voices;
}

std::vector<VoiceGroup> groups_to_show(const Voices& voices) {
    if (!enough(voices, VoiceGroup::everyone)) return {};
    const auto authority = side(voices, {VoiceGroup::elected, VoiceGroup::agent}, VoiceGroup::authority);
    const auto partners = side(voices, {VoiceGroup::socioeconomic, VoiceGroup::state}, VoiceGroup::partners);
    if (!authority || !partners) return {VoiceGroup::everyone};
    std::vector<VoiceGroup> groups = *authority;
    groups.insert(groups.end(), partners->begin(), partners->end());
    return groups;
}

}  // namespace arpenteur
