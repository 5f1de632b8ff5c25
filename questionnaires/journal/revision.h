// One write by one person: what a journal is a set of.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/journal/value.h"

namespace arpenteur {

// When somebody wrote. It decides nothing: it is what they saw on their clock, and an order for display.
struct Time {
    std::int64_t wall = 0;            // milliseconds since 1970 in UTC, by the clock of the tablet
    std::int16_t offset_minutes = 0;  // of the clock that the person saw, east of UTC
    std::uint64_t logical = 0;        // grows along causes: greater than that of every revision seen before

    friend auto operator<=>(const Time&, const Time&) = default;
    friend bool operator==(const Time&, const Time&) = default;
};

// What arrives never moves our clock by more than this.
inline constexpr std::int64_t longest_leap_ms = 24 * 60 * 60 * 1000;

// The time of a new revision on a tablet whose clock shows `wall` and that has seen logical times up to
// `latest`.
constexpr Time stamp(std::int64_t wall, std::int16_t offset_minutes, std::uint64_t latest) {
    const auto own = static_cast<std::uint64_t>(std::max<std::int64_t>(wall, 0));
    const std::uint64_t seen = std::min(latest, own + static_cast<std::uint64_t>(longest_leap_ms));
    return {wall, offset_minutes, std::max(own, seen + 1)};
}

// What a revision is about. The field names the kind of thing: "note", "verbatim", "own.reading".
struct Subject {
    Id entity;
    std::string field;

    friend auto operator<=>(const Subject&, const Subject&) = default;
    friend bool operator==(const Subject&, const Subject&) = default;
};

// What stands on a field of this name belongs to who wrote it: nobody else's revision replaces or hides it,
// in this version or in a later one.
inline bool is_personal(std::string_view field) { return field.starts_with("own."); }

// Names one revision for ever: the device that wrote it, its number there, and half the link of the chain at
// it. Two contents under one number (a fork) differ in the link.
struct RevisionId {
    Id device;
    std::uint64_t counter = 0;  // from 1, without holes
    Id link;

    friend auto operator<=>(const RevisionId&, const RevisionId&) = default;
    friend bool operator==(const RevisionId&, const RevisionId&) = default;
};

// A revision that is replaced. On the writer's own device the counter says which (its chain has only one), so
// `link` is null there; on another device the link says which branch.
struct Reference {
    Id device;  // null: the writer's own
    std::uint64_t counter = 0;
    Id link;

    friend auto operator<=>(const Reference&, const Reference&) = default;
    friend bool operator==(const Reference&, const Reference&) = default;
};

enum class RevisionKind : std::uint8_t {
    write = 1,
    removal =
        2,  // of an entity: its subject's field is empty, and it replaces what was current of every field
    erasure = 3,  // drops the words of one text: parts "device", "counter", "link", "part", "digest"
    // Any other number was written by a later version: it replaces as a write does, and its value is not
    // read.
};

struct Revision {
    Id author;  // the person; the device may be somebody else's
    Time time;
    Subject subject;
    RevisionKind kind = RevisionKind::write;
    std::vector<Reference> replaces;
    Value value;

    friend bool operator==(const Revision&, const Revision&) = default;
};

struct Written {
    RevisionId id;
    Revision revision;

    friend bool operator==(const Written&, const Written&) = default;
};

}  // namespace arpenteur
