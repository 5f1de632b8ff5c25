#include "app/screens/interview/new_source.h"

#include "app/workspace/drafted.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

namespace {

// No whole thing (drafted.h), or a fall would put it into the visit.
DraftKey key_of(const VisitPage& page) { return {page.visit.id(), "interview", "new_source"}; }

}  // namespace

std::optional<Source> drafted_new_source(const VisitPage& page) {
    const auto draft = page.visit.drafts().find(key_of(page));
    if (draft == page.visit.drafts().end()) return std::nullopt;
    const std::optional<Value> value = value_drafted(draft->second.text);
    auto source = value ? from_value<Source>(*value) : std::nullopt;
    // Somebody may have been removed meanwhile.
    if (source)
        std::erase_if(source->participants, [&](const Id& id) {
            return !page.view().participants.contains(id) || page.view().removals.contains(id);
        });
    return source;
}

void keep_new_source(VisitPage& page, const std::optional<Source>& wanted) {
    if (!page.visit.writable()) return;
    const DraftKey key = key_of(page);
    const auto before = page.visit.drafts().find(key);
    const bool any = before != page.visit.drafts().end();
    if (!wanted || *wanted == Source{}) {
        if (any) page.intentions.ask(DropTyped{key});
    } else if (std::string text = drafted(to_value(*wanted, [] { return Id{}; }));
               !any || before->second.text != text) {
        page.intentions.ask(KeepTyped{key, std::move(text)});
    }
}

}  // namespace arpenteur
