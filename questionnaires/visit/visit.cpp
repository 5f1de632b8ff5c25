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
    return {std::move(thing), written.revision.author, written.id, written.revision.time, std::move(erased)};
}

// Takes the revision into `claims` if its field is that of the thing. False where it is another field.
template <class Thing, class Into>
bool take(Visit& view, const Written& written, Into into) {
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
    into().push_back(claim_of(std::move(*thing), written, std::move(erased)));
    for (std::string& part : parts_of_later<Thing>(revision.value))
        view.unread.push_back({revision.subject, written.id, std::move(part)});
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

// Whose the entity is, where it holds something that is its author's alone.
std::optional<Id> owner_of(const Visit& view, const Id& entity) {
    const auto author_in = [&](const auto& map) -> std::optional<Id> {
        const auto claims = map.find(entity);
        return claims == map.end() ? std::nullopt : std::optional(claims->second.front().author);
    };
    if (const auto author = author_in(view.readings)) return author;
    if (const auto author = author_in(view.positions)) return author;
    return author_in(view.openings);
}

// A removal, or the restoration that answered one: then the entity is simply there again.
void take_mark(Visit& view, const Written& mark, bool alone) {
    const Revision& revision = mark.revision;
    const auto owner = owner_of(view, revision.subject.entity);
    const bool is_removal = revision.kind == RevisionKind::removal;
    if (is_removal ? owner && *owner != revision.author : alone)
        view.without_effect.push_back({revision.subject, mark.id, revision.author});
    else if (is_removal)
        view.removals[revision.subject.entity].push_back(claim_of(Removed{}, mark));
}

void take_entity(Visit& view, const Journal& journal, const Id& entity) {
    const std::vector<Written> current = journal.current_of(entity);
    const auto is_mark = [](const Written& written) { return written.revision.subject.field.empty(); };
    for (const Written& written : current) {
        if (is_mark(written)) continue;
        const bool taken = entity == view.id
                               ? take_of_visit(view, written)
                               : any_map(view, [&](auto& map) { return take_into(view, map, written); });
        if (!taken) view.unread.push_back({written.revision.subject, written.id});
    }
    const bool alone = std::all_of(current.begin(), current.end(), [&](const Written& written) {
        return is_mark(written) && written.revision.kind != RevisionKind::removal;
    });
    for (const Written& written : current)
        if (is_mark(written)) take_mark(view, written, alone);
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
    std::sort(view.unread.begin(), view.unread.end(), [](const Unread& a, const Unread& b) {
        return std::tie(a.id, a.part) < std::tie(b.id, b.part);
    });
    std::sort(view.without_effect.begin(), view.without_effect.end(),
              [](const WithoutEffect& a, const WithoutEffect& b) { return a.id < b.id; });
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
