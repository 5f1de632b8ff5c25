#include "exports/restitution/figures/shapes.h"

#include <algorithm>
#include <fmt/core.h>

#include "questionnaires/language/french_spacing.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

std::string number(double value) {
    std::string out = fmt::format("{:.1f}", value);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out == "-0" ? "0" : out;
}

Attributes placed(const Rectangle& box) {
    return {{"x", number(box.x)},
            {"y", number(box.y)},
            {"width", number(box.width)},
            {"height", number(box.height)},
            {"rx", number(box.round)}};
}

std::string cut(std::string_view words, std::size_t letters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < letters; ++i) at = after(words, at);
    return std::string(words.substr(0, at)) + "…";
}

}  // namespace

Html rectangle(const Rectangle& box, std::string_view fill) {
    Attributes attributes = placed(box);
    attributes.emplace_back("fill", std::string(fill));
    return void_element("rect", attributes);
}

Html rectangle_of(const Rectangle& box, std::string_view of_class) {
    Attributes attributes = placed(box);
    attributes.emplace_back("class", std::string(of_class));
    return void_element("rect", attributes);
}

Html circle(At centre, double radius, std::string_view of_class) {
    return void_element("circle", {{"cx", number(centre.x)},
                                   {"cy", number(centre.y)},
                                   {"r", number(radius)},
                                   {"class", std::string(of_class)}});
}

Html line(At from, At to, std::string_view of_class) {
    return void_element("line", {{"x1", number(from.x)},
                                 {"y1", number(from.y)},
                                 {"x2", number(to.x)},
                                 {"y2", number(to.y)},
                                 {"class", std::string(of_class)}});
}

Html words_at(At at, std::string_view words, std::string_view of_class) {
    return element("text", {{"x", number(at.x)}, {"y", number(at.y)}, {"class", std::string(of_class)}},
                   text(words));
}

std::vector<std::string> wrapped(std::string_view words, std::size_t letters, std::size_t most_lines) {
    const std::string set = typeset(words);
    std::vector<std::string> lines;
    std::string rest = set;
    while (!rest.empty()) {
        std::string line;
        std::size_t taken = 0;
        for (std::size_t start = 0; start <= rest.size();) {
            const std::size_t end = std::min(rest.find(' ', start), rest.size());
            const std::string longer = rest.substr(0, end);
            if (!line.empty() && length_in_characters(longer) > letters) break;
            line = longer;
            taken = end;
            start = end + 1;
        }
        rest = rest.substr(std::min(taken + 1, rest.size()));
        const bool last = lines.size() + 1 == most_lines && !rest.empty();
        if (length_in_characters(line) > letters)
            line = cut(line, letters - 1);
        else if (last)
            line = length_in_characters(line) < letters ? line + "…" : cut(line, letters - 1);
        lines.push_back(std::move(line));
        if (last) break;
    }
    return lines;
}

Html drawing(const Alternative& alternative, const Rectangle& view, std::string_view of_class,
             const Html& shapes) {
    return element(
        "svg",
        {{"role", "img"},
         {"class", std::string(of_class)},
         {"viewBox", fmt::format("{} {} {} {}", number(view.x), number(view.y), number(view.width),
                                 number(view.height))}},
        element("title", text(alternative.title)) +
            (alternative.description.empty() ? Html() : element("desc", text(alternative.description))) +
            shapes);
}

}  // namespace arpenteur
