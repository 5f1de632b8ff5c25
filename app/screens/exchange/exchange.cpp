#include "app/screens/exchange/exchange.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_exchange(VisitPage& page, Exchange&) { visit_bar(page, Where::exchange); }

void draw_cards(Page& page, Exchange&) {
    if (top_bar(page.surface, {.title = page.in({"Échanger", "Exchange"}), .back = "Accueil"}).back)
        page.asked.go({});
}

}  // namespace arpenteur
