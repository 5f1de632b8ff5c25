// The shapes that drawings are made of, as SVG.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exports/restitution/html.h"

namespace arpenteur {

struct At {
    double x = 0, y = 0;
};
struct Rectangle {
    double x = 0, y = 0, width = 0, height = 0;
    double round = 0;  // radius of the corners
};

Html rectangle(const Rectangle& box, std::string_view fill);
Html rectangle_of(const Rectangle& box, std::string_view of_class);
Html circle(At centre, double radius, std::string_view of_class);
Html line(At from, At to, std::string_view of_class);
Html words_at(At at, std::string_view words, std::string_view of_class);

// The words on at most `most_lines` lines, each of about `letters` letters; what does not fit ends in "…".
std::vector<std::string> wrapped(std::string_view words, std::size_t letters, std::size_t most_lines);

// What is read aloud where the drawing is not seen.
struct Alternative {
    std::string title;
    std::string description;
};

// The whole drawing. `view` is the part that is shown.
Html drawing(const Alternative& alternative, const Rectangle& view, std::string_view of_class,
             const Html& shapes);

}  // namespace arpenteur
