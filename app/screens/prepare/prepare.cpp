#include "app/screens/prepare/prepare.h"

#include <array>

#include "app/screens/prepare/perimeter.h"
#include "app/screens/prepare/prerequisites.h"
#include "app/screens/prepare/progress.h"

namespace arpenteur {

namespace {

struct PartShown {
    PreparePart part;
    std::string_view code;
    Words words;
    RailState (*state)(const Visit&);
};
constexpr std::array parts{
    PartShown{PreparePart::perimeter, "perimeter", {"Périmètre", "Perimeter"}, perimeter_state},
    PartShown{
        PreparePart::prerequisites, "prerequisites", {"Prérequis", "Prerequisites"}, prerequisites_state},
    PartShown{PreparePart::team, "team", {"Équipe", "Team"}, team_state},
    PartShown{PreparePart::participants, "participants", {"Personnes", "Persons"}, participants_state},
    PartShown{PreparePart::sources, "sources", {"Sources", "Sources"}, sources_state}};

constexpr float widest = 900.0F;

void draw_part(VisitPage& page, Prepare& state) {
    switch (state.part) {
        case PreparePart::perimeter:
            return draw_perimeter(page);
        case PreparePart::prerequisites:
            return draw_prerequisites(page);
        case PreparePart::team:
            return draw_team(page, state.member, state.removed);
        case PreparePart::participants:
            return draw_participants(page, state.participants, state.removed);
        case PreparePart::sources:
            return draw_sources(page, state.source, state.removed);
    }
}

// The thing that is open in the part, so that each entry scrolls for itself.
std::string open_in(const Prepare& state) {
    std::optional<Id> open;
    if (state.part == PreparePart::team) open = state.member.open;
    if (state.part == PreparePart::participants) open = state.participants.participant.open;
    if (state.part == PreparePart::sources) open = state.source.open;
    return open ? "/" + open->hex() : "";
}

std::optional<std::size_t> draw_rail(VisitPage& page, std::size_t here) {
    std::optional<std::size_t> tapped;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (rail_row(page.surface, "prepare/" + std::string(parts[i].code),
                     {.number = std::to_string(i + 1),
                      .title = page.in(parts[i].words),
                      .state = parts[i].state(page.view()),
                      .selected = i == here}))
            tapped = i;
    return tapped;
}

// Where a rail would show numbers only, five words say more.
std::optional<std::size_t> draw_switch(VisitPage& page, std::size_t here) {
    std::vector<std::string> labels;
    for (const PartShown& part : parts) labels.push_back(page.in(part.words));
    return segmented(page.surface, "prepare", labels, here);
}

// The part's own row, touched again, gives its list.
void close_entries(Prepare& state) {
    state.member = {};
    state.participants.participant = {};
    state.source = {};
}

}  // namespace

void draw_prepare(VisitPage& page, Prepare& state) {
    const auto here = static_cast<std::size_t>(state.part);
    const std::string path = "prepare/at/" + std::string(parts[here].code) + open_in(state);
    std::optional<std::size_t> tapped;
    // The part is drawn as it was before the touch: the field that is left by it is written in this frame.
    TwoColumns columns(page.surface, path);
    if (columns.narrow()) {
        scroll_area(page.surface, path, {}, [&] {
            tapped = draw_switch(page, here);
            draw_part(page, state);
        });
    } else {
        columns.rail([&] { tapped = draw_rail(page, here); });
        columns.content([&] { draw_part(page, state); }, {.widest = widest});
    }
    if (!tapped) return;
    if (*tapped == here) close_entries(state);
    state.part = parts[*tapped].part;
}

}  // namespace arpenteur
