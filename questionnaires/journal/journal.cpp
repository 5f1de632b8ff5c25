#include "questionnaires/journal/journal.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace arpenteur {

namespace {

bool by_time(const Written& a, const Written& b) {
    return std::tie(a.revision.time.logical, a.id) < std::tie(b.revision.time.logical, b.id);
}

bool may_replace(const Id& author, const Revision& target) {
    return author == target.author || !is_personal(target.subject.field);
}

// A text whose words are kept beside the chain, of a kind of this version or of a later one.
constexpr std::uint8_t first_kind_with_words = 128;

bool give_words(Atom& known, const Atom& other) {
    const auto* erased = std::get_if<Erased>(&known);
    const auto* words = std::get_if<FreeText>(&other);
    if (erased && words && words->digest() == erased->digest) {
        known = *words;
        return true;
    }
    auto* opaque = std::get_if<Opaque>(&known);
    const auto* whole = std::get_if<Opaque>(&other);
    if (opaque && whole && opaque->beside.empty() && !whole->beside.empty() && opaque->kind == whole->kind &&
        opaque->payload == whole->payload) {
        opaque->beside = whole->beside;
        return true;
    }
    return false;
}

bool drop_words(Atom& atom) {
    if (const auto* words = std::get_if<FreeText>(&atom)) {
        atom = Erased{words->digest()};
        return true;
    }
    auto* opaque = std::get_if<Opaque>(&atom);
    if (!opaque || opaque->kind < first_kind_with_words || opaque->beside.empty()) return false;
    opaque->beside.clear();
    return true;
}

std::optional<RevisionId> place_named_by(const Revision& erasure) {
    const auto* device = erasure.value.get<Id>("device");
    const auto* counter = erasure.value.get<std::int64_t>("counter");
    const auto* link = erasure.value.get<Id>("link");
    if (!device || !counter || !link) return std::nullopt;
    return RevisionId{*device, static_cast<std::uint64_t>(*counter), *link};
}

}  // namespace

// Finding.

