// Visits as they go wrong, made up: a few tablets that write on shared and on own subjects, for themselves and for
// others, see some of each other's runs, remove, restore and erase; now and then a tablet restored from a copy
// writes on (a fork), a later version writes what this one does not know, and a hostile one writes in another's
// place or names what it likes as replaced.
//
//     holds("order does not matter", [](const Story& story) {
//         RC_ASSERT(told(story.segments) == told(reversed(story.segments)));
//     });
//
// A story is played from small steps, so that a failure shrinks to the few steps that matter and prints them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <ostream>
#include <rapidcheck.h>
#include <string>
#include <utility>
#include <vector>

#include "questionnaires/journal/chain.h"
#include "questionnaires/journal/journal.h"

namespace arpenteur {

inline Id id_number(std::uint8_t kind, std::uint64_t number) {
    Id id;
    id.bytes[0] = kind;
    for (std::size_t i = 0; i < 8; ++i) id.bytes[8 + i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

// Where a tablet's chain starts; a tablet that forked starts a second one.
struct DeviceStart {
    Id device;
    Digest first_link;
};
// The nth device of a tablet.
using DeviceOf = std::function<DeviceStart(std::size_t tablet, std::size_t nth)>;

inline DeviceStart plain_device(std::size_t tablet, std::size_t nth) {
    const Id device = id_number(1, 16 * tablet + nth + 1);
    return {device, hash("arp.test", {bytes_of(device)})};
}

// Whose device it is; of other devices than the plain ones, whoever.
inline Id story_person(std::size_t tablet) { return id_number(2, tablet + 1); }
inline Id plain_owner(const Id& device) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number |= std::uint64_t{device.bytes[8 + i]} << (8 * i);
    return story_person((number - 1) / 16);
}

enum class StepKind : std::uint8_t {
    write,
    write_for_another,
    write_in_place_of_another,
    write_unknown_kind,
    see_all,
    see_last,
    remove,
    restore,
    erase,
    mask,
    copy,
    refer_wildly,
    remove_wildly,
};

struct Step {
    StepKind kind = StepKind::write;
    std::uint8_t tablet = 0, other = 0, subject = 0, value = 0;
};

inline std::ostream& operator<<(std::ostream& out, const Step& step) {
    static constexpr std::array<const char*, 13> names{"write",
                                                       "write_for_another",
                                                       "write_in_place_of_another",
                                                       "write_unknown_kind",
                                                       "see_all",
                                                       "see_last",
                                                       "remove",
                                                       "restore",
                                                       "erase",
                                                       "mask",
                                                       "copy",
                                                       "refer_wildly",
                                                       "remove_wildly"};
    return out << names[static_cast<std::size_t>(step.kind)] << "(tablet " << int{step.tablet} << ", other "
               << int{step.other} << ", subject " << int{step.subject} << ", value " << int{step.value}
               << ")";
}

inline constexpr std::size_t tablets_at_start = 3;
inline constexpr std::size_t most_tablets = 6;

inline Id story_entity(std::uint8_t subject) { return id_number(3, subject % 3); }
inline Id own_story_entity(const Id& author, const Id& drawn) {
    return short_hash("arp.test", {bytes_of(author), bytes_of(drawn)});
}
inline bool is_own_story(std::uint8_t subject) { return subject / 3 % 4 == 2; }
inline Subject story_subject(std::uint8_t subject, const Id& author = {}) {
    static constexpr std::array<const char*, 4> fields{"remark", "consensus", "own.reading",
                                                       "field of later"};
    const Id entity = story_entity(subject);
    return {is_own_story(subject) ? own_story_entity(author, entity) : entity,
            fields[subject / 3 % fields.size()]};
}
// Everything that a story writes on.
inline std::vector<Id> story_entities() {
    std::vector<Id> entities;
    for (std::uint8_t i = 0; i < 3; ++i) {
        entities.push_back(story_entity(i));
        for (std::size_t person = 0; person < 3; ++person)
            entities.push_back(own_story_entity(story_person(person), story_entity(i)));
    }
    return entities;
}

// Own things of a story have an id from their author and what was drawn; the last tablet is the desk's.
inline GivesId story_gives_id(const Revision& revision) {
    const auto* drawn = revision.value.get<Id>("drawn");
    const bool gives = drawn && own_story_entity(revision.author, *drawn) == revision.subject.entity;
    if (revision.subject.field == "own.reading") return gives ? GivesId::yes : GivesId::no;
    return revision.subject.field.empty() && gives ? GivesId::yes : GivesId::not_derived;
}
inline Value story_parts_of_id(const Revision& revision) {
    Value parts;
    if (const auto* drawn = revision.value.get<Id>("drawn")) parts.set("drawn", *drawn);
    return parts;
}
inline JournalRules story_rules() {
    return {story_entity(2), story_person(2), story_gives_id, story_parts_of_id, id_number(6, 1)};
}

// Every kind of part, known and unknown. `salt` is drawn anew at each writing, as tablets do.
inline Value story_value(std::uint8_t seed, std::uint64_t salt) {
    Value value;
    switch (seed % 8) {
        case 0:
            value.set("number", std::int64_t{seed} - 100);
            break;
        case 1:
            value.set("code", std::string("P1_") + std::to_string(seed));
            break;
        case 2:
            value.set("text", FreeText{id_number(9, salt), "On a arbitré n° " + std::to_string(seed)});
            break;
        case 3:
            value.set("codes", Codes{"a", std::string(seed, 'b'), ""});
            break;
        case 4:
            value.set("ids", Ids{id_number(7, seed), Id{}});
            break;
        case 5:
            value.set("bytes", Blob{std::string("\0\xff", 2) + std::to_string(seed)});
            break;
        case 6:
            value.set("later", Opaque{42, std::to_string(seed), {}});
            break;
        default: {
            const std::string words = std::string(16, 's') + "words of a later kind " + std::to_string(salt);
            const Digest digest = hash("arp.text", {bytes_of(words)});
            value.set("words", Opaque{200, std::string(digest.bytes.begin(), digest.bytes.end()), words});
        }
    }
    if (seed % 3 == 0) value.set("reason", FreeText{id_number(8, salt), std::string(seed, 'r')});
    return value;
}

// What a step writes.
struct Content {
    Subject subject;
    Value value;
};
using ContentOf = std::function<Content(const Step& step, const Id& author, std::uint64_t salt)>;

inline Content plain_content(const Step& step, const Id& author, std::uint64_t salt) {
    Content content{story_subject(step.subject, author), story_value(step.value, salt)};
    if (is_own_story(step.subject)) content.value.set("drawn", story_entity(step.subject));
    return content;
}

struct Story {
    std::vector<Step> steps;
    std::vector<Segment> segments;        // of one revision each, in the order in which they were written
    std::map<Id, std::size_t> tablet_of;  // who writes on a device
};

inline std::ostream& operator<<(std::ostream& out, const Story& story) {
    out << story.segments.size() << " revisions:";
    for (const Step& step : story.steps) out << "\n    " << step;
    return out;
}

class Stage {
public:
    Stage(DeviceOf device_of, ContentOf content_of, const JournalRules& rules)
        : device_of_(std::move(device_of)), content_of_(std::move(content_of)) {
        for (std::size_t i = 0; i < tablets_at_start; ++i) tablets_.push_back({i, 0, Journal(rules), {}});
    }

    Story play(std::vector<Step> steps) {
        for (const Step& step : steps) play(step);
        story_.steps = std::move(steps);
        return std::move(story_);
    }

private:
    struct Tablet {
        std::size_t owner;
        std::size_t devices;  // that it gave up because they forked
        Journal journal;
        std::vector<std::size_t> seen;
    };

    void play(const Step& step) {
        Tablet& tablet = tablets_[step.tablet % tablets_.size()];
        const Tablet& other = tablets_[step.other % tablets_.size()];
        const bool is_mark = step.kind == StepKind::remove || step.kind == StepKind::restore;
        const bool for_another = step.kind == StepKind::write_for_another || (is_mark && step.value % 3 == 0);
        const Id author = story_person(for_another ? other.owner : tablet.owner);
        const bool in_place_of_another = step.kind == StepKind::write_in_place_of_another;
        Content content = content_of_(step, in_place_of_another ? story_person(other.owner) : author,
                                      story_.segments.size());
        const Subject& subject = content.subject;
        const Time time =
            stamp(1000 + static_cast<std::int64_t>(story_.segments.size()), 60, tablet.journal.latest());
        switch (step.kind) {
            case StepKind::write:
            case StepKind::write_for_another:
            case StepKind::write_in_place_of_another:
            case StepKind::write_unknown_kind: {
                const Id device = device_to_write_on(tablet);
                Revision revision =
                    tablet.journal.write(device, author, time, subject, std::move(content.value));
                if (step.kind == StepKind::write_unknown_kind) revision.kind = RevisionKind{77};
                write(tablet, std::move(revision));
                break;
            }
            case StepKind::see_all:
                see(tablet, other, 0);
                break;
            case StepKind::see_last:
                see(tablet, other, other.seen.size() - other.seen.size() / 3);
                break;
            case StepKind::remove:
                write(tablet,
                      tablet.journal.remove(device_to_write_on(tablet), author, time, subject.entity));
                break;
            case StepKind::restore:
                if (auto back =
                        tablet.journal.restore(device_to_write_on(tablet), author, time, subject.entity))
                    write(tablet, std::move(*back));
                break;
            case StepKind::erase: {
                const auto claims = tablet.journal.current_of(subject.entity);
                if (claims.empty()) break;
                const Written& target = claims[step.value % claims.size()];
                if (target.revision.value.empty()) break;
                write(tablet, Journal::erase(author, time, target.revision.subject,
                                             target.revision.value.parts().back().name));
                break;
            }
            case StepKind::mask:
                write(tablet,
                      tablet.journal.mask(author, time, subject, step.value % 2 == 0 ? "text" : "reason",
                                          {id_number(10, story_.segments.size()), "masked"}));
                break;
            case StepKind::copy:
                if (tablets_.size() < most_tablets) tablets_.push_back(Tablet(tablet));
                break;
            case StepKind::refer_wildly:
            case StepKind::remove_wildly:
                refer_wildly(tablet, step, content, author, time);
                break;
        }
    }

    // What no program writes but a hostile member could sign: references to anything, on the wrong subject,
    // with a wrong counter, to the own future.
    void refer_wildly(Tablet& tablet, const Step& step, const Content& content, const Id& author,
                      const Time& time) {
        Revision revision{author, time, content.subject, RevisionKind::write, {}, {}};
        if (step.kind == StepKind::remove_wildly) {
            revision.kind = RevisionKind::removal;
            if (step.value % 4 != 0) revision.subject.field.clear();
            revision.value = content.value;
        }
        for (std::size_t i = 0; i < story_.segments.size(); ++i) {
            if ((i * 7 + step.value) % 5 != 0) continue;
            const Segment& target = story_.segments[i];
            const std::uint64_t counter = target.first + (step.value % 7 == 0 ? 1 : 0);
            // Of the own device a place up to this one: a layout has no way to look into the future.
            const std::uint64_t own = tablet.journal.head(device_to_write_on(tablet))->counter + 1;
            revision.replaces.push_back(i % 3 == 0
                                            ? Reference{{}, std::min(counter, own), {}}
                                            : Reference{target.device, counter, target.last_link().half()});
        }
        write(tablet, std::move(revision));
    }

    Id device_to_write_on(Tablet& tablet) {
        while (!tablet.journal.head(device_of_(tablet.owner, tablet.devices).device)) ++tablet.devices;
        const Id device = device_of_(tablet.owner, tablet.devices).device;
        tablet.journal.certify(device, story_person(tablet.owner));
        return device;
    }

    void write(Tablet& tablet, Revision revision) {
        device_to_write_on(tablet);
        const DeviceStart start = device_of_(tablet.owner, tablet.devices);
        const auto head = tablet.journal.head(start.device);
        std::vector<Revision> revisions;
        revisions.push_back(std::move(revision));
        const Segment segment =
            chained(start.device, head->counter + 1, head->counter == 0 ? start.first_link : head->link,
                    std::move(revisions));
        tablet.journal.merge(segment);
        tablet.seen.push_back(story_.segments.size());
        story_.tablet_of[start.device] = tablet.owner;
        story_.segments.push_back(segment);
    }

    void see(Tablet& tablet, const Tablet& other, std::size_t from) {
        if (&tablet == &other) return;
        for (std::size_t i = from; i < other.seen.size(); ++i) {
            const std::size_t segment = other.seen[i];
            if (std::find(tablet.seen.begin(), tablet.seen.end(), segment) != tablet.seen.end()) continue;
            const Id device = story_.segments[segment].device;
            tablet.journal.certify(device, story_person(story_.tablet_of.at(device)));
            tablet.journal.merge(story_.segments[segment]);
            tablet.seen.push_back(segment);
        }
    }

    DeviceOf device_of_;
    ContentOf content_of_;
    std::vector<Tablet> tablets_;
    Story story_;
};

inline Story story_of(std::vector<Step> steps, const DeviceOf& device_of = plain_device,
                      const ContentOf& content_of = plain_content,
                      const JournalRules& rules = story_rules()) {
    return Stage(device_of, content_of, rules).play(std::move(steps));
}

// The same runs, neighbours joined where the choices say so, some of them twice, in another order.
inline std::vector<Segment> handed_over(const std::vector<Segment>& segments,
                                        const std::vector<std::uint8_t>& choices) {
    std::size_t next = 0;
    const auto choose = [&]() -> std::size_t {
        return choices.empty() ? 0 : choices[next++ % choices.size()];
    };
    std::vector<Segment> cut;
    std::vector<bool> taken(segments.size(), false);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (taken[i]) continue;
        Segment segment = segments[i];
        for (std::size_t j = i + 1; j < segments.size() && choose() % 3 != 0; ++j) {
            const bool continues = segments[j].device == segment.device &&
                                   segments[j].first == segment.last() + 1 &&
                                   segments[j].before == segment.last_link();
            if (!continues || taken[j]) continue;
            segment.revisions.insert(segment.revisions.end(), segments[j].revisions.begin(),
                                     segments[j].revisions.end());
            segment.links.insert(segment.links.end(), segments[j].links.begin(), segments[j].links.end());
            taken[j] = choose() % 4 != 0;  // else it comes once more, by itself
        }
        cut.push_back(std::move(segment));
    }
    for (std::size_t i = cut.size(); i > 1; --i) std::swap(cut[i - 1], cut[(choose() * 31 + choose()) % i]);
    return cut;
}

// Merges a segment of a plain device into a journal, which learns whose it is.
inline MergeReport tell(Journal& journal, const Segment& segment) {
    journal.certify(segment.device, plain_owner(segment.device));
    return journal.merge(segment);
}

inline Journal told(const std::vector<Segment>& segments) {
    Journal journal(story_rules());
    for (const Segment& segment : segments) tell(journal, segment);
    return journal;
}

// Any run that a block can hold, likely or not.
inline Segment run_of(std::uint64_t seed, std::size_t count) {
    std::uint64_t state = seed;
    const auto next = [&state] {  // SplitMix64
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    };
    // No branch holds more than 2^24 revisions.
    const std::uint64_t first = next() % 2 == 0 ? 1 : 1 + next() % ((std::uint64_t{1} << 24) - 1000);
    std::vector<Revision> revisions;
    for (std::size_t i = 0; i < count; ++i) {
        Revision revision;
        revision.author = id_number(2, next() % 3);
        revision.time = {static_cast<std::int64_t>(next()), static_cast<std::int16_t>(next()), next()};
        revision.subject = {id_number(3, next() % 5), std::string(next() % 9, 'f')};
        revision.kind = static_cast<RevisionKind>(next() % 256);
        for (std::uint64_t n = next() % 4; n > 0; --n)
            revision.replaces.push_back(
                next() % 2 == 0
                    ? Reference{{}, first + i - next() % std::min<std::uint64_t>(first + i, 9), {}}
                    : Reference{id_number(1, 1 + next() % 3), next() % (std::uint64_t{1} << 24),
                                id_number(6, next())});
        for (std::uint64_t n = next() % 4; n > 0; --n) {
            const Value some = story_value(static_cast<std::uint8_t>(next()), next());
            for (const Part& part : some.parts())
                revision.value.set(part.name + std::to_string(n), part.atom);
        }
        if (next() % 4 == 0)
            revision.value.set("erased", Erased{hash("arp.test", {bytes_of(id_number(1, i))})});
        revisions.push_back(std::move(revision));
    }
    return chained(id_number(1, next()), first, hash("arp.test", {bytes_of(id_number(4, seed))}),
                   std::move(revisions));
}

// The run as a store that erased its words holds it, or a forwarder that left out some of them (where a bit of
// `which` is set, counted around): the links stay.
inline Segment without_words(Segment segment, std::uint64_t which = ~std::uint64_t{0}) {
    std::uint64_t bit = 1;
    for (Revision& revision : segment.revisions) {
        const std::vector<Part> parts = revision.value.parts();
        for (const Part& part : parts) {
            bit = bit << 1 | bit >> 63;
            if ((which & bit) == 0) continue;
            if (const auto* words = std::get_if<FreeText>(&part.atom))
                revision.value.set(part.name, Erased{words->digest()});
            if (const auto* opaque = std::get_if<Opaque>(&part.atom))
                revision.value.set(part.name, Opaque{opaque->kind, opaque->payload, {}});
        }
    }
    return segment;
}

}  // namespace arpenteur

