#include "app/screens/recommend/recommend.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_recommend(VisitPage& page, Recommend&) { visit_bar(page, Where::recommend); }

}  // namespace arpenteur
