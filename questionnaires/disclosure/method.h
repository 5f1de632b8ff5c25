// How a diagnostic was made, what it covers and how near its authors were: what a restitution says of its
// method.
#pragma once

#include "questionnaires/disclosure/disclosable_criteria.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// Without the organisations of the team, which are texts.
DisclosedMethod method_of(const Visit& visit);

DisclosedCoverage coverage_to_show(const Visit& visit, const Grid& grid,
                                   const DisclosableCriteria& disclosable);

// Over the criteria that rate no recognisable person, all pairs of members together, nobody named.
DisclosedAgreement agreement_to_show(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
