#include "app/screens/prepare/notice.h"

#include <fmt/format.h>

namespace arpenteur {

void draw_notice(VisitPage& page, bool& reading) {
    Surface& surface = page.surface;
    if (secondary_button(surface, "notice", page.in({"Lire la notice", "Read the notice"}))) reading = true;
    if (!reading) return;
    const bool escaped = dialog(
        surface, "notice/dialog",
        [&] {
            heading(surface, page.in({"À dire avant de commencer", "To be said before you begin"}));
            for (std::size_t i = 0; i < spoken_notice.size(); ++i)
                paragraph(surface, fmt::format("{}. {}", i + 1, page.in(spoken_notice[i])));
            hint(surface, page.say({"Notice, version {}", "Notice, version {}"}, notice_version));
            if (primary_button(surface, "notice/close", page.in({"Fermer", "Close"}))) reading = false;
        },
        860.0F);
    if (escaped) reading = false;
}

}  // namespace arpenteur
