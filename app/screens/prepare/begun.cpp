#include "app/screens/prepare/begun.h"

#include <algorithm>

namespace arpenteur {

std::vector<Begun> begun(VisitPage& page, std::string_view field, std::string_view title_part,
                         std::string_view start_part, const std::function<bool(const Id&)>& exists) {
    std::vector<Begun> found;
    std::vector<DraftKey> starts;
    for (const auto& [key, draft] : page.visit.drafts()) {
        if (key.field != field || exists(key.entity)) continue;
        if (key.part == start_part) {
            starts.push_back(key);
            continue;
        }
        // The drafts stand in the order of their entities.
        if (found.empty() || found.back().entity != key.entity) found.push_back({key.entity, {}});
        if (key.part == title_part) found.back().title = draft.text;
    }
    for (const DraftKey& start : starts)
        if (std::none_of(found.begin(), found.end(),
                         [&](const Begun& one) { return one.entity == start.entity; }))
            page.intentions.ask(DropTyped{start});
    return found;
}

std::optional<std::string> draft_of(const VisitPage& page, const DraftKey& key) {
    const auto found = page.visit.drafts().find(key);
    return found == page.visit.drafts().end() ? std::nullopt : std::optional(found->second.text);
}

}  // namespace arpenteur
