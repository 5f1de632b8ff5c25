// A text or an expression cut where it names questions, so that whoever shows it looks for ${ no more.
//
//     const auto pieces = pieces_of("Quand ${titre_n1} en a-t-il parlé ?");
//     // "Quand ", Reference "titre_n1", " en a-t-il parlé ?"
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "questionnaires/xpath/expression.h"

namespace arpenteur {

using TextPiece = std::variant<std::string, xpath::Reference>;

// In order; what only begins like a reference ("${", "${a b}") stays text. No piece is an empty text.
std::vector<TextPiece> pieces_of(std::string_view text);

// The names alone, as often as they stand there.
std::vector<std::string> references_in(std::string_view text);

}  // namespace arpenteur
