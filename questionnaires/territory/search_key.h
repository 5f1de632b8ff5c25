// Names of territories as they are matched: folded, with what people write in several ways written in one.
//
//     search_key("St-Jean-de-Braye") == "saint jean de braye" == search_key("SAINT JEAN DE BRAYE")
//     search_key("Communauté d’agglomération du Beauvaisis") == "ca du beauvaisis"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arpenteur {

// Folded, "St" and "Ste" in full, the long form of a kind of grouping in short ("ca", "cc", "cu").
std::string search_key(std::string_view name);

// The keys that a name being typed may be the beginning of: "st" may become "Saint-…" or "Strasbourg", and
// "communauté d’agglo" will be a "CA". No key where nothing was typed.
std::vector<std::string> search_keys_while_typing(std::string_view typed);

// "annecy" for "ville d annecy", as people say it; empty where there is no such beginning. A name may have it
// too: Ville-d’Avray.
std::string_view without_courtesy(std::string_view key);

// Articles and the like ("de", "la", "sur"), which people leave out or change.
bool links_words(std::string_view word);

// Where a key's own words begin, after its kind and its articles: 6 for "ca du beauvaisis", 3 for "le mans";
// 0 where there is nothing to pass over.
std::size_t own_words(std::string_view key);

}  // namespace arpenteur