std::optional<std::size_t> Journal::find(const Device& device, std::uint64_t counter, const Id& link) {
    for (std::size_t i = 0; i < device.stretches.size(); ++i) {
        const Stretch& stretch = device.stretches[i];
        if (stretch.covers(counter) && stretch.link_at(counter) == link) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Journal::parent(const Device& device, const Stretch& stretch) {
    if (stretch.first == 1) return std::nullopt;
    return find(device, stretch.first - 1, stretch.before.half());
}

std::optional<Id> Journal::ancestor(const Device& device, std::size_t stretch, std::uint64_t counter) {
    for (;;) {
        const Stretch& here = device.stretches[stretch];
        if (here.covers(counter)) return here.link_at(counter);
        const auto earlier = parent(device, here);
        if (!earlier) return std::nullopt;
        stretch = *earlier;
    }
}

std::size_t Journal::stretch_for(Device& device, std::uint64_t counter, const Digest& before,
                                 std::optional<std::size_t> previous) {
    const auto ends_here = [&](const Stretch& stretch) {
        return stretch.last() + 1 == counter && stretch.head == before;
    };
    if (previous && ends_here(device.stretches[*previous])) return *previous;
    for (std::size_t i = 0; i < device.stretches.size(); ++i)
        if (ends_here(device.stretches[i])) return i;
    device.stretches.push_back({counter, before, {}, before});
    return device.stretches.size() - 1;
}

// Merging.

MergeReport Journal::merge(const Segment& segment) { return merge(Segment(segment)); }

MergeReport Journal::merge(Segment&& segment) {
    assert(segment.links.size() == segment.revisions.size());
    MergeReport report;
    Device& device = devices_[segment.device];
    std::optional<std::size_t> stretch;
    Digest before = segment.before;
    for (std::size_t i = 0; i < segment.revisions.size(); ++i) {
        Revision& revision = segment.revisions[i];
        const RevisionId revision_id{segment.device, segment.first + i, segment.links[i].half()};
        const auto touch = [&] {
            if (report.touched.empty() || report.touched.back() != revision.subject.entity)
                report.touched.push_back(revision.subject.entity);
        };
        if (const auto known = find(device, revision_id.counter, revision_id.link)) {
            stretch = known;
            ++report.known;
            if (complete(revision_id, revision)) {
                ++report.completed;
                touch();
            }
        } else {
            stretch = stretch_for(device, revision_id.counter, before, stretch);
            device.stretches[*stretch].links.push_back(revision_id.link);
            device.stretches[*stretch].head = segment.links[i];
            ++report.added;
            ++size_;
            report.latest = std::max(report.latest, revision.time.logical);
            touch();
            add(device, *stretch, {revision_id, std::move(revision)});
        }
        before = segment.links[i];
    }
    latest_ = std::max(latest_, report.latest);
    if (!device.waiting.empty()) retry_waiting(device, segment.device, report);
    return report;
}

void Journal::add(Device& device, std::size_t stretch, Written&& written) {
    if (written.revision.kind == RevisionKind::erasure) {
        awaited_.erase(written.id);
        take_erasure(written.revision);
        return;
    }
    const Id entity = written.revision.subject.entity;
    if (written.revision.subject.field.empty()) {
        awaited_.erase(written.id);
        entities_[entity].marks.push_back({std::move(written), {}});
        // Nothing is moved out of the marks: the reference stays valid while follow() works.
        follow(device, stretch, Written(entities_[entity].marks.back().written));
        return;
    }
    follow(device, stretch, written);
    if (!awaited_.empty() && replaced_before_it_came(written)) return;
    if (!erasures_.empty()) apply_erasures(written);
    entities_[entity].unreplaced.push_back(std::move(written));
}

void Journal::follow(Device& device, std::size_t stretch, const Written& written) {
    for (const Reference& reference : written.revision.replaces) {
        const Replacement replacement{written.id, written.revision.subject, written.revision.author};
        if (!reference.device.is_null()) {
            const auto other = devices_.find(reference.device);
            const bool arrived =
                other != devices_.end() && find(other->second, reference.counter, reference.link);
            replace({reference.device, reference.counter, reference.link}, arrived, replacement);
        } else if (reference.counter < written.id.counter && reference.counter > 0) {
            if (const auto link = ancestor(device, stretch, reference.counter))
                replace({written.id.device, reference.counter, *link}, true, replacement);
            else
                device.waiting.push_back({stretch, reference.counter, replacement});
        }
    }
}

void Journal::replace(const RevisionId& target, bool arrived, const Replacement& replacement) {
    if (replacement.subject.field.empty()) {
        for (Mark& mark : entities_[replacement.subject.entity].marks)
            if (mark.written.id == replacement.by) mark.replaces.push_back(target);
        return;
    }
    if (!arrived) {
        awaited_[target].insert(replacement);
        return;
    }
    const auto entity = entities_.find(replacement.subject.entity);
    if (entity == entities_.end()) return;
    std::erase_if(entity->second.unreplaced, [&](const Written& written) {
        return written.id == target && written.revision.subject == replacement.subject &&
               may_replace(replacement.author, written.revision);
    });
}

bool Journal::replaced_before_it_came(const Written& written) {
    const auto awaited = awaited_.find(written.id);
    if (awaited == awaited_.end()) return false;
    const bool replaced =
        std::any_of(awaited->second.begin(), awaited->second.end(), [&](const Replacement& replacement) {
            return replacement.subject == written.revision.subject &&
                   may_replace(replacement.author, written.revision);
        });
    awaited_.erase(awaited);
    return replaced;
}

void Journal::retry_waiting(Device& device, const Id& id, MergeReport& report) {
    const std::vector<Waiting> waiting = std::exchange(device.waiting, {});
    for (const Waiting& reference : waiting) {
        if (const auto link = ancestor(device, reference.stretch, reference.counter)) {
            replace({id, reference.counter, *link}, true, reference.replacement);
            report.touched.push_back(reference.replacement.subject.entity);
        } else {
            device.waiting.push_back(reference);
        }
    }
}

bool Journal::complete(const RevisionId& revision_id, const Revision& revision) {
    const auto entity = entities_.find(revision.subject.entity);
    if (entity == entities_.end()) return false;
    bool completed = false;
    for (Written& written : entity->second.unreplaced) {
        if (written.id != revision_id) continue;
        for (const Part& part : revision.value.parts()) {
            Atom* known = written.revision.value.find(part.name);
            if (known && !is_erased(written, part.name))
                completed = give_words(*known, part.atom) || completed;
        }
    }
    return completed;
}

// Erasing.

void Journal::take_erasure(const Revision& revision) {
    const auto target = place_named_by(revision);
    const auto* part = revision.value.get<std::string>("part");
    if (!target || !part) return;
    erasures_[*target].insert({*part, revision.subject, revision.author});
    const auto entity = entities_.find(revision.subject.entity);
    if (entity == entities_.end()) return;
    for (Written& written : entity->second.unreplaced)
        if (written.id == *target) apply_erasures(written);
}

bool Journal::is_erased(const Written& written, const std::string& part) const {
    const auto found = erasures_.find(written.id);
    if (found == erasures_.end()) return false;
    const Revision& revision = written.revision;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Erasure& erasure) {
        return erasure.part == part && erasure.subject == revision.subject &&
               (erasure.author == revision.author || erasers_.contains(erasure.author));
    });
}

