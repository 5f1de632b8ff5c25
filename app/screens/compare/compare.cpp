#include "app/screens/compare/compare.h"

#include <algorithm>

#include "app/screens/compare/agreed.h"
#include "app/screens/compare/disputes.h"
#include "app/screens/compare/own_position.h"
#include "app/screens/compare/side_by_side.h"
#include "app/screens/compare/together.h"
#include "app/screens/criterion_names.h"
#include "app/widgets/touch.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {

namespace {

constexpr double until_sizes_are_known = 0.05;

void draw_rail(VisitPage& page, Compare& state, const std::vector<CriterionStage>& rows) {
    Surface& surface = page.surface;
    const auto whole = [&](const char* path, const std::string& number, const Words& words, RailState mark,
                           bool arbitrating) {
        if (!rail_row(surface, path,
                      {.number = number,
                       .title = page.in(words),
                       .state = mark,
                       .selected = state.criterion.empty() && state.arbitrating == arbitrating}))
            return;
        state.criterion.clear();
        state.arbitrating = arbitrating;
    };
    whole("rail/all", "…", {"Ensemble", "The whole"}, RailState::none, false);
    if (const int disputes = page.visit.summary().to_arbitrate; disputes > 0 || state.arbitrating)
        whole("rail/arbitrate", std::to_string(disputes), {"À arbitrer", "To arbitrate"},
              RailState::attention, true);

    if (state.filter) rail_heading(surface, page.in(label_of(*state.filter)));
    std::string axis;
    for (const CriterionStage& row : rows) {
        const Criterion& criterion = *row.criterion;
        if (!state.filter && axis != criterion.axis) {
            axis = criterion.axis;
            const Axis* known = page.grid().axis(axis);
            rail_heading(surface, known ? known->title.in(page.language()) : axis);
        }
        if (rail_row(surface, "rail/" + criterion.code,
                     {.number = spoken_code(criterion.code),
                      .title = criterion.title.in(page.language()),
                      .state = rail_state(row),
                      .selected = criterion.code == state.criterion}))
            state.criterion = criterion.code;
    }
}

void draw_next(VisitPage& page, Compare& state, const std::vector<CriterionStage>& rows) {
    const auto here = std::find_if(rows.begin(), rows.end(), [&](const CriterionStage& row) {
        return row.criterion->code == state.criterion;
    });
    if (here == rows.end() || std::next(here) == rows.end()) return;
    const std::string next = std::next(here)->criterion->code;
    rule(page.surface);
    if (button(page.surface, {.path = "next",
                              .label = page.in({"Suivant : ", "Next: "}) + criterion_name(page, next),
                              .icon = Icon::chevron_right}))
        state.criterion = next;
}

void draw_criterion(VisitPage& page, Compare& state, const Criterion& criterion) {
    Surface& surface = page.surface;
    const Axis* axis = page.grid().axis(criterion.axis);
    label(surface, spoken_code(criterion.code) + (axis ? " · " + axis->title.in(page.language()) : ""));
    title(surface, criterion.title.in(page.language()));
    hint(surface, criterion.meaning.in(page.language()));
    if (!is_open(page.view(), criterion.code)) {
        draw_agreed_before(page, criterion);
        draw_closed(page, criterion, state.here);
        return;
    }
    const std::vector<HeldPosition> positions = open_positions(page.view(), criterion.code);
    draw_side_by_side(page, criterion, positions, state.here);
    cells(
        surface, 440.0F,
        [&](CellFlow& columns) {
            columns.next();
            draw_heard_by_team(page, criterion);
            columns.next();
            draw_agreed(page, criterion, positions, state.here);
        },
        2);
}

// Wherever the criterion was chosen, its row shows in the rail.
void reveal_when_due(Surface& surface, CriterionInView& here) {
    if (!here.reveal_at) return;
    if (surface.now() < *here.reveal_at) return surface.wake_at(*here.reveal_at);
    if (const WidgetRecord* row = surface.registry.find("rail/" + here.criterion))
        reveal(*row, surface.px(gap));
    here.reveal_at.reset();
    surface.redraw();
}

}  // namespace

void draw_compare(VisitPage& page, Compare& state) {
    const Criterion* criterion = page.grid().criterion(state.criterion);
    if (!criterion) state.criterion.clear();
    if (state.here.criterion != state.criterion || state.here.writer != page.writer)
        state.here = {.criterion = state.criterion,
                      .writer = page.writer,
                      .reveal_at = page.surface.now() + until_sizes_are_known};

    const std::vector<CriterionStage> stages = stages_of(page.view(), page.grid(), page.writer);
    const std::vector<CriterionStage> rows = filtered(stages, state.filter, state.criterion);
    TwoColumns columns(page.surface, "compare");
    columns.rail([&] { draw_rail(page, state, rows); });
    // Each content scrolls for itself, so that a criterion begins at its top.
    const std::string path = "compare/" + (criterion           ? criterion->code
                                           : state.arbitrating ? "disputes"
                                                               : "all");
    columns.content(
        [&] {
            scroll_area(page.surface, path, {}, [&] {
                if (criterion) {
                    draw_criterion(page, state, *criterion);
                    draw_next(page, state, rows);
                } else if (state.arbitrating) {
                    draw_disputes(page);
                } else {
                    draw_together(page, state, stages, columns.narrow());
                }
            });
        },
        {.padding_x = 0.0F, .padding_y = 0.0F});
    reveal_when_due(page.surface, state.here);
}

}  // namespace arpenteur
