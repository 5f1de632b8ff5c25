// The screens of the visit that is open, and what each remembers until another visit is.
#pragma once

#include "app/screens/compare/compare.h"
#include "app/screens/exchange/exchange.h"
#include "app/screens/grid/grid.h"
#include "app/screens/interview/interview.h"
#include "app/screens/prepare/prepare.h"
#include "app/screens/recommend/recommend.h"
#include "app/screens/restitute/restitute.h"
#include "app/screens/route.h"

namespace arpenteur {

struct VisitScreens {
    Id writer;
    Typing typing;
    Prepare prepare;
    Interview interview;
    GridScreen grid;
    Compare compare;
    Recommend recommend;
    Restitute restitute;

    // What the spot says beside the screen: the criterion, the voice.
    void go(const Route& route);
};

// The one at `where`, which is within a visit.
void draw_visit_screen(VisitPage& page, VisitScreens& screens, Exchange& exchange, Screen screen);

}  // namespace arpenteur
