#include "app/screens/visit_screens.h"

#include <array>

#include "app/screens/visit_bar.h"

namespace arpenteur {

namespace {

struct VisitScreen {
    Screen screen;
    std::string_view code;  // where a place is kept: never changed
    Words name;
    void (*draw)(VisitPage& page, VisitScreens& screens, Exchange& exchange);
};

// In the order of a visit's life, which is that of the bar.
constexpr std::array<VisitScreen, visit_screen_count> visit_screens{{
    {Screen::prepare,
     "prepare",
     {"Préparer", "Prepare"},
     [](VisitPage& page, VisitScreens& screens, Exchange&) { draw_prepare(page, screens.prepare); }},
    {Screen::interview,
     "interview",
     {"Entretien", "Interview"},
     [](VisitPage& page, VisitScreens& screens, Exchange&) { draw_interview(page, screens.interview); }},
    {Screen::grid,
     "grid",
     {"Grille", "Grid"},
     [](VisitPage& page, VisitScreens& screens, Exchange&) { draw_grid(page, screens.grid); }},
    {Screen::compare,
     "compare",
     {"Croiser", "Compare"},
     [](VisitPage& page, VisitScreens& screens, Exchange&) { draw_compare(page, screens.compare); }},
    {Screen::recommend,
     "recommend",
     {"Recommander", "Recommend"},
     [](VisitPage& page, VisitScreens& screens, Exchange&) { draw_recommend(page, screens.recommend); }},
    {Screen::restitute,
     "restitute",
     {"Restituer", "Restitute"},
     [](VisitPage& page, VisitScreens& screens, Exchange&) { draw_restitute(page, screens.restitute); }},
    {Screen::exchange,
     "exchange",
     {"Échanger", "Exchange"},
     [](VisitPage& page, VisitScreens&, Exchange& exchange) { draw_exchange(page, exchange); }},
}};

constexpr std::size_t index_of(Screen screen) {
    return static_cast<std::size_t>(screen) - static_cast<std::size_t>(Screen::prepare);
}

constexpr bool each_has_its_row() {
    for (std::size_t i = 0; i < visit_screens.size(); ++i)
        if (index_of(visit_screens[i].screen) != i || visit_screens[i].code.empty()) return false;
    return true;
}
static_assert(each_has_its_row());

}  // namespace

void VisitScreens::go(const Route& route) {
    if (!route.criterion.empty()) interview.criterion = compare.criterion = route.criterion;
    if (route.voice) interview.ask(*route.voice);
    if (route.arbitrating) {
        compare.criterion.clear();
        compare.arbitrating = true;
    }
    if (route.screen == Screen::restitute) restitute = {};
}

void draw_visit_screen(VisitPage& page, VisitScreens& screens, Exchange& exchange, Screen screen) {
    std::vector<std::string> names;
    for (const VisitScreen& each : visit_screens) names.push_back(page.in(each.name));
    if (const auto tapped = visit_bar(page, names, index_of(screen))) page.go(visit_screens[*tapped].screen);
    visit_screens[index_of(screen)].draw(page, screens, exchange);
}

std::string_view code_of(Screen screen) {
    return within_a_visit(screen) ? visit_screens[index_of(screen)].code : "home";
}

Screen screen_from(std::string_view code) {
    for (const VisitScreen& each : visit_screens)
        if (each.code == code) return each.screen;
    return Screen::home;
}

}  // namespace arpenteur
