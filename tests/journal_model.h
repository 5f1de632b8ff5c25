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
    void add(const Run& run) {
        Digest before = run.before;
        for (std::size_t i = 0; i < run.revisions.size(); ++i) {
            const Place place{run.device, run.first + i, run.links[i].half()};
            const auto [known, added] = all_.try_emplace(place, Node{run.revisions[i], before});
            if (!added) take_words(known->second.revision, run.revisions[i]);
            before = run.links[i];
        }
    }

    std::vector<Written> current_of(const Id& entity) const {
        std::vector<Written> current;
        for (const auto& [place, node] : all_) {
            const Revision& revision = node.revision;
            if (revision.subject.entity != entity || revision.kind == RevisionKind::erasure) continue;
            if (revision.subject.field.empty() ? replaced_as_mark(place) : replaced(place) || hidden(place))
                continue;
            current.push_back({place, with_erasures(place)});
        }
        std::sort(current.begin(), current.end(), [](const Written& a, const Written& b) {
            return std::tie(a.revision.subject.field, a.revision.time.logical, a.place) <
                   std::tie(b.revision.subject.field, b.revision.time.logical, b.place);
        });
        return current;
    }

    std::set<Id> entities() const {
        std::set<Id> entities;
        for (const auto& [place, node] : all_)
            if (!current_of(node.revision.subject.entity).empty())
                entities.insert(node.revision.subject.entity);
        return entities;
    }

    std::vector<Place> ends() const {
        std::vector<Place> ends;
        for (const auto& [place, node] : all_) {
            const bool goes_on = std::any_of(all_.begin(), all_.end(), [&, &end = place](const auto& other) {
                return parent(other.first) == end;
            });
            if (!goes_on) ends.push_back(place);
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
        for (const auto& [place, node] : all_) {
            if (place.counter == 1 || all_.contains(*parent(place))) continue;
            std::uint64_t reached = 0;
            for (const auto& [other, ignored] : all_)
                if (other.device == place.device && other.counter < place.counter)
                    reached = std::max(reached, other.counter);
            gaps.insert({place.device, std::min(reached + 1, place.counter - 1), place.counter - 1});
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
    std::optional<Place> parent(const Place& place) const {
        if (place.counter == 1) return std::nullopt;
        return Place{place.device, place.counter - 1, all_.at(place).before.half()};
    }

    bool names(const Place& from, const Place& target) const {
        const auto& references = all_.at(from).revision.replaces;
        return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
            if (!reference.device.is_null())
                return Place{reference.device, reference.counter, reference.link} == target;
            if (target.device != from.device || target.counter != reference.counter || target.counter == 0)
                return false;
            std::optional<Place> at = from;
            while (at && all_.contains(*at) && at->counter > target.counter) at = parent(*at);
            return at == target && target != from;
        });
    }

    static bool touches(const Revision& by, const Revision& target) {
        return by.kind != RevisionKind::erasure && by.subject.entity == target.subject.entity &&
               (!is_personal(target.subject.field) || by.author == target.author);
    }

    bool replaced(const Place& target) const {
        const Revision& revision = all_.at(target).revision;
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return other.second.revision.subject == revision.subject &&
                   touches(other.second.revision, revision) && names(other.first, target);
        });
    }
    bool is_mark(const Place& place) const {
        const Revision& revision = all_.at(place).revision;
        return revision.subject.field.empty() && revision.kind != RevisionKind::erasure;
    }
    bool replaced_as_mark(const Place& target) const {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return is_mark(other.first) && touches(other.second.revision, all_.at(target).revision) &&
                   names(other.first, target);
        });
    }
    bool hides(const Place& removal, const Place& target) const {
        if (names(removal, target)) return true;
        return std::any_of(all_.begin(), all_.end(), [&](const auto& other) {
            return is_mark(other.first) && other.second.revision.kind == RevisionKind::removal &&
                   touches(other.second.revision, all_.at(target).revision) && names(removal, other.first) &&
                   hides(other.first, target);
        });
    }
    bool hidden(const Place& target) const {
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
    Revision with_erasures(const Place& place) const {
        Revision revision = all_.at(place).revision;
        for (const auto& [at, node] : all_) {
            const Revision& erasure = node.revision;
            if (erasure.kind != RevisionKind::erasure || erasure.subject != revision.subject) continue;
            if (erasure.author != revision.author) continue;
            if (*erasure.value.get<Id>("link") != place.link) continue;
            const std::string part = erasure.value.code("part");
            if (const auto* words = revision.value.get<FreeText>(part))
                revision.value.set(part, Erased{words->digest()});
            else if (const auto* opaque = revision.value.get<Opaque>(part); opaque && opaque->kind >= 128)
                revision.value.set(part, Opaque{opaque->kind, opaque->payload, {}});
        }
        return revision;
    }

    std::map<Place, Node> all_;
};

}  // namespace arpenteur