namespace rc {

template <>
struct Arbitrary<arpenteur::Step> {
    static Gen<arpenteur::Step> arbitrary() {
        using arpenteur::Step;
        using arpenteur::StepKind;
        const auto kind = gen::weightedElement<StepKind>({{10, StepKind::write},
                                                          {4, StepKind::write_for_another},
                                                          {1, StepKind::write_in_place_of_another},
                                                          {1, StepKind::write_unknown_kind},
                                                          {5, StepKind::see_all},
                                                          {3, StepKind::see_last},
                                                          {3, StepKind::remove},
                                                          {2, StepKind::restore},
                                                          {2, StepKind::erase},
                                                          {1, StepKind::mask},
                                                          {1, StepKind::copy},
                                                          {1, StepKind::refer_wildly},
                                                          {1, StepKind::remove_wildly}});
        return gen::build<Step>(gen::set(&Step::kind, kind),
                                gen::set(&Step::tablet, gen::inRange<std::uint8_t>(0, 6)),
                                gen::set(&Step::other, gen::inRange<std::uint8_t>(0, 6)),
                                gen::set(&Step::subject, gen::inRange<std::uint8_t>(0, 12)),
                                gen::set(&Step::value, gen::inRange<std::uint8_t>(0, 64)));
    }
};

template <>
struct Arbitrary<arpenteur::Story> {
    static Gen<arpenteur::Story> arbitrary() {
        return gen::map(
            gen::arbitrary<std::vector<arpenteur::Step>>(),
            [](std::vector<arpenteur::Step> steps) { return arpenteur::story_of(std::move(steps)); });
    }
};

}  // namespace rc
