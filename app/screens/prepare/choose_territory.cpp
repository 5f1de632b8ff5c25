#include "app/screens/prepare/choose_territory.h"

#include <algorithm>
#include <array>

#include "questionnaires/language/tidy.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

constexpr std::size_t most_rows = 8;

// Those that are diagnosed; the register's other kinds are found there.
constexpr std::array<std::string_view, 9> usual_kinds{"commune", "CC",  "CA",          "CU",    "METRO",
                                                      "PETR",    "EPT", "departement", "region"};

void draw_chosen(Page& page, const TerritoryRegister& territories, TerritoryChoice& state) {
    panel(
        page.surface,
        [&] {
            heading(page.surface, territories.label(state.chosen->territory));
            hint(page.surface, territories.details(*state.chosen, page.language()));
            if (secondary_button(page.surface, "territory/change", page.in({"Changer", "Change"})))
                state.chosen.reset();
        },
        colours::selected);
}

void draw_search(Page& page, const TerritoryRegister& territories, TerritoryChoice& state) {
    const FieldTouch field = text_field(page.surface, "territory/search", state.searched,
                                        {.label = page.in({"Nom ou code, et le département s’il le faut",
                                                           "Name or code, and the department"}),
                                         .placeholder = page.in({"reugny 37", "reugny 37"}),
                                         .typography = false});
    if (field.changed) state.found = territories.search(state.searched, most_rows);
    for (const RegisterEntry& entry : state.found) {
        const RowTouch row =
            list_row(page.surface, "territory/" + entry.territory.kind + "/" + entry.territory.code,
                     {.title = territories.label(entry.territory),
                      .subtitle = territories.details(entry, page.language())});
        if (row.opened) state.chosen = entry;
    }
    if (state.found.empty() && !trimmed(state.searched).empty())
        paragraph(page.surface,
                  page.in({"Le répertoire ne connaît pas ce nom.", "The register does not know this name."}));
    if (text_button(page.surface, "territory/by_hand",
                    page.in({"Ce lieu n’est pas dans la liste", "This place is not in the list"}))) {
        state.by_hand = true;
        state.described.name = trimmed(state.searched);
    }
}

void draw_by_hand(Page& page, TerritoryChoice& state) {
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < usual_kinds.size(); ++i) {
        labels.emplace_back(kind_words(usual_kinds[i]).in(page.language()));
        if (usual_kinds[i] == "PETR") labels.back() += " (PETR)";  // as everybody calls it
        if (usual_kinds[i] == state.described.kind) chosen = i;
    }
    label(page.surface, page.in({"C’est", "It is"}));
    if (const auto tapped = choose_one(page.surface, "territory/kind", labels, chosen))
        state.described.kind = usual_kinds[*tapped];
    cells(page.surface, 340.0F, [&](CellFlow& flow) {
        flow.next();
        text_field(page.surface, "territory/name", state.described.name, {.label = page.in({"Nom", "Name"})});
        flow.next();
        text_field(page.surface, "territory/department", state.described.department,
                   {.label = page.in({"Département, s’il y en a un", "Department, if any"}),
                    .placeholder = "81",
                    .typography = false,
                    .numbers = true});
    });
    if (toggle(page.surface, "territory/fictive",
               page.in({"Données fictives, pour essayer ou pour former",
                        "Invented data, for trials and training"}),
               state.described.fictive))
        state.described.fictive = !state.described.fictive;
    if (text_button(page.surface, "territory/from_register",
                    page.in({"Chercher dans le répertoire", "Search the register"})))
        state.by_hand = false;
}

}  // namespace

void draw_territory_choice(Page& page, const TerritoryRegister& territories, TerritoryChoice& state) {
    title(page.surface, page.in({"Le territoire", "The territory"}));
    // What is drawn is what stood before the touch, so that every field that was left is still there.
    const bool by_hand = state.by_hand;
    if (by_hand)
        draw_by_hand(page, state);
    else if (state.chosen)
        draw_chosen(page, territories, state);
    else
        draw_search(page, territories, state);
}

std::optional<Territory> chosen_territory(const TerritoryChoice& state) {
    if (!state.by_hand) return state.chosen ? std::optional(state.chosen->territory) : std::nullopt;
    Territory described = state.described;
    described.name = std::string(trimmed(described.name));
    described.department = std::string(trimmed(described.department));
    if (described.kind.empty() || described.name.empty()) return std::nullopt;
    return described;
}

}  // namespace arpenteur
