#include "app/screens/prepare/new_visit.h"

namespace arpenteur {

void draw_new_visit(Page& page, const TerritoryRegister&, NewVisitScreen&) {
    if (top_bar(page.surface, {.title = page.in({"Nouvelle visite", "New visit"}), .back = "Accueil"}).back)
        page.asked.go({});
}

}  // namespace arpenteur
