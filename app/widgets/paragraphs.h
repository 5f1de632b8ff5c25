// What is read: titles, paragraphs, hints.
#pragma once

#include <string_view>

#include "app/widgets/text.h"

namespace arpenteur {

void title(Surface& surface, std::string_view text);      // 32, of a screen
void heading(Surface& surface, std::string_view text);    // 24 strong, of a part
void label(Surface& surface, std::string_view text);      // 18 strong, of a control
void paragraph(Surface& surface, std::string_view text);  // 24
void hint(Surface& surface, std::string_view text);       // 18, second ink
void paragraph(Surface& surface, std::string_view text, const Font& font, ImU32 colour,
               float line = card_line);

}  // namespace arpenteur
