#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/disclosure/names.h"
#include "tests/catch.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;
using Finds = std::vector<std::string>;

struct Met : VisitBuilder {
    Id elise = participant(elected, "Mme Élise Durand-Lenoir", "la première adjointe",
                           "Mairie de Valmont-sur-Lisse");
    Id jean = participant(agent, "LE GOFF Jean", "Directeur", "");
    Id claire = participant(socioeconomic, "Claire Petit Bois", "coordinatrice", "Les Jardins de l’Écluse");

    Finds in(const std::string& text) const {
        Finds finds;
        for (const NameSought& found : names_in(text, names_sought(visit))) finds.push_back(found.folded);
        return finds;
    }
};

TEST_CASE("a full name and a surname are found, blind to case, accents and hyphens") {
    const Met built;
    CHECK(built.in("Comme le dit ÉLISE DURAND LENOIR, tout va.") == Finds{"elise durand lenoir"});
    CHECK(built.in("durand-lenoir elise l'a dit") == Finds{"durand lenoir elise"});
    CHECK(built.in("M. Le Goff a refusé.") == Finds{"le goff"});
    CHECK(built.in("chez Bois, rien") == Finds{"bois"});
}

TEST_CASE("only whole words are finds, and a first name alone is none") {
    const Met built;
    CHECK(built.in("Le boisement avance, c’est clair ; claire est la règle.").empty());
    CHECK(built.in("Jean ou Élise, peu importe.").empty());
}

TEST_CASE("a function of two words is found, one of a single word is not, nor is its article counted") {
    const Met built;
    CHECK(built.in("Première adjointe depuis 2020.") == Finds{"premiere adjointe"});
    CHECK(built.in("Le directeur et la coordinatrice s’accordent.").empty());
}

TEST_CASE("an organisation is found unless it is the territory") {
    const Met built;
    CHECK(built.in("Aux Jardins de l'Ecluse : rien.").empty());
    CHECK(built.in("Avec Les Jardins de l'Ecluse.") == Finds{"les jardins de l ecluse"});
    CHECK(built.in("La mairie de Valmont-sur-Lisse décide.").empty());
}

TEST_CASE("members of the team are looked for too") {
    Met built;
    built.member("Ana Lopez");
    CHECK(built.in("Selon Lopez.") == Finds{"lopez"});
}

TEST_CASE("what stands inside a longer find is not found twice") {
    Met built;
    CHECK(built.in("Claire Petit Bois, puis Bois.") == Finds{"claire petit bois", "bois"});
    CHECK(built.in("Claire Petit Bois.") == Finds{"claire petit bois"});
}

TEST_CASE("the team lets a find pass with a reason, and not without") {
    Met built;
    built.allows("bois", "Bois", "");
    CHECK(built.in("Le bois de chauffage.") == Finds{"bois"});

    built.visit.allowed_names.clear();
    built.allows("bois", "Bois", "c’est la filière bois");
    CHECK(built.in("Le bois de chauffage.").empty());
    CHECK(built.in("Claire Petit Bois.") == Finds{"claire petit bois"});
}

TEST_CASE("a find that is let pass hides the shorter ones inside it, and only there") {
    Met built;
    built.allows("place petit bois", "place Petit Bois", "c’est une place");
    CHECK(built.in("Sur la place Petit-Bois.").empty());
    CHECK(built.in("Sur la place Petit-Bois, Bois parle.") == Finds{"bois"});
}

TEST_CASE("words about a find are given, so that a person can judge it") {
    CHECK(words_around(
              "un deux trois quatre cinq six sept huit M. Le Goff neuf dix onze douze treize quatorze quinze",
              "le goff") == "… quatre cinq six sept huit M. Le Goff neuf dix onze douze treize quatorze …");
}

TEST_CASE("a text that names somebody stops the document, with the place, and one that stays does not") {
    Met built;
    const Id advice = built.recommendation("Que Mme Durand-Lenoir préside.");
    CHECK(disclose_restricted(built.visit, small_grid()).has_value());

    built.marks(advice, {Audience::restricted});
    const auto stopped = disclose_restricted(built.visit, small_grid());

    REQUIRE_FALSE(stopped.has_value());
    REQUIRE(stopped.error().names.size() == 1);
    CHECK(stopped.error().names[0].entity == advice);
    CHECK(stopped.error().names[0].field == field_of<&Recommendation::text>);
    CHECK(stopped.error().names[0].around == "Que Mme Durand-Lenoir préside.");
    CHECK(disclose_public(built.visit, small_grid()).has_value());
    const auto said = messages(stopped.error(), small_grid(), Language::french);
    REQUIRE(said.size() == 1);
    CHECK(said[0].find("Dans une recommandation, «\u00a0Durand-Lenoir\u00a0» (nom de famille)") == 0);
}

TEST_CASE("the title of the n° 1 may be a function of somebody met, and no other text may hold it") {
    Met built;
    built.participant(elected, "", "Présidente du pôle");
    built.visit.perimeter.back().value.n1_title = "la présidente du pôle";
    CHECK(disclose_public(built.visit, small_grid()).has_value());

    built.visit.perimeter.back().value.beyond = "ce que décide la présidente du pôle";
    CHECK_FALSE(disclose_public(built.visit, small_grid()).has_value());
}

}  // namespace
}  // namespace arpenteur
