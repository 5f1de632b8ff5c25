// Which audiences may see a thing, a verbatim or a recommendation for instance. If absent, only the team may.
// It stands beside that thing, since whoever chooses need not be its author.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Disclosure {
    std::vector<Audience> audiences;  // sorted; without the team, which always sees it
    bool operator==(const Disclosure&) const = default;
};

template <>
struct Declaration<Disclosure> {
    static constexpr ThingKind kind{.subject = "disclosure",
                                    .name = "disclosure",
                                    .list = "disclosures",
                                    .one = {"Diffusion", "Disclosure"},
                                    .many = {"Diffusion choisie", "Chosen audiences"},
                                    .stands_on = StandsOn::beside};
    static constexpr std::tuple fields{
        kind.choice("audiences", &Disclosure::audiences, {"Publics", "Audiences"}, to::nobody)};
};

}  // namespace arpenteur
