#include "questionnaires/visit/ids.h"

#include <vector>

#include "questionnaires/journal/canonical.h"
#include "questionnaires/visit/things/highlight.h"

namespace arpenteur {

namespace {

// The only part of an own thing that nothing makes unique.
constexpr std::string_view drawn_part = "drawn";

}  // namespace

Id member_id(const Id& person) { return derived_id("member", {bytes_of(person)}); }

Id reading_id(const Id& source, const Id& author, std::string_view criterion, ActorCategory category) {
    return derived_id("reading",
                      {bytes_of(author), bytes_of(source), bytes_of(criterion), bytes_of(code_of(category))});
}

Id position_id(const Id& author, std::string_view criterion) {
    return derived_id("position", {bytes_of(author), bytes_of(criterion)});
}

Id opening_id(const Id& author, std::string_view criterion) {
    return derived_id("opening", {bytes_of(author), bytes_of(criterion)});
}

Id consensus_id(std::string_view criterion) { return derived_id("consensus", {bytes_of(criterion)}); }

Id expectation_id(ActorCategory from, ActorCategory to) {
    return derived_id("expectation", {bytes_of(code_of(from)), bytes_of(code_of(to))});
}

Id highlight_id(HighlightKind kind, std::string_view criterion) {
    return derived_id("highlight", {bytes_of(code_of(kind)), bytes_of(criterion)});
}

Id recommendation_of_rule_id(std::string_view rule) { return derived_id("recommendation", {bytes_of(rule)}); }

Id allowed_name_id(std::string_view folded_find) {
    return derived_id("allowed_name", {bytes_of(folded_find)});
}

Id own_id(const Id& author, const Id& drawn) {
    return short_hash("arp.ownt", {bytes_of(author), bytes_of(drawn)});
}

Id beside_id(const ThingKind& kind, const Id& thing) { return derived_id(kind.name, {bytes_of(thing)}); }

bool has_derived_id(const ThingKind& kind) {
    return kind.stands_on == StandsOn::beside || !kind.id_parts.empty();
}

std::optional<Id> id_given_by(const ThingKind& kind, const Value& value, const Id& author) {
    if (kind.stands_on == StandsOn::beside) {
        const auto* thing = value.get<Id>(part_of_thing_beside);
        return thing ? std::optional(beside_id(kind, *thing)) : std::nullopt;
    }
    if (kind.id_parts.empty()) return std::nullopt;
    if (kind.id_parts.front() == drawn_part) {
        const auto* drawn = value.get<Id>(drawn_part);
        return drawn ? std::optional(own_id(author, *drawn)) : std::nullopt;
    }
    std::vector<std::string> payloads;
    for (const std::string_view name : kind.id_parts) {
        const Atom* atom = value.find(name);
        if (!atom) return std::nullopt;
        payloads.push_back(payload_of(*atom));
    }
    std::vector<Bytes> parts;
    if (kind.is_own()) parts.push_back(bytes_of(author));
    for (const std::string& payload : payloads) parts.push_back(bytes_of(payload));
    return derived_id(kind.name, parts);
}

Value id_parts_of(const ThingKind& kind, const Value& value) {
    Value parts;
    const auto take = [&](std::string_view name) {
        if (const Atom* atom = value.find(name)) parts.set(std::string(name), *atom);
    };
    if (kind.stands_on == StandsOn::beside) take(part_of_thing_beside);
    for (const std::string_view name : kind.id_parts) take(name);
    return parts;
}

}  // namespace arpenteur
