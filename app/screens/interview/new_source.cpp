#include "app/screens/interview/new_source.h"

#include <sstream>

#include "questionnaires/language/codes.h"

namespace arpenteur {

namespace {

DraftKey key_of(const VisitPage& page) { return {page.visit.id(), "interview", "new_source"}; }

constexpr std::string_view with_superior = "superior";

// A line each: the kind, whether a superior is there, who is, the title.
std::string written(const NewSource& source) {
    std::string text(code_of(source.kind));
    text += '\n';
    if (source.superior_present) text += with_superior;
    text += '\n';
    for (const Id& id : source.participants) text += id.hex() + ' ';
    return text + '\n' + source.title;
}

NewSource read(const Visit& visit, const std::string& text) {
    std::istringstream lines(text);
    std::string kind;
    std::string superior;
    std::string participants;
    NewSource source;
    std::getline(lines, kind);
    std::getline(lines, superior);
    std::getline(lines, participants);
    std::getline(lines, source.title);
    source.kind = from_code<SourceKind>(kind).value_or(SourceKind::interview);
    source.superior_present = superior == with_superior;
    std::istringstream ids(participants);
    for (std::string hex; ids >> hex;)
        // Somebody may have been removed meanwhile.
        if (const auto id = Id::from_hex(hex);
            id && visit.participants.contains(*id) && !visit.removals.contains(*id))
            source.participants.push_back(*id);
    return source;
}

}  // namespace

std::optional<NewSource> kept_new_source(const VisitPage& page) {
    const auto kept = page.visit.drafts().find(key_of(page));
    if (kept == page.visit.drafts().end()) return std::nullopt;
    return read(page.view(), kept->second.text);
}

void keep_new_source(VisitPage& page, const std::optional<NewSource>& wanted) {
    if (!page.visit.writable()) return;
    const DraftKey key = key_of(page);
    const auto kept = page.visit.drafts().find(key);
    const bool any = kept != page.visit.drafts().end();
    if (!wanted || *wanted == NewSource{}) {
        if (any) page.intentions.ask(DropTyped{key});
    } else if (std::string text = written(*wanted); !any || kept->second.text != text) {
        page.intentions.ask(KeepTyped{key, std::move(text)});
    }
}

}  // namespace arpenteur
