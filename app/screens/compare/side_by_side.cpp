#include "app/screens/compare/side_by_side.h"

#include <algorithm>

#include "app/screens/compare/own_position.h"
#include "app/screens/criterion_names.h"
#include "app/screens/describe_in_words.h"
#include "app/screens/labels.h"
#include "questionnaires/assessment/evidence.h"
#include "questionnaires/assessment/gaps.h"

namespace arpenteur {

namespace {

void draw_position(VisitPage& page, const HeldPosition& held) {
    Surface& surface = page.surface;
    label(surface, person_name(page, held.author));
    paragraph(surface, mark_of(held.position.rating), surface.fonts.title, colours::ink);
    if (held.after_exchange) badge(surface, page.in({"après échange", "after the exchange"}), Tone::info);
    for (const std::string& line : lines_of(page, held.position)) hint(surface, line);
    if (!held.position.reason.empty())
        paragraph(surface, held.position.reason, surface.fonts.rail, colours::ink);
}

void draw_absent(VisitPage& page, const Id& person) {
    label(page.surface, person_name(page, person));
    hint(page.surface, page.in({"A ouvert sans la sienne.", "Opened without theirs."}));
}

std::string doubts_in_words(const VisitPage& page, const GapDoubts& doubts) {
    std::string text;
    const auto add = [&](const Words& words) {
        text += (text.empty() ? "" : page.in({" ; ", "; "})) + page.in(words);
    };
    if (doubts.few_persons) add({"moins de deux personnes d’un côté", "fewer than two people on one side"});
    if (doubts.no_common_listener)
        add({"personne de l’équipe n’a entendu les deux", "nobody in the team heard both"});
    return text;
}

void draw_gap(VisitPage& page, const PerceptionGap& found) {
    paragraph(page.surface,
              page.say({"{} : {} · {} : {}", "{}: {} · {}: {}"}, page.in(label_of(found.lower)),
                       describe_in_words(found.lower_range, page.language()), page.in(label_of(found.upper)),
                       describe_in_words(found.upper_range, page.language())),
              page.surface.fonts.rail, colours::ink);
    badge(page.surface,
          found.clear()
              ? page.say({"écart franc de {}", "clear gap of {}"}, found.distance())
              : page.say({"écart de {}, à vérifier", "gap of {}, to be verified"}, found.distance()),
          found.clear() ? Tone::attention : Tone::neutral);
    if (!found.clear()) hint(page.surface, doubts_in_words(page, found.doubts));
}

}  // namespace

void draw_side_by_side(VisitPage& page, const Criterion& criterion,
                       const std::vector<HeldPosition>& positions, CriterionInView& here) {
    heading(page.surface, page.in({"Les positions", "The positions"}));
    cells(page.surface, 250.0F, [&](CellFlow& side) {
        for (const Id& person : members_of(page.view())) {
            bool held_one = false;
            for (const HeldPosition& held : positions) {
                if (held.author != person) continue;
                held_one = true;
                side.next();
                panel(page.surface, [&] { draw_position(page, held); });
            }
            if (held_one) continue;
            side.next();
            panel(page.surface, [&] { draw_absent(page, person); });
        }
    });
    if (!members_of(page.view()).contains(page.writer)) return;
    if (text_button(page.surface, "own/change",
                    here.own_unfolded ? page.in({"Replier ma position", "Hide my position"})
                                      : page.in({"Changer ma position", "Change my position"})))
        here.own_unfolded = !here.own_unfolded;
    if (!here.own_unfolded) return;
    banner(
        page.surface, "own/after",
        {.tone = Tone::info,
         .text = page.in({"Vous avez vu les positions des autres : ce que vous changez maintenant sera dit "
                          "« après échange ». Ce que vous teniez avant reste dans le journal de la visite.",
                          "You have seen the others’ positions: what you change now will be marked “after "
                          "the exchange”. Your earlier position stays in the visit’s journal."})});
    draw_own_form(page, criterion);
}

void draw_heard_by_team(VisitPage& page, const Criterion& criterion) {
    heading(page.surface, page.in({"Ce que l’équipe a entendu", "What the team heard"}));
    const auto by_category = heard_by_category(page.view(), criterion.code);
    if (by_category.empty())
        hint(page.surface, page.in({"Aucune lecture avec un niveau.", "No reading with a level."}));
    for (const auto& [category, heard] : by_category)
        paragraph(page.surface,
                  page.say({"{} : {} (sources : {}, voix : {})", "{}: {} (sources: {}, voices: {})"},
                           page.in(label_of(category)), describe_in_words(*heard.range(), page.language()),
                           heard.sources.size(), heard.voices),
                  page.surface.fonts.rail, colours::ink);
    const std::vector<PerceptionGap> gaps = perception_gaps(page.view(), criterion.code);
    if (!gaps.empty()) label(page.surface, page.in({"Écarts de perception", "Perception gaps"}));
    for (const PerceptionGap& found : gaps) draw_gap(page, found);
}

}  // namespace arpenteur
