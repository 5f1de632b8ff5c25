#include "app/screens/typing.h"

#include "app/screens/page.h"
#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace {

constexpr Words longer_than_a_draft{
    "Ce texte est trop long pour être enregistré en une fois. Il est gardé : coupez-le en deux.",
    "This text is too long to be recorded at once. It is kept: split it in two."};

}  // namespace

std::optional<std::string> typed_text(VisitPage& page, std::string_view path, const DraftKey& key,
                                      const std::string& current, const FieldLook& look) {
    const auto draft = page.visit.drafts().find(key);
    const auto begun = page.typing.find(key);
    std::string text = begun != page.typing.end()           ? begun->second.text
                       : draft != page.visit.drafts().end() ? draft->second.text
                                                            : current;
    FieldLook shown = look;
    shown.enabled = look.enabled && page.visit.writable();
    const std::string refusal = page.in(longer_than_a_draft);
    if (text.size() > longest_text) shown.error = refusal;
    const double now = page.surface.now();
    const FieldTouch field = text_field(page.surface, path, text, shown);
    if (!page.visit.writable()) return std::nullopt;
    if (field.changed) page.typing[key] = {text, now, false, page.writer};

    const auto typed = page.typing.find(key);
    if (typed == page.typing.end()) {
        if (draft == page.visit.drafts().end() || field.focused || text.size() > longest_text ||
            several_stand(page, key))
            return std::nullopt;
        if (text != current) return text;
        page.intentions.ask(DropTyped{key});
        return std::nullopt;
    }
    TypedText& being = typed->second;
    being.drawn = true;
    const bool pause = now >= being.changed + written_after;
    if ((field.focused && !pause) || being.text.size() > longest_text) {
        if (!being.drafted && (now >= being.changed + draft_after || !field.focused)) {
            page.intentions.ask(KeepTyped{key, being.text, being.author});
            being.drafted = true;
        }
        if (field.focused)
            page.surface.wake_at(being.changed + (being.drafted ? written_after : draft_after));
        return std::nullopt;
    }
    page.typing.erase(typed);
    if (text != current) return text;
    if (draft != page.visit.drafts().end()) page.intentions.ask(DropTyped{key});
    return std::nullopt;
}

bool several_stand(const VisitPage& page, const DraftKey& key) {
    return page.visit.replica().journal().current({key.entity, key.field}).size() > 1;
}

void write_what_is_left(Typing& typing, Intentions& intentions, Left left) {
    for (auto typed = typing.begin(); typed != typing.end();) {
        TypedText& being = typed->second;
        if (left == Left::gone && being.drawn) {
            being.drawn = false;
            ++typed;
            continue;
        }
        intentions.ask(WriteText{typed->first, std::move(being.text), being.author});
        typed = typing.erase(typed);
    }
}

}  // namespace arpenteur
