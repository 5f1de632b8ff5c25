#include "app/screens/recommend/criteria_dialog.h"

#include <algorithm>

#include "app/screens/criterion_names.h"

namespace arpenteur {

namespace {

// In the order of the grid, however they were touched.
void turn(const Grid& grid, std::vector<std::string>& chosen, const std::string& code) {
    std::vector<std::string> turned;
    for (const Criterion& criterion : grid.criteria) {
        const bool had = std::find(chosen.begin(), chosen.end(), criterion.code) != chosen.end();
        if (had != (criterion.code == code)) turned.push_back(criterion.code);
    }
    chosen = std::move(turned);
}

}  // namespace

bool draw_criteria_dialog(VisitPage& page, std::vector<std::string>& chosen, bool& done) {
    bool kept = false;
    std::string touched;
    const bool escaped = dialog(
        page.surface, "criteria",
        [&] {
            title(page.surface, page.in({"Critères", "Criteria"}));
            const auto buttons = [&](const std::string& path) {
                const auto pressed = button_row(
                    page.surface, {{.path = path + "/cancel", .label = page.in({"Annuler", "Cancel"})},
                                   {.path = path + "/keep",
                                    .label = page.in({"Garder ce choix", "Keep this choice"}),
                                    .weight = Weight::primary}});
                if (pressed) done = true;
                if (pressed == 1) kept = true;
            };
            buttons("criteria/top");
            for (const Axis& axis : page.grid().axes) {
                heading(page.surface, axis.title.in(page.language()));
                for (const Criterion& criterion : page.grid().criteria) {
                    if (criterion.axis != axis.code) continue;
                    const bool has = std::find(chosen.begin(), chosen.end(), criterion.code) != chosen.end();
                    if (check_row(page.surface, "criteria/" + criterion.code,
                                  criterion_name(page, criterion.code), has))
                        touched = criterion.code;
                }
            }
            buttons("criteria/bottom");
        },
        760.0F);
    if (!touched.empty()) turn(page.grid(), chosen, touched);
    if (escaped) done = true;
    return kept;
}

}  // namespace arpenteur
