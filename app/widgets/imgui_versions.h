// What differs between the Dear ImGui of Debian 12 (1.86) and of Debian 13 (1.90.1), and nothing else. Only
// the sources of this room include it: it is also the door to imgui_internal.h.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

namespace arpenteur::imgui_versions {

#if IMGUI_VERSION_NUM < 18700

inline void set_pointer(ImGuiIO& io, ImVec2 at, bool down) {
    io.MousePos = at;
    io.MouseDown[0] = down;
}
inline void see_events_at_once(ImGuiIO&) {}

#else

inline void set_pointer(ImGuiIO& io, ImVec2 at, bool down) {
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, down);
}
// Our own queue already gives one press or one release a frame.
inline void see_events_at_once(ImGuiIO& io) { io.ConfigInputTrickleEventQueue = false; }

#endif

// `font` was built at `size` pixels, so its advances need no scaling.
inline float advance(const ImFont& font, float /*size*/, ImWchar code) { return font.GetCharAdvance(code); }

inline bool has_glyph(const ImFont& font, float /*size*/, ImWchar code) {
    return font.FindGlyphNoFallback(code) != nullptr;
}

// Builds the texture in memory: what a run without a graphics card needs, and what the card's backend does
// again.
inline void build_atlas(ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
}

}  // namespace arpenteur::imgui_versions
