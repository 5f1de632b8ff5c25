// What criteria, levels, horizons and people are called on the screens of a visit.
#pragma once

#include <string>
#include <string_view>

#include "app/screens/page.h"
#include "questionnaires/assessment/levels.h"
#include "questionnaires/grid/spoken_code.h"

namespace arpenteur {

// "P1.1 Engagement personnel du n° 1"; the code alone where the grid does not have it.
std::string criterion_name(const VisitPage& page, std::string_view criterion);

// "3", "de 1 à 3".
std::string describe_in_words(const LevelPair& levels, Language language);
// "6 mois".
std::string months_in_words(const Page& page, int months);

std::string person_name(const VisitPage& page, const Id& person);
std::string participant_name(const VisitPage& page, const Id& participant);
// Its title; else what it is and with whom: "entretien : Monique Roux".
std::string source_title(const VisitPage& page, const Source& source);
// "Entretien avec la maire, 19 novembre 2026".
std::string source_name(const VisitPage& page, const Id& source);

}  // namespace arpenteur
