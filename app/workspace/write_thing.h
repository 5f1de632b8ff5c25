// For those who write things in a visit that is open: the other half of open_visit.h, which only they need.
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
