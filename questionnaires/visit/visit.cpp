#include "questionnaires/visit/visit.h"

#include <algorithm>
#include <tuple>
#include <type_traits>

#include "questionnaires/visit/records.h"

namespace arpenteur {

Id member_id(const Id& person) { return derived_id("member", {bytes_of(person)}); }

Id reading_id(const Id& source, const Id& author, std::string_view criterion, ActorCategory category) {
    return derived_id("reading",
                      {bytes_of(source), bytes_of(author), bytes_of(criterion), bytes_of(code_of(category))});
}

Id position_id(const Id& author, std::string_view criterion) {
    return derived_id("position", {bytes_of(author), bytes_of(criterion)});
}

Id opening_id(const Id& author, std::string_view criterion) {
    return derived_id("opening", {bytes_of(author), bytes_of(criterion)});
}

Id consensus_id(std::string_view criterion) { return derived_id("consensus", {bytes_of(criterion)}); }

Id expectation_id(ActorCategory from, ActorCategory to) {
    return derived_id("expectation", {bytes_of(code_of(from)), bytes_of(code_of(to))});
}

Id highlight_id(HighlightKind kind, std::string_view criterion) {
    return derived_id("highlight", {bytes_of(code_of(kind)), bytes_of(criterion)});
}

Id recommendation_of_rule_id(std::string_view rule) { return derived_id("recommendation", {bytes_of(rule)}); }

Id allowed_name_id(std::string_view folded_find) {
    return derived_id("allowed_name", {bytes_of(folded_find)});
}

namespace {

// Whether the entity is the one that this value by this author belongs on. What is unique by nature is
// recognised by its id: so a reading in somebody else's name falls out by itself.
template <class Thing>
bool belongs(const Thing&, const Id&, const Id&) {
    return true;
}
bool belongs(const Member& thing, const Id&, const Id& entity) { return entity == member_id(thing.person); }
bool belongs(const Reading& thing, const Id& author, const Id& entity) {
    return entity == reading_id(thing.source, author, thing.criterion, thing.category);
}
bool belongs(const Position& thing, const Id& author, const Id& entity) {
    return entity == position_id(author, thing.criterion);
}
bool belongs(const Opening& thing, const Id& author, const Id& entity) {
    return entity == opening_id(author, thing.criterion);
}
bool belongs(const Consensus& thing, const Id&, const Id& entity) {
    return entity == consensus_id(thing.criterion);
}
bool belongs(const MutualExpectation& thing, const Id&, const Id& entity) {
    return entity == expectation_id(thing.from, thing.to);
}
bool belongs(const Highlight& thing, const Id&, const Id& entity) {
    return entity == highlight_id(thing.kind, thing.criterion);
}

template <class Thing>
Claim<Thing> claim_of(Thing thing, const Written& written, std::vector<std::string> erased = {}) {
    return {std::move(thing), written.revision.author, written.place, written.revision.time,
            std::move(erased)};
}

// Takes the revision into `claims` if its field is that of the thing. False where it is another field.
template <class Thing, class Into>
bool take(Visit& view, const Written& written, Into into) {
    const Revision& revision = written.revision;
    if (revision.subject.field != subject_field<Thing>()) return false;
    std::vector<std::string> erased;
    std::optional<Thing> thing = from_value<Thing>(revision.value, &erased);
    if (!thing)
        view.unread.push_back({revision.subject, written.place});
    else if (!belongs(*thing, revision.author, revision.subject.entity))
        view.without_effect.push_back({revision.subject, written.place, revision.author});
    else
        into().push_back(claim_of(std::move(*thing), written, std::move(erased)));
    return true;
}

// The things of the visit itself, which stand on its own entity.
bool take_of_visit(Visit& view, const Written& written) {
    return take<FormRecord>(
               view, written, [&]() -> auto& { return view.form; }) ||
           take<Territory>(
               view, written, [&]() -> auto& { return view.territory; }) ||
           take<Perimeter>(
               view, written, [&]() -> auto& { return view.perimeter; }) ||
           take<Prerequisites>(
               view, written, [&]() -> auto& { return view.prerequisites; });
}

// Every map of things by entity, once: projection, refreshing and clearing all go through it.
template <class Visitor>
bool any_map(Visit& view, Visitor visitor) {
    return visitor(view.readings) || visitor(view.positions) || visitor(view.openings) ||
           visitor(view.notes) || visitor(view.codings) || visitor(view.verbatims) ||
           visitor(view.disclosures) || visitor(view.consensuses) || visitor(view.participants) ||
           visitor(view.consents) || visitor(view.sources) || visitor(view.members) ||
           visitor(view.expectations) || visitor(view.controversies) || visitor(view.recommendations) ||
           visitor(view.ranks) || visitor(view.highlights) || visitor(view.allowed_names);
}

template <class Thing>
bool take_into(Visit& view, ById<Thing>& map, const Written& written) {
    return take<Thing>(
        view, written, [&]() -> auto& { return map[written.revision.subject.entity]; });
}

void take_entity(Visit& view, const Journal& journal, const Id& entity) {
    for (const Written& written : journal.current_of(entity)) {
        const Revision& revision = written.revision;
        if (revision.subject.field.empty()) {
            // A write on the empty field is a restoration: the entity is simply there again.
            if (revision.kind == RevisionKind::removal)
                view.removals[entity].push_back(claim_of(Removed{}, written));
            continue;
        }
        const bool taken = entity == view.id
                               ? take_of_visit(view, written)
                               : any_map(view, [&](auto& map) { return take_into(view, map, written); });
        if (!taken) view.unread.push_back({revision.subject, written.place});
    }
}

void forget_entity(Visit& view, const Id& entity) {
    if (entity == view.id) {
        view.form.clear();
        view.territory.clear();
        view.perimeter.clear();
        view.prerequisites.clear();
    }
    any_map(view, [&](auto& map) {
        map.erase(entity);
        return false;
    });
    view.removals.erase(entity);
    const auto here = [&](const auto& thing) { return thing.subject.entity == entity; };
    std::erase_if(view.unread, here);
    std::erase_if(view.without_effect, here);
}

void sort_by_place(Visit& view) {
    const auto by_place = [](const auto& a, const auto& b) { return a.place < b.place; };
    std::sort(view.unread.begin(), view.unread.end(), by_place);
    std::sort(view.without_effect.begin(), view.without_effect.end(), by_place);
}

}  // namespace

Visit project(const Id& visit, const Journal& journal) {
    Visit view;
    view.id = visit;
    for (const Id& entity : journal.entities()) take_entity(view, journal, entity);
    sort_by_place(view);
    return view;
}

void refresh(Visit& view, const Journal& journal, std::span<const Id> touched) {
    std::vector<Id> entities(touched.begin(), touched.end());
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    for (const Id& entity : entities) {
        forget_entity(view, entity);
        take_entity(view, journal, entity);
    }
    sort_by_place(view);
}

}  // namespace arpenteur
