// Everything that everyone wrote during one visit: a set of revisions that only grows.
//
// Merging is set union, so segments may arrive in any order, twice or late. Nothing is overwritten: two
// people who wrote one subject without seeing each other are both current, until someone arbitrates, which is
// one more revision.
//
//     Journal desk(rules);                // journal_rules.h
//     desk.certify(device, owner);
//     for (const Segment& segment : dossier) desk.merge(segment);
//     const auto claims = desk.current({consensus_id, "consensus"});
//     if (claims.size() > 1) arbitrate(claims);
//
// Only revisions that count are merged: whoever excludes somebody builds a new journal. Who may replace what is
// in may_act.h, what removals hide in marks.h, which words are erased in erasures.h.
//
// It keeps the revisions that no write replaced; of the others the link, and which of their words are missing:
// history is read from the blocks. A value: copy it, compare it, send it to another thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "questionnaires/journal/branches.h"
#include "questionnaires/journal/chain.h"
#include "questionnaires/journal/erasures.h"
#include "questionnaires/journal/journal_rules.h"
#include "questionnaires/journal/marks.h"

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

// A text whose words have not arrived, though its revision has, and that nobody erased.
struct MissingWords {
    RevisionId id;
    std::string part;

    friend auto operator<=>(const MissingWords&, const MissingWords&) = default;
    friend bool operator==(const MissingWords&, const MissingWords&) = default;
};

// A revision that changes nothing: its author and parts do not give its subject's id, or it removes the visit.
struct WithoutEffect {
    Subject subject;
    RevisionId id;
    Id author;
    bool operator==(const WithoutEffect&) const = default;
};

struct MergeReport {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t completed = 0;            // known ones of which missing words came
    std::vector<Id> touched;              // entities whose current revisions may have changed; may repeat
    std::uint64_t latest = 0;             // the greatest logical time among the added
    std::uint64_t earliest = UINT64_MAX;  // the smallest

    // Whether it brought anything: a segment that did not need not be kept.
    bool is_news() const { return added > 0 || completed > 0; }
};

class Journal {
public:
    explicit Journal(const JournalRules& rules = {});

    // This person owns the device. To be said before its first segment: what a device wrote that belongs to
    // nobody is written for others.
    void certify(const Id& device, const Id& person);
    // Null if nobody does.
    Id owner_of(const Id& device) const;

    // Adds what is new. The links of the segment must be right: they are checked when blocks are opened. Missing
    // words of what is known are completed.
    MergeReport merge(const Segment& segment);
    MergeReport merge(Segment&& segment);

    // The revisions of the subject that none replaces: none (never written, or removed), one (settled),
    // several (to arbitrate). In the same order on every machine. The subject {entity, ""} has the
    // entity's removals, and the restorations that answered them.
    //
    // On somebody's own thing what their own tablets said stands alone. What others wrote for them counts while
    // they have said nothing there, else it is beside it: a proposal, which disputes nothing.
    std::vector<Written> current(const Subject& subject) const;
    std::vector<Written> beside(const Subject& subject) const;
    // The same for every field of the entity.
    std::vector<Written> current_of(const Id& entity) const;
    std::vector<Written> beside_of(const Id& entity) const;
    // What a removal hides of the entity, and a restoration would bring back.
    std::vector<Written> hidden_of(const Id& entity) const;
    // What was written on the entity and changes nothing, sorted by revision.
    std::vector<WithoutEffect> without_effect_on(const Id& entity) const;
    // The entities that something was written on that no write replaced, sorted. A removed one is among them, for
    // its removal.
    std::vector<Id> entities() const;

    // Who wrote it, for may_act().
    Hand hand_of(const Written& written) const;

    // A revision that writes `value` and replaces what its writer may replace of what is there, hidden or not: so
    // a thing that was removed and written again does not come back twice when it is restored. It names the
    // erasures that could take its words: those of `knew`, what was held when somebody began to type, or all
    // that are held now. The caller gives it the next counter of its device.
    Revision write(const Id& device, const Id& author, const Time& time, const Subject& subject, Value value,
                   const std::optional<std::set<Id>>& knew = std::nullopt) const;
    // A revision that removes the entity: it replaces the current revisions of all its fields.
    Revision remove(const Id& device, const Id& author, const Time& time, const Id& entity) const;
    // A revision that brings a removed entity back: it replaces the removals. Nothing if there is none.
    std::optional<Revision> restore(const Id& device, const Id& author, const Time& time,
                                    const Id& entity) const;
    // A revision that erases the words of one part of a subject, past and future: see erasures.h.
    static Revision erase(const Id& author, const Time& time, const Subject& subject,
                          const std::string& part);
    // A revision that shows these words of the desk's in place of erased ones.
    Revision mask(const Id& desk, const Time& time, const Subject& subject, const std::string& part,
                  const FreeText& words) const;

