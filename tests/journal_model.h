// What a journal amounts to, straight from the definitions and slowly: the whole set is there, and each
// question is asked of all of it. A Journal, which takes in one run after the other, must give the same.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "questionnaires/journal/journal.h"

namespace arpenteur {

class JournalModel {
public:
    explicit JournalModel(const JournalRules& rules = {}) : rules_(rules) {}

    void certify(const Id& device, const Id& person) { owners_[device] = person; }

    void add(const Segment& segment) {
        Digest before = segment.before;
        for (std::size_t i = 0; i < segment.revisions.size(); ++i) {
            const RevisionId id{segment.device, segment.first + i, segment.links[i].half()};
            const auto [known, added] =
                all_.try_emplace(id, Node{segment.revisions[i], before, segment.links[i]});
            if (!added) take_words(known->second.revision, segment.revisions[i]);
            before = segment.links[i];
        }
    }

    // In the order in which a journal gives them.
    std::vector<Written> current_of(const Id& entity) const { return in_state(entity, State::current); }
    std::vector<Written> beside_of(const Id& entity) const { return in_state(entity, State::beside); }
    std::vector<Written> hidden_of(const Id& entity) const { return in_state(entity, State::hidden); }

    std::set<RevisionId> without_effect_on(const Id& entity) const {
        std::set<RevisionId> listed;
        for (const auto& [id, node] : all_)
            if (node.revision.subject.entity == entity && !is_erasure(id) && !has_effect(id))
                listed.insert(id);
        return listed;
    }

    std::vector<Written> masks_on(const Subject& subject) const {
        std::vector<Written> masks;
        const auto is_named = [&](const RevisionId& id) {
            return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
                return is_mask(other.first) && has_effect(other.first) &&
                       revision(other.first).subject == subject && spares(other.first, id);
            });
        };
        for (const auto& [id, node] : all_)
            if (is_mask(id) && has_effect(id) && node.revision.subject == subject && !is_named(id))
                masks.push_back({id, with_erasures(id)});
        return masks;
    }

    // Those on which anything is current, beside, hidden or without effect.
    std::set<Id> entities() const {
        std::set<Id> entities;
        for (const auto& [id, node] : all_)
            if (!is_erasure(id)) entities.insert(node.revision.subject.entity);
        return entities;
    }

    std::vector<MissingWords> missing() const {
        std::vector<MissingWords> missing;
        for (const auto& [id, node] : all_)
            for (const Part& part : node.revision.value.parts())
                if (lacks(part.atom) && !is_erased(id, part.name)) missing.push_back({id, part.name});
        return missing;
    }

    std::vector<RevisionId> acknowledged() const {
        std::set<RevisionId> lacking;
        for (const MissingWords& one : missing()) lacking.insert(one.id);
        std::set<RevisionId> good;
        // By device and counter: a parent comes before its children.
        for (const auto& [id, node] : all_)
            if (!lacking.contains(id) &&
                (id.counter == 1 || (is_held(before(id)) && good.contains(*parent(id)))))
                good.insert(id);
        std::vector<RevisionId> ends;
        for (const RevisionId& end : good)
            if (std::none_of(good.begin(), good.end(),
                             [&](const RevisionId& next) { return follows(next, end); }))
                ends.push_back(end);
        return ends;
    }

    std::vector<RevisionId> ends() const {
        std::vector<RevisionId> ends;
        for (const auto& [id, node] : all_)
            if (std::none_of(all_.begin(), all_.end(),
                             [&, &end = id](const auto& next) { return follows(next.first, end); }))
                ends.push_back(id);
        return ends;
    }

    // Of two known links under one counter: where what both follow is the same or is not known, or at the start.
    std::vector<Fork> forks() const {
        std::set<Fork> forks;
        for (const auto& [device, at] : known_links())
            for (const auto& [counter, links] : at)
                for (const Digest& one : links)
                    for (const Digest& other : links) {
                        const auto before_one = before_link(device, counter, one);
                        const auto before_other = before_link(device, counter, other);
                        if (one == other) continue;
                        if (counter == 1 || !before_one || !before_other || before_one == before_other)
                            forks.insert({device, counter});
                    }
        return {forks.begin(), forks.end()};
    }

    std::vector<Gap> gaps() const {
        std::set<Gap> gaps;
        for (const auto& [id, node] : all_) {
            if (id.counter == 1 || is_held(before(id))) continue;
            std::uint64_t reached = 0;
            for (const auto& [other, ignored] : all_)
                if (other.device == id.device && other.counter < id.counter)
                    reached = std::max(reached, other.counter);
            gaps.insert({id.device, std::min(reached + 1, id.counter - 1), id.counter - 1});
        }
        return {gaps.begin(), gaps.end()};
    }

    std::size_t size() const { return all_.size(); }

