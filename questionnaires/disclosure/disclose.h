// From a visit to what may leave the team: one function for each version, over values, applied before any
// document exists.
//
//     const auto disclosed = disclose_public(visit, grid);
//     if (!disclosed) return show(messages(disclosed.error(), grid, language));   // what to settle first
//     write(disclosed->visit);                      // and, on the team's screen only, disclosed->withheld
//
// The rules are those of the method (domain, sections 4 and 4b). Where they leave a choice, the stricter is
// taken:
// - a criterion on which fewer than three persons were heard shows neither a level nor a distribution,
//   whatever the team concluded, and enters no axis, point or gap; this holds too where only documents
//   speak. "Not applicable" is shown;
// - an axis has a level from two criteria that are shown;
// - a point goes out if the rules give it without the criteria that are left out, and the team chose it;
// - a quotation goes out if its speaker was informed and agreed, for that audience, and the team marked it
//   for that audience; one that touches a criterion of a recognisable person stays; one on a criterion with
//   too few voices goes only under its speaker's function;
// - a function signs the words of the State or of another institution only as a parole de service, and then
//   its words only, never a level;
// - an expectation is told by its category where three persons of it were met, else by the joined group,
//   else without saying whose;
// - a controversy or a recommendation that is marked goes out, without naming a criterion that rates a
//   recognisable person or has too few voices; the reason of a consensus goes out if it is marked;
// - a thing whose words differ between two tablets stays until somebody arbitrates; marks and agreements
//   that differ count as the strictest;
// - names of the team are looked for as those of the persons met are.
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
    bool territory_unsettled = false;  // none, or several
    std::vector<std::string>
        to_arbitrate;              // criteria with several differing consensuses; public version only
    std::vector<NameFound> names;  // texts that name somebody

    bool operator==(const Stopped&) const = default;
};

// What is wrong and what to do, one entry for each fault.
std::vector<std::string> messages(const Stopped& stopped, const Grid& grid, Language language);

template <class Version>
using DisclosureResult = tl::expected<Disclosed<Version>, Stopped>;

DisclosureResult<RestrictedVisit> disclose_restricted(const Visit& visit, const Grid& grid);
DisclosureResult<PublicVisit> disclose_public(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
