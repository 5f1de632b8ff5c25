#include "questionnaires/territory/kinds.h"

#include <array>

namespace arpenteur {

namespace {

constexpr std::array kinds{
    TerritoryKind{"commune", {"commune", "commune"}},
    TerritoryKind{"commune_associee", {"commune associée", "associated commune"}},
    TerritoryKind{"commune_deleguee", {"commune déléguée", "delegated commune"}},
    TerritoryKind{"arrondissement", {"arrondissement municipal", "municipal district"}},
    TerritoryKind{"CC", {"communauté de communes", "community of communes"}},
    TerritoryKind{"CA", {"communauté d’agglomération", "agglomeration community"}},
    TerritoryKind{"CU", {"communauté urbaine", "urban community"}},
    TerritoryKind{"METRO", {"métropole", "metropolis"}},
    TerritoryKind{"MET69", {"métropole de Lyon", "metropolis of Lyon"}},
    TerritoryKind{"EPT", {"établissement public territorial", "public territorial body (Greater Paris)"}},
    TerritoryKind{"PETR", {"pôle d’équilibre territorial et rural", "territorial and rural development hub"}},
    TerritoryKind{"departement", {"département", "department"}},
    TerritoryKind{"region", {"région", "region"}},
    TerritoryKind{"outre_mer", {"territoire d’outre-mer", "overseas territory"}},
};

}  // namespace

std::span<const TerritoryKind> territory_kinds() { return kinds; }

Words kind_words(std::string_view kind) {
    for (const TerritoryKind& known : kinds)
        if (known.code == kind) return known.words;
    return {kind, kind};
}

}  // namespace arpenteur
