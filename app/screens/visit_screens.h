// The screens of the visit that is open, and what each remembers until another visit is. One row each, in
// visit_screens.cpp, says what it is called and how it is drawn.
#pragma once

#include <string_view>

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

    // What the route says beside the screen: the criterion, the voice.
    void go(const Route& route);
};

// The one at `screen`, which is within a visit, under the bar that leads to the others.
void draw_visit_screen(VisitPage& page, VisitScreens& screens, Exchange& exchange, Screen screen);

// What a screen is called where a place is kept (resumption.h), whatever screens come and go: "interview";
// "home" outside a visit. A code that no screen of a visit has is home.
std::string_view code_of(Screen screen);
Screen screen_from(std::string_view code);

}  // namespace arpenteur
