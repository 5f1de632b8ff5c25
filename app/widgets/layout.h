// Where things go. Controls flow downwards, each as wide as surface.width() allows; these change the flow.
//
//     scroll_area(surface, "home", {}, [&] {
//         heading(surface, "Visites");
//         cells(surface, 320, [&](CellFlow& cells) {
//             cells.next();
//             text_field(surface, "name", name, {.label = "Nom"});
//             cells.next();
//             text_field(surface, "code", code, {.label = "Code"});
//         });
//     });
#pragma once

#include <functional>
#include <string_view>

#include "app/widgets/surface.h"

namespace arpenteur {

// Empty room, beyond the gap that any two controls have. May be negative, to bring two closer.
void space(Surface& surface, float length_at_scale_1);
// A thin line across, between two parts.
void rule(Surface& surface);

struct ScrollAreaLook {
    float height = 0.0F;      // in pixels; 0: all that is left
    float leave = 0.0F;       // in pixels, of what is left: a bottom bar's bar_height()
    float width = 0.0F;       // in pixels; 0: all that is left
    ImU32 ground = 0;         // 0: what lies under
    float padding_x = 20.0F;  // at scale 1
    float padding_y = 16.0F;
    float gap = arpenteur::gap;  // between two controls, at scale 1
    float widest = 0.0F;         // of the content, at scale 1, to keep lines readable; 0: no limit
    bool sideways = false;       // scrolls in width too
};

// Scrolls the area that is being drawn back to its first line.
void scroll_to_the_top();

// Scrolled by dragging; a thin bar shows the position, and is not a target.
void scroll_area(Surface& surface, std::string_view path, const ScrollAreaLook& look,
                 const std::function<void()>& content);

// A rail and a content side by side; in portrait, and on narrow landscape screens, the rail is 72 wide and
// its rows show their discs only. Each scrolls for itself. Draw with rail() first, then content().
class TwoColumns {
public:
    TwoColumns(Surface& surface, std::string_view path);

    void rail(const std::function<void()>& rows);
    void content(const std::function<void()>& controls, const ScrollAreaLook& look = {});
    bool narrow() const { return narrow_; }

private:
    Surface& surface_;
    std::string path_;
    bool narrow_;
    float rail_width_;
    ImVec2 corner_;
    float height_;
    float width_;
};

// Cells of one width in as many columns as fit, at most `most` (0: no limit), filled in reading order.
class CellFlow {
public:
    CellFlow(Surface& surface, float least_width, std::size_t most);
    void next();
    void finish();

private:
    void close();

    Surface& surface_;
    std::size_t columns_;
    float cell_width_;
    ImVec2 corner_;
    float row_y_;
    float bottom_;
    std::size_t drawn_ = 0;
    bool open_ = false;
};
void cells(Surface& surface, float least_width_at_scale_1, const std::function<void(CellFlow&)>& content,
           std::size_t most = 0);

// A bordered ground around what belongs together.
void panel(Surface& surface, const std::function<void()>& content, ImU32 ground = colours::rail);

}  // namespace arpenteur