    // The links of the erasures that are held on the subject: what somebody who begins to type there knows.
    std::set<Id> erasures_on(const Subject& subject) const { return erasures_.on(subject); }
    // Whether the words of this part of a revision are erased, one that counts or one that does not. A store keeps
    // no words of which this is true.
    bool is_erased(const Revision& revision, const std::string& part) const {
        return erasures_.cover(revision, part);
    }
    // What the desk wrote in place of erased words of the subject: the masks that no later one names.
    std::vector<Written> masks_on(const Subject& subject) const;
    // What to ask the others for, by device: of replaced revisions too.
    std::vector<MissingWords> missing() const;
    // Of each branch, the last revision up to which every word is held, or an erasure in its place; sorted. This
    // is what one may say one holds.
    std::vector<RevisionId> acknowledged() const;

    // The end of the device's only branch: its counter, 0 if nothing has arrived, and its link. Empty if the
    // device forked or some of its revisions are missing: it may not write on.
    using Head = Branches::End;
    std::optional<Head> head(const Id& device) const;
    // Every end of every branch, sorted; whether or not their words are held.
    std::vector<RevisionId> ends() const;
    bool knows(const RevisionId& revision_id) const;

    // Sorted. While what a branch continues is missing, its fork is reported at the last counter where
    // it can lie, and exactly once the gap has filled.
    std::vector<Fork> forks() const;
    std::vector<Gap> gaps() const;
    std::size_t size() const { return size_; }
    // The greatest logical time seen.
    std::uint64_t latest() const { return latest_; }

    // Equal if the same revisions are known, the same words of each are held, missing or erased, and the same
    // follows from them.
    friend bool operator==(const Journal& a, const Journal& b);

private:
    struct Place {
        std::string field;
        RevisionId id;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    // A revision that no write replaced, without what its place says already.
    struct Kept {
        Id author;
        Time time;
        RevisionKind kind;
        bool gives_an_own_id;
        std::vector<Reference> replaces;
        Value value;
    };
    using Entity = std::map<Place, Kept>;
    // A write on this subject refers to this counter of its device, and a gap lies between.
    struct Unsettled {
        Id device;
        std::uint64_t counter = 0;
        Subject subject;
        friend auto operator<=>(const Unsettled&, const Unsettled&) = default;
    };
    // Somebody replaced a revision on this subject that has not arrived.
    struct Awaiting {
        Subject subject;
        Hand hand;
        friend auto operator<=>(const Awaiting&, const Awaiting&) = default;
    };
    enum class State : std::uint8_t { current, beside, hidden };

    void add(const RevisionId& id, Revision&& revision);
    void refer(const RevisionId& by, const Revision& revision);
    void refer(const RevisionId& by, const Reference& reference, const Revision& revision);
    void replace(const Subject& subject, const RevisionId& target, const Hand& hand);
    void reach(const Id& device, const Branches::Waiting& waiting, MergeReport& report);
    bool replaced_before_it_came(const RevisionId& id, const Revision& revision);
    bool complete(const RevisionId& id, const Revision& revision);
    void note_missing_words(const RevisionId& id, const Revision& revision);

    std::optional<Id> only_at(const Id& device, std::uint64_t counter) const;
    bool is_replaced_across_a_gap(const Id& entity, const Place& place) const;
    Marks::Of whose(const Id& entity) const;
    Written written(const Id& entity, const Place& place, const Kept& kept) const;
    Revision without_erased(Revision revision) const;
    std::vector<Written> values_of(const Id& entity, State state, const std::string* field) const;
    // Who has spoken on what is their own, and in which field; "" for a removal or a restoration.
    std::set<std::pair<std::string_view, Id>> spoken_on(const Id& entity) const;
    std::vector<Written> marks_in_force(const Id& entity, State state) const;
    std::vector<Written> in_state(const Id& entity, State state) const;
    std::vector<Written> in_state(const Subject& subject, State state) const;
    std::vector<Written> unreplaced(const Id& entity) const;
    Value parts_of_id(const Id& entity) const;

    JournalRules rules_;
    std::map<Id, Id> owners_;  // of devices
    std::map<Id, Branches> devices_;
    std::unordered_map<Id, Entity, KeyedIdHash> entities_;
    std::map<Id, Marks> marks_;  // by entity
    std::map<RevisionId, std::set<Awaiting>> awaited_;
    std::map<Unsettled, std::size_t> unsettled_;
    Erasures erasures_;
    std::map<Subject, std::map<RevisionId, Revision>> masks_;
    // Revisions some of whose words are lacking, erased or not, with these parts alone.
    std::map<RevisionId, Revision> lacking_words_;
    std::map<Id, std::map<RevisionId, WithoutEffect>> without_effect_;  // by entity
    std::size_t size_ = 0;
    std::uint64_t latest_ = 0;
};

}  // namespace arpenteur
