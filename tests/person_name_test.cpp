#include "questionnaires/language/person_name.h"

#include "tests/catch.h"

namespace arpenteur {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("two writings of one name are one person") {
    const PersonName name("Mme Élise DURAND");

    CHECK(name.key() == "durand elise");
    for (const char* same : {"Élise Durand", "durand elise", "M. Durand, Élise", "Dr  Élise\u00A0DURAND"})
        CHECK(PersonName(same).key() == name.key());
    CHECK(PersonName("Jean-Pierre Le Goff").key() == PersonName("LE GOFF Jean Pierre").key());
    CHECK(PersonName("Élise Durand").key() != PersonName("Élise Durant").key());
}

TEST_CASE("the surname is what is written in capitals, else what follows the first word") {
    CHECK(PersonName("Mme Élise DURAND").full_names() == Names{"Élise DURAND", "DURAND Élise"});
    CHECK(PersonName("Mme Élise DURAND").surnames() == Names{"DURAND"});
    CHECK(PersonName("LE GOFF Jean").surnames() == Names{"LE GOFF", "GOFF"});
    CHECK(PersonName("Claire Petit Bois").surnames() == Names{"Petit Bois", "Bois"});
    CHECK(PersonName("Durand").surnames() == Names{"Durand"});
    CHECK(PersonName("Durand").full_names().empty());
}

TEST_CASE("a title alone is no name") {
    for (const char* none : {"", "  ", "Mme", "Dr Mme", "…"}) CHECK(PersonName(none).empty());
}

}  // namespace
}  // namespace arpenteur
