// Everything that everyone wrote during one visit: a set of revisions that only grows.
//
// Merging is set union, so segments may arrive in any order, twice or late. Nothing is overwritten: two
// people who wrote one subject without seeing each other are both current, until someone arbitrates, which is
// one more revision.
//
//     Journal desk;
//     for (const Segment& segment : dossier) desk.merge(segment);
//     const auto claims = desk.current({consensus_id, "consensus"});
//     if (claims.size() > 1) arbitrate(claims);
//
// It keeps the revisions in force; of those that were replaced, only the link: history is read from the
// blocks. A value: copy it, compare it, send it to another thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "questionnaires/journal/chain.h"
#include "questionnaires/journal/revision.h"

namespace arpenteur {

// Where the branches of one device part: two contents under one counter. Somebody went on writing in a
// restored copy.
struct Fork {
    Id device;
    std::uint64_t counter = 0;

    friend auto operator<=>(const Fork&, const Fork&) = default;
    friend bool operator==(const Fork&, const Fork&) = default;
};

// Revisions `first` to `last` of a device are missing, though later ones have arrived.
struct Gap {
    Id device;
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    friend auto operator<=>(const Gap&, const Gap&) = default;
    friend bool operator==(const Gap&, const Gap&) = default;
};

struct MergeReport {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t completed = 0;  // known ones whose words were missing until now
    std::vector<Id> touched;    // entities whose current revisions may have changed; may repeat
    std::uint64_t latest = 0;   // the greatest logical time among the added
};

class Journal {
public:
    // Adds what is new. The links of the segment must be right: they are checked when blocks are opened. A
    // text of which only the digest was known gets its words, unless it was erased.
    MergeReport merge(const Segment& segment);
    MergeReport merge(Segment&& segment);

    // The revisions of the subject that none replaces: none (never written, or removed), one (settled),
    // several (to arbitrate). In the same order on every machine. The subject {entity, ""} has the
    // entity's removals, and the restorations that answered them.
    std::vector<Written> current(const Subject& subject) const;
    // The same for every field of the entity.
    std::vector<Written> current_of(const Id& entity) const;
    // What a removal hides of the entity, and a restoration would bring back.
    std::vector<Written> hidden_of(const Id& entity) const;
    // The entities that have something current, sorted. A removed one is among them, for its removal.
    std::vector<Id> entities() const;

    // A revision that writes `value` and replaces what is current, and what a removal hides: so a thing that
    // was removed and written again does not come back twice when it is restored. The caller gives it the
    // next counter of its device.
    Revision write(const Id& device, const Id& author, const Time& time, const Subject& subject,
                   Value value) const;
    // A revision that removes the entity: it replaces the current revisions of all its fields.
    Revision remove(const Id& device, const Id& author, const Time& time, const Id& entity) const;
    // A revision that brings a removed entity back: it replaces the removals. Nothing if there is none.
    std::optional<Revision> restore(const Id& device, const Id& author, const Time& time,
                                    const Id& entity) const;
    // A revision that erases the words of one part of another. Only erasures by the author of those words and
    // by trusted persons count.
    static Revision erase(const Id& author, const Time& time, const Written& target, const std::string& part);

    // From now on this person may erase what others wrote, as the founder and the APFDT's desk may. Returns
    // the entities that lost words.
    std::vector<Id> trust_eraser(const Id& person);

    // The end of the device's only branch: its counter, 0 if nothing has arrived, and its link. Empty if the
    // device forked or some of its revisions are missing: it may not write on.
    struct Head {
        std::uint64_t counter = 0;
        Digest link;
        friend bool operator==(const Head&, const Head&) = default;
    };
    std::optional<Head> head(const Id& device) const;
    // Every end of every branch, sorted.
    std::vector<RevisionId> ends() const;
    bool knows(const RevisionId& revision_id) const;

    // Sorted. While what a branch continues is missing, its fork is reported at the last counter where
    // it can lie, and exactly once the gap has filled.
    std::vector<Fork> forks() const;
    std::vector<Gap> gaps() const;
    std::size_t size() const { return size_; }
    // The greatest logical time seen.
    std::uint64_t latest() const { return latest_; }

