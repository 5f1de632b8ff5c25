// One recommendation: its words, who carries it, its horizon, its criteria, its place, to whom it may go.
#pragma once

#include "app/screens/recommend/recommend.h"

namespace arpenteur {

// The one that `state` shows. One that is not written yet becomes the last when its first word is.
void draw_recommendation(VisitPage& page, Recommend& state);

// The dialogs of that screen, over everything.
void draw_recommendation_dialogs(VisitPage& page, Recommend& state);

}  // namespace arpenteur
