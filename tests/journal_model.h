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
    void add(const Segment& segment) {
        Digest before = segment.before;
        for (std::size_t i = 0; i < segment.revisions.size(); ++i) {
            const RevisionId revision_id{segment.device, segment.first + i, segment.links[i].half()};
            const auto [known, added] = all_.try_emplace(revision_id, Node{segment.revisions[i], before});
            if (!added) take_words(known->second.revision, segment.revisions[i]);
            before = segment.links[i];
        }
    }

    std::vector<Written> current_of(const Id& entity) const {
        std::vector<Written> current;
        for (const auto& [revision_id, node] : all_) {
            const Revision& revision = node.revision;
            if (revision.subject.entity != entity || revision.kind == RevisionKind::erasure) continue;
            if (revision.subject.field.empty() ? replaced_as_mark(revision_id)
                                               : replaced(revision_id) || hidden(revision_id))
                continue;
            current.push_back({revision_id, with_erasures(revision_id)});
        }
        std::sort(current.begin(), current.end(), [](const Written& a, const Written& b) {
            return std::tie(a.revision.subject.field, a.revision.time.logical, a.id) <
                   std::tie(b.revision.subject.field, b.revision.time.logical, b.id);
        });
        return current;
    }

    std::set<Id> entities() const {
        std::set<Id> entities;
        for (const auto& [revision_id, node] : all_)
            if (!current_of(node.revision.subject.entity).empty())
                entities.insert(node.revision.subject.entity);
        return entities;
    }

    std::vector<RevisionId> ends() const {
        std::vector<RevisionId> ends;
        for (const auto& [revision_id, node] : all_) {
            const bool goes_on = std::any_of(
                all_.begin(), all_.end(),
                [&, &end = revision_id](const auto& other) { return parent(other.first) == end; });
            if (!goes_on) ends.push_back(revision_id);
        }
        return ends;
    }

    // The known places and those that known ones continue; a place with two continuations, two beginnings of
    // one device, and an unknown place beside another of its number.
    std::vector<Fork> forks() const {
        std::set<Fork> forks;
        for (const auto& [a, one] : all_)
            for (const auto& [b, other] : all_) {
                if (a.device != b.device) continue;
                if (a.counter == b.counter && a != b && (a.counter == 1 || parent(a) == parent(b)))
                    forks.insert({a.device, a.counter});
                if (a.counter > 1 && !all_.contains(*parent(a)) &&
                    (b.counter == a.counter - 1 || (b.counter == a.counter && parent(b) != parent(a))))
                    forks.insert({a.device, a.counter - 1});
            }
        return {forks.begin(), forks.end()};
    }

    std::vector<Gap> gaps() const {
        std::set<Gap> gaps;
        for (const auto& [revision_id, node] : all_) {
            if (revision_id.counter == 1 || all_.contains(*parent(revision_id))) continue;
            std::uint64_t reached = 0;
            for (const auto& [other, ignored] : all_)
                if (other.device == revision_id.device && other.counter < revision_id.counter)
                    reached = std::max(reached, other.counter);
            gaps.insert({revision_id.device, std::min(reached + 1, revision_id.counter - 1),
                         revision_id.counter - 1});
        }
        return {gaps.begin(), gaps.end()};
    }

    std::size_t size() const { return all_.size(); }

private:
    struct Node {
        Revision revision;
        Digest before;
    };

    // Nothing for a first revision; known or not.
    std::optional<RevisionId> parent(const RevisionId& revision_id) const {
        if (revision_id.counter == 1) return std::nullopt;
        return RevisionId{revision_id.device, revision_id.counter - 1, all_.at(revision_id).before.half()};
    }

    bool names(const RevisionId& from, const RevisionId& target) const {
        const auto& references = all_.at(from).revision.replaces;
        return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
            if (!reference.device.is_null())
                return RevisionId{reference.device, reference.counter, reference.link} == target;
            if (target.device != from.device || target.counter != reference.counter || target.counter == 0)
                return false;
            std::optional<RevisionId> at = from;
            while (at && all_.contains(*at) && at->counter > target.counter) at = parent(*at);
            return at == target && target != from;
        });
    }

    static bool touches(const Revision& by, const Revision& target) {
        return by.kind != RevisionKind::erasure && by.subject.entity == target.subject.entity &&
               (!is_personal(target.subject.field) || by.author == target.author);
    }

    bool replaced(const RevisionId& target) const {
        const Revision& revision = all_.at(target).revision;
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return other.second.revision.subject == revision.subject &&
                   touches(other.second.revision, revision) && names(other.first, target);
        });
    }
    bool is_mark(const RevisionId& revision_id) const {
        const Revision& revision = all_.at(revision_id).revision;
        return revision.subject.field.empty() && revision.kind != RevisionKind::erasure;
    }
    bool replaced_as_mark(const RevisionId& target) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return is_mark(other.first) && touches(other.second.revision, all_.at(target).revision) &&
                   names(other.first, target);
        });
    }
    bool hides(const RevisionId& removal, const RevisionId& target) const {
        if (names(removal, target)) return true;
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return is_mark(other.first) && other.second.revision.kind == RevisionKind::removal &&
                   touches(other.second.revision, all_.at(target).revision) && names(removal, other.first) &&
                   hides(other.first, target);
        });
    }
    bool hidden(const RevisionId& target) const {
        const Revision& revision = all_.at(target).revision;
        return std::any_of(all_.begin(), all_.end(), [&](const auto& mark) {
            if (!is_mark(mark.first) || mark.second.revision.kind != RevisionKind::removal) return false;
            if (!touches(mark.second.revision, revision)) return false;
            const bool undone = std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
                return is_mark(other.first) && touches(other.second.revision, revision) &&
                       names(other.first, mark.first);
            });
            return !undone && hides(mark.first, target);
        });
    }

    static void take_words(Revision& known, const Revision& other) {
        for (const Part& part : other.value.parts()) {
            const bool words = std::holds_alternative<FreeText>(part.atom);
            const auto* opaque = std::get_if<Opaque>(&part.atom);
            if (words || (opaque && !opaque->beside.empty())) known.value.set(part.name, part.atom);
        }
    }
    Revision with_erasures(const RevisionId& revision_id) const {
        Revision revision = all_.at(revision_id).revision;
        for (const auto& [at, node] : all_) {
            const Revision& erasure = node.revision;
            if (erasure.kind != RevisionKind::erasure || erasure.subject != revision.subject) continue;
            if (erasure.author != revision.author) continue;
            if (*erasure.value.get<Id>("link") != revision_id.link) continue;
            const std::string part = erasure.value.code("part");
            if (const auto* words = revision.value.get<FreeText>(part))
                revision.value.set(part, Erased{words->digest()});
            else if (const auto* opaque = revision.value.get<Opaque>(part); opaque && opaque->kind >= 128)
                revision.value.set(part, Opaque{opaque->kind, opaque->payload, {}});
        }
        return revision;
    }

    std::map<RevisionId, Node> all_;
};

}  // namespace arpenteur
