#include "app/screens/interview/interview.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/screens/criterion_names.h"
#include "app/screens/interview/coding.h"
#include "app/screens/interview/controversies.h"
#include "app/screens/interview/criterion.h"
#include "app/screens/interview/expectations.h"
#include "app/screens/interview/new_source.h"
#include "app/screens/interview/notes.h"
#include "app/screens/interview/rail.h"
#include "app/screens/interview/readings.h"
#include "app/screens/interview/sources.h"
#include "app/screens/interview/verbatims.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

// A few frames: what scrolls knows how far only once it was drawn.
constexpr double until_sizes_are_known = 0.05;

void begin(VisitPage& page, Interview& state) {
    state.begun = true;
    if (state.source.is_null() && !state.pending) state.source = source_of_today(page);
    if (page.visit.writable()) state.new_source = drafted_new_source(page);
    if (state.criterion.empty() && !page.grid().criteria.empty())
        state.criterion = page.grid().criteria.front().code;
}

// The field that takes the whole content: lying down, an open keyboard leaves too little for anything else.
std::string lone_field(const Surface& surface) {
    if (!surface.keyboard.open() || surface.portrait()) return {};
    const std::string& path = surface.focus.path();
    const bool note = path == "reading/reason" || path == "note/body" ||
                      (path.rfind("note/", 0) == 0 && Id::from_hex(path.substr(5)));
    return note && surface.focus.on_field() ? path : std::string();
}

// What the content shows: its scrolling begins anew with each.
std::string place_of(const Interview& state) {
    if (!state.criterion.empty()) return state.criterion + "/" + std::to_string(static_cast<int>(state.pane));
    return std::to_string(static_cast<int>(state.beside)) + state.controversy.hex();
}

void draw_notes_beside(InterviewContext& context, FieldLook look) {
    VisitPage& page = context.page;
    title(page.surface, page.in({"Note libre", "Free note"}));
    draw_new_note(context, "", look);
    if (!context.all.notes_to_code.empty()) {
        heading(page.surface, page.in({"À coder", "To code"}));
        draw_notes(context, context.all.notes_to_code);
    }
    heading(page.surface, page.in({"Verbatims sans critère", "Verbatims without a criterion"}));
    draw_verbatims(context, context.all.verbatims_to_code, "");
}

void draw_lone(InterviewContext& context, const std::string& path, const Criterion* criterion) {
    VisitPage& page = context.page;
    hint(page.surface,
         criterion != nullptr ? criterion_name(page, criterion->code) : page.in({"Note libre", "Free note"}));
    const float height = std::max(page.surface.px(120.0F), ImGui::GetContentRegionAvail().y);
    if (path == "note/body")
        draw_new_note(context, criterion == nullptr ? "" : criterion->code,
                      {.name = page.in({"Nouvelle note", "New note"}), .height = height});
    else if (path == "reading/reason" && criterion != nullptr)
        draw_reason_alone(context, *criterion, height);
    else if (const auto note = Id::from_hex(path.substr(path.find('/') + 1)))
        draw_note_alone(context, *note, height);
}

void draw_content(InterviewContext& context) {
    Interview& state = context.state;
    const Criterion* criterion = context.page.grid().criterion(state.criterion);
    const std::string lone = lone_field(context.surface());
    if (!lone.empty()) {
        state.lone = lone;
        return draw_lone(context, lone, criterion);
    }
    // Back where the field is, once the sizes are those of the whole page again.
    if (!state.lone.empty()) {
        state.reveal = std::exchange(state.lone, {});
        state.reveal_at = context.surface().now() + until_sizes_are_known;
    }
    if (state.shown != place_of(state)) ImGui::SetScrollY(0.0F);
    if (criterion != nullptr) return draw_criterion(context, *criterion);
    switch (state.beside) {
        case SidePanel::notes:
            return draw_notes_beside(
                context,
                {.label = context.page.in({"Sans critère pour l’instant", "Without a criterion for now"}),
                 .lines = 3});
        case SidePanel::expectations:
            return draw_expectations(context);
        case SidePanel::controversies:
            return draw_controversies(context);
    }
}

void go(InterviewContext& context) {
    Interview& state = context.state;
    const Going going = std::exchange(context.going, {});
    if (going == Going{}) return;
    if (going.voice) state.voice = going.voice;
    if (going.pane) state.pane = *going.pane;
    if (going.criterion) state.criterion = *going.criterion;
    if (going.beside) {
        state.criterion.clear();
        state.beside = *going.beside;
        state.controversy = {};
    }
    if (going.controversy) state.controversy = *going.controversy;
    if (going.pair) std::tie(state.from, state.to) = *going.pair;
    context.surface().redraw();
}

void reveal_when_due(Surface& surface, Interview& state) {
    if (state.reveal.empty()) return;
    if (surface.now() < state.reveal_at) return surface.wake_at(state.reveal_at);
    if (const WidgetRecord* widget = surface.registry.find(state.reveal)) reveal(*widget, surface.px(gap));
    state.reveal.clear();
    surface.redraw();
}

}  // namespace

void draw_interview(VisitPage& page, Interview& state) {
    if (!state.begun) begin(page, state);
    renew_note(page, state);
    const Overview all = overview_of(page.view(), page.writer, state.new_note);
    InterviewContext context{page, state, all};

    draw_heard(context);
    const std::string place = place_of(state);
    TwoColumns columns(page.surface, "interview");
    columns.rail([&] { draw_rail(context); });
    columns.content([&] { draw_content(context); });
    draw_source_dialogs(context);
    keep_new_source(page, state.new_source);
    draw_coding(context);
    draw_verbatim_dialog(context);
    draw_removal(context);

    if (state.shown != place && state.reveal.empty() && !state.criterion.empty()) {
        state.reveal = "rail/" + state.criterion;
        state.reveal_at = page.surface.now() + until_sizes_are_known;
    }
    state.shown = place;
    go(context);
    reveal_when_due(page.surface, state);
}

}  // namespace arpenteur
