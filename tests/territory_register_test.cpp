#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "questionnaires/language/fold.h"
#include "questionnaires/territory/kinds.h"
#include "questionnaires/territory/register.h"
#include "tests/catch.h"
#include "tests/properties.h"

using namespace arpenteur;

namespace {

std::string shipped_table() {
    std::ifstream file(ARPENTEUR_SOURCE "/questionnaires/territory/register.tsv", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const TerritoryRegister& france() {
    static const RegisterResult reading =
        read_register(shipped_table());  // a constant: read once for all tests
    return reading.territories;
}

std::vector<std::string> codes(const std::vector<RegisterEntry>& entries) {
    std::vector<std::string> all;
    for (const RegisterEntry& entry : entries) all.push_back(entry.territory.code);
    return all;
}

std::string first(std::string_view query) {
    const auto entries = france().search(query, 1);
    return entries.empty() ? "" : entries.front().territory.code;
}

using Codes = std::vector<std::string>;

// Small enough to see every order: two Reugny, a commune and its part, a grouping over two departments.
constexpr std::string_view small_table =
    "# a comment\n"
    "kind\tcode\tname\tdepartments\tpart_of\tmembers\tpopulation\n"
    "departement\t03\tAllier\t03\t84\n"
    "commune\t03213\tReugny\t03\t\t\t266\n"
    "departement\t37\tIndre-et-Loire\t37\t24\n"
    "commune\t37194\tReugny\t37\t\t\t1759\n"
    "commune\t37195\tReugny-le-Grand\t37\t\t\t900\n"
    "commune\t37196\tVal-de-Reugny\t37\t\t\t5000\n"
    "commune_deleguee\t37197\tReugnyville\t37\t37196\n"
    "CC\t243700000\tCC du Pays de Reugny\t37,03\t\t2\t2025\n";

TerritoryRegister small() { return read_register(std::string(small_table)).territories; }

}  // namespace

TEST_CASE("the shipped table is read without a problem and holds all of France") {
    const RegisterResult reading = read_register(shipped_table());

    CHECK(reading.problems.empty());
    CHECK(reading.territories.size() > 38000);
    CHECK(reading.territories.department_label("37") == "Indre-et-Loire (37)");
    CHECK(reading.territories.department_label("2A") == "Corse-du-Sud (2A)");
    CHECK(reading.territories.department_label("X1") == "X1");
}

TEST_CASE("the territories of the pilot cohort are found by their codes") {
    const auto annecy = france().by_code("74010");
    REQUIRE(annecy.size() == 2);
    CHECK(annecy[0].territory.kind == "commune");
    CHECK(annecy[1].territory.kind == "commune_deleguee");

    const auto lomme = france().find("commune_associee", "59355");
    REQUIRE(lomme);
    CHECK(lomme->territory.name == "Lomme");
    CHECK(lomme->part_of == "59350");
    CHECK(france().details(*lomme, Language::french) == "commune associée · Lille");

    const auto arras = france().find("CU", "200033579");
    REQUIRE(arras);
    CHECK(arras->members == 46);
    CHECK(arras->departments == Codes{"62"});
    CHECK(france().details(*arras, Language::english).starts_with("urban community · 46 communes · "));

    CHECK(france().find("CA", "200067999")->members == 53);
    CHECK(france().find("CA", "241200187")->members == 8);
    CHECK(france().find("commune", "74123")->territory.name == "Faverges-Seythenex");
    CHECK(france().by_code("00000").empty());
    CHECK(france().by_code("").empty());
    CHECK_FALSE(france().find("CC", "74010"));
}

TEST_CASE("two communes named Reugny are both offered, and their departments tell them apart") {
    const auto both = france().named("reugny");

    CHECK(codes(both) == Codes{"03213", "37194"});
    CHECK(france().label(both[0].territory) == "Reugny (03, Allier)");
    CHECK(france().label(both[1].territory) == "Reugny (37, Indre-et-Loire)");
}

TEST_CASE("a label says no more than is known") {
    CHECK(france().label(
              {.kind = "PETR", .code = "", .name = "PETR Albigeois et Bastides", .department = "81"}) ==
          "PETR Albigeois et Bastides (81, Tarn)");
    CHECK(
        france().label({.kind = "commune", .code = "X0001", .name = "Valombre-sur-Lise", .department = ""}) ==
        "Valombre-sur-Lise");
    CHECK(france().label({.kind = "commune", .code = "", .name = "Ici", .department = "00"}) == "Ici (00)");
    CHECK(france().label(france().find("departement", "81")->territory) == "Tarn (81)");
    CHECK(france().label(france().find("region", "24")->territory) == "Centre-Val de Loire");
}

TEST_CASE("a department beside the name narrows, by number, by name, before or after, while it is typed") {
    CHECK(first("reugny 37") == "37194");
    CHECK(first("reugny indre") == "37194");
    CHECK(first("reugny 3") == "37194");
    CHECK(first("37 reugny") == "37194");
    CHECK(first("reugny 37380") == "37194");
    CHECK(first("Reugny (03, Allier)") == "03213");
    CHECK(first("reugny all") == "03213");
    CHECK(first("saint-denis 974") == "97411");
    CHECK(first("saint denis seine saint denis") == "93066");
    CHECK(first("val de marne") == "94");
    CHECK(first("zonza 2a") == "2A362");
    CHECK(first("zonza 20124") == "2A362");
    CHECK(france().search("reugny 59", 5).empty());
}

TEST_CASE("accents, case, hyphens, apostrophes, ligatures and St do not matter") {
    for (const char* typed :
         {"Saint-Jean-de-Braye", "SAINT JEAN DE BRAYE", "st jean de braye", "St. Jean-de-Braye"}) {
        CAPTURE(typed);
        CHECK(codes(france().named(typed)) == Codes{"45284"});
        CHECK(first(typed) == "45284");
    }
    CHECK(first("marcq en baroeul") == "59378");
    CHECK(first("L’HAY LES ROSES") == "94038");
    CHECK(first("ste marie aux mines") == "68298");
    CHECK(first("SAINT-GILDAS DES BOIS") == "44161");
}

TEST_CASE("a grouping is found by its kind in short, in full or not at all") {
    CHECK(codes(france().named("Communauté d’agglomération du Beauvaisis")) == Codes{"200067999"});
    CHECK(codes(france().named("ca du beauvaisis")) == Codes{"200067999"});
    CHECK(first("beauvaisis") == "200067999");
    CHECK(first("communauté urbaine d'arras") == "200033579");
    CHECK(first("Communauté d’Agglomération de Rodez") == "241200187");
    CHECK(first("rodez agglo") == "241200187");
    CHECK(first("métropole de lyon") == "200046977");
    CHECK_FALSE(france().search("communauté d’agglo", 5).empty());
    CHECK(first("plaine commune") == "200057867");
}

TEST_CASE("a territory is found as people say it") {
    CHECK(first("Ville d’Annecy") == "74010");
    CHECK(first("Commune de Vimy") == "62861");
    CHECK(first("Ville de Lomme") == "59355");
    CHECK(first("ville d'avray") == "92077");
    CHECK(first("ville du pont") == "25620");
    CHECK(first("le havre") == "76351");
    CHECK(first("havre") == "76351");
}

TEST_CASE("a code that is typed finds its territory, whole or in part") {
    CHECK(first("74123") == "74123");
    CHECK(first("200033579") == "200033579");
    CHECK(first("200 033 579") == "200033579");
    CHECK(first("2a004") == "2A004");
    CHECK(codes(france().search("3719", 3)) == Codes{"37195", "37194", "37196"});
    CHECK(first("37") == "37");
}

TEST_CASE("the nearest name comes first, then the most populated") {
    CHECK(codes(small().search("Reugny", 10)) ==
          Codes{"37194", "03213", "37195", "37197", "37196", "243700000"});
    CHECK(codes(small().search("reugny", 2)) == Codes{"37194", "03213"});
    CHECK(codes(small().search("reug", 10)) ==
          Codes{"37194", "37195", "03213", "37197", "37196", "243700000"});
    CHECK(codes(small().search("grand reugny", 10)) == Codes{"37195"});
    CHECK(codes(small().search("reugny 03", 10)) == Codes{"03213", "243700000"});
    CHECK(small().search("", 10).empty());
    CHECK(small().search("--", 10).empty());
    CHECK(small().search("reugny", 0).empty());
    CHECK(first("paris") == "75056");
    CHECK(first("st denis") == "97411");
    CHECK(first("y") == "80829");
}

TEST_CASE("a damaged line is reported and the others are kept") {
    const RegisterResult reading = read_register(
        "\xEF\xBB\xBF# a comment\r\n"
        "kind\tcode\tname\tdepartments\tmembers\tpopulation\tadded later\r\n"
        "commune\t62861\tVimy\t62\t\t4270\tkept\r\n"
        "commune\t62862\r\n"
        "\r\n"
        "commune\t62041\tArras\t62\t\t4o ooo\r\n"
        "commune\t60057\tBeau\xFFvais\t60\r\n"
        "commune\t62861\tVimy encore\t62\r\n"
        "commune\t45284\tSaint-Jean-de-Braye\t45\r\n");

    CHECK(reading.problems == std::vector<TableProblem>{
                                  {4, "name", TableFault::empty_cell, ""},
                                  {6, "population", TableFault::not_a_number, "4o ooo"},
                                  {7, "", TableFault::not_utf8, ""},
                                  {8, "code", TableFault::repeated, "62861"},
                              });
    CHECK(reading.territories.size() == 2);
    CHECK(reading.territories.by_code("62861").at(0).territory.name == "Vimy");
    CHECK(reading.territories.by_code("62861").at(0).population == 4270);
    CHECK(reading.territories.by_code("45284").at(0).territory.department == "45");
}

TEST_CASE("a table without its column names is empty and says which is missing") {
    const RegisterResult reading = read_register("kind\tname\ncommune\tVimy\n");

    CHECK(reading.territories.size() == 0);
    REQUIRE(reading.problems.size() == 1);
    CHECK(message(reading.problems[0], "register.tsv", Language::english) ==
          "register.tsv, line 1, column code: the line that names the columns does not name this one. Add "
          "it, or go back to the original table.");
    CHECK(read_register("").problems.size() == 1);
    CHECK(TerritoryRegister().search("vimy", 5).empty());
}

TEST_CASE("a problem says where, what, and what to do, in the reader's language") {
    CHECK(message({12, "population", TableFault::not_a_number, "12O"}, "register.tsv", Language::french) ==
          "register.tsv, ligne 12, colonne population\u00A0: «\u00A012O\u00A0» n’est pas un nombre. Écrivez "
          "des "
          "chiffres, ou rien. Cette ligne est laissée de côté, les autres sont lues.");
}

TEST_CASE("kinds are worded in both languages, and an unknown one is shown as it is written") {
    CHECK(kind_words("CU").in(Language::french) == "communauté urbaine");
    CHECK(kind_words("PETR").in(Language::french) == "pôle d’équilibre territorial et rural");
    CHECK(kind_words("commune_associee").in(Language::english) == "associated commune");
    CHECK(kind_words("pays").in(Language::english) == "pays");
}

TEST_CASE("every kind of the shipped table has its words") {
    for (const char* name : {"commune", "commune_associee", "commune_deleguee", "arrondissement", "CC", "CA",
                             "CU", "METRO", "MET69", "EPT", "departement", "region", "outre_mer"}) {
        CAPTURE(name);
        const auto kinds = territory_kinds();
        CHECK(std::any_of(kinds.begin(), kinds.end(),
                          [&](const TerritoryKind& kind) { return kind.code == name; }));
    }
}

TEST_CASE("any name of the register, in capitals without accents, finds its territory") {
    // The names as the table writes them: this test's own reading, so that the register is not its own
    // witness.
    struct Line {
        std::string kind, code, name;
    };
    std::vector<Line> lines;
    const std::string bytes = shipped_table();
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.starts_with('#') || line.starts_with("kind\t")) continue;
        const std::size_t code = line.find('\t') + 1;
        const std::size_t name = line.find('\t', code) + 1;
        lines.push_back({std::string(line.substr(0, code - 1)),
                         std::string(line.substr(code, name - 1 - code)),
                         std::string(line.substr(name, line.find('\t', name) - name))});
    }
    REQUIRE(lines.size() == france().size());

    holds("capitals without accents find the name", [&] {
        const Line line = lines[*rc::gen::inRange<std::size_t>(0, lines.size())];
        std::string typed = folded(line.name);
        std::transform(typed.begin(), typed.end(), typed.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        const auto is_it = [&](const RegisterEntry& entry) {
            return entry.territory.code == line.code && entry.territory.kind == line.kind;
        };
        // No name is borne by forty territories.
        const auto found = france().search(typed, 40);
        RC_ASSERT(std::any_of(found.begin(), found.end(), is_it));
        const auto named = france().named(typed);
        RC_ASSERT(std::any_of(named.begin(), named.end(), is_it));
    });
}

TEST_CASE("whatever the bytes, a table is read and can be searched") {
    holds("any bytes", [](const std::string& bytes) {
        const RegisterResult reading = read_register("kind\tcode\tname\tdepartments\n" + bytes);
        (void)reading.territories.search(bytes, 5);
        (void)reading.territories.named(bytes);
    });
    holds("any query", [](const std::string& query) { (void)small().search(query, 5); });
}
