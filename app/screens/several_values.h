// A shared thing that people wrote without seeing each other: its values side by side, each with its author.
// One is kept, or a third is written in the thing's own fields; nothing is lost either way.
//
//     several_values<Note>(page, "note/apart", id, claims, [](const Note& each) { return each.text; });
//
// Draws nothing if the thing is settled. The value that is kept is asked to be written, and returned in the
// frame of the touch: a field that is left by that same touch writes on it, not on the value that stood.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

struct ValueShown {
    std::string text;    // what the value says, in a few lines
    std::string author;  // and who wrote it, when
};
// The index of the value to be kept, in the frame of the touch. Paths: "<path>/keep/0", …
std::optional<std::size_t> draw_several_values(VisitPage& page, std::string_view path,
                                               const std::vector<ValueShown>& values);

// "Camille Aubry, 24 novembre 2026 (saisi sur la tablette de Julien Maréchal)"
std::string author_in_words(const VisitPage& page, const Id& author, const RevisionId& revision_id,
                            const Time& time);

template <class AnyOf>
std::optional<AnyOf> several_values(VisitPage& page, std::string_view path, const Id& entity,
                                    const Claims<AnyOf>& claims,
                                    const std::function<std::string(const AnyOf&)>& in_words) {
    if (claims.empty() || settled(claims)) return std::nullopt;
    std::vector<ValueShown> values;
    for (const Claim<AnyOf>& claim : claims)
        values.push_back({in_words(claim.value), author_in_words(page, claim.author, claim.id, claim.time)});
    const auto kept = draw_several_values(page, path, values);
    if (!kept) return std::nullopt;
    page.intentions.write(entity, claims[*kept].value);
    return claims[*kept].value;
}

}  // namespace arpenteur
