#include "app/widgets/choices.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/icons.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

std::string numbered(std::string_view path, std::size_t number) {
    return std::string(path) + "/" + std::to_string(number);
}

void draw_card(Surface& surface, const Box& box, bool selected, bool held, bool enabled, float round) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImU32 ground = selected ? colours::selected : colours::paper;
    if (held) ground = colours::held;
    if (!enabled && !selected) ground = colours::rail;
    const ImU32 border = selected ? colours::primary : enabled ? colours::border : colours::line;
    const float width = surface.theme.stroke(selected ? selected_border_width : border_width);
    list.AddRectFilled(box.min, box.max, ground, round);
    const float half = selected ? surface.theme.stroke(0.75F) : 0.0F;
    const Box edge = box.inset(half, half);
    list.AddRect(edge.min, edge.max, border, round, 0, width);
}

class Chips {
public:
    Chips(Surface& surface) : surface_(surface), left_(ImGui::GetCursorScreenPos()), x_(0.0F), y_(0.0F) {}

    bool chip(const std::string& path, std::string_view label, bool chosen, bool enabled) {
        return draw(path,
                    {.role = WidgetRole::choice, .label = label, .enabled = enabled, .selected = chosen},
                    surface_.px(26.0F));  // so that choosing moves nothing
    }

    bool key(const std::string& path, std::string_view label) {
        const bool touched = draw(path, {.label = label, .on_press = true, .in_ring = false}, 0.0F);
        if (touched) surface_.gestures.claim();
        return touched;
    }

    void finish() { place(surface_, surface_.width(), y_ + row_); }

private:
    bool draw(const std::string& path, const Touchable& what, float reserved) {
        const std::string_view label = what.label;
        const bool chosen = what.selected;
        const bool enabled = what.enabled;
        const float room = surface_.width();
        const float padding = surface_.px(18.0F);
        const float sign = surface_.px(chosen ? 26.0F : 0.0F);
        const float between = surface_.px(10.0F);
        const TextBlock block(label, surface_.fonts.rail, room - 2.0F * padding - reserved);
        const float width = std::max(surface_.px(64.0F), block.width() + 2.0F * padding + reserved);
        const float height = std::max(surface_.px(target + 2.0F), block.height() + surface_.px(16.0F));
        if (x_ > 0.0F && x_ + width > room) {
            x_ = 0.0F;
            y_ += row_ + between;
            row_ = 0.0F;
        }
        const Box box = Box::at({std::floor(left_.x + x_), std::floor(left_.y + y_)}, width, height);
        const Touch hit = touch(surface_, path, box, what);
        draw_card(surface_, box, chosen, hit.held, enabled, surface_.px(target / 2.0F));
        const float content = block.width() + sign;
        float x = std::floor(box.centre().x - content / 2.0F);
        if (chosen) {
            draw_icon(*ImGui::GetWindowDrawList(), Icon::check, {x + surface_.px(8.0F), box.centre().y},
                      surface_.px(18.0F), colours::primary);
            x += sign;
        }
        block.draw(surface_, {x, std::floor(box.centre().y - block.height() / 2.0F)},
                   enabled || chosen ? colours::ink : colours::second_ink);
        x_ += width + between;
        row_ = std::max(row_, height);
        return hit.pressed;
    }

    Surface& surface_;
    ImVec2 left_;
    float x_;
    float y_;
    float row_ = 0.0F;
};

}  // namespace

std::optional<std::size_t> choose_several(Surface& surface, std::string_view path,
                                          std::span<const std::string> labels,
                                          const std::vector<bool>& chosen, bool enabled) {
    std::optional<std::size_t> tapped;
    Chips chips(surface);
    for (std::size_t index = 0; index < labels.size(); ++index)
        if (chips.chip(numbered(path, index), labels[index], index < chosen.size() && chosen[index], enabled))
            tapped = index;
    chips.finish();
    return tapped;
}

std::optional<std::size_t> choose_one(Surface& surface, std::string_view path,
                                      std::span<const std::string> labels, std::optional<std::size_t> chosen,
                                      bool enabled) {
    std::vector<bool> marks(labels.size());
    if (chosen && *chosen < marks.size()) marks[*chosen] = true;
    return choose_several(surface, path, labels, marks, enabled);
}

