#include "app/screens/home/home.h"

#include <algorithm>

#include "questionnaires/language/dates.h"
#include "questionnaires/language/fold.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

constexpr std::size_t many = 8;

std::string title_of(const Page& page, const VisitSummary& visit) {
    if (visit.territory.name.empty())
        return page.in({"Visite qui ne peut pas être lue", "Visit that cannot be read"});
    return visit.territory.name;
}

// "cohorte 2021–2022 : visite prévue (2021-12), diagnostic amont"
std::string pilot_in_words(const Page& page, const Territory& territory,
                           const std::vector<CohortTerritory>& pilots) {
    const auto pilot = std::find_if(pilots.begin(), pilots.end(),
                                    [&](const CohortTerritory& each) { return each.territory == territory; });
    if (pilot == pilots.end()) return {};
    return page.say({" · cohorte 2021–2022 : {} ({}){}", " · cohort 2021–2022: {} ({}){}"},
                    label_of(pilot->status).in(page.language()), pilot->as_of,
                    pilot->upstream ? page.in({", diagnostic amont", ", upstream diagnostic"}) : "");
}

std::string last_day(const Page& page, const VisitSummary& visit) {
    const WallTime now = page.workspace.environment().clock.wall();
    return WallTime{visit.last_written, now.offset_minutes}.day();
}

std::string subtitle_of(const Page& page, const VisitSummary& visit,
                        const std::vector<CohortTerritory>& pilots) {
    const Territory& territory = visit.territory;
    std::string text(kind_words(territory.kind).in(page.language()));
    if (!territory.department.empty()) text += " (" + territory.department + ")";
    if (territory.fictive) text += page.in({" · données fictives", " · invented data"});
    if (const std::string pilot = pilot_in_words(page, territory, pilots);
        !pilot.empty() && visit.with_reading == 0)
        text += pilot;
    else if (visit.last_written > 0)
        text += page.say({" · dernière écriture le {}", " · last written {}"},
                         day_in_words(last_day(page, visit), page.language()));
    return text;
}

struct StateOfVisit {
    std::string text;
    Tone tone = Tone::neutral;
};

StateOfVisit state_of(const Page& page, const VisitSummary& visit) {
    if (visit.to_arbitrate > 0)
        return {page.say({"à arbitrer : {}", "to arbitrate: {}"}, visit.to_arbitrate), Tone::attention};
    if (visit.restituted) return {page.in({"restitution écrite", "restitution written"}), Tone::done};
    if (visit.concluded > 0)
        return {page.say({"{} conclus sur {}", "{} of {} concluded"}, visit.concluded, visit.criteria),
                visit.concluded == visit.criteria ? Tone::done : Tone::info};
    if (visit.with_reading > 0)
        return {page.say(visit.with_reading == 1
                             ? WordsWith<2>{"{} critère lu sur {}", "{} of {} criteria read"}
                             : WordsWith<2>{"{} critères lus sur {}", "{} of {} criteria read"},
                         visit.with_reading, visit.criteria),
                Tone::info};
    return {page.in({"préparée", "prepared"}), Tone::neutral};
}

bool fits(const VisitSummary& visit, const std::string& searched) {
    return searched.empty() || folded(visit.territory.name).find(searched) != std::string::npos;
}

}  // namespace

