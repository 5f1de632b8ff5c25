#include "questionnaires/assessment/evidence.h"

#include <algorithm>

#include "questionnaires/language/person_name.h"

namespace arpenteur {
namespace {

using Persons = std::set<std::string>;

// One key per person: two entries with the same name are one person, and an entry without a name equals no
// other.
std::string person_key(const Id& participant, const Participant& person) {
    const PersonName name(person.name);
    return name.empty() ? participant.hex() : "name " + name.key();
}

bool speaks_for(const Claims<Participant>& claims, std::span<const ActorCategory> categories) {
    return !claims.empty() && std::all_of(claims.begin(), claims.end(), [&](const auto& claim) {
        return claim.value.category == claims.front().value.category &&
               claim.value.presence != Presence::declined &&
               std::find(categories.begin(), categories.end(), claim.value.category) != categories.end();
    });
}

Persons persons_of(const Visit& visit, const Claims<Source>& source,
                   std::span<const ActorCategory> categories) {
    Persons persons;
    if (source.empty()) return persons;
    for (const Id& id : source.front().value.participants) {
        const bool agreed = std::all_of(source.begin(), source.end(), [&](const auto& claim) {
            const std::vector<Id>& present = claim.value.participants;
            return std::find(present.begin(), present.end(), id) != present.end();
        });
        const auto found = visit.participants.find(id);
        if (agreed && found != visit.participants.end() && !visit.removals.contains(id) &&
            speaks_for(found->second, categories))
            persons.insert(person_key(id, found->second.back().value));
    }
    return persons;
}

bool before_superior(const Claims<Source>& source) {
    return std::any_of(source.begin(), source.end(),
                       [](const auto& claim) { return claim.value.superior_present; });
}

// How many groups are left once those that share a person are merged.
int separate(std::vector<Persons> groups) {
    std::vector<Persons> apart;
    for (Persons& group : groups) {
        const auto touches = [&group](const Persons& other) {
            return std::any_of(group.begin(), group.end(),
                               [&other](const auto& key) { return other.contains(key); });
        };
        for (auto other = apart.begin(); other != apart.end();) {
            if (!touches(*other)) {
                ++other;
                continue;
            }
            group.insert(other->begin(), other->end());
            other = apart.erase(other);
        }
        apart.push_back(std::move(group));
    }
    return static_cast<int>(apart.size());
}

// The categories for which each source has a level.
using CategoriesBySource = std::map<Id, std::vector<ActorCategory>>;

int voices_in(const Visit& visit, const CategoriesBySource& sources) {
    Persons free;
    std::vector<Persons> watched;
    for (const auto& [id, categories] : sources) {
        const auto source = visit.sources.find(id);
        if (source == visit.sources.end() || visit.removals.contains(id)) continue;
        Persons persons = persons_of(visit, source->second, categories);
        if (before_superior(source->second))
            watched.push_back(std::move(persons));
        else
            free.merge(persons);
    }
    std::erase_if(watched, [&free](const Persons& persons) {
        return std::all_of(persons.begin(), persons.end(),
                           [&](const auto& key) { return free.contains(key); });
    });
    for (Persons& persons : watched)
        std::erase_if(persons, [&](const auto& key) { return free.contains(key); });
    return static_cast<int>(free.size()) + separate(std::move(watched));
}

std::vector<LevelPair> pairs_of(const std::vector<SourceLevels>& sources) {
    std::vector<LevelPair> pairs;
    for (const SourceLevels& source : sources) pairs.push_back(source.levels);
    return pairs;
}

}  // namespace

std::optional<LevelPair> Evidence::median() const { return arpenteur::median(pairs_of(sources)); }
std::optional<LevelPair> Evidence::range() const { return arpenteur::range(pairs_of(sources)); }

Evidence evidence_on(const Visit& visit, std::string_view criterion,
                     std::span<const ActorCategory> categories) {
    Evidence result;
    std::map<Id, LevelPair> by_source;
    CategoriesBySource heard_for;
    for_each_reading_on(visit, criterion, [&](const Id&, const Claims<Reading>& claims) {
        for (const Claim<Reading>& claim : claims) {
            const Reading& reading = claim.value;
            const auto level = level_of(reading.rating);
            if (!level ||
                std::find(categories.begin(), categories.end(), reading.category) == categories.end())
                continue;
            const LevelPair pair{*level, *level};
            const auto [place, is_new] = by_source.emplace(reading.source, pair);
            if (!is_new) place->second = widened(place->second, pair);
            heard_for[reading.source].push_back(reading.category);
            result.diagnosticians.insert(claim.author);
            result.verified = result.verified || reading.support == Support::verified;
        }
    });
    for (const auto& [source, levels] : by_source) result.sources.push_back({source, levels});
    result.voices = voices_in(visit, heard_for);
    return result;
}

Evidence evidence_on(const Visit& visit, std::string_view criterion,
                     std::initializer_list<ActorCategory> categories) {
    return evidence_on(visit, criterion, std::span(categories.begin(), categories.size()));
}

std::map<ActorCategory, Evidence> heard_by_category(const Visit& visit, std::string_view criterion) {
    std::map<ActorCategory, Evidence> result;
    for (const ActorCategory category : all_categories) {
        Evidence one = evidence_on(visit, criterion, {category});
        if (!one.sources.empty()) result.emplace(category, std::move(one));
    }
    return result;
}

Corroboration corroboration(const std::map<ActorCategory, Evidence>& by_category) {
    int categories = 0, voices = 0;
    for (const auto& [category, one] : by_category) {
        categories += one.voices > 0 ? 1 : 0;
        voices += one.voices;
    }
    if (categories > 1) return Corroboration::several_categories;
    if (voices > 1) return Corroboration::one_category;
    return voices == 1 ? Corroboration::one_voice : Corroboration::no_voice;
}

int persons_met(const Visit& visit, std::span<const ActorCategory> categories) {
    Persons persons;
    for (const auto& [id, source] : visit.sources)
        if (!visit.removals.contains(id)) persons.merge(persons_of(visit, source, categories));
    return static_cast<int>(persons.size());
}

}  // namespace arpenteur
