// A visit as JSON: what the team may read of it. The same text on every machine that holds the same
// revisions; a position that is not open yet is printed as closed, with its author and place, for everybody.
//
// Every subject is a list of its current values, each with `value`, `author` (a person's id), `device` and
// `counter` (the revision's place), `time` (as its author saw it) and, where words were erased, `erased`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

nlohmann::json json_of(const Visit& visit);

// "2026-11-19T10:40:00+01:00"
std::string iso_time(const Time& time);

}  // namespace arpenteur
