#include "app/screens/several_values.h"

#include <fmt/format.h>

#include "questionnaires/language/dates.h"

namespace arpenteur {

std::string author_in_words(const VisitPage& page, const Id& author, const RevisionId& revision_id,
                            const Time& time) {
    std::string text = page.visit.name_of(author);
    if (text.empty()) text = page.in({"une personne inconnue", "somebody unknown"});
    text += ", " + day_in_words(WallTime{time.wall, time.offset_minutes}.day(), page.language());
    if (const auto owner = page.visit.written_on(author, revision_id))
        text += page.say({" (saisi sur la tablette de {})", " (written on {}’s tablet)"}, *owner);
    return text;
}

std::optional<std::size_t> draw_several_values(VisitPage& page, std::string_view path,
                                               const std::vector<ValueShown>& values) {
    std::optional<std::size_t> kept;
    panel(
        page.surface,
        [&] {
            heading(page.surface,
                    page.say({"À arbitrer : {} valeurs", "To arbitrate: {} values"}, values.size()));
            hint(page.surface,
                 page.in({"Écrites sans se voir, toutes gardées. Choisissez-en une, ou écrivez-en une autre.",
                          "Written without seeing each other, all kept. Choose one, or write another."}));
            for (std::size_t i = 0; i < values.size(); ++i) {
                rule(page.surface);
                paragraph(page.surface, values[i].text);
                hint(page.surface, values[i].author);
                if (secondary_button(page.surface, fmt::format("{}/keep/{}", path, i),
                                     page.in({"Garder celle-ci", "Keep this one"})))
                    kept = i;
            }
        },
        colours::attention_ground);
    return kept;
}

}  // namespace arpenteur
