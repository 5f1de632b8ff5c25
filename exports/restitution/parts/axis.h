// One axis, criterion by criterion: where each stands, what is established, what was heard.
#pragma once

#include "exports/restitution/html.h"
#include "questionnaires/disclosure/disclosed.h"

namespace arpenteur {

template <class Scale>
Html axis_written(const DisclosedAxis<Scale>& axis, Language language);

}  // namespace arpenteur
