// What a draft does not say: who was writing, and what the thing was to be beside its words. Kept next to the
// draft while a text is typed, so that after a fall of the tablet it is still the verbatim of that person, in
// the name of whoever wrote it down.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

struct DraftContext {
    Id author;
    Id source{};
    Id speaker{};
    std::vector<std::string> criteria{};
    std::vector<Audience> audiences{};
};

// One for all the texts of a thing.
DraftKey context_key(const DraftKey& text);

std::string written_context(const DraftContext& context);
DraftContext read_context(std::string_view text);

// While the text is being typed, and whenever what surrounds it changes.
void keep_context(VisitPage& page, const DraftKey& text, const DraftContext& context);
// Once it is written.
void drop_context(VisitPage& page, const DraftKey& text);

}  // namespace arpenteur