bool Journal::apply_erasures(Written& written) const {
    const auto found = erasures_.find(written.id);
    if (found == erasures_.end()) return false;
    bool erased = false;
    for (const Erasure& erasure : found->second)
        if (is_erased(written, erasure.part))
            if (Atom* atom = written.revision.value.find(erasure.part)) erased = drop_words(*atom) || erased;
    return erased;
}

std::vector<Id> Journal::trust_eraser(const Id& person) {
    std::vector<Id> touched;
    if (!erasers_.insert(person).second || erasures_.empty()) return touched;
    for (auto& [id, entity] : entities_)
        for (Written& written : entity.unreplaced)
            if (apply_erasures(written)) touched.push_back(id);
    std::sort(touched.begin(), touched.end());
    return touched;
}

// What is in force.

bool Journal::Mark::names(const RevisionId& revision_id) const {
    return std::find(replaces.begin(), replaces.end(), revision_id) != replaces.end();
}

bool Journal::Entity::in_force(const Mark& mark) const {
    return std::none_of(marks.begin(), marks.end(),
                        [&](const Mark& other) { return other.names(mark.written.id); });
}

// A removal hides what it names; one that replaces an earlier removal also hides what that one hid, since its
// author may not have been able to see it.
bool Journal::Entity::hides(const Mark& mark, const Written& written) const {
    std::vector<const Mark*> removals{&mark};
    for (std::size_t done = 0; done < removals.size(); ++done) {
        if (removals[done]->names(written.id)) return true;
        for (const Mark& other : marks)
            if (other.is_removal() && may_replace(other.written.revision.author, written.revision) &&
                removals[done]->names(other.written.id) &&
                std::find(removals.begin(), removals.end(), &other) == removals.end())
                removals.push_back(&other);
    }
    return false;
}

// Hidden as long as a removal hides it that nobody has undone. On personal things only their author's marks
// count.
bool Journal::Entity::in_force(const Written& written) const {
    const auto counts = [&](const Mark& mark) {
        return may_replace(mark.written.revision.author, written.revision);
    };
    return std::none_of(marks.begin(), marks.end(), [&](const Mark& mark) {
        if (!mark.is_removal() || !counts(mark)) return false;
        const bool undone = std::any_of(marks.begin(), marks.end(), [&](const Mark& other) {
            return counts(other) && other.names(mark.written.id);
        });
        return !undone && hides(mark, written);
    });
}

std::vector<Written> Journal::current(const Subject& subject) const {
    std::vector<Written> claims;
    const auto found = entities_.find(subject.entity);
    if (found == entities_.end()) return claims;
    const Entity& entity = found->second;
    if (subject.field.empty()) {
        for (const Mark& mark : entity.marks)
            if (entity.in_force(mark)) claims.push_back(mark.written);
    } else {
        for (const Written& written : entity.unreplaced)
            if (written.revision.subject.field == subject.field && entity.in_force(written))
                claims.push_back(written);
    }
    std::sort(claims.begin(), claims.end(), by_time);
    return claims;
}

