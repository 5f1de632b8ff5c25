// A visit as readable lines: everything that visit_json.h prints, with the names of persons and sources
// instead of their ids. What is closed there is closed here.
#pragma once

#include <string>
#include <vector>

#include "questionnaires/language/words.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

std::vector<std::string> text_of(const Visit& visit, Language language);

}  // namespace arpenteur
