#include "questionnaires/journal/journal.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <utility>

#include "questionnaires/journal/words.h"

namespace arpenteur {

Journal::Journal(const JournalRules& rules)
    : rules_(rules), entities_(0, KeyedIdHash{rules.table_key}), erasures_(rules.desk) {}

void Journal::certify(const Id& device, const Id& person) {
    assert(!devices_.contains(device) || owner_of(device) == person);
    owners_[device] = person;
}

Id Journal::owner_of(const Id& device) const {
    const auto owner = owners_.find(device);
    return owner == owners_.end() ? Id{} : owner->second;
}

Hand Journal::hand_of(const Written& written) const {
    return {written.revision.author, owner_of(written.id.device)};
}

// Merging.

MergeReport Journal::merge(const Segment& segment) { return merge(Segment(segment)); }

MergeReport Journal::merge(Segment&& segment) {
    assert(segment.links.size() == segment.revisions.size());
    MergeReport report;
    Branches& branches = devices_[segment.device];
    Digest before = segment.before;
    for (std::size_t i = 0; i < segment.revisions.size(); ++i) {
        Revision& revision = segment.revisions[i];
        const RevisionId id{segment.device, segment.first + i, segment.links[i].half()};
        const Branches::Added added = branches.add(id.counter, before, segment.links[i]);
        before = segment.links[i];
        const bool completed = !added.is_new && complete(id, revision);
        if (added.is_new || completed)
            if (report.touched.empty() || report.touched.back() != revision.subject.entity)
                report.touched.push_back(revision.subject.entity);
        if (!added.is_new) {
            ++report.known;
            report.completed += completed ? 1 : 0;
            continue;
        }
        ++report.added;
        report.latest = std::max(report.latest, revision.time.logical);
        report.earliest = std::min(report.earliest, revision.time.logical);
        add(id, std::move(revision));
        for (const Branches::Waiting& waiting : added.reached) reach(segment.device, waiting, report);
        // What was replaced across a gap is current again: nothing says on which branch it was replaced.
        if (added.forks)
            branches.for_each_waiting(
                [&](const Branches::Waiting& waiting) { report.touched.push_back(waiting.subject.entity); });
    }
    size_ += report.added;
    latest_ = std::max(latest_, report.latest);
    return report;
}

void Journal::add(const RevisionId& id, Revision&& revision) {
    note_missing_words(id, revision);
    const Subject& subject = revision.subject;
    if (revision.kind == RevisionKind::erasure) {
        if (const auto* part = revision.value.get<std::string>("part"))
            erasures_.add(subject, *part, owner_of(id.device), id);
        awaited_.erase(id);
        return;
    }
    if (revision.kind == RevisionKind::mask) {
        awaited_.erase(id);
        if (!rules_.desk.is_null() && owner_of(id.device) == rules_.desk)
            masks_[subject].emplace(id, revision);
        else
            without_effect_[subject.entity].emplace(id, WithoutEffect{subject, id, revision.author});
        return;
    }
    const GivesId gives = rules_.gives_id ? rules_.gives_id(revision) : GivesId::not_derived;
    const bool is_mark = subject.field.empty();
    if (is_mark ? subject.entity == rules_.visit && !rules_.visit.is_null() : gives == GivesId::no) {
        without_effect_[subject.entity].emplace(id, WithoutEffect{subject, id, revision.author});
        awaited_.erase(id);
        return;
    }
    if (is_mark) {
        marks_[subject.entity].add(
            id, {revision, {revision.author, owner_of(id.device)}, gives == GivesId::yes, {}, {}});
        refer(id, revision);
        awaited_.erase(id);
        return;
    }
    refer(id, revision);
    if (!awaited_.empty() && replaced_before_it_came(id, revision)) return;
    Kept kept{revision.author,
              revision.time,
              revision.kind,
              gives == GivesId::yes && is_own(subject.field),
              std::move(revision.replaces),
              std::move(revision.value)};
    entities_[subject.entity].emplace(Place{std::move(revision.subject.field), id}, std::move(kept));
}

void Journal::refer(const RevisionId& by, const Revision& revision) {
    if (revision.replaces.size() < 2) {
        for (const Reference& reference : revision.replaces) refer(by, reference, revision);
        return;
    }
    const std::set<Reference> references(revision.replaces.begin(), revision.replaces.end());
    for (const Reference& reference : references) refer(by, reference, revision);
}

void Journal::refer(const RevisionId& by, const Reference& reference, const Revision& revision) {
    const Subject& subject = revision.subject;
    Marks::Mark* mark = subject.field.empty() ? marks_.at(subject.entity).find(by) : nullptr;
    const Hand hand{revision.author, owner_of(by.device)};
    const auto name = [&](const RevisionId& target, bool arrived) {
        if (mark)
            mark->names.insert(target);
        else if (arrived)
            replace(subject, target, hand);
        else
            awaited_[target].insert({subject, is_own(subject.field) ? hand : Hand{}});
    };
    if (!reference.device.is_null()) {
        const RevisionId target{reference.device, reference.counter, reference.link};
        return name(target, knows(target));
    }
    if (reference.counter >= by.counter || reference.counter == 0) return;
    Branches& branches = devices_.at(by.device);
    const Branches::Point from{by.counter, by.link};
    if (const auto link = branches.ancestor(from, reference.counter))
        return name({by.device, reference.counter, *link}, true);
    branches.wait({from, reference.counter, subject});
    if (mark)
        mark->waiting.insert(reference.counter);
    else
        ++unsettled_[{by.device, reference.counter, subject}];
}

void Journal::replace(const Subject& subject, const RevisionId& target, const Hand& hand) {
    const auto entity = entities_.find(subject.entity);
    if (entity == entities_.end()) return;
    const auto kept = entity->second.find(Place{subject.field, target});
    if (kept == entity->second.end()) return;
    if (may_act(subject.field, hand, {kept->second.author, owner_of(target.device)}))
        entity->second.erase(kept);
}

bool Journal::replaced_before_it_came(const RevisionId& id, const Revision& revision) {
    const auto awaited = awaited_.find(id);
    if (awaited == awaited_.end()) return false;
    const Hand hand{revision.author, owner_of(id.device)};
    const bool replaced =
        std::any_of(awaited->second.begin(), awaited->second.end(), [&](const Awaiting& awaiting) {
            return awaiting.subject == revision.subject &&
                   may_act(revision.subject.field, awaiting.hand, hand);
        });
    awaited_.erase(awaited);
    return replaced;
}

// A gap has filled: what a reference by counter meant is certain now.
void Journal::reach(const Id& device, const Branches::Waiting& waiting, MergeReport& report) {
    const auto link = devices_.at(device).ancestor(waiting.by, waiting.counter);
    assert(link);
    const RevisionId target{device, waiting.counter, *link};
    const Subject& subject = waiting.subject;
    report.touched.push_back(subject.entity);
    if (subject.field.empty()) {
        Marks::Mark* mark = marks_.at(subject.entity).find({device, waiting.by.counter, waiting.by.link});
        mark->names.insert(target);
        mark->waiting.erase(waiting.counter);
        return;
    }
    const auto unsettled = unsettled_.find({device, waiting.counter, subject});
    if (--unsettled->second == 0) unsettled_.erase(unsettled);
    // One tablet wrote both, so it may act (may_act.h).
    if (const auto entity = entities_.find(subject.entity); entity != entities_.end())
        entity->second.erase(Place{subject.field, target});
}

// Words.

void Journal::note_missing_words(const RevisionId& id, const Revision& revision) {
    Value lacking;
    for (const Part& part : revision.value.parts())
        if (lacks_words(part.atom)) lacking.set(part.name, part.atom);
    if (lacking.empty()) return;
    Revision known = revision;
    known.value = std::move(lacking);
    lacking_words_.emplace(id, std::move(known));
}

bool Journal::complete(const RevisionId& id, const Revision& revision) {
    if (lacking_words_.empty()) return false;
    const auto lacking = lacking_words_.find(id);
    if (lacking == lacking_words_.end()) return false;
    const Subject& subject = revision.subject;
    Value* kept = nullptr;
    if (revision.kind == RevisionKind::mask) {
        if (const auto masks = masks_.find(subject); masks != masks_.end())
            if (const auto mask = masks->second.find(id); mask != masks->second.end())
                kept = &mask->second.value;
    } else if (const auto marks = marks_.find(subject.entity);
               subject.field.empty() && marks != marks_.end()) {
        if (Marks::Mark* mark = marks->second.find(id)) kept = &mark->revision.value;
    } else if (const auto entity = entities_.find(subject.entity); entity != entities_.end()) {
        const auto value = entity->second.find(Place{subject.field, id});
        if (value != entity->second.end()) kept = &value->second.value;
    }
    bool completed = false;
    Value still_lacking;
    for (const Part& part : lacking->second.value.parts()) {
        const Atom* words = revision.value.find(part.name);
        if (!words || !has_words(*words) || is_erased(lacking->second, part.name)) {
            still_lacking.set(part.name, part.atom);
            continue;
        }
        if (kept) kept->set(part.name, *words);
        completed = true;
    }
    lacking->second.value = std::move(still_lacking);
    if (lacking->second.value.empty()) lacking_words_.erase(lacking);
    return completed;
}

std::vector<Written> Journal::masks_on(const Subject& subject) const {
    std::vector<Written> last;
    const auto masks = masks_.find(subject);
    if (masks == masks_.end()) return last;
    std::set<RevisionId> named;
    for (const auto& [id, mask] : masks->second)
        for (const Reference& reference : mask.replaces)
            named.insert({reference.device, reference.counter, reference.link});
    for (const auto& [id, mask] : masks->second)
        if (!named.contains(id)) last.push_back({id, without_erased(mask)});
    return last;
}

std::vector<MissingWords> Journal::missing() const {
    std::vector<MissingWords> missing;
    for (const auto& [id, revision] : lacking_words_)
        for (const Part& part : revision.value.parts())
            if (!is_erased(revision, part.name)) missing.push_back({id, part.name});
    return missing;
}

Revision Journal::without_erased(Revision revision) const {
    if (erasures_.empty()) return revision;
    const std::vector<Part> parts = revision.value.parts();
    for (const Part& part : parts)
        if (has_words(part.atom) && is_erased(revision, part.name))
            drop_words(*revision.value.find(part.name));
    return revision;
}

// What is in force.

std::optional<Id> Journal::only_at(const Id& device, std::uint64_t counter) const {
    const auto branches = devices_.find(device);
    return branches == devices_.end() ? std::nullopt : branches->second.only_at(counter);
}

// Across a gap the only branch is meant; once the device forked, nobody knows until the gap has filled.
bool Journal::is_replaced_across_a_gap(const Id& entity, const Place& place) const {
    if (unsettled_.empty()) return false;
    return unsettled_.contains({place.id.device, place.id.counter, {entity, place.field}}) &&
           !devices_.at(place.id.device).forked();
}

Marks::Of Journal::whose(const Id& id) const {
    const auto gives = [](const auto& one) { return one.second.gives_an_own_id; };
    const auto entity = entities_.find(id);
    const auto marks = marks_.find(id);
    const bool own =
        (entity != entities_.end() && std::any_of(entity->second.begin(), entity->second.end(), gives)) ||
        (marks != marks_.end() && std::any_of(marks->second.all().begin(), marks->second.all().end(), gives));
    return own ? Marks::Of::somebody : Marks::Of::everybody;
}

Written Journal::written(const Id& entity, const Place& place, const Kept& kept) const {
    return {place.id,
            without_erased(
                {kept.author, kept.time, {entity, place.field}, kept.kind, kept.replaces, kept.value})};
}

// A write that somebody made on their own thing is there for ever, or another of theirs that replaced it.
std::set<std::pair<std::string_view, Id>> Journal::spoken_on(const Id& id) const {
    std::set<std::pair<std::string_view, Id>> spoken;
    if (const auto entity = entities_.find(id); entity != entities_.end())
        for (const auto& [place, kept] : entity->second)
            if (is_own(place.field) && kept.author == owner_of(place.id.device))
                spoken.emplace(place.field, kept.author);
    if (const auto marks = marks_.find(id); marks != marks_.end())
        for (const auto& [mark_id, mark] : marks->second.all())
            if (mark.gives_an_own_id && !mark.hand.writes_for_another()) spoken.emplace("", mark.hand.author);
    return spoken;
}

std::vector<Written> Journal::values_of(const Id& id, State wanted, const std::string* field) const {
    std::vector<Written> values;
    const auto entity = entities_.find(id);
    if (entity == entities_.end()) return values;
    const auto marks = marks_.find(id);
    const auto hand_of_kept = [&](const auto& one) {
        return Hand{one.second.author, owner_of(one.first.id.device)};
    };

    const auto spoken = spoken_on(id);
    std::map<std::pair<std::string_view, Hand>, std::set<RevisionId>> hidden;
    const auto is_hidden = [&](const auto& one) {
        if (marks == marks_.end()) return false;
        const bool own = is_own(one.first.field);
        const std::string_view of = own ? std::string_view(one.first.field) : std::string_view();
        const Hand hand = own ? hand_of_kept(one) : Hand{};
        const auto [known, fresh] = hidden.try_emplace({of, hand});
        if (fresh)
            known->second = marks->second.hidden(whose(id), of, hand, [this](const Id& device, auto counter) {
                return only_at(device, counter);
            });
        return known->second.contains(one.first.id);
    };

    auto at = field ? entity->second.lower_bound(Place{*field, {}}) : entity->second.begin();
    for (; at != entity->second.end() && (!field || at->first.field == *field); ++at) {
        const auto& [place, kept] = *at;
        if (is_replaced_across_a_gap(id, place)) continue;
        State state = State::current;
        if (is_hidden(*at))
            state = State::hidden;
        else if (is_own(place.field) && hand_of_kept(*at).writes_for_another() &&
                 (spoken.contains({place.field, kept.author}) || spoken.contains({"", kept.author})))
            state = State::beside;
        if (state == wanted) values.push_back(written(id, place, kept));
    }
    std::stable_sort(values.begin(), values.end(), [](const Written& a, const Written& b) {
        const int fields = a.revision.subject.field.compare(b.revision.subject.field);
        return fields < 0 || (fields == 0 && std::tie(a.revision.time.logical, a.id) <
                                                 std::tie(b.revision.time.logical, b.id));
    });
    return values;
}

std::vector<Written> Journal::marks_in_force(const Id& entity, State wanted) const {
    std::vector<Written> in_force;
    const auto marks = marks_.find(entity);
    if (marks == marks_.end()) return in_force;
    const Marks::Of of = whose(entity);
    const auto spoken = spoken_on(entity);
    const auto only = [this](const Id& device, auto counter) { return only_at(device, counter); };
    for (const RevisionId& id : marks->second.in_force(of, only)) {
        const Marks::Mark& mark = marks->second.all().at(id);
        const bool beside = of == Marks::Of::somebody && mark.hand.writes_for_another() &&
                            std::any_of(spoken.begin(), spoken.end(),
                                        [&](const auto& one) { return one.second == mark.hand.author; });
        if ((beside ? State::beside : State::current) == wanted)
            in_force.push_back({id, without_erased(mark.revision)});
    }
    std::sort(in_force.begin(), in_force.end(), [](const Written& a, const Written& b) {
        return std::tie(a.revision.time.logical, a.id) < std::tie(b.revision.time.logical, b.id);
    });
    return in_force;
}

std::vector<Written> Journal::in_state(const Id& entity, State state) const {
    std::vector<Written> all = marks_in_force(entity, state);
    std::vector<Written> values = values_of(entity, state, nullptr);
    std::move(values.begin(), values.end(), std::back_inserter(all));
    return all;
}

std::vector<Written> Journal::in_state(const Subject& subject, State state) const {
    return subject.field.empty() ? marks_in_force(subject.entity, state)
                                 : values_of(subject.entity, state, &subject.field);
}

std::vector<Written> Journal::current(const Subject& subject) const {
    return in_state(subject, State::current);
}
std::vector<Written> Journal::beside(const Subject& subject) const {
    return in_state(subject, State::beside);
}
std::vector<Written> Journal::current_of(const Id& entity) const { return in_state(entity, State::current); }
std::vector<Written> Journal::beside_of(const Id& entity) const { return in_state(entity, State::beside); }

std::vector<Written> Journal::hidden_of(const Id& entity) const {
    return values_of(entity, State::hidden, nullptr);
}

std::vector<WithoutEffect> Journal::without_effect_on(const Id& entity) const {
    std::map<RevisionId, WithoutEffect> all;
    if (const auto here = without_effect_.find(entity); here != without_effect_.end()) all = here->second;
    if (const auto marks = marks_.find(entity); marks != marks_.end()) {
        const Marks::Of of = whose(entity);
        for (const auto& [id, mark] : marks->second.all())
            if (!Marks::has_effect(of, mark))
                all.emplace(id, WithoutEffect{{entity, ""}, id, mark.revision.author});
    }
    std::vector<WithoutEffect> listed;
    for (auto& [id, one] : all) listed.push_back(std::move(one));
    return listed;
}

std::vector<Id> Journal::entities() const {
    std::set<Id> ids;
    for (const auto& [id, entity] : entities_)
        if (!entity.empty()) ids.insert(id);
    for (const auto& [id, marks] : marks_) ids.insert(id);
    for (const auto& [id, all] : without_effect_) ids.insert(id);
    for (const auto& [subject, masks] : masks_) ids.insert(subject.entity);
    return {ids.begin(), ids.end()};
}

// What has arrived.

std::optional<Journal::Head> Journal::head(const Id& id) const {
    const auto found = devices_.find(id);
    return found == devices_.end() ? Head{} : found->second.head();
}

std::vector<RevisionId> Journal::ends() const {
    std::vector<RevisionId> ends;
    for (const auto& [id, branches] : devices_)
        for (const Branches::Point& end : branches.ends()) ends.push_back({id, end.counter, end.link});
    return ends;
}

std::vector<RevisionId> Journal::acknowledged() const {
    std::map<Id, std::vector<Branches::Point>> missing_of;
    for (const MissingWords& one : missing())
        missing_of[one.id.device].push_back({one.id.counter, one.id.link});
    std::vector<RevisionId> ends;
    for (const auto& [id, branches] : devices_)
        for (const Branches::Point& end : branches.ends_before(missing_of[id]))
            ends.push_back({id, end.counter, end.link});
    return ends;
}

bool Journal::knows(const RevisionId& id) const {
    const auto found = devices_.find(id.device);
    return found != devices_.end() && found->second.knows({id.counter, id.link});
}

std::vector<Fork> Journal::forks() const {
    std::vector<Fork> forks;
    for (const auto& [id, branches] : devices_)
        for (const std::uint64_t counter : branches.forks()) forks.push_back({id, counter});
    return forks;
}

std::vector<Gap> Journal::gaps() const {
    std::vector<Gap> gaps;
    for (const auto& [id, branches] : devices_)
        for (const auto& [first, last] : branches.gaps()) gaps.push_back({id, first, last});
    return gaps;
}

// Everything that no write replaced, hidden or not; in the same order on every machine.
std::vector<Written> Journal::unreplaced(const Id& id) const {
    std::vector<Written> all;
    if (const auto entity = entities_.find(id); entity != entities_.end())
        for (const auto& [place, kept] : entity->second) all.push_back(written(id, place, kept));
    if (const auto marks = marks_.find(id); marks != marks_.end())
        for (const auto& [mark_id, mark] : marks->second.all())
            all.push_back({mark_id, without_erased(mark.revision)});
    for (auto masks = masks_.lower_bound({id, ""}); masks != masks_.end() && masks->first.entity == id;
         ++masks)
        for (const auto& [mask_id, mask] : masks->second) all.push_back({mask_id, without_erased(mask)});
    return all;
}

bool operator==(const Journal& a, const Journal& b) {
    if (a.size_ != b.size_ || a.latest_ != b.latest_ || a.owners_ != b.owners_) return false;
    if (a.devices_ != b.devices_ || a.erasures_ != b.erasures_ || a.missing() != b.missing()) return false;
    const auto entities = a.entities();
    return entities == b.entities() && std::all_of(entities.begin(), entities.end(), [&](const Id& id) {
               return a.unreplaced(id) == b.unreplaced(id) && a.current_of(id) == b.current_of(id) &&
                      a.beside_of(id) == b.beside_of(id) &&
                      a.without_effect_on(id) == b.without_effect_on(id);
           });
}

}  // namespace arpenteur
