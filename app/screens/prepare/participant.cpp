#include "app/screens/prepare/participant.h"

#include <algorithm>
#include <fmt/format.h>

#include "app/screens/describe_in_words.h"
#include "app/screens/editing.h"
#include "app/screens/prepare/consent.h"

namespace arpenteur {

namespace {

constexpr std::array presences{Presence::delegation, Presence::outside, Presence::declined};

void draw_who(VisitPage& page, Editing<Participant>& person) {
    cells(page.surface, 340.0F, [&](CellFlow& flow) {
        flow.next();
        person.text("participant/name", &Participant::name,
                    {.label = page.in({"Prénom et nom", "First and last name"})});
        flow.next();
        person.text("participant/function", &Participant::function,
                    {.label = page.in({"Fonction", "Function"})});
        flow.next();
        person.text("participant/organisation", &Participant::organisation,
                    {.label = page.in({"Organisation", "Organisation"})});
    });
    person.text("participant/contact", &Participant::contact,
                {.label = page.in({"Pour la joindre", "How to reach them"}),
                 .hint = page.in({"Téléphone ou adresse ; ne sort jamais de l’équipe.",
                                  "Telephone or address; never leaves the team."})});
}

void draw_heard_as(VisitPage& page, Editing<Participant>& person) {
    label(page.surface, page.in({"Entendue au titre de", "Heard as"}));
    person.choose("participant/category", all_categories, &Participant::category);
    label(page.surface, page.in({"Présence", "Presence"}));
    person.choose("participant/presence", presences, &Participant::presence);
    const Presence presence = person.thing().presence;
    if (presence == Presence::delegation && person.thing().circumstance.empty() &&
        !person.has_draft(&Participant::circumstance))
        return;
    person.text(
        "participant/circumstance", &Participant::circumstance,
        {.label = presence == Presence::declined
                      ? page.in({"Pourquoi, si on l’a su", "Why, as far as is known"})
                      : page.in({"Comment cette personne a été rencontrée", "How they came to be met"}),
         .many_lines = true,
         .lines = 2});
}

std::string consequence(const VisitPage& page, const Id& entity) {
    const auto& sources = page.view().sources;
    const auto count = std::count_if(sources.begin(), sources.end(), [&](const auto& source) {
        const auto& there = latest(source.second)->participants;
        return std::find(there.begin(), there.end(), entity) != there.end();
    });
    return page.say(
        {"Sources où cette personne figure : {}. Ce qui y fut écrit reste, mais sa voix n’y compte "
         "plus. Elle peut être remise.",
         "Sources in which they take part: {}. What was written there stays, but their voice no "
         "longer counts. They can be put back."},
        count);
}

}  // namespace

void draw_participant(VisitPage& page, ParticipantsPart& state) {
    Entry& entry = state.participant;
    const Id entity = *entry.open;
    const Claims<Participant>& claims = claims_on(page.view().participants, entity);
    const bool exists = !claims.empty();
    Editing<Participant> person(page, entity, claims);

    draw_entry_top(page, "participant", entry, page.in({"Toutes les personnes", "All persons"}));
    title(page.surface,
          exists ? title_of(page, person.thing()) : page.in({"Nouvelle personne", "New person"}));
    person.arbitrate("participant/dispute",
                     [&](const Participant& each) { return describe_in_words(page, each); });
    draw_who(page, person);
    draw_heard_as(page, person);
    const bool consented = page.view().consents.contains(entity);
    if (exists && (person.thing().presence != Presence::declined || consented))
        draw_consent(page, entity, person.thing().category, state.reading_notice);

    std::optional<Removable> removable;
    if (exists)
        removable = Removable{title_of(page, person.thing()), [&] { return consequence(page, entity); }};
    if (draw_entry_end(page, "participant", entry, removable)) person.give_up();
}

}  // namespace arpenteur