std::vector<Written> Journal::current_of(const Id& id) const {
    std::vector<Written> claims = current({id, ""});
    const auto found = entities_.find(id);
    if (found == entities_.end()) return claims;
    const auto fields_begin = static_cast<std::ptrdiff_t>(claims.size());
    for (const Written& written : found->second.unreplaced)
        if (found->second.in_force(written)) claims.push_back(written);
    std::sort(claims.begin() + fields_begin, claims.end(), [](const Written& a, const Written& b) {
        const int fields = a.revision.subject.field.compare(b.revision.subject.field);
        return fields < 0 || (fields == 0 && by_time(a, b));
    });
    return claims;
}

std::vector<Written> Journal::hidden_of(const Id& id) const {
    std::vector<Written> hidden;
    const auto found = entities_.find(id);
    if (found == entities_.end()) return hidden;
    for (const Written& written : found->second.unreplaced)
        if (!found->second.in_force(written)) hidden.push_back(written);
    std::sort(hidden.begin(), hidden.end(), by_time);
    return hidden;
}

std::vector<Id> Journal::entities() const {
    std::vector<Id> ids;
    ids.reserve(entities_.size());
    for (const auto& [id, entity] : entities_)
        if (!entity.unreplaced.empty() || !entity.marks.empty()) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

// Writing.

namespace {

std::vector<Reference> references(const Id& device, const std::vector<Written>& replaced) {
    std::vector<Reference> references;
    for (const Written& written : replaced) {
        const RevisionId& revision_id = written.id;
        references.push_back(revision_id.device == device
                                 ? Reference{{}, revision_id.counter, {}}
                                 : Reference{revision_id.device, revision_id.counter, revision_id.link});
    }
    std::sort(references.begin(), references.end());
    return references;
}

}  // namespace

Revision Journal::write(const Id& device, const Id& author, const Time& time, const Subject& subject,
                        Value value) const {
    std::vector<Written> replaced;
    if (const auto entity = entities_.find(subject.entity); entity != entities_.end())
        for (const Written& written : entity->second.unreplaced)
            if (written.revision.subject == subject && may_replace(author, written.revision))
                replaced.push_back(written);
    return {author, time, subject, RevisionKind::write, references(device, replaced), std::move(value)};
}

Revision Journal::remove(const Id& device, const Id& author, const Time& time, const Id& entity) const {
    return {author, time, {entity, ""}, RevisionKind::removal, references(device, current_of(entity)), {}};
}

std::optional<Revision> Journal::restore(const Id& device, const Id& author, const Time& time,
                                         const Id& entity) const {
    const auto marks = current({entity, ""});
    const bool removed = std::any_of(marks.begin(), marks.end(), [](const Written& mark) {
        return mark.revision.kind == RevisionKind::removal;
    });
    if (!removed) return std::nullopt;
    return Revision{author, time, {entity, ""}, RevisionKind::write, references(device, marks), {}};
}

Revision Journal::erase(const Id& author, const Time& time, const Written& target, const std::string& part) {
    Value value;
    value.set("counter", static_cast<std::int64_t>(target.id.counter));
    value.set("device", target.id.device);
    value.set("link", target.id.link);
    value.set("part", part);
    if (const auto* words = target.revision.value.get<FreeText>(part))
        value.set("digest", words->digest().half());
    return {author, time, target.revision.subject, RevisionKind::erasure, {}, std::move(value)};
}

// What has arrived.

std::optional<Journal::Head> Journal::head(const Id& id) const {
    const auto found = devices_.find(id);
    if (found == devices_.end()) return Head{};
    const Device& device = found->second;
    if (!forks_of(id, device).empty() || !gaps_of(id, device).empty()) return std::nullopt;
    Head head;
    for (const Stretch& stretch : device.stretches)
        if (stretch.last() > head.counter) head = {stretch.last(), stretch.head};
    return head;
}

std::vector<RevisionId> Journal::ends() const {
    std::vector<RevisionId> ends;
    for (const auto& [id, device] : devices_)
        for (const Stretch& stretch : device.stretches) {
            const bool goes_on =
                std::any_of(device.stretches.begin(), device.stretches.end(), [&](const Stretch& next) {
                    return next.first == stretch.last() + 1 && next.before == stretch.head;
                });
            if (!goes_on) ends.push_back({id, stretch.last(), stretch.links.back()});
        }
    std::sort(ends.begin(), ends.end());
    return ends;
}

bool Journal::knows(const RevisionId& revision_id) const {
    const auto found = devices_.find(revision_id.device);
    return found != devices_.end() && find(found->second, revision_id.counter, revision_id.link);
}

std::vector<Fork> Journal::forks_of(const Id& id, const Device& device) {
    std::set<Fork> forks;
    for (std::size_t i = 0; i < device.stretches.size() && device.stretches.size() > 1; ++i) {
        const Stretch& one = device.stretches[i];
        const auto from = parent(device, one);
        if (from && device.stretches[*from].covers(one.first)) forks.insert({id, one.first});
        for (std::size_t j = 0; j < device.stretches.size(); ++j) {
            const Stretch& other = device.stretches[j];
            if (i == j) continue;
            const bool beside = other.first == one.first;
            if (beside && (one.first == 1 || other.before == one.before)) forks.insert({id, one.first});
            // What `one` continues is missing, and another revision with that counter is known, or continued:
            // the fork lies there or before.
            const bool another = other.covers(one.first - 1) || (beside && other.before != one.before);
            if (one.first > 1 && !from && another) forks.insert({id, one.first - 1});
        }
    }
    return {forks.begin(), forks.end()};
}

std::vector<Gap> Journal::gaps_of(const Id& id, const Device& device) {
    std::set<Gap> gaps;
    for (const Stretch& stretch : device.stretches) {
        if (stretch.first == 1 || parent(device, stretch)) continue;
        // At least the revision before is missing; in a fork, others with its counter may be known.
        std::uint64_t reached = 0;
        for (const Stretch& other : device.stretches)
            if (other.first < stretch.first) reached = std::max(reached, other.last());
        gaps.insert({id, std::min(reached + 1, stretch.first - 1), stretch.first - 1});
    }
    return {gaps.begin(), gaps.end()};
}

std::vector<Fork> Journal::forks() const {
    std::vector<Fork> forks;
    for (const auto& [id, device] : devices_) {
        const auto here = forks_of(id, device);
        forks.insert(forks.end(), here.begin(), here.end());
    }
    return forks;
}

std::vector<Gap> Journal::gaps() const {
    std::vector<Gap> gaps;
    for (const auto& [id, device] : devices_) {
        const auto here = gaps_of(id, device);
        gaps.insert(gaps.end(), here.begin(), here.end());
    }
    return gaps;
}

std::vector<RevisionId> Journal::known() const {
    std::vector<RevisionId> revision_ids;
    revision_ids.reserve(size_);
    for (const auto& [id, device] : devices_)
        for (const Stretch& stretch : device.stretches)
            for (std::uint64_t counter = stretch.first; counter <= stretch.last(); ++counter)
                revision_ids.push_back({id, counter, stretch.link_at(counter)});
    std::sort(revision_ids.begin(), revision_ids.end());
    return revision_ids;
}

// Hidden or not; in the same order on every machine.
std::vector<Written> Journal::unreplaced(const Id& id) const {
    const auto found = entities_.find(id);
    if (found == entities_.end()) return {};
    std::vector<Written> all = found->second.unreplaced;
    for (const Mark& mark : found->second.marks) all.push_back(mark.written);
    std::sort(all.begin(), all.end(), [](const Written& a, const Written& b) { return a.id < b.id; });
    return all;
}

bool operator==(const Journal& a, const Journal& b) {
    if (a.size_ != b.size_ || a.latest_ != b.latest_ || a.erasers_ != b.erasers_) return false;
    if (a.awaited_ != b.awaited_ || a.erasures_ != b.erasures_) return false;
    if (a.known() != b.known() || a.gaps() != b.gaps() || a.forks() != b.forks()) return false;
    const auto entities = a.entities();
    return entities == b.entities() && std::all_of(entities.begin(), entities.end(), [&](const Id& id) {
               return a.unreplaced(id) == b.unreplaced(id) && a.current_of(id) == b.current_of(id);
           });
}

}  // namespace arpenteur
