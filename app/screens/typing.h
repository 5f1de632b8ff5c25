// Texts being typed in a visit: kept as drafts within a second, and written when their field is left or after
// half a minute of pause. So a screen that takes words says only what they are of:
//
//     const DraftKey key{id, "allowed_name", "reason"};
//     if (const auto reason = typed_text(page, "pass/reason", key, "", {.label = "Pourquoi"}))
//         page.intentions.write(id, AllowedName{"Ada Brun", *reason}, key);
//
// The texts of a thing that a screen edits go through editing.h.
//
// What was typed and not yet written (the tablet fell, its battery was empty) is in the visit's drafts: the
// field shows it again, and it is written as soon as the field is drawn without the focus.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/widgets/fields.h"
#include "app/workspace/drafts.h"

namespace arpenteur {

struct VisitPage;

struct TypedText {
    std::string text;
    double changed = 0.0;  // when it last did, by the surface's clock
    bool drafted = true;   // as it stands now
    Id author{};           // who was writing when it was typed
    bool drawn = true;     // in this frame
};

// What is in the fields now, by what it is of. Belongs to whoever draws the screens, so that no screen loses
// any of it.
using Typing = std::map<DraftKey, TypedText>;

inline constexpr double draft_after = 0.7;     // seconds after a keystroke
inline constexpr double written_after = 30.0;  // seconds of pause
inline constexpr std::size_t longest_text =
    900 * 1024;  // bytes: what one revision can hold, with room for the rest

// Draws the field. Returns the text in the frame in which it is to be written; never the one that stands
// there already.
std::optional<std::string> typed_text(VisitPage& page, std::string_view path, const DraftKey& key,
                                      const std::string& current, const FieldLook& look);

// Whether several values stand there: then a draft that nobody is typing now is not written, since it would
// decide between them.
bool several_stand(const VisitPage& page, const DraftKey& key);

// After a frame: asks to write what was typed in a field that is gone. With `all`, also what is typed in
// fields that are still there: before another visit is opened, and at lock.
enum class Left : std::uint8_t { gone, all };
void write_what_is_left(Typing& typing, class Intentions& intentions, Left left);

}  // namespace arpenteur