std::optional<std::size_t> completions(Surface& surface, std::string_view path,
                                       std::span<const std::string_view> words) {
    std::optional<std::size_t> touched;
    Chips chips(surface);
    for (std::size_t index = 0; index < words.size(); ++index)
        if (chips.key(std::string(path) + "/" + std::string(words[index]), words[index])) touched = index;
    chips.finish();
    return touched;
}

std::optional<std::size_t> segmented(Surface& surface, std::string_view path,
                                     std::span<const std::string> labels, std::size_t chosen) {
    if (labels.empty()) return std::nullopt;
    const float padding = surface.px(14.0F);
    float widest = 0.0F;
    for (const std::string& label : labels)
        widest = std::max(widest, surface.fonts.rail_strong.width(label) + 2.0F * padding);
    const auto count = static_cast<float>(labels.size());
    const float room = surface.width();
    if (widest * count > room) return choose_one(surface, path, labels, chosen);

    const float segment = std::floor(std::min(room / count, std::max(widest, surface.px(120.0F))));
    const Box bar = place(surface, segment * count, surface.px(target + 2.0F));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = surface.px(radius);
    list.AddRectFilled(bar.min, bar.max, colours::paper, round);
    std::optional<std::size_t> tapped;
    for (std::size_t index = 0; index < labels.size(); ++index) {
        const Box box =
            Box::at({bar.min.x + segment * static_cast<float>(index), bar.min.y}, segment, bar.height());
        const bool here = index == chosen;
        const Touch hit = touch(surface, numbered(path, index), box,
                                {.role = WidgetRole::choice, .label = labels[index], .selected = here});
        ImDrawFlags corners = ImDrawFlags_RoundCornersNone;
        if (index == 0) corners = ImDrawFlags_RoundCornersLeft;
        if (index + 1 == labels.size())
            corners = index == 0 ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersRight;
        if (here || hit.held)
            list.AddRectFilled(box.min, box.max, here ? colours::primary : colours::held, round, corners);
        if (index > 0 && !here && index != chosen + 1)
            list.AddLine({box.min.x, box.min.y + padding}, {box.min.x, box.max.y - padding}, colours::border);
        draw_line(surface, box.inset(surface.px(4.0F), 0.0F), labels[index],
                  here ? surface.fonts.rail_strong : surface.fonts.rail, here ? colours::paper : colours::ink,
                  Align::centre, Fit::whole);
        if (hit.pressed) tapped = index;
    }
    list.AddRect(bar.min, bar.max, colours::border, round, 0, surface.theme.stroke(border_width));
    return tapped;
}

bool toggle(Surface& surface, std::string_view path, std::string_view label, bool on, bool enabled) {
    const float width = surface.width();
    const float track_width = surface.px(56.0F);
    const TextBlock block(label, surface.fonts.body, width - track_width - surface.px(20.0F));
    const Box box =
        place(surface, width, std::max(surface.px(card_height), block.height() + surface.px(16.0F)));
    const Touch hit = touch(surface, path, box,
                            {.role = WidgetRole::choice, .label = label, .enabled = enabled, .selected = on});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hit.held) list.AddRectFilled(box.min, box.max, colours::rail, surface.px(radius));
    block.draw(surface, {box.min.x, std::floor(box.centre().y - block.height() / 2.0F)},
               enabled ? colours::ink : colours::second_ink);
    const float height = surface.px(32.0F);
    const Box track = Box::at({box.max.x - track_width, box.centre().y - height / 2.0F}, track_width, height);
    const ImU32 ground = !enabled ? colours::line : on ? colours::primary : colours::paper;
    list.AddRectFilled(track.min, track.max, ground, height / 2.0F);
    list.AddRect(track.min, track.max, on && enabled ? colours::primary : colours::border, height / 2.0F, 0,
                 surface.theme.stroke(2.0F));
    const float knob = height / 2.0F - surface.px(5.0F);
    const ImVec2 centre(on ? track.max.x - height / 2.0F : track.min.x + height / 2.0F, box.centre().y);
    list.AddCircleFilled(centre, knob, on ? colours::paper : colours::border);
    if (on)
        draw_icon(list, Icon::check, {track.min.x + height / 2.0F, box.centre().y}, surface.px(14.0F),
                  colours::paper);
    return hit.pressed;
}

