#include "app/screens/prepare/perimeter.h"

#include <fmt/format.h>

#include "app/screens/editing.h"
#include "app/screens/several_values.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

std::string territory_in_words(const VisitPage& page, const Territory& territory) {
    std::string text(kind_words(territory.kind).in(page.language()));
    if (!territory.department.empty()) text += " (" + territory.department + ")";
    if (!territory.code.empty()) text += page.say({" · code {}", " · code {}"}, territory.code);
    if (territory.fictive) text += page.in({" · données fictives", " · invented data"});
    return text;
}

void draw_territory(VisitPage& page) {
    const Claims<Territory>& claims = page.view().territory;
    if (const Territory* territory = latest(claims)) {
        heading(page.surface, territory->name);
        hint(page.surface, territory_in_words(page, *territory));
    }
    several_values<Territory>(page, "territory/dispute", page.visit.id(), claims, [&](const Territory& each) {
        return each.name + ", " + territory_in_words(page, each);
    });
}

}  // namespace

void draw_perimeter(VisitPage& page) {
    title(page.surface, page.in({"Périmètre", "Perimeter"}));
    draw_territory(page);
    const Claims<Perimeter>& claims = page.view().perimeter;
    Editing<Perimeter> perimeter(page, page.visit.id(), claims);
    perimeter.arbitrate("perimeter/dispute", [](const Perimeter& each) {
        return fmt::format("{}\n{}\n{}\n{}", each.authority, each.n1_title, each.cap_name, each.beyond);
    });
    perimeter.text("perimeter/authority", &Perimeter::authority,
                   {.label = page.in(
                        {"L’autorité dont on lit les capacités", "The authority whose capacities are assessed"}),
                    .hint = page.in({"La commune et ses services, l’intercommunalité… : une seule.",
                                     "The commune and its services, the intercommunality…: only one."}),
                    .many_lines = true,
                    .lines = 2});
    cells(page.surface, 340.0F, [&](CellFlow& flow) {
        flow.next();
        perimeter.text(
            "perimeter/n1_title", &Perimeter::n1_title,
            {.label = page.in({"Le n° 1, comme on le dit", "The n° 1, as people say it"}),
             .placeholder = page.in({"la maire", "the mayor"}),
             .hint = page.in({"Les questions le reprennent tel quel : « la maire », « le président ».",
                              "The questions use it as it is: “the mayor”, “the president”."})});
        flow.next();
        perimeter.text("perimeter/cap_name", &Perimeter::cap_name,
                       {.label = page.in({"Le nom du cap, ici", "What the strategy is called here"}),
                        .hint = page.in({"Le nom que le territoire donne à sa démarche.",
                                         "The name that the territory gives to what it has undertaken."})});
    });
    perimeter.text("perimeter/beyond", &Perimeter::beyond,
                   {.label = page.in({"Ce qui relève d’un autre niveau", "What belongs to another level"}),
                    .hint = page.in({"Les critères qui en dépendent seront sans objet ici.",
                                     "The criteria that depend on it will be not applicable here."}),
                    .many_lines = true,
                    .lines = 3});
}

}  // namespace arpenteur