private:
    struct Node {
        Revision revision;
        Digest before, link;
    };
    struct At {
        Id device;
        std::uint64_t counter;
        Digest link;
    };
    enum class State { gone, current, beside, hidden };

    const Revision& revision(const RevisionId& id) const { return all_.at(id).revision; }
    const Id& author(const RevisionId& id) const { return revision(id).author; }
    Id owner(const RevisionId& id) const {
        const auto owner = owners_.find(id.device);
        return owner == owners_.end() ? Id{} : owner->second;
    }
    bool is_erasure(const RevisionId& id) const { return revision(id).kind == RevisionKind::erasure; }
    bool is_mask(const RevisionId& id) const { return revision(id).kind == RevisionKind::mask; }
    // Neither a value nor a removal: it concerns words alone.
    bool is_about_words(const RevisionId& id) const { return is_erasure(id) || is_mask(id); }
    bool is_mark(const RevisionId& id) const {
        return revision(id).subject.field.empty() && !is_about_words(id);
    }
    bool is_removal(const RevisionId& id) const { return revision(id).kind == RevisionKind::removal; }

    // Chains.

    At before(const RevisionId& id) const { return {id.device, id.counter - 1, all_.at(id).before}; }
    bool is_held(const At& at) const {
        const auto found = all_.find({at.device, at.counter, at.link.half()});
        return found != all_.end() && found->second.link == at.link;
    }
    std::optional<RevisionId> parent(const RevisionId& id) const {
        if (id.counter == 1 || !is_held(before(id))) return std::nullopt;
        return RevisionId{id.device, id.counter - 1, all_.at(id).before.half()};
    }
    bool follows(const RevisionId& next, const RevisionId& one) const { return parent(next) == one; }
    std::map<Id, std::map<std::uint64_t, std::set<Digest>>> known_links() const {
        std::map<Id, std::map<std::uint64_t, std::set<Digest>>> links;
        for (const auto& [id, node] : all_) {
            links[id.device][id.counter].insert(node.link);
            if (id.counter > 1) links[id.device][id.counter - 1].insert(node.before);
        }
        return links;
    }
    std::optional<Digest> before_link(const Id& device, std::uint64_t counter, const Digest& link) const {
        if (!is_held({device, counter, link})) return std::nullopt;
        return all_.at({device, counter, link.half()}).before;
    }
    bool has_forked(const Id& device) const {
        const auto all = known_links();
        const auto links = all.find(device);
        return links != all.end() && std::any_of(links->second.begin(), links->second.end(),
                                                 [](const auto& at) { return at.second.size() > 1; });
    }

    bool names(const RevisionId& from, const RevisionId& target) const {
        const auto& references = revision(from).replaces;
        return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
            if (!reference.device.is_null())
                return RevisionId{reference.device, reference.counter, reference.link} == target;
            if (target.device != from.device || target.counter != reference.counter) return false;
            if (target.counter == 0 || target.counter >= from.counter) return false;
            std::optional<RevisionId> at = from;
            while (at && at->counter > target.counter) at = parent(*at);
            return at ? *at == target : !has_forked(from.device);
        });
    }

    // Rights.

    bool has_effect(const RevisionId& id) const {
        const Subject& subject = revision(id).subject;
        if (is_mask(id)) return owner(id) == rules_.desk;
        if (!is_mark(id)) return gives_id(id) != GivesId::no;
        if (subject.entity == rules_.visit && !rules_.visit.is_null()) return false;
        return !belongs_to_somebody(subject.entity) || gives_id(id) == GivesId::yes;
    }
    GivesId gives_id(const RevisionId& id) const {
        return rules_.gives_id ? rules_.gives_id(revision(id)) : GivesId::not_derived;
    }
    bool belongs_to_somebody(const Id& entity) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& one) {
            const Subject& subject = one.second.revision.subject;
            return subject.entity == entity && !is_about_words(one.first) &&
                   gives_id(one.first) == GivesId::yes &&
                   (subject.field.empty() ? entity != rules_.visit : is_own(subject.field));
        });
    }
    bool owner_may_act(const RevisionId& by, const RevisionId& on) const {
        if (owner(by) == author(on) || owner(by) == owner(on)) return true;
        const bool neither = author(on) != owner(by) && author(on) != owner(on);
        return neither && author(by) == author(on);
    }
    bool acts(const RevisionId& by, const RevisionId& on) const {
        if (is_about_words(by) || is_about_words(on) || by == on || !has_effect(by)) return false;
        const Subject& subject = revision(on).subject;
        if (revision(by).subject.entity != subject.entity) return false;
        if (is_mark(on)) return !belongs_to_somebody(subject.entity) || owner_may_act(by, on);
        if (!is_own(subject.field)) return true;
        return owner_may_act(by, on) && (!is_mark(by) || gives_id(by) == GivesId::yes);
    }

    // What is in force.

    bool replaced(const RevisionId& target) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return other.second.revision.subject == revision(target).subject && acts(other.first, target) &&
                   names(other.first, target);
        });
    }
    bool hides(const RevisionId& removal, const RevisionId& target) const {
        if (!is_removal(removal) || !acts(removal, target)) return false;
        if (names(removal, target)) return true;
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return is_mark(other.first) && acts(removal, other.first) && names(removal, other.first) &&
                   hides(other.first, target);
        });
    }
    bool hidden(const RevisionId& target) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& mark) {
            if (!is_mark(mark.first) || !hides(mark.first, target)) return false;
            return std::none_of(all_.begin(), all_.end(), [&](const auto& other) {
                return is_mark(other.first) && acts(other.first, target) && acts(other.first, mark.first) &&
                       names(other.first, mark.first);
            });
        });
    }
    // Whether a tablet of the author's ever said anything there themselves.
    bool has_spoken(const Id& person, const Subject& subject) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& one) {
            const RevisionId& id = one.first;
            if (revision(id).subject.entity != subject.entity || is_about_words(id) || !has_effect(id))
                return false;
            if (author(id) != person || owner(id) != person) return false;
            if (is_mark(id)) return gives_id(id) == GivesId::yes;
            return is_own(revision(id).subject.field) &&
                   (subject.field.empty() || revision(id).subject.field == subject.field);
        });
    }
    State state_of(const RevisionId& id) const {
        if (is_about_words(id) || !has_effect(id) || replaced(id)) return State::gone;
        if (!is_mark(id) && hidden(id)) return State::hidden;
        const Subject& subject = revision(id).subject;
        const bool own = is_mark(id) ? belongs_to_somebody(subject.entity) : is_own(subject.field);
        return own && owner(id) != author(id) && has_spoken(author(id), subject) ? State::beside
                                                                                 : State::current;
    }
    std::vector<Written> in_state(const Id& entity, State state) const {
        std::vector<Written> all;
        for (const auto& [id, node] : all_)
            if (node.revision.subject.entity == entity && state_of(id) == state)
                all.push_back({id, with_erasures(id)});
        std::sort(all.begin(), all.end(), [](const Written& a, const Written& b) {
            return std::tie(a.revision.subject.field, a.revision.time.logical, a.id) <
                   std::tie(b.revision.subject.field, b.revision.time.logical, b.id);
        });
        return all;
    }

    // Words.

    static bool lacks(const Atom& atom) {
        const auto* opaque = std::get_if<Opaque>(&atom);
        return std::holds_alternative<Erased>(atom) ||
               (opaque && opaque->kind >= 128 && opaque->beside.empty());
    }
    static void take_words(Revision& known, const Revision& other) {
        for (const Part& part : other.value.parts()) {
            const bool words = std::holds_alternative<FreeText>(part.atom);
            const auto* opaque = std::get_if<Opaque>(&part.atom);
            if (words || (opaque && !opaque->beside.empty())) known.value.set(part.name, part.atom);
        }
    }
    bool is_erased(const RevisionId& id, const std::string& part) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& one) {
            const RevisionId& erasure = one.first;
            if (!is_erasure(erasure) || revision(erasure).subject != revision(id).subject) return false;
            if (revision(erasure).value.code("part") != part) return false;
            return (owner(erasure) == author(id) || owner(erasure) == rules_.desk) && !spares(id, erasure);
        });
    }
    bool spares(const RevisionId& id, const RevisionId& erasure) const {
        const auto& references = revision(id).replaces;
        return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
            return !reference.device.is_null() &&
                   RevisionId{reference.device, reference.counter, reference.link} == erasure;
        });
    }
    Revision with_erasures(const RevisionId& id) const {
        Revision without = revision(id);
        for (const Part& part : revision(id).value.parts()) {
            if (!is_erased(id, part.name)) continue;
            if (const auto* words = without.value.get<FreeText>(part.name))
                without.value.set(part.name, Erased{words->digest()});
            else if (const auto* opaque = without.value.get<Opaque>(part.name); opaque && opaque->kind >= 128)
                without.value.set(part.name, Opaque{opaque->kind, opaque->payload, {}});
        }
        return without;
    }

    JournalRules rules_;
    std::map<Id, Id> owners_;
    std::map<RevisionId, Node> all_;
};

}  // namespace arpenteur
