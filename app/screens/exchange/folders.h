// Where a file is written: one of the folders around, by a touch.
#pragma once

#include <string>

#include "app/screens/exchange/exchange.h"

namespace arpenteur {

// "Clé USB « VISITES »", "Téléchargements".
std::string folder_in_words(const Page& page, const ExchangeFolder& folder);
// The same of the folder in which a file lies; its path where it is in none of those.
std::string place_in_words(const Page& page, const Exchange& state, const std::filesystem::path& file);

// The choice of a folder; the chosen one, null where there is none to write in, which is then said.
const ExchangeFolder* draw_folder_choice(Page& page, Exchange& state);

}  // namespace arpenteur