void draw_home(Page& page, const std::vector<VisitSummary>& visits,
               const std::vector<CohortTerritory>& pilots, Home& state) {
    Surface& surface = page.surface;
    const Card& card = page.workspace.card();
    const bool reading = page.workspace.access() == Access::read;
    const BarTouch bar = top_bar(
        surface,
        {.title = card.name(),
         .subtitle = card.organisation(),
         .status = reading ? page.in({"lecture seule", "read only"}) : "",
         .status_tone = Tone::attention,
         .actions = {{.path = "settings", .label = page.in({"Réglages", "Settings"})},
                     {.path = "lock", .label = page.in({"Verrouiller", "Lock"}), .icon = Icon::lock}}});
    if (bar.action == 0) state.settings.emplace();
    if (bar.action == 1) page.intentions.ask(LockNow{});

    scroll_area(surface, "home", {.leave = bar_height(surface), .widest = 960.0F}, [&] {
        if (reading) {
            const auto& holder = page.workspace.held_by();
            banner(
                surface, "home/read-only",
                {.tone = Tone::attention,
                 .title = page.in({"Lecture seule", "Read only"}),
                 .text = holder && !holder->host.empty()
                             ? page.say(
                                   {"Un autre programme écrit dans cet espace ({}, processus {}). Fermez-le, "
                                    "puis déverrouillez à nouveau.",
                                    "Another program is writing in this workspace ({}, process {}). Close "
                                    "it, then "
                                    "unlock again."},
                                   holder->host, holder->pid)
                             : page.in({"Ce dossier ne peut pas être écrit : rien ne sera enregistré.",
                                        "This folder cannot be written: nothing will be recorded."})});
        }
        if (const auto refused = page.workspace.not_recorded())
            banner(surface, "home/not-recorded",
                   {.tone = Tone::error,
                    .title = page.in({"Non enregistré", "Not recorded"}),
                    .text = page.say(
                        {"{}. Gardez le programme ouvert : tout sera écrit dès que possible.",
                         "{}. Keep the program open: everything will be written as soon as possible."},
                        message(refused->fault).in(page.language()))});
        if (state.swap_in_clear &&
            banner(
                surface, "home/swap",
                {.tone = Tone::attention,
                 .text = page.in(
                     {"Le fichier d’échange de cet appareil n’est pas chiffré : ce qui est en mémoire peut "
                      "rester lisible sur son disque. Faites-le chiffrer, ou désactiver.",
                      "The swap of this device is not encrypted: what is in memory may stay readable on "
                      "its disk. Have it encrypted, or switched off."}),
                 .action = page.in({"C’est noté", "Noted"})}))
            state.swap_in_clear = false;
        if (!reading && !state.demonstration && !page.workspace.protection().has_sheet &&
            banner(
                surface, "home/sheet",
                {.tone = Tone::attention,
                 .text = page.in({"Votre feuille de secours reste à faire : sans elle, une phrase de passe "
                                  "oubliée est perdue pour toujours.",
                                  "Your rescue sheet is still to be made: without it, a forgotten passphrase "
                                  "is lost for ever."}),
                 .action = page.in({"La faire", "Make it"})}))
            page.intentions.ask(ShowRescueWords{});
        title(surface, page.in({"Visites", "Visits"}));
        if (visits.empty())
            paragraph(surface,
                      page.in({"Aucune visite encore. Préparez-en une, ou prenez le pli d’un collègue "
                               "(Échanger).",
                               "No visits yet. Prepare one, or take in a colleague’s dossier (Exchange)."}));
        if (visits.size() > many)
            text_field(surface, "home/search", state.search,
                       {.label = page.in({"Chercher un territoire", "Search for a territory"}),
                        .typography = false});
        const std::string searched = folded(state.search);
        bool any = false;
        for (const VisitSummary& visit : visits) {
            if (!fits(visit, searched)) continue;
            any = true;
            const StateOfVisit at = state_of(page, visit);
            const bool readable = !visit.territory.name.empty();
            if (list_row(surface, "visit/" + visit.visit.hex(),
                         {.title = title_of(page, visit),
                          .subtitle = subtitle_of(page, visit, pilots),
                          .badge = at.text,
                          .badge_tone = at.tone,
                          .enabled = readable})
                    .opened)
                page.intentions.go(
                    {visit.with_reading > 0 ? Screen::interview : Screen::prepare, visit.visit, {}});
        }
        if (!visits.empty() && !any)
            paragraph(surface, page.in({"Aucun territoire ne porte ce nom.", "No territory has this name."}));
    });
    const auto pressed = bottom_bar(
        surface, {{.path = "exchange", .label = page.in({"Échanger", "Exchange"}), .icon = Icon::share},
                  {.path = "new",
                   .label = page.in({"Nouvelle visite", "New visit"}),
                   .weight = Weight::primary,
                   .icon = Icon::plus,
                   .enabled = !reading}});
    if (pressed == 0) page.intentions.go({Screen::cards, {}, {}});
    if (pressed == 1) page.intentions.go({Screen::new_visit, {}, {}});
    draw_tablet_settings(page, state.settings);
}

}  // namespace arpenteur