bool check_row(Surface& surface, std::string_view path, std::string_view label, bool checked, bool enabled) {
    const float width = surface.width();
    const float side = surface.px(28.0F);
    const float text_left = side + surface.px(16.0F);
    const TextBlock block(label, surface.fonts.body, width - text_left);
    const Box box =
        place(surface, width, std::max(surface.px(target + 2.0F), block.height() + surface.px(16.0F)));
    const Touch hit =
        touch(surface, path, box,
              {.role = WidgetRole::choice, .label = label, .enabled = enabled, .selected = checked});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hit.held) list.AddRectFilled(box.min, box.max, colours::rail, surface.px(radius));
    // Beside the first line of the text.
    const float first =
        block.lines().size() > 1 ? box.min.y + surface.px(8.0F) + block.line_height() / 2.0F : box.centre().y;
    const Box square = Box::at({box.min.x + surface.px(1.0F), std::floor(first - side / 2.0F)}, side, side);
    const ImU32 strong = enabled ? colours::primary : colours::border;
    list.AddRectFilled(square.min, square.max, checked ? strong : colours::paper, surface.px(6.0F));
    list.AddRect(square.min, square.max, checked ? strong : colours::border, surface.px(6.0F), 0,
                 surface.theme.stroke(2.0F));
    if (checked) draw_icon(list, Icon::check, square.centre(), surface.px(18.0F), colours::paper);
    block.draw(surface, {box.min.x + text_left, std::floor(box.centre().y - block.height() / 2.0F)},
               enabled ? colours::ink : colours::second_ink);
    return hit.pressed;
}

bool level_card(Surface& surface, std::string_view path, const LevelCard& card) {
    const float width = surface.width();
    const float disc = surface.px(18.0F);
    const float padding = surface.px(16.0F);
    const float text_left = padding + 2.0F * disc + padding;
    const float text_width = width - text_left - padding;
    const TextBlock head(card.title, surface.fonts.strong, text_width);
    const TextBlock body(card.descriptor, surface.fonts.body, text_width);
    const TextBlock foot(card.note, surface.fonts.small, text_width);
    float height = 0.0F;
    if (!card.title.empty()) height += head.height();
    if (!card.descriptor.empty()) height += body.height();
    if (!card.note.empty()) height += foot.height() + surface.px(4.0F);

    const Box box =
        place(surface, width, std::max(surface.px(card_height), height + 2.0F * surface.px(12.0F)));
    const std::string label = card.title.empty() ? card.descriptor : card.title;
    const Touch hit = touch(surface, path, box,
                            {.role = WidgetRole::choice,
                             .label = label,
                             .value = card.mark,
                             .enabled = card.enabled,
                             .selected = card.selected});
    if (!ImGui::IsRectVisible(box.min, box.max)) return hit.pressed;
    draw_card(surface, box, card.selected, hit.held, card.enabled, surface.px(radius));

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre(box.min.x + padding + disc, box.centre().y);
    if (card.selected) {
        list.AddCircleFilled(centre, disc, colours::primary, 40);
    } else {
        list.AddCircleFilled(centre, disc, colours::paper, 40);
        list.AddCircle(centre, disc, card.enabled ? colours::border : colours::line, 40,
                       surface.theme.stroke(2.0F));
    }
    draw_line(surface, {{centre.x - disc, centre.y - disc}, {centre.x + disc, centre.y + disc}}, card.mark,
              surface.fonts.rail_strong, card.selected ? colours::paper : colours::ink, Align::centre,
              Fit::whole);

    const ImU32 ink = card.enabled || card.selected ? colours::ink : colours::second_ink;
    ImVec2 at(box.min.x + text_left, std::floor(box.centre().y - height / 2.0F));
    if (!card.title.empty()) {
        head.draw(surface, at, ink);
        at.y += head.height();
    }
    if (!card.descriptor.empty()) {
        body.draw(surface, at, ink);
        at.y += body.height();
    }
    if (!card.note.empty()) foot.draw(surface, {at.x, at.y + surface.px(4.0F)}, colours::second_ink);
    return hit.pressed;
}

}  // namespace arpenteur
