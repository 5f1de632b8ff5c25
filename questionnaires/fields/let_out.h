// Whether a field may leave the workspace in clear: the one function that every text passes on its way out.
//
//     if (let_out(field_of<&Verbatim::text>, Audience::public_, {.marked = true, .agreed = true})) ...
//
// It applies the rules that the declaration names, in every build. What depends on the whole document (which
// criteria have enough voices, what the team approved) is in the grounds, which disclosure/ makes from the
// visit.
#pragma once

#include "questionnaires/fields/field_ref.h"

namespace arpenteur {

// The reasons to let one field of one thing out to one audience. By default there are none.
struct Grounds {
    bool marked = false;       // the team marked the thing for this audience
    bool agreed = false;       // the person who said it agreed, for this audience
    bool fact_leaves = false;  // the fact that the field belongs to leaves
    bool approved = false;     // the level, or the conclusion, is on the list of what leaves

    friend constexpr bool operator==(const Grounds&, const Grounds&) = default;
};

// A field that is only counted never leaves by itself. A field with named parts leaves whole or not at all.
bool let_out(const FieldRef& field, Audience audience, const Grounds& grounds = {});

}  // namespace arpenteur
