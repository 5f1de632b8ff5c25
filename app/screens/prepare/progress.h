// How far each part of Préparer has come, for its row in the rail. Never in the way: nothing waits for it.
#pragma once

#include "app/widgets/rows.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

RailState perimeter_state(const Visit& visit);
RailState prerequisites_state(const Visit& visit);
RailState team_state(const Visit& visit);          // done: two diagnosticians at least, and one of the APFDT
RailState participants_state(const Visit& visit);  // done: all four categories, and everybody was told
RailState sources_state(const Visit& visit);       // never done: one may always learn more

}  // namespace arpenteur
