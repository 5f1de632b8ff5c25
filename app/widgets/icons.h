// Icons drawn with lines, so that they are sharp at every scale. Never alone: a word stands beside them, or
// in the registry.
#pragma once

#include <cstdint>
#include <imgui.h>

namespace arpenteur {

enum class Icon : std::uint8_t {
    none,
    check,
    cross,
    chevron_left,
    chevron_right,
    chevron_up,
    chevron_down,
    plus,
    minus,
    trash,
    pencil,
    lock,
    search,
    info,
    warning,
    dots,
    person,
    share,
};

// In a square of `size` pixels around `centre`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

}  // namespace arpenteur
