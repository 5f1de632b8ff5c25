// From a visit to what may leave the team: one function for each version, from values to values, called
// before any document exists.
//
//     const auto disclosed = disclose_public(visit, grid);
//     if (!disclosed) return show(messages(disclosed.error(), grid, language));   // what to settle first
//     write(disclosed->visit);                      // and, on the team's screen only, disclosed->withheld
//
// The rules are those of the method (domain, sections 4 and 4b). Where they leave a choice, the stricter one
// is taken:
// - a criterion on which fewer than three persons were heard shows neither a level nor a distribution,
//   whatever the team concluded, and enters no axis, point or gap, even if only documents speak about it.
//   "Not applicable" is shown;
// - an axis has a level only if at least two of its criteria are shown;
// - a point goes out if the rules find it without the criteria that are left out, and the team chose it;
// - a quotation goes out if its speaker was informed and agreed, and the team marked it, both for that
//   audience. One about a criterion that rates a recognisable person stays; one about a criterion with too
//   few voices goes out only under its speaker's function;
// - words from the State or another institution are signed with a function only as a parole de service; that
//   holds for words, never for a level;
// - an expectation names its category if three of its persons were met, else the joined group, else nobody;
// - a marked controversy or recommendation goes out, without naming a criterion that rates a recognisable
//   person or has too few voices; the reason of a consensus goes out if it is marked;
// - a thing whose texts differ between two tablets stays until somebody arbitrates; if marks or agreements
//   differ, the strictest counts;
// - texts are searched for the names of team members just as for those of the persons met.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/disclosure/names.h"
#include "questionnaires/disclosure/withheld.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

template <class Version>
struct Disclosed {
    Version visit;
    std::vector<Withheld> withheld;
};

// What stops a document. For the team's screen only.
struct Stopped {
    bool territory_unsettled = false;       // there is none, or several differ
    std::vector<std::string> to_arbitrate;  // criteria whose consensuses differ; public version only
    std::vector<NameFound> names;           // texts that name somebody

    bool operator==(const Stopped&) const = default;
};

// What is wrong and what to do about it, one entry per fault.
std::vector<std::string> messages(const Stopped& stopped, const Grid& grid, Language language);

template <class Version>
using DisclosureResult = tl::expected<Disclosed<Version>, Stopped>;

DisclosureResult<RestrictedVisit> disclose_restricted(const Visit& visit, const Grid& grid);
DisclosureResult<PublicVisit> disclose_public(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
