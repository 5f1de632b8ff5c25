#include "app/screens/typing.h"

#include "app/screens/page.h"

namespace arpenteur {

std::optional<std::string> typed_text(VisitPage& page, std::string_view path, const DraftKey& key,
                                      const std::string& standing, const FieldLook& look) {
    const auto draft = page.visit.drafts().find(key);
    const auto begun = page.typing.find(key);
    std::string text = begun != page.typing.end()           ? begun->second.text
                       : draft != page.visit.drafts().end() ? draft->second
                                                            : standing;
    const double now = page.surface.now();
    const FieldTouch field = text_field(page.surface, path, text, look);
    if (field.changed) page.typing[key] = {text, now, false};

    const auto typed = page.typing.find(key);
    if (typed == page.typing.end()) {
        if (draft == page.visit.drafts().end() || field.focused) return std::nullopt;
        if (text != standing) return text;
        page.asked.ask(DropTyped{key});
        return std::nullopt;
    }
    TypedText& being = typed->second;
    const bool pause = now >= being.changed + written_after;
    if (field.focused && !pause) {
        if (!being.kept && now >= being.changed + draft_after) {
            page.asked.ask(KeepTyped{key, being.text});
            being.kept = true;
        }
        page.surface.wake_at(being.changed + (being.kept ? written_after : draft_after));
        return std::nullopt;
    }
    page.typing.erase(typed);
    if (text != standing) return text;
    if (draft != page.visit.drafts().end()) page.asked.ask(DropTyped{key});
    return std::nullopt;
}

void keep_all(Typing& typing, Asked& asked) {
    for (auto& [key, typed] : typing)
        if (!typed.kept) {
            asked.ask(KeepTyped{key, typed.text});
            typed.kept = true;
        }
}

}  // namespace arpenteur
