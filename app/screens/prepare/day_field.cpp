#include "app/screens/prepare/day_field.h"

#include "questionnaires/language/dates.h"

namespace arpenteur {

namespace {

constexpr std::size_t length_of_a_day = 10;

std::string in_the_field(const VisitPage& page, const DraftKey& key, const std::string& current) {
    const auto typed = page.typing.find(key);
    if (typed != page.typing.end()) return typed->second.text;
    const auto draft = page.visit.drafts().find(key);
    return draft == page.visit.drafts().end() ? current : draft->second.text;
}

}  // namespace

bool is_day(std::string_view text) { return Day::from(text).has_value(); }

std::optional<std::string> typed_day(VisitPage& page, std::string_view path, const DraftKey& key,
                                     const std::string& current, std::string_view label) {
    const std::string shown = in_the_field(page, key, current);
    const bool still_typing = page.surface.focus.on(path) && shown.size() < length_of_a_day;
    const std::string error =
        is_day(shown) || still_typing
            ? ""
            : page.in({"Ce n’est pas un jour : écrivez AAAA-MM-JJ, comme 2026-11-24. Rien n’est changé.",
                       "This is not a date: write YYYY-MM-DD, such as 2026-11-24. Nothing was changed."});
    const auto typed = typed_text(page, path, key, current,
                                  {.label = label,
                                   .hint = day_in_words(shown, page.language()),
                                   .error = error,
                                   .typography = false,
                                   .numbers = true,
                                   .enabled = page.visit.writable()});
    if (!typed || is_day(*typed)) return typed;
    const auto draft = page.visit.drafts().find(key);
    if (draft == page.visit.drafts().end() || draft->second.text != *typed)
        page.intentions.ask(KeepTyped{key, *typed});
    return std::nullopt;
}

}  // namespace arpenteur
