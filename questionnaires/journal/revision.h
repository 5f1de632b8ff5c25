// One write by one person. A journal is a set of these.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/journal/value.h"

namespace arpenteur {

// When somebody wrote: what they saw on their clock, and an order for display. It decides nothing.
struct Time {
    std::int64_t wall = 0;            // milliseconds since 1970 in UTC, by the clock of the tablet
    std::int16_t offset_minutes = 0;  // of the clock that the person saw, east of UTC
    std::uint64_t logical = 0;        // greater than that of every revision that the writer had seen

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

// What a revision is about. The field names the kind of thing: "own.note", "consensus".
struct Subject {
    Id entity;
    std::string field;

    friend auto operator<=>(const Subject&, const Subject&) = default;
    friend bool operator==(const Subject&, const Subject&) = default;
};

// What is written in a field of this name is its author's own, in this version or a later one: may_act.h says
// who else may touch it. Everything else is shared.
constexpr bool is_own(std::string_view field) { return field.starts_with("own."); }

// Names one revision for ever: the device that wrote it, its counter there, and half of its link in the
// chain. Two revisions with one counter (a fork) differ in the link.
struct RevisionId {
    Id device;
    std::uint64_t counter = 0;  // from 1, without holes
    Id link;

    friend auto operator<=>(const RevisionId&, const RevisionId&) = default;
    friend bool operator==(const RevisionId&, const RevisionId&) = default;
};

// A revision that is replaced, or an erasure that is known. On the writer's own device the counter is enough for
// what is replaced, since its chain has only one, and `link` is null. An erasure is named by its link on every
// device, its writer's too, so that what it spares never waits for a gap to close.
struct Reference {
    Id device;  // null: the writer's own
    std::uint64_t counter = 0;
    Id link;

    friend auto operator<=>(const Reference&, const Reference&) = default;
    friend bool operator==(const Reference&, const Reference&) = default;
};

enum class RevisionKind : std::uint8_t {
    write = 1,
    // Of an entity: the field of its subject is empty, and it replaces what was current in every field.
    removal = 2,
    // Takes the words of one part of its subject from every revision that its signer may erase, written earlier
    // or later, but those that name it among their references. The code "part" names that part.
    erasure = 3,
    // What the desk writes in place of words that an erasure took: that one part, of a text. It names the
    // erasure, is shown where the words were, on own things too, and counts for nothing else.
    mask = 4,
    // Any other number is from a later version: it replaces as a write does, and its value is not read.
};

struct Revision {
    Id author;  // the person; the device may be another's
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
