// What is chosen. A choice is shown by a border and a mark, never by colour alone. A tap is returned; the
// value is the caller's to change.
//
//     if (const auto picked = choose_one(surface, "support", labels, chosen)) intention = Support{*picked};
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/text.h"

namespace arpenteur {

// A few short words in one bar, one of them chosen: "path/0", "path/1", … Chips where they do not fit.
std::optional<std::size_t> segmented(Surface& surface, std::string_view path,
                                     std::span<const std::string> labels, std::size_t chosen);

// Chips that flow over lines: one chosen, or none yet. Returns the index of the one tapped, chosen or not.
std::optional<std::size_t> choose_one(Surface& surface, std::string_view path,
                                      std::span<const std::string> labels, std::optional<std::size_t> chosen,
                                      bool enabled = true);
// The same, several chosen.
std::optional<std::size_t> choose_several(Surface& surface, std::string_view path,
                                          std::span<const std::string> labels,
                                          const std::vector<bool>& chosen, bool enabled = true);

// What the word that is being typed may become: "path/protéger", "path/promener", … They act when the finger
// comes, as keys do, and leave the focus to the field.
std::optional<std::size_t> completions(Surface& surface, std::string_view path,
                                       std::span<const std::string_view> words);

// True in the frame of the tap.
bool toggle(Surface& surface, std::string_view path, std::string_view label, bool on, bool enabled = true);
bool check_row(Surface& surface, std::string_view path, std::string_view label, bool checked,
               bool enabled = true);

// One level of the grid: its number in a disc, its title if it has one, its descriptor.
struct LevelCard {
    std::string mark{};  // "3"; "?" and "–" for what is not a level
    std::string title{};
    std::string descriptor{};
    bool selected = false;
    bool enabled = true;
    std::string note{};  // a small line under the descriptor: "vous, le 12 mars"
};
bool level_card(Surface& surface, std::string_view path, const LevelCard& card);

}  // namespace arpenteur
