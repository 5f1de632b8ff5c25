#include "app/screens/interview/draft_context.h"

#include <algorithm>

#include "questionnaires/language/codes.h"

namespace arpenteur {

namespace {

// "author:<hex> source:<hex> criterion:P1_1 audience:public"
void add(std::string& text, std::string_view name, std::string_view value) {
    if (!text.empty()) text += ' ';
    text.append(name).append(1, ':').append(value);
}

void take(DraftContext& context, std::string_view name, std::string_view value) {
    const Id id = Id::from_hex(value).value_or(Id{});
    if (name == "author") context.author = id;
    if (name == "source") context.source = id;
    if (name == "speaker") context.speaker = id;
    if (name == "criterion") context.criteria.emplace_back(value);
    if (name == "audience")
        if (const auto audience = from_code<Audience>(value)) context.audiences.push_back(*audience);
}

}  // namespace

DraftKey context_key(const DraftKey& text) { return {text.entity, text.field, "context"}; }

std::string written_context(const DraftContext& context) {
    std::string text;
    add(text, "author", context.author.hex());
    if (!context.source.is_null()) add(text, "source", context.source.hex());
    if (!context.speaker.is_null()) add(text, "speaker", context.speaker.hex());
    for (const std::string& criterion : context.criteria) add(text, "criterion", criterion);
    for (const Audience audience : context.audiences) add(text, "audience", code_of(audience));
    return text;
}

DraftContext read_context(std::string_view text) {
    DraftContext context;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (const std::size_t colon = word.find(':'); colon != std::string_view::npos)
            take(context, word.substr(0, colon), word.substr(colon + 1));
    }
    return context;
}

void keep_context(VisitPage& page, const DraftKey& text, const DraftContext& context) {
    if (!page.typing.contains(text)) return;
    const DraftKey key = context_key(text);
    const std::string wanted = written_context(context);
    const auto kept = page.visit.drafts().find(key);
    if (kept == page.visit.drafts().end() || kept->second.text != wanted)
        page.intentions.ask(KeepTyped{key, wanted});
}

void drop_context(VisitPage& page, const DraftKey& text) {
    page.intentions.ask(DropTyped{context_key(text)});
}

}  // namespace arpenteur
