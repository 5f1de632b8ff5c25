#include "exports/restitution/figures/strip.h"

namespace arpenteur {
namespace {

constexpr double strip_width = 180, strip_height = 18, margin = 9,
                 step = (strip_width - 2 * margin) / (Level::count - 1);

At place(int column) { return {margin + step * column, strip_height / 2}; }

}  // namespace

Html strip(const Alternative& alternative, Reach reach) {
    Html shapes = line(place(0), place(Level::count - 1), "rule");
    for (int column = 0; column < Level::count; ++column) shapes += circle(place(column), 3.5, "place");
    if (reach.low != reach.high) shapes += line(place(reach.low), place(reach.high), "held");
    shapes += circle(place(reach.low), 7, "here");
    if (reach.low != reach.high) shapes += circle(place(reach.high), 7, "here");
    return drawing(alternative, {0, 0, strip_width, strip_height}, "strip", shapes);
}

}  // namespace arpenteur
