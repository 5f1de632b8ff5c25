#include "app/widgets/icons.h"

#include <algorithm>
#include <initializer_list>

namespace arpenteur {

namespace {

// Draws in a square from (-1, -1) to (1, 1).
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour)
        : list_(list),
          centre_(centre),
          half_(size / 2.0F),
          colour_(colour),
          width_(std::max(1.5F, size / 10.0F)) {}

    void line(std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2& point : points) list_.PathLineTo(at(point.x, point.y));
        list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_);
    }
    void circle(float x, float y, float radius) {
        list_.AddCircle(at(x, y), radius * half_, colour_, 0, width_);
    }
    void dot(float x, float y, float radius) { list_.AddCircleFilled(at(x, y), radius * half_, colour_); }
    void rectangle(float x0, float y0, float x1, float y1, float round) {
        list_.AddRect(at(x0, y0), at(x1, y1), colour_, round * half_, 0, width_);
    }
    void arch(float x, float y, float radius) {
        list_.PathArcTo(at(x, y), radius * half_, 3.14159F, 6.28319F);
        list_.PathStroke(colour_, ImDrawFlags_None, width_);
    }

private:
    ImVec2 at(float x, float y) const { return {centre_.x + x * half_, centre_.y + y * half_}; }

    ImDrawList& list_;
    ImVec2 centre_;
    float half_;
    ImU32 colour_;
    float width_;
};

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour) {
    Pen pen(list, centre, size, colour);
    switch (icon) {
        case Icon::none:
            break;
        case Icon::check:
            pen.line({{-0.75F, 0.05F}, {-0.2F, 0.6F}, {0.8F, -0.55F}});
            break;
        case Icon::cross:
            pen.line({{-0.6F, -0.6F}, {0.6F, 0.6F}});
            pen.line({{-0.6F, 0.6F}, {0.6F, -0.6F}});
            break;
        case Icon::chevron_left:
            pen.line({{0.35F, -0.7F}, {-0.35F, 0.0F}, {0.35F, 0.7F}});
            break;
        case Icon::chevron_right:
            pen.line({{-0.35F, -0.7F}, {0.35F, 0.0F}, {-0.35F, 0.7F}});
            break;
        case Icon::chevron_up:
            pen.line({{-0.7F, 0.35F}, {0.0F, -0.35F}, {0.7F, 0.35F}});
            break;
        case Icon::chevron_down:
            pen.line({{-0.7F, -0.35F}, {0.0F, 0.35F}, {0.7F, -0.35F}});
            break;
        case Icon::plus:
            pen.line({{-0.7F, 0.0F}, {0.7F, 0.0F}});
            pen.line({{0.0F, -0.7F}, {0.0F, 0.7F}});
            break;
        case Icon::minus:
            pen.line({{-0.7F, 0.0F}, {0.7F, 0.0F}});
            break;
        case Icon::trash:
            pen.line({{-0.8F, -0.55F}, {0.8F, -0.55F}});
            pen.line({{-0.3F, -0.6F}, {-0.3F, -0.9F}, {0.3F, -0.9F}, {0.3F, -0.6F}});
            pen.line({{-0.6F, -0.5F}, {-0.5F, 0.9F}, {0.5F, 0.9F}, {0.6F, -0.5F}});
            pen.line({{-0.15F, -0.2F}, {-0.15F, 0.55F}});
            pen.line({{0.15F, -0.2F}, {0.15F, 0.55F}});
            break;
        case Icon::pencil:
            pen.line({{-0.85F, 0.85F}, {-0.75F, 0.3F}, {0.4F, -0.85F}, {0.85F, -0.4F}, {-0.3F, 0.75F}}, true);
            pen.line({{0.12F, -0.57F}, {0.57F, -0.12F}});
            break;
        case Icon::lock:
            pen.rectangle(-0.65F, -0.1F, 0.65F, 0.85F, 0.15F);
            pen.arch(0.0F, -0.35F, 0.42F);
            pen.line({{-0.42F, -0.35F}, {-0.42F, -0.1F}});
            pen.line({{0.42F, -0.35F}, {0.42F, -0.1F}});
            pen.dot(0.0F, 0.38F, 0.13F);
            break;
        case Icon::search:
            pen.circle(-0.2F, -0.2F, 0.6F);
            pen.line({{0.25F, 0.25F}, {0.85F, 0.85F}});
            break;
        case Icon::info:
            pen.circle(0.0F, 0.0F, 0.9F);
            pen.dot(0.0F, -0.42F, 0.13F);
            pen.line({{0.0F, -0.1F}, {0.0F, 0.5F}});
            break;
        case Icon::warning:
            pen.line({{0.0F, -0.85F}, {0.95F, 0.8F}, {-0.95F, 0.8F}}, true);
            pen.line({{0.0F, -0.3F}, {0.0F, 0.25F}});
            pen.dot(0.0F, 0.53F, 0.12F);
            break;
        case Icon::dots:
            pen.dot(-0.65F, 0.0F, 0.17F);
            pen.dot(0.0F, 0.0F, 0.17F);
            pen.dot(0.65F, 0.0F, 0.17F);
            break;
        case Icon::person:
            pen.circle(0.0F, -0.42F, 0.4F);
            pen.arch(0.0F, 0.85F, 0.75F);
            pen.line({{-0.75F, 0.85F}, {0.75F, 0.85F}});
            break;
        case Icon::share:
            pen.line({{0.0F, 0.35F}, {0.0F, -0.85F}});
            pen.line({{-0.4F, -0.45F}, {0.0F, -0.85F}, {0.4F, -0.45F}});
            pen.line({{-0.45F, -0.1F},
                      {-0.7F, -0.1F},
                      {-0.7F, 0.85F},
                      {0.7F, 0.85F},
                      {0.7F, -0.1F},
                      {0.45F, -0.1F}});
            break;
    }
}

}  // namespace arpenteur
