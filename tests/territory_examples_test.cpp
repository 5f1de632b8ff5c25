// The examples at the head of the territories' headers, as they stand there.
#include <fstream>
#include <iterator>

#include "questionnaires/territory/cohort.h"
#include "questionnaires/territory/kinds.h"
#include "questionnaires/territory/register.h"
#include "questionnaires/territory/search_key.h"
#include "tests/catch.h"

namespace arpenteur {
namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(ARPENTEUR_SOURCE "/questionnaires/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("the example of register.h: each Reugny is offered with what tells it apart") {
    const std::string bytes = bytes_of("territory/register.tsv");
    const Language language = Language::french;
    std::vector<std::string> offered;
    const auto offer = [&](const std::string& label, const std::string&) { offered.push_back(label); };

    const TerritoryRegister territories = read_register(bytes).territories;  // of register.tsv
    for (const RegisterEntry& entry : territories.search("reugny 37", 8))
        offer(territories.label(entry.territory), territories.details(entry, language));

    REQUIRE_FALSE(offered.empty());
    CHECK(offered.front() == "Reugny (37, Indre-et-Loire)");
}

TEST_CASE("the example of cohort.h: a cohort lists its territories") {
    const std::string bytes = bytes_of("shipped/cohortes/2021-2022.csv");
    std::size_t shown = 0;
    const auto show = [&](const std::string& name, const Words& status) {
        shown += !name.empty() && !status.fr.empty() ? 1 : 0;
    };

    const CohortResult pilot = read_cohort(bytes);  // of questionnaires/shipped/cohortes/2021-2022.csv
    for (const CohortTerritory& one : pilot.territories) show(one.territory.name, label_of(one.status));

    CHECK(shown > 1);
    CHECK(shown == pilot.territories.size());
}

TEST_CASE("the examples of kinds.h and search_key.h") {
    CHECK(kind_words("CU").in(Language::french) == "communauté urbaine");
    CHECK(search_key("St-Jean-de-Braye") == "saint jean de braye");
    CHECK(search_key("Communauté d’agglomération du Beauvaisis") == "ca du beauvaisis");
}

}  // namespace
}  // namespace arpenteur
