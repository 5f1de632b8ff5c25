// One criterion: where it stands, what is established there, what each group that may be shown says of it.
#pragma once

#include "exports/restitution/html.h"
#include "questionnaires/disclosure/disclosed.h"

namespace arpenteur {

template <class Scale>
Html criterion_written(const DisclosedCriterion<Scale>& criterion, Language language);

}  // namespace arpenteur
