#include "app/screens/visit_screens.h"

namespace arpenteur {

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
    switch (screen) {
        case Screen::interview:
            return draw_interview(page, screens.interview);
        case Screen::grid:
            return draw_grid(page, screens.grid);
        case Screen::compare:
            return draw_compare(page, screens.compare);
        case Screen::recommend:
            return draw_recommend(page, screens.recommend);
        case Screen::restitute:
            return draw_restitute(page, screens.restitute);
        case Screen::exchange:
            return draw_exchange(page, exchange);
        default:
            return draw_prepare(page, screens.prepare);
    }
}

}  // namespace arpenteur
