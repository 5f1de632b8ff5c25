// What may be read here of what is its author's alone, while its criterion is closed: a position, a reading.
//
//     for (const Claim<Position>& claim : claims)
//         if (may_be_read(page, claim)) ...
#pragma once

#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

// Once the criterion is open, all that was written. Before, what the person who writes wrote themselves; on a
// tablet that is not theirs, only what they wrote on it, since anybody may touch their name there.
bool may_be_read(const VisitPage& page, std::string_view criterion, const Id& author,
                 const RevisionId& revision_id);

template <class Personal>
bool may_be_read(const VisitPage& page, const Claim<Personal>& claim) {
    return may_be_read(page, claim.value.criterion, claim.author, claim.id);
}

}  // namespace arpenteur
