// What is pressed.
//
//     if (primary_button(surface, "save", "Enregistrer")) intention = Save{};
//     if (const auto which = button_row(surface, {{.path = "no", .label = "Annuler"},
//                                                 {.path = "yes", .label = "Supprimer", .weight =
//                                                 Weight::danger}})) …
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

// A sign alone in a square target; the label is for the registry.
bool icon_button(Surface& surface, std::string_view path, Icon icon, std::string_view label,
                 bool enabled = true);

// Buttons beside one another, under one another where they do not fit. The index of the one pressed.
std::optional<std::size_t> button_row(Surface& surface, std::span<const Button> buttons,
                                      Align align = Align::left);
std::optional<std::size_t> button_row(Surface& surface, std::initializer_list<Button> buttons,
                                      Align align = Align::left);

// The width a button takes by itself, and drawing one in a box: for bars and dialogs.
float button_width(const Surface& surface, const Button& what);
bool button_in(Surface& surface, const Box& box, const Button& what);

}  // namespace arpenteur
