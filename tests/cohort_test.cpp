#include "questionnaires/territory/cohort.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "questionnaires/language/fold.h"
#include "questionnaires/territory/register.h"
#include "questionnaires/territory/search_key.h"
#include "tests/catch.h"
#include "tests/properties.h"

using namespace arpenteur;

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(ARPENTEUR_SOURCE "/questionnaires/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const CohortTerritory& named(const CohortResult& cohort, std::string_view name) {
    return *std::find_if(cohort.territories.begin(), cohort.territories.end(),
                         [&](const auto& one) { return one.territory.name == name; });
}

}  // namespace

TEST_CASE(
    "the pilot cohort is ten real territories, as the register knows them, and the PETR without a code") {
    const TerritoryRegister france = read_register(bytes_of("territory/register.tsv")).territories;
    const CohortResult pilot = read_cohort(bytes_of("shipped/cohortes/2021-2022.csv"));

    CHECK(pilot.problems.empty());
    REQUIRE(pilot.territories.size() == 10);
    for (const CohortTerritory& one : pilot.territories) {
        CAPTURE(one.territory.name);
        CHECK_FALSE(one.territory.fictive);
        CHECK_FALSE(one.source.empty());
        if (one.territory.kind == "PETR") {
            CHECK(one.territory.code.empty());
            continue;
        }
        const auto known = france.find(one.territory.kind, one.territory.code);
        REQUIRE(known);
        CHECK(known->territory == one.territory);
    }
}

TEST_CASE("the pilot cohort says what the report says, and where it says two things") {
    const CohortResult pilot = read_cohort(bytes_of("shipped/cohortes/2021-2022.csv"));
    std::map<CohortStatus, int> how_many;
    for (const CohortTerritory& one : pilot.territories) ++how_many[one.status];

    CHECK(named(pilot, "Saint-Jean-de-Braye").status == CohortStatus::disputed);
    CHECK(named(pilot, "CU d'Arras").status == CohortStatus::undated);
    CHECK(how_many == std::map<CohortStatus, int>{{CohortStatus::visited, 4},
                                                  {CohortStatus::planned, 4},
                                                  {CohortStatus::undated, 1},
                                                  {CohortStatus::disputed, 1}});
    CHECK(std::count_if(pilot.territories.begin(), pilot.territories.end(),
                        [](const auto& one) { return one.upstream; }) == 3);
    CHECK(named(pilot, "Faverges-Seythenex").upstream);
}

TEST_CASE(
    "no invented territory bears the name of a real one, nor any word of its own that a real name has") {
    const TerritoryRegister france = read_register(bytes_of("territory/register.tsv")).territories;
    const CohortResult invented = read_cohort(bytes_of("shipped/cohortes/fictive.csv"));
    const std::vector<std::string> common{"petr", "agglomeration", "neuf", "saint"};

    CHECK(invented.problems.empty());
    REQUIRE(invented.territories.size() == 10);
    for (const CohortTerritory& one : invented.territories) {
        CAPTURE(one.territory.name);
        CHECK(one.territory.fictive);
        CHECK(one.territory.department.empty());
        CHECK(france.by_code(one.territory.code).empty());
        CHECK(france.named(one.territory.name).empty());
        const std::string key = search_key(one.territory.name);
        std::string_view words = std::string_view(key).substr(own_words(key));
        CHECK(france.search(words, 1).empty());
        while (!words.empty()) {
            const std::string word(words.substr(0, words.find(' ')));
            words.remove_prefix(std::min(words.size(), word.size() + 1));
            if (links_words(word) || std::find(common.begin(), common.end(), word) != common.end()) continue;
            CAPTURE(word);
            const auto near = france.search(word, 200);
            CHECK(std::none_of(near.begin(), near.end(), [&](const RegisterEntry& entry) {
                return (" " + search_key(entry.territory.name) + " ").find(" " + word + " ") !=
                       std::string::npos;
            }));
        }
    }
}

TEST_CASE("the invented cohort has one complete visit, two partial ones and seven prepared, of every kind") {
    const CohortResult invented = read_cohort(bytes_of("shipped/cohortes/fictive.csv"));
    std::map<CohortStatus, int> how_many;
    std::map<std::string, int> kinds;
    for (const CohortTerritory& one : invented.territories) {
        ++how_many[one.status];
        ++kinds[one.territory.kind];
    }

    CHECK(how_many == std::map<CohortStatus, int>{{CohortStatus::complete, 1},
                                                  {CohortStatus::partial, 2},
                                                  {CohortStatus::prepared, 7}});
    CHECK(kinds == std::map<std::string, int>{
                       {"CA", 2}, {"CU", 1}, {"PETR", 1}, {"commune", 5}, {"commune_associee", 1}});
}

TEST_CASE("a damaged line of a cohort is reported and the others are kept") {
    const CohortResult reading = read_cohort(
        "# a comment\n"
        "status,name,kind,code,upstream,source\n"
        "visited,Vimy,commune,62861,no,\"a \"\"quoted\"\", cell\nof two lines\"\n"
        "visited,,commune,62862,no,\n"
        "perhaps,Arras,CU,200033579,no,\n"
        "visited,Vimy,commune,62861,no,\n"
        "visited,Lomme,commune_associee,59355,maybe,\n"
        "planned,Reugny,commune,37194,yes\n"
        "planned,Annecy,commune,74010,\"no\n");

    CHECK(reading.problems == std::vector<TableProblem>{
                                  {5, "name", TableFault::empty_cell, ""},
                                  {6, "status", TableFault::unknown_word, "perhaps"},
                                  {7, "code", TableFault::repeated, "62861"},
                                  {8, "upstream", TableFault::unknown_word, "maybe"},
                                  {10, "", TableFault::open_quote, ""},
                              });
    REQUIRE(reading.territories.size() == 2);
    CHECK(reading.territories[0].source == "a \"quoted\", cell\nof two lines");
    CHECK(reading.territories[1].territory.name == "Reugny");
    CHECK(reading.territories[1].upstream);
}

TEST_CASE("a cohort without its columns says which are missing") {
    CHECK(read_cohort("name,code\nVimy,62861\n").problems ==
          std::vector<TableProblem>{{1, "kind", TableFault::no_such_column, ""},
                                    {1, "status", TableFault::no_such_column, ""}});
    CHECK(read_cohort("").problems.size() == 3);
}

TEST_CASE("each status has its code and its words") {
    for (const CohortStatus status :
         {CohortStatus::visited, CohortStatus::planned, CohortStatus::undated, CohortStatus::disputed,
          CohortStatus::complete, CohortStatus::partial, CohortStatus::prepared}) {
        CHECK(cohort_status_from(code_of(status)) == status);
        CHECK_FALSE(label_of(status).fr.empty());
    }
    CHECK_FALSE(cohort_status_from("done"));
}

TEST_CASE("whatever the bytes, a cohort is read") {
    holds("any bytes", [](const std::string& bytes) {
        (void)read_cohort(bytes);
        (void)read_cohort("kind,name,status,code\n" + bytes);
    });
}
