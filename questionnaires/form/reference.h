// ${name} in a text or an expression.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpenteur {

// The names, in order, as often as they stand there. A name of the form last-saved#name counts as name.
std::vector<std::string> references_in(std::string_view text);

// The text with each ${name} replaced by what `answer` gives for it; where it gives nothing, ${name} stays.
//
//     filled_in("Quand ${titre_n1} en a-t-il parlé ?", answers)   // "Quand la maire en a-t-il parlé ?"
std::string filled_in(std::string_view text,
                      const std::function<std::optional<std::string>(std::string_view name)>& answer);

}  // namespace arpenteur
