#include "app/screens/visit_screens.h"

namespace arpenteur {

void VisitScreens::go(const Spot& spot) {
    if (!spot.criterion.empty()) interview.criterion = compare.criterion = spot.criterion;
    if (spot.voice) interview.ask(*spot.voice);
    if (spot.arbitrating) {
        compare.criterion.clear();
        compare.arbitrating = true;
    }
    if (spot.where == Where::restitute) restitute = {};
}

void draw_visit_screen(VisitPage& page, VisitScreens& screens, Exchange& exchange, Where where) {
    switch (where) {
        case Where::interview:
            return draw_interview(page, screens.interview);
        case Where::grid:
            return draw_grid(page, screens.grid);
        case Where::compare:
            return draw_compare(page, screens.compare);
        case Where::recommend:
            return draw_recommend(page, screens.recommend);
        case Where::restitute:
            return draw_restitute(page, screens.restitute);
        case Where::exchange:
            return draw_exchange(page, exchange);
        default:
            return draw_prepare(page, screens.prepare);
    }
}

}  // namespace arpenteur
