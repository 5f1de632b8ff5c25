// What several columns of a grid hold: words, and categories of actors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arpenteur {

// The words of a cell, between spaces, commas, semicolons or line breaks.
std::vector<std::string> words_in(std::string_view cell);

// For messages: every code that can stand in a column of categories, and the nearest to what was written.
std::string category_codes();
std::string nearest_category(std::string_view word);

}  // namespace arpenteur
