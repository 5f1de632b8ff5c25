// A drawing of where things stand: five columns, from "rien d’établi" to "pratique éprouvée", and a row per
// thing.
//
//     board({"Portage", "Sens et récit : premiers essais. …"}, rows, column_titles<Scale>(language))
//
// An SVG with a title and a description, so that it can be read aloud; no meaning depends on a colour.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "exports/restitution/figures/shapes.h"
#include "exports/restitution/html.h"
#include "exports/restitution/levels_in_words.h"

namespace arpenteur {

// From one column to another, 0 to 4.
struct Reach {
    int low = 0;
    int high = 0;
};

template <class Scale>
Reach reach_of(const Span<Scale>& span) {
    return {place_of(span.low), place_of(span.high)};
}

struct BoardRow {
    std::string label;
    std::optional<Reach> range;   // drawn lightly: from the lowest to the highest level
    std::optional<Reach> middle;  // drawn boldly
    std::vector<Reach> dots;      // the single levels
    std::string instead;          // written where nothing is drawn
};

Html board(const Alternative& alternative, const std::vector<BoardRow>& rows,
           const std::array<ColumnTitle, Level::count>& columns);

}  // namespace arpenteur
