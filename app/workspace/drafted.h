// A thing that is being edited before any of it was written: kept whole as a draft, beside the drafts of its
// texts. So a crash loses neither the words nor what they belong to: whose verbatim it is, from which source,
// on which criteria, for which audiences.
//
//     visit.keep_draft(whole_key(id, "verbatim"), {drafted(to_value(verbatim, salts)), author});
//     const std::optional<Value> value = value_drafted(draft.text);
//
// recovery.h turns it into a revision.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/workspace/drafts.h"
#include "questionnaires/journal/value.h"

namespace arpenteur {

// The key of the draft of the thing itself: it names no part.
DraftKey whole_key(const Id& entity, std::string_view field);
bool is_whole(const DraftKey& key);

std::string drafted(const Value& value);
// Empty if the draft cannot be read. Texts come back without a salt.
std::optional<Value> value_drafted(std::string_view draft);

// Whether the text has nothing to read in it.
bool is_blank(std::string_view text);

}  // namespace arpenteur
