// The part of open_visit.h that only code that writes things needs.
//
//     visit.write(position_id(me, "P1_1"), position);
#pragma once

#include <string>

#include "app/workspace/open_visit.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

template <class Thing>
Receipt OpenVisit::write(const Id& entity, const Thing& thing, const Writing& how) {
    return write(Subject{entity, std::string(subject_field<Thing>())}, to_value(thing, salts()), how);
}

template <class Thing>
bool OpenVisit::refuses(const Thing& thing) const {
    return !fits(to_value(thing, salts()));
}

}  // namespace arpenteur
