// What is pressed.
//
//     if (primary_button(surface, "save", "Enregistrer")) intention = Save{};
//     const std::vector<Button> buttons{{.path = "no", .label = "Annuler"},
//                                       {.path = "yes", .label = "Supprimer", .weight = Weight::danger}};
//     if (const auto which = button_row(surface, buttons)) …
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/widgets/icons.h"
#include "app/widgets/text.h"

namespace arpenteur {

enum class Weight : std::uint8_t { primary, secondary, danger, text };

struct Button {
    std::string path{};
    std::string label{};
    Weight weight = Weight::secondary;
    Icon icon = Icon::none;
    bool enabled = true;
    bool wide = false;  // as wide as there is room
};

bool button(Surface& surface, const Button& what);
bool primary_button(Surface& surface, std::string_view path, std::string_view label, bool enabled = true);
bool secondary_button(Surface& surface, std::string_view path, std::string_view label, bool enabled = true);
bool danger_button(Surface& surface, std::string_view path, std::string_view label, bool enabled = true);
bool text_button(Surface& surface, std::string_view path, std::string_view label, bool enabled = true);

// An icon alone in a square target; the label is for the registry.
bool icon_button(Surface& surface, std::string_view path, Icon icon, std::string_view label,
                 bool enabled = true);

// Buttons side by side, or stacked where they do not fit. Returns the index of the one pressed.
std::optional<std::size_t> button_row(Surface& surface, std::span<const Button> buttons,
                                      Align align = Align::left);
std::optional<std::size_t> button_row(Surface& surface, std::initializer_list<Button> buttons,
                                      Align align = Align::left);

// The width that a button takes by itself, and a button drawn in a box: for bars and dialogs.
float button_width(const Surface& surface, const Button& what);
bool button_in(Surface& surface, const Box& box, const Button& what);

}  // namespace arpenteur
