#include "app/screens/prepare/participants.h"

#include <algorithm>
#include <fmt/format.h>

#include "app/screens/editing.h"
#include "app/screens/prepare/consent.h"
#include "app/screens/prepare/ecosystem.h"
#include "app/screens/prepare/notice.h"
#include "app/screens/prepare/participant.h"

namespace arpenteur {

namespace {

struct ParticipantRow {
    Id entity;
    const Participant* participant;  // of this frame's view
    bool several;
};
using Groups = std::array<std::vector<ParticipantRow>, all_categories.size()>;

Groups groups_of(const Visit& view) {
    Groups groups;
    for (const auto& [entity, claims] : view.participants) {
        const Participant* participant = latest(claims);
        groups[static_cast<std::size_t>(participant->category)].push_back(
            {entity, participant, settled(claims) == nullptr});
    }
    for (auto& group : groups)
        std::sort(group.begin(), group.end(), [](const ParticipantRow& a, const ParticipantRow& b) {
            return std::tie(a.participant->presence, a.participant->name) <
                   std::tie(b.participant->presence, b.participant->name);
        });
    return groups;
}

std::string subtitle_of(const VisitPage& page, const ParticipantRow& row, const Consent* consent) {
    const Participant& person = *row.participant;
    std::string text = person.name.empty() ? "" : person.function;
    const auto add = [&](const std::string& more) {
        if (more.empty()) return;
        if (!text.empty()) text += " · ";
        text += more;
    };
    add(person.organisation);
    if (person.presence != Presence::delegation) add(page.in(label_of(person.presence)));
    if (consent != nullptr && !consent->informed_on.empty()) add(consent_in_words(page, *consent));
    return text;
}

void draw_row(VisitPage& page, ParticipantsPart& state, const ParticipantRow& row) {
    const Claims<Consent>& consents = claims_on(page.view().consents, row.entity);
    const Consent* consent = latest(consents);
    const bool several = row.several || (consent != nullptr && settled(consents) == nullptr);
    const bool to_tell = row.participant->presence != Presence::declined &&
                         (consent == nullptr || consent->informed_on.empty());
    if (list_row(page.surface, "participant/" + row.entity.hex(),
                 {.title = title_of(page, *row.participant),
                  .subtitle = subtitle_of(page, row, consent),
                  .badge = several   ? page.in({"à arbitrer", "to arbitrate"})
                           : to_tell ? page.in({"notice à donner", "notice to be given"})
                                     : "",
                  .badge_tone = several ? Tone::attention : Tone::neutral})
            .opened)
        open_entry(page, state.participant, row.entity);
}

void open_new(VisitPage& page, ParticipantsPart& state, ActorCategory category) {
    const Id entity = page.new_id();
    open_entry(page, state.participant, entity);
    Participant begun;
    begun.category = category;
    begin_editing(page, entity, begun);
    page.surface.focus.move_to("participant/name");
}

void draw_gaps(VisitPage& page) {
    const std::vector<ActorCategory> missing = missing_of_the_four(delegation_of(page.view()));
    if (missing.empty() || page.view().participants.empty()) return;
    std::string names;
    for (const ActorCategory category : missing)
        names += (names.empty() ? "" : ", ") + page.in(label_of(category));
    banner(page.surface, "participants/gaps",
           {.tone = Tone::attention,
            .title = page.in({"La délégation n’est pas complète", "The delegation is not complete"}),
            .text = page.say({"Personne encore : {}.", "Nobody yet: {}."}, names)});
}

void draw_group(VisitPage& page, ParticipantsPart& state, ActorCategory category,
                const std::vector<ParticipantRow>& rows) {
    rule(page.surface);
    heading(page.surface, fmt::format("{} ({})", page.in(label_of(category)), rows.size()));
    for (const ParticipantRow& row : rows) draw_row(page, state, row);
    if (button(page.surface, {.path = fmt::format("participant/add/{}", code_of(category)),
                              .label = page.in({"Ajouter une personne", "Add a person"}),
                              .icon = Icon::plus,
                              .enabled = page.visit.writable()}))
        open_new(page, state, category);
}

void draw_participants(VisitPage& page, ParticipantsPart& state) {
    title(page.surface, page.in({"Personnes rencontrées", "People met"}));
    hint(
        page.surface,
        page.in(
            {"Chacune est entendue au titre d’une catégorie, dans la délégation ou hors d’elle. Les noms "
             "ne sortent jamais de l’équipe.",
             "Each is heard as one category, in the delegation or outside it. Names never leave the team."}));
    draw_notice(page, state.reading_notice);
    draw_gaps(page);
    const Groups groups = groups_of(page.view());
    for (const ActorCategory category : all_categories)
        draw_group(page, state, category, groups[static_cast<std::size_t>(category)]);
}

}  // namespace

std::string title_of(const VisitPage& page, const Participant& participant) {
    if (!participant.name.empty()) return participant.name;
    return participant.function.empty() ? page.in({"Sans nom", "Without a name"}) : participant.function;
}

void draw_participants(VisitPage& page, ParticipantsPart& state, RemovedPart& removed) {
    if (state.participant.open) {
        draw_participant(page, state);
        return;
    }
    draw_participants(page, state);
    draw_removed(page, removed);
}

}  // namespace arpenteur
