// What every part is made of: headings, paragraphs, lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exports/restitution/html.h"

namespace arpenteur {

// An empty class is left out.
Html block(std::string_view name, std::string_view of_class, const Html& content);

Html paragraph(std::string_view words, std::string_view of_class = {});

// What a person wrote on several lines: a paragraph for each group of lines between empty ones.
Html paragraphs(std::string_view words);

Html heading(int depth, std::string_view words);

Html list_of(const std::vector<Html>& items, std::string_view of_class = {});
Html numbered_list_of(const std::vector<Html>& items, std::string_view of_class = {});

// A line of a description: the term and its content. Empty if there is no content.
Html described(std::string_view term, const Html& content);
Html described(std::string_view term, std::string_view words);

// Words with more weight, and words with less.
Html strong(std::string_view words);
Html quiet(std::string_view words);

}  // namespace arpenteur
