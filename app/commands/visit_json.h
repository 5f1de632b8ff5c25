// A visit as JSON: what the team may read of it. The text is the same on every machine that holds the same
// revisions. A position that is not open yet is printed for everybody as closed, with its author and revision
// id.
//
// Every subject is a list of its current values, each with `value`, `author` (a person's id), `device` and
// `counter` (the revision's id), `time` (as its author saw it) and, if texts were erased, `erased`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

nlohmann::json json_of(const Visit& visit);

// "2026-11-19T10:40:00+01:00"
std::string iso_time(const Time& time);

}  // namespace arpenteur
