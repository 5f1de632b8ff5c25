#include "app/widgets/paragraphs.h"

#include "app/widgets/touch.h"

namespace arpenteur {

void paragraph(Surface& surface, std::string_view text, const Font& font, ImU32 colour, float line) {
    const float width = surface.width();
    const TextBlock block(text, font, width, line);
    block.draw(surface, place(surface, width, block.height()).min, colour);
}

void title(Surface& surface, std::string_view text) {
    paragraph(surface, text, surface.fonts.title, colours::ink, 1.2F);
}
void heading(Surface& surface, std::string_view text) {
    // Nearer to what it is the heading of than to what comes before.
    if (ImGui::GetCursorPosY() > ImGui::GetCursorStartPos().y + 1.0F) move_down(surface.px(8.0F));
    paragraph(surface, text, surface.fonts.strong, colours::ink);
}
void label(Surface& surface, std::string_view text) {
    paragraph(surface, text, surface.fonts.small_strong, colours::second_ink);
}
void paragraph(Surface& surface, std::string_view text) {
    paragraph(surface, text, surface.fonts.body, colours::ink);
}
void hint(Surface& surface, std::string_view text) {
    paragraph(surface, text, surface.fonts.small, colours::second_ink);
}

}  // namespace arpenteur
