// What does not go out, and why: for the team's screen only.
#pragma once

#include <cstdint>
#include <string>

#include "questionnaires/fields/field_ref.h"
#include "questionnaires/journal/id.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class WithheldWhy : std::uint8_t {
    not_marked,       // the team did not let it out to this audience
    not_chosen,       // a point that the rules propose, but the team did not keep
    not_a_point,      // a point that the team kept, but that the rules do not find among what may be shown
    no_agreement,     // the speaker did not agree to be quoted, or not for this audience
    not_informed,     // no notice is recorded
    speaker_unknown,  // the speaker is not known, or is no longer among the persons met
    to_arbitrate,     // tablets differ on it, or it was removed while somebody went on writing
    erased,           // its words were erased
    recognisable_person,  // it is about a criterion that rates a recognisable person
    too_few_voices,
};

struct Withheld {
    Id entity;              // null if it is about a criterion
    std::string criterion;  // its code; empty if it is about none
    FieldRef field;
    WithheldWhy why = WithheldWhy::not_marked;
    bool operator==(const Withheld&) const = default;
};

// "l’équipe ne l’a pas destiné à ce public"
Words label_of(WithheldWhy why);

}  // namespace arpenteur
