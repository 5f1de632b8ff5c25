#include "app/screens/interview/rail.h"

#include <algorithm>

#include "app/screens/criterion_names.h"

namespace arpenteur {

namespace {

RailState state_of(const Criterion& criterion, const CriterionSoFar& here) {
    if (here.to_arbitrate) return RailState::attention;
    if (here.read.empty()) return RailState::none;
    const bool all = std::all_of(criterion.actors.begin(), criterion.actors.end(),
                                 [&](ActorCategory one) { return here.read.contains(one); });
    return all ? RailState::done : RailState::started;
}

void draw_beside(InterviewContext& context, SidePanel which, const std::string& name, RailRow row) {
    row.selected = context.state.criterion.empty() && context.state.beside == which;
    if (rail_row(context.surface(), "rail/" + name, row)) context.going.beside = which;
}

void draw_notes_row(InterviewContext& context) {
    const std::size_t waiting = context.all.notes_to_code.size() + context.all.verbatims_to_code.size();
    draw_beside(context, SidePanel::notes, "notes",
                {.number = waiting == 0 ? "+" : std::to_string(waiting),
                 .title = waiting == 0 ? context.page.in({"Note libre", "Free note"})
                                       : context.page.say(
                                             {"Note libre, à coder : {}", "Free note, to code: {}"}, waiting),
                 .state = waiting == 0 ? RailState::none : RailState::started});
}

}  // namespace

void draw_rail(InterviewContext& context) {
    VisitPage& page = context.page;
    const Visit& visit = page.view();
    draw_notes_row(context);
    std::string capacity;
    for (const Axis& axis : page.grid().axes) {
        std::string heading = axis.code + " · " + axis.title.in(page.language());
        if (axis.capacity != capacity) {
            capacity = axis.capacity;
            if (const Capacity* one = page.grid().capacity(capacity))
                heading = one->title.in(page.language()) + "\n" + heading;
        }
        rail_heading(page.surface, heading);
        for (const Criterion* criterion : page.grid().criteria_of(axis.code))
            if (rail_row(page.surface, "rail/" + criterion->code,
                         {.number = spoken_code(criterion->code),
                          .title = criterion->title.in(page.language()),
                          .state = state_of(*criterion, context.all.of(criterion->code)),
                          .selected = criterion->code == context.state.criterion}))
                context.going.criterion = criterion->code;
    }
    rail_heading(page.surface, page.in({"Au-delà de la grille", "Beyond the grid"}));
    draw_beside(context, SidePanel::expectations, "expectations",
                {.number = "→",
                 .title = page.in({"Attentes croisées", "Mutual expectations"}),
                 .state = context.all.expectations_to_arbitrate ? RailState::attention
                          : visit.expectations.empty()          ? RailState::none
                                                                : RailState::started});
    draw_beside(context, SidePanel::controversies, "controversies",
                {.number = "≠",
                 .title = page.in({"Controverses", "Controversies"}),
                 .state = context.all.controversies_to_arbitrate ? RailState::attention
                          : visit.controversies.empty()          ? RailState::none
                                                                 : RailState::started});
}

}  // namespace arpenteur
