// Which positions and readings may be read on this tablet while their criterion is closed: they are their
// author's alone.
//
//     for (const Claim<Position>& claim : claims)
//         if (may_be_read(page, claim)) ...
#pragma once

#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

// Once the criterion is open, everything. Before, only what the person who is writing wrote themselves; and
// on a tablet that is not theirs, only what they wrote on it, since anybody may touch their name there.
bool may_be_read(const VisitPage& page, std::string_view criterion, const Id& author,
                 const RevisionId& revision_id);

template <class Personal>
bool may_be_read(const VisitPage& page, const Claim<Personal>& claim) {
    return may_be_read(page, claim.value.criterion, claim.author, claim.id);
}

}  // namespace arpenteur
