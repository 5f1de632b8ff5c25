// A place that can be diagnosed.
#pragma once

#include <cstdint>
#include <string>

namespace arpenteur {

struct Territory {
    // "commune", "commune_associee", "commune_deleguee", "arrondissement", "CC", "CA", "CU", "METRO", "MET69"
    // (Lyon's), "EPT" (Greater Paris), "departement", "region", "outre_mer": the register's kinds; "PETR" is
    // entered by hand. Any other text is kept and shown as it is. Their words: kinds.h.
    std::string kind;
    std::string code;        // INSEE for a commune, SIREN for a grouping; empty if it is not known
    std::string name;        // as the register writes it: "Saint-Jean-de-Braye"
    std::string department;  // "45", "2A", "974"; empty if it has none
    bool fictive = false;    // invented for a demonstration: "données fictives" on screen and paper

    friend auto operator<=>(const Territory&, const Territory&) = default;
    friend bool operator==(const Territory&, const Territory&) = default;
};

}  // namespace arpenteur
