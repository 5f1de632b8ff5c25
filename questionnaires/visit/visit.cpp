#include "questionnaires/visit/visit.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <type_traits>

#include "questionnaires/visit/disputes.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {
namespace {

// Whether this value, by this author, belongs on the entity. Things that are unique by nature have a derived
// id, so a reading written in somebody else's name does not match.
template <class Thing>
bool belongs(const Thing& thing, const Id& author, const Id& entity) {
    if constexpr (requires { Declaration<Thing>::entity_of(thing, author); })
        return entity == Declaration<Thing>::entity_of(thing, author);
    return true;
}

// Adds the revision to `claims()` if its field is that of the thing; false if it is another field.
template <class Thing, class ClaimsOf>
bool take(Visit& view, const Written& written, ClaimsOf claims) {
    const Revision& revision = written.revision;
    if (revision.subject.field != subject_field<Thing>()) return false;
    std::vector<std::string> erased;
    std::optional<Thing> thing = from_value<Thing>(revision.value, &erased);
    if (!thing || revision.kind != RevisionKind::write) {
        view.unread.push_back({revision.subject, written.id});
        return true;
    }
    if (!belongs(*thing, revision.author, revision.subject.entity)) {
        view.without_effect.push_back({revision.subject, written.id, revision.author});
        return true;
    }
    claims().push_back({std::move(*thing), revision.author, written.id, revision.time, std::move(erased)});
    for (std::string& part : parts_of_later<Thing>(revision.value))
        view.unread.push_back({revision.subject, written.id, std::move(part)});
    return true;
}

bool take_write(Visit& view, const Written& written) {
    const Id& entity = written.revision.subject.entity;
    const bool on_visit = entity == view.id;
    bool taken = false;
    for_each_kind(view, [&]<class Things>(Things& things) {
        if (taken) return;
        if constexpr (requires { things[entity]; }) {
            using Thing = ThingOf<Things>;
            if (!on_visit)
                taken = take<Thing>(
                    view, written, [&]() -> auto& { return things[entity]; });
        } else {
            using Thing = ThingOf<Things>;
            if (on_visit)
                taken = take<Thing>(
                    view, written, [&]() -> auto& { return things; });
        }
    });
    return taken;
}

// The owner of the entity, if it holds something that only its author may write.
std::optional<Id> owner_of(const Visit& view, const Id& entity) {
    std::optional<Id> owner;
    for_each_kind(view, [&]<class Things>(const Things& things) {
        if constexpr (requires { things.find(entity); }) {
            if constexpr (kind_of<ThingOf<Things>>.is_own())
                if (const auto claims = things.find(entity); claims != things.end())
                    owner = claims->second.front().author;
        }
    });
    return owner;
}

// A removal, or the restoration that undid one: then the entity is simply there again.
void take_mark(Visit& view, const Written& mark, bool alone) {
    const Revision& revision = mark.revision;
    const auto owner = owner_of(view, revision.subject.entity);
    const bool is_removal = revision.kind == RevisionKind::removal;
    if (is_removal ? owner && *owner != revision.author : alone)
        view.without_effect.push_back({revision.subject, mark.id, revision.author});
    else if (is_removal)
        view.removals[revision.subject.entity].push_back(
            {Removed{}, revision.author, mark.id, revision.time, {}});
}

// Calls visitor(criterion, kind) for each thing on the entity that is about a criterion; `kind` is the member
// of OnCriterion that lists its entities.
template <class Visitor>
void on_criteria(Visit& view, const Id& entity, Visitor visitor) {
    const auto look = [&](const auto& things, std::set<Id> OnCriterion::*kind) {
        if (const auto claims = things.find(entity); claims != things.end())
            visitor(claims->second.front().value.criterion, kind);
    };
    look(view.readings, &OnCriterion::readings);
    look(view.positions, &OnCriterion::positions);
    look(view.openings, &OnCriterion::openings);
}

void index_criteria(Visit& view, const Id& entity) {
    on_criteria(view, entity, [&](const std::string& criterion, auto kind) {
        std::set<Id>& entities = view.by_criterion[criterion].*kind;
        entities.insert(entities.end(), entity);  // a projection comes in this order
    });
}

void note_disputes(Visit& view, const Id& entity) {
    if (auto disputes = disputes_on(view, entity); !disputes.empty())
        view.disputes[entity] = std::move(disputes);
}

void take_entity(Visit& view, const Journal& journal, const Id& entity) {
    const std::vector<Written> current = journal.current_of(entity);
    const auto is_mark = [](const Written& written) { return written.revision.subject.field.empty(); };
    for (const Written& written : current)
        if (!is_mark(written) && !take_write(view, written))
            view.unread.push_back({written.revision.subject, written.id});
    const bool alone = std::all_of(current.begin(), current.end(), [&](const Written& written) {
        return is_mark(written) && written.revision.kind != RevisionKind::removal;
    });
    for (const Written& written : current)
        if (is_mark(written)) take_mark(view, written, alone);
    index_criteria(view, entity);
    // What has one revision has one value.
    if (current.size() > 1) note_disputes(view, entity);
}

void forget_entity(Visit& view, const Id& entity) {
    on_criteria(view, entity, [&](const std::string& criterion, auto kind) {
        const auto found = view.by_criterion.find(criterion);
        assert(found != view.by_criterion.end());
        (found->second.*kind).erase(entity);
        if (found->second == OnCriterion{}) view.by_criterion.erase(found);
    });
    view.disputes.erase(entity);
    for_each_kind(view, [&](auto& things) {
        if constexpr (requires { things.erase(entity); })
            things.erase(entity);
        else if (entity == view.id)
            things.clear();
    });
    view.removals.erase(entity);
    const auto here = [&](const auto& thing) { return thing.subject.entity == entity; };
    std::erase_if(view.unread, here);
    std::erase_if(view.without_effect, here);
}

void sort_by_revision(Visit& view) {
    std::sort(view.unread.begin(), view.unread.end(), [](const Unread& a, const Unread& b) {
        return std::tie(a.id, a.part) < std::tie(b.id, b.part);
    });
    std::sort(view.without_effect.begin(), view.without_effect.end(),
              [](const WithoutEffect& a, const WithoutEffect& b) { return a.id < b.id; });
}

// Adds (sign 1) or subtracts (sign -1) what the entity counts for in the visit's progress.
void note_progress(VisitChange& change, Visit& view, const Id& entity, int sign) {
    on_criteria(view, entity, [&](const std::string& criterion, auto kind) {
        // One reading more or less changes no count, unless it is the only one.
        const bool counts =
            kind != &OnCriterion::readings || view.by_criterion.find(criterion)->second.readings.size() == 1;
        if (counts) change.criteria.insert(criterion);
    });
    if (const auto claims = view.consensuses.find(entity); claims != view.consensuses.end())
        change.criteria.insert(claims->second.front().value.criterion);
    change.team = change.team || view.members.contains(entity);
    change.subject = change.subject || entity == view.id;
    if (const auto disputes = view.disputes.find(entity); disputes != view.disputes.end())
        change.disputes += sign * static_cast<int>(disputes->second.size());
}

}  // namespace

void index_entity(Visit& view, const Id& entity) {
    index_criteria(view, entity);
    note_disputes(view, entity);
}

Visit project(const Id& visit, const Journal& journal) {
    Visit view;
    view.id = visit;
    for (const Id& entity : journal.entities()) take_entity(view, journal, entity);
    sort_by_revision(view);
    return view;
}

VisitChange refresh(Visit& view, const Journal& journal, std::span<const Id> touched) {
    std::vector<Id> entities(touched.begin(), touched.end());
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    VisitChange change;
    for (const Id& entity : entities) {
        note_progress(change, view, entity, -1);
        forget_entity(view, entity);
        take_entity(view, journal, entity);
        note_progress(change, view, entity, +1);
    }
    sort_by_revision(view);
    return change;
}

}  // namespace arpenteur
