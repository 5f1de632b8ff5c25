// What a restitution says about its method: how the diagnostic was carried out, what it covers, and how close
// its authors were.
#pragma once

#include "questionnaires/disclosure/disclosable_criteria.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// Without the team's organisations, which are texts and go through disclosed_texts.h.
DisclosedMethod method_of(const Visit& visit);

DisclosedCoverage coverage_to_show(const Visit& visit, const Grid& grid,
                                   const DisclosableCriteria& disclosable);

// Over the criteria that rate no recognisable person: all pairs of members added up, and nobody named.
DisclosedAgreement agreement_to_show(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
