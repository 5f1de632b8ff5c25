// What asks before going on. While a dialog is drawn, what lies under it neither reacts nor has the focus.
//
//     const Question erase{.title = "Effacer ce verbatim ?",
//                          .yes = "Effacer",
//                          .no = "Annuler",
//                          .weight = Weight::danger};
//     if (asking)
//         if (const auto answer = confirm(surface, "erase", erase)) …
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/widgets/buttons.h"

namespace arpenteur {

// Any controls, on a card in the middle that scrolls if they are too tall. True when Escape was pressed.
bool dialog(Surface& surface, std::string_view path, const std::function<void()>& content,
            float width_at_scale_1 = 600.0F);

struct Question {
    std::string title{};
    std::string text{};
    std::string yes{};
    std::string no{};
    Weight weight = Weight::primary;  // of yes
};
enum class Answer : std::uint8_t { yes, no };
// Its buttons are "<path>/yes" and "<path>/no"; Escape is no.
std::optional<Answer> confirm(Surface& surface, std::string_view path, const Question& question);

}  // namespace arpenteur
