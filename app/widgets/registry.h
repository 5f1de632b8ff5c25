// What is on the screen in this frame, by name: the contract between a screen and whatever reads it without
// seeing it (tests, an accessible export).
//
//     const WidgetRecord* level = surface.registry.find("level/3");
//     level->selected, level->label, level->visible()
//
// Paths are stable and unique within a screen: "rail/P1_1", "note/body", "kbd/é". Everything is forgotten at
// the next frame. A password is never recorded.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/box.h"

namespace arpenteur {

// What lies over what. Only the highest layer that is shown reacts; the keyboard always does.
using Layer = int;
inline constexpr Layer screen_layer = 0;     // 1 and more: dialogs
inline constexpr Layer warning_layer = 100;  // over any dialog
inline constexpr Layer keyboard_layer = 1000;

enum class WidgetRole : std::uint8_t { button, choice, row, field, area };

struct WidgetRecord {
    std::string path;
    WidgetRole role = WidgetRole::button;
    Box box;
    Box clip;  // what its window shows
    bool enabled = true;
    bool selected = false;
    bool focused = false;
    std::string label;
    std::string value;
    Layer layer = screen_layer;
    unsigned window = 0;    // ImGui's id of the window that holds it
    bool reachable = true;  // shown, or scrolled to by dragging

    Box visible() const { return box.common(clip); }
};

struct TextRecord {
    std::string text;
    Box box;  // where it is drawn
    Box clip;
    float room = 0.0F;       // the width that it was given
    float width = 0.0F;      // the width that it takes
    bool shortened = false;  // ends with …, though it should have been whole
    Layer layer = screen_layer;
};

class Registry {
public:
    void clear();
    void add(WidgetRecord record);
    void add(TextRecord record);
    void missing_glyph(char32_t code) { missing_[code] += 1; }

    // Null when nothing of that name was drawn.
    const WidgetRecord* find(std::string_view path) const;

    const std::vector<WidgetRecord>& widgets() const { return widgets_; }
    const std::vector<TextRecord>& texts() const { return texts_; }
    const std::map<char32_t, int>& missing_glyphs() const { return missing_; }
    // Paths that two widgets took in one frame: a fault of the screen.
    const std::vector<std::string>& duplicates() const { return duplicates_; }

private:
    std::vector<WidgetRecord> widgets_;
    std::map<std::string, std::size_t, std::less<>> by_path_;
    std::vector<TextRecord> texts_;
    std::map<char32_t, int> missing_;
    std::vector<std::string> duplicates_;
};

}  // namespace arpenteur
