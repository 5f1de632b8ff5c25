// May one revision replace, hide or restore another? May somebody erase what another wrote? The journal, screens
// and commands ask here, so that no screen offers what would have no effect.
//
//     if (may_act("own.note", {me, me}, {claim.author, claim.owner})) offer_to_remove();
//
// Shared things: everybody, and what stood before stays in its history. Own things: whoever they are of, from a
// tablet of theirs; and for somebody without a tablet, whoever writes for them. The author that a revision
// declares gives no right over what its author's own tablet wrote.
//
// Only revisions that count are compared. Whether author and parts give an own thing its id is another question,
// asked first (JournalRules): what they do not give has no effect at all.
#pragma once

#include <compare>
#include <string_view>

#include "questionnaires/journal/revision.h"

namespace arpenteur {

// Who wrote a revision: the person in whose name, and the person whose tablet signed it. They differ where
// somebody writes for another.
struct Hand {
    Id author;
    Id owner;

    bool writes_for_another() const { return author != owner; }

    friend auto operator<=>(const Hand&, const Hand&) = default;
    friend bool operator==(const Hand&, const Hand&) = default;
};

inline bool may_act_on_own(const Hand& by, const Hand& on) {
    if (by.owner == on.author || by.owner == on.owner) return true;
    return by.author == on.author && on.writes_for_another();
}

// `field` is that of the revision acted on.
inline bool may_act(std::string_view field, const Hand& by, const Hand& on) {
    return !is_own(field) || may_act_on_own(by, on);
}

// `signer` owns the tablet that signed the erasure, whatever author it declares.
inline bool may_erase(const Id& signer, const Id& author, const Id& desk) {
    return signer == author || (signer == desk && !desk.is_null());
}

}  // namespace arpenteur
