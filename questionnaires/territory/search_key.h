// The names of territories as they are matched: folded, and with one spelling for what people write in
// several ways.
//
//     search_key("St-Jean-de-Braye")                           // "saint jean de braye"
//     search_key("Communauté d’agglomération du Beauvaisis")   // "ca du beauvaisis"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arpenteur {

// Folded, with "St" and "Ste" in full and the kind of a grouping abbreviated ("ca", "cc", "cu").
std::string search_key(std::string_view name);

// The keys that a name may begin with while it is being typed: "st" may become "Saint-…" or "Strasbourg", and
// "communauté d’agglo" will be a "CA". No key if nothing was typed.
std::vector<std::string> search_keys_while_typing(std::string_view typed);

// "annecy" for "ville d annecy", as people say it; empty if there is no such beginning. It may also
// be part of the name: Ville-d’Avray.
std::string_view without_courtesy(std::string_view key);

// Articles and the like ("de", "la", "sur"), which people leave out or change.
bool links_words(std::string_view word);

// Where a key's own words begin, after its kind and its articles: 6 for "ca du beauvaisis", 3 for "le mans";
// 0 if there is nothing to skip.
std::size_t own_words(std::string_view key);

}  // namespace arpenteur
