// A rectangle on the screen, in pixels from the top left corner.
#pragma once

#include <algorithm>
#include <imgui.h>

namespace arpenteur {

struct Box {
    ImVec2 min;
    ImVec2 max;

    static Box at(ImVec2 corner, float width, float height) {
        return {corner, ImVec2(corner.x + width, corner.y + height)};
    }

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    bool empty() const { return width() <= 0.0F || height() <= 0.0F; }
    ImVec2 centre() const { return {(min.x + max.x) / 2.0F, (min.y + max.y) / 2.0F}; }

    bool contains(ImVec2 point) const {
        return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
    }
    bool contains(const Box& other) const {
        return other.min.x >= min.x && other.max.x <= max.x && other.min.y >= min.y && other.max.y <= max.y;
    }

    // What both cover; empty() where they do not meet.
    Box common(const Box& other) const {
        return {{std::max(min.x, other.min.x), std::max(min.y, other.min.y)},
                {std::min(max.x, other.max.x), std::min(max.y, other.max.y)}};
    }

    // Smaller on each side; larger for negative amounts.
    Box inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
};

}  // namespace arpenteur
