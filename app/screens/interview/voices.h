// Whose voice is heard: the categories that the source brings, the one that speaks, and what to ask it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/page.h"
#include "questionnaires/grid/grid.h"

namespace arpenteur {

// Of the source's participants, each once.
std::vector<ActorCategory> voices_in(const Visit& visit, const Id& source);

// The question of the criterion for this category, with the names that this territory uses; empty if the grid
// does not ask it.
std::string question_to(const VisitPage& page, const Criterion& criterion, ActorCategory category);

// "Maud Estrabeau, vice-présidente à l’eau"
std::string person_in_words(const Participant& participant);

}  // namespace arpenteur
