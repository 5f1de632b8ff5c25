#include "questionnaires/visit/visit.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <type_traits>

#include "questionnaires/visit/disputes.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {
namespace {

template <class Thing>
constexpr bool is_beside = kind_of<Thing>.stands_on == StandsOn::beside;

// The thing that this value stands beside, if its kind does.
std::optional<Id> stands_beside(const Revision& revision) {
    std::optional<Id> thing;
    for_each_declaration([&]<class Thing>() {
        if constexpr (is_beside<Thing>)
            if (revision.subject.field == subject_field<Thing>())
                if (const auto* of = revision.value.get<Id>(part_of_thing_beside)) thing = *of;
    });
    return thing;
}

std::optional<Id> stands_beside(const std::vector<Written>& all) {
    for (const Written& written : all)
        if (const auto thing = stands_beside(written.revision)) return thing;
    return std::nullopt;
}

bool is_mark(const Written& written) { return written.revision.subject.field.empty(); }

// The same of an entity. What says it may be hidden.
std::optional<Id> stands_beside(const Journal& journal, const Id& entity,
                                const std::vector<Written>& current) {
    if (const auto thing = stands_beside(current)) return thing;
    return std::any_of(current.begin(), current.end(), is_mark) ? stands_beside(journal.hidden_of(entity))
                                                                : std::nullopt;
}

// Parts that were erased, and parts that have not arrived, look alike in a value: the journal tells them apart.
void tell_missing_from_erased(const Journal& journal, const Revision& revision,
                              std::vector<std::string>& erased, std::vector<std::string>& missing) {
    const auto arrives = std::stable_partition(erased.begin(), erased.end(), [&](const std::string& part) {
        return journal.is_erased(revision, part);
    });
    missing.assign(arrives, erased.end());
    erased.erase(arrives, erased.end());
}

std::map<std::string, std::string> masked(const Journal& journal, const Subject& subject,
                                          const std::vector<std::string>& erased) {
    std::map<std::string, std::string> masked;
    if (erased.empty()) return masked;
    for (const Written& mask : journal.masks_on(subject))
        for (const std::string& part : erased)
            if (const auto* words = mask.revision.value.get<FreeText>(part)) masked[part] = words->text;
    return masked;
}

// Adds the revision to `claims` if its field is that of the thing; false if it is another field.
template <class Thing, class ClaimsOf>
bool take(Visit& view, const Journal& journal, const Written& written, ClaimsOf claims) {
    const Revision& revision = written.revision;
    if (revision.subject.field != subject_field<Thing>()) return false;
    std::vector<std::string> erased, missing;
    std::optional<Thing> thing = from_value<Thing>(revision.value, &erased);
    if (!thing || revision.kind != RevisionKind::write) {
        view.unread.push_back({revision.subject, written.id});
        return true;
    }
    tell_missing_from_erased(journal, revision, erased, missing);
    std::map<std::string, std::string> in_place = masked(journal, revision.subject, erased);
    claims().push_back({std::move(*thing), revision.author, written.id, revision.time, std::move(erased),
                        std::move(missing), std::move(in_place)});
    for (std::string& part : parts_of_later<Thing>(revision.value))
        view.unread.push_back({revision.subject, written.id, std::move(part)});
    return true;
}

bool take_write(Visit& view, const Journal& journal, const Written& written) {
    const Id& entity = written.revision.subject.entity;
    const bool on_visit = entity == view.id;
    const Id key = stands_beside(written.revision).value_or(entity);
    bool taken = false;
    for_each_kind(view, [&]<class Things>(Things& things) {
        if (taken) return;
        if constexpr (requires { things[key]; }) {
            using Thing = ThingOf<Things>;
            if (!on_visit)
                taken = take<Thing>(
                    view, journal, written, [&]() -> auto& { return things[key]; });
        } else {
            using Thing = ThingOf<Things>;
            if (on_visit)
                taken = take<Thing>(
                    view, journal, written, [&]() -> auto& { return things; });
        }
    });
    return taken;
}

// A removal, or the restoration that undid one: then the entity is simply there again.
void take_mark(Visit& view, const Written& mark, bool alone) {
    const Revision& revision = mark.revision;
    if (revision.kind == RevisionKind::removal)
        view.removals[revision.subject.entity].push_back(
            {Removed{}, revision.author, mark.id, revision.time, {}});
    else if (alone)
        view.without_effect.push_back({revision.subject, mark.id, revision.author});
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

void renew_disputes(Visit& view, const Id& entity) {
    if (auto disputes = disputes_on(view, entity); !disputes.empty())
        view.disputes[entity] = std::move(disputes);
    else
        view.disputes.erase(entity);
}

void take_entity(Visit& view, const Journal& journal, const Id& entity, const std::vector<Written>& current) {
    for (const Written& written : current)
        if (!is_mark(written) && !take_write(view, journal, written))
            view.unread.push_back({written.revision.subject, written.id});
    std::vector<Written> proposals = journal.beside_of(entity);
    const bool alone =
        proposals.empty() && std::all_of(current.begin(), current.end(), [&](const Written& written) {
            return is_mark(written) && written.revision.kind != RevisionKind::removal;
        });
    for (const Written& written : current)
        if (is_mark(written)) take_mark(view, written, alone);
    if (!proposals.empty()) view.proposals[entity] = std::move(proposals);
    for (WithoutEffect& one : journal.without_effect_on(entity))
        view.without_effect.push_back(std::move(one));
    index_criteria(view, entity);
}

// `thing` is what the entity stands beside.
void forget_entity(Visit& view, const Id& entity, const std::optional<Id>& thing) {
    on_criteria(view, entity, [&](const std::string& criterion, auto kind) {
        const auto found = view.by_criterion.find(criterion);
        assert(found != view.by_criterion.end());
        (found->second.*kind).erase(entity);
        if (found->second == OnCriterion{}) view.by_criterion.erase(found);
    });
    view.disputes.erase(entity);
    for_each_kind(view, [&]<class Things>(Things& things) {
        if constexpr (requires { things.erase(entity); }) {
            if constexpr (!is_beside<ThingOf<Things>>)
                things.erase(entity);
            else if (thing)
                things.erase(*thing);
        } else if (entity == view.id) {
            things.clear();
        }
    });
    view.removals.erase(entity);
    view.proposals.erase(entity);
}

// `entities` are sorted. All at once, since there may be as many reports as entities.
void forget_reports(Visit& view, const std::vector<Id>& entities) {
    const auto here = [&](const auto& one) {
        return std::binary_search(entities.begin(), entities.end(), one.subject.entity);
    };
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
    renew_disputes(view, entity);
}

Visit project(const Id& visit, const Journal& journal) {
    Visit view;
    view.id = visit;
    for (const Id& entity : journal.entities()) {
        const std::vector<Written> current = journal.current_of(entity);
        take_entity(view, journal, entity, current);
        // What has one revision has one value.
        if (current.size() > 1) renew_disputes(view, entity);
    }
    // What stands beside a thing may have come after it.
    for_each_kind(view, [&]<class Things>(const Things& things) {
        if constexpr (is_beside<ThingOf<Things>>)
            for (const auto& [thing, claims] : things) renew_disputes(view, thing);
    });
    sort_by_revision(view);
    return view;
}

VisitChange refresh(Visit& view, const Journal& journal, std::span<const Id> touched) {
    std::vector<Id> entities(touched.begin(), touched.end());
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    forget_reports(view, entities);
    VisitChange change;
    for (const Id& entity : entities) {
        const std::vector<Written> current = journal.current_of(entity);
        const std::optional<Id> thing = stands_beside(journal, entity, current);
        note_progress(change, view, entity, -1);
        if (thing) note_progress(change, view, *thing, -1);
        forget_entity(view, entity, thing);
        take_entity(view, journal, entity, current);
        renew_disputes(view, entity);
        if (thing) renew_disputes(view, *thing);
        note_progress(change, view, entity, +1);
        if (thing) note_progress(change, view, *thing, +1);
    }
    sort_by_revision(view);
    return change;
}

}  // namespace arpenteur
