// The parts of a restitution, in the order of the document. Each has a file of its name.
//
// A part writes what the visit discloses, in either version. With nothing to write, it says so in a sentence,
// or is empty and left out.
#pragma once

#include "exports/restitution/edition.h"
#include "exports/restitution/html.h"
#include "questionnaires/disclosure/disclosed.h"

namespace arpenteur {

// cover.cpp: the territory, what was judged, which version, which day, by whom.
template <class Scale>
Html cover(const DisclosedVisit<Scale>& visit, const Edition& edition);

// one_page.cpp: who was heard, what helps, what holds back, what comes first.
template <class Scale>
Html one_page(const DisclosedVisit<Scale>& visit, const Edition& edition);

// points.cpp: the points d'appui and the points de fragilité that the team chose.
template <class Scale>
Html strengths(const DisclosedVisit<Scale>& visit, const Edition& edition);
template <class Scale>
Html weaknesses(const DisclosedVisit<Scale>& visit, const Edition& edition);

// results.cpp: where the territory stands, by capacity, axis and criterion.
template <class Scale>
Html standing_of_the_territory(const DisclosedVisit<Scale>& visit, const Edition& edition);

// gaps.cpp: what the groups see differently.
template <class Scale>
Html gaps(const DisclosedVisit<Scale>& visit, const Edition& edition);

// disputes.cpp: controversies, and what the team itself did not settle.
template <class Scale>
Html disputes(const DisclosedVisit<Scale>& visit, const Edition& edition);

// expectations.cpp: what each group expects of the others, offers them, does not understand.
template <class Scale>
Html expectations(const DisclosedVisit<Scale>& visit, const Edition& edition);

// recommendations.cpp: what is proposed, who carries it, by when.
template <class Scale>
Html recommendations(const DisclosedVisit<Scale>& visit, const Edition& edition);

// quotes.cpp: what people said, word for word.
template <class Scale>
Html quotes(const DisclosedVisit<Scale>& visit, const Edition& edition);

// method.cpp: how the diagnostic was made, what it is worth, what it does not show and why.
template <class Scale>
Html method(const DisclosedVisit<Scale>& visit, const Edition& edition);

// steps.cpp: what comes after this document.
template <class Scale>
Html steps(const DisclosedVisit<Scale>& visit, const Edition& edition);

// answer_sheet.cpp: the answers of the territory, to be filled in by hand at the restricted restitution.
template <class Scale>
Html answer_sheet(const DisclosedVisit<Scale>& visit, const Edition& edition);

}  // namespace arpenteur