    // Equal if the same revisions are in force, known and awaited.
    friend bool operator==(const Journal& a, const Journal& b);

private:
    // An unbroken stretch of one branch. A device that neither forked nor lost anything has one.
    struct Stretch {
        std::uint64_t first = 1;
        Digest before;
        std::vector<Id> links;
        Digest head;

        std::uint64_t last() const { return first + links.size() - 1; }
        bool covers(std::uint64_t counter) const { return counter >= first && counter <= last(); }
        const Id& link_at(std::uint64_t counter) const { return links[counter - first]; }
    };
    // That a revision replaces another, whatever that other turns out to be.
    struct Replacement {
        RevisionId by;
        Subject subject;
        Id author;
        friend auto operator<=>(const Replacement&, const Replacement&) = default;
        friend bool operator==(const Replacement&, const Replacement&) = default;
    };
    // A reference to an ancestor that lies in a gap: it waits until the gap fills.
    struct Waiting {
        std::size_t stretch = 0;
        std::uint64_t counter = 0;
        Replacement replacement;
    };
    struct Device {
        std::vector<Stretch> stretches;
        std::vector<Waiting> waiting;
    };
    // A removal or a restoration, and the revisions that it replaces, arrived or not.
    struct Mark {
        Written written;
        std::vector<RevisionId> replaces;

        bool is_removal() const { return written.revision.kind == RevisionKind::removal; }
        bool names(const RevisionId& revision_id) const;
    };
    // `unreplaced` is what no write replaced, hidden by a removal or not. The marks are all that there ever
    // were, since what is hidden depends on all of them.
    struct Entity {
        std::vector<Written> unreplaced;
        std::vector<Mark> marks;

        bool in_force(const Written& written) const;
        bool in_force(const Mark& mark) const;
        bool hides(const Mark& mark, const Written& written) const;
    };
    struct Erasure {
        std::string part;
        Subject subject;
        Id author;
        friend auto operator<=>(const Erasure&, const Erasure&) = default;
        friend bool operator==(const Erasure&, const Erasure&) = default;
    };
    struct RevisionIdHash {
        std::size_t operator()(const RevisionId& revision_id) const { return IdHash{}(revision_id.link); }
    };

    static std::optional<std::size_t> find(const Device& device, std::uint64_t counter, const Id& link);
    static std::optional<std::size_t> parent(const Device& device, const Stretch& stretch);
    static std::optional<Id> ancestor(const Device& device, std::size_t stretch, std::uint64_t counter);
    static std::size_t stretch_for(Device& device, std::uint64_t counter, const Digest& before,
                                   std::optional<std::size_t> previous);
    static std::vector<Fork> forks_of(const Id& id, const Device& device);
    static std::vector<Gap> gaps_of(const Id& id, const Device& device);

    void add(Device& device, std::size_t stretch, Written&& written);
    void follow(Device& device, std::size_t stretch, const Written& written);
    void replace(const RevisionId& target, bool arrived, const Replacement& replacement);
    void retry_waiting(Device& device, const Id& id, MergeReport& report);
    bool replaced_before_it_came(const Written& written);
    bool complete(const RevisionId& revision_id, const Revision& revision);
    void take_erasure(const Revision& revision);
    bool apply_erasures(Written& written) const;
    bool is_erased(const Written& written, const std::string& part) const;
    std::vector<RevisionId> known() const;
    std::vector<Written> unreplaced(const Id& id) const;

    std::map<Id, Device> devices_;
    std::unordered_map<Id, Entity, IdHash> entities_;
    std::unordered_map<RevisionId, std::set<Replacement>, RevisionIdHash> awaited_;
    std::map<RevisionId, std::set<Erasure>> erasures_;  // by the revision that they name
    std::set<Id> erasers_;
    std::size_t size_ = 0;
    std::uint64_t latest_ = 0;
};

}  // namespace arpenteur
