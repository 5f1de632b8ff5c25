#include <algorithm>
#include <map>
#include <stdexcept>

#include "questionnaires/disclosure/disclose.h"
#include "tests/disclosed_text.h"
#include "tests/properties.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;

// A visit in which every category may be shown apart on P3_1, and over the whole.
struct Heard3 : VisitBuilder {
    Id ana = member("Ana Lopez");

    Heard3() {
        for (const ActorCategory category : {elected, agent, socioeconomic, state})
            heard_from(ana, "P3_1", category, 3, level(2));
    }

    // A verbatim by a new person, with this agreement for the public, marked for the public.
    Id quoted(ActorCategory category, QuoteAgreement agreement, std::vector<std::string> criteria = {"P3_1"},
              bool service_voice = false, const std::string& function = "sous-préfète de Valmont") {
        const Id speaker = participant(category, "", function);
        agrees(speaker, agreement, {Audience::public_}, service_voice);
        const Id words = verbatim("On attend.", speaker, std::move(criteria));
        marks(words, {Audience::public_});
        return words;
    }

    PublicVisit shown() const { return disclose_public(visit, small_grid()).value().visit; }
    std::vector<Quote> quotes() const {
        std::vector<Quote> all = shown().quotes;
        const PublicVisit all_shown = shown();
        for (const auto& capacity : all_shown.capacities)
            for (const auto& axis : capacity.axes)
                for (const auto& criterion : axis.criteria)
                    all.insert(all.end(), criterion.quotes.begin(), criterion.quotes.end());
        return all;
    }
    WithheldWhy why(const Id& thing) const {
        const auto disclosed = disclose_public(visit, small_grid());
        for (const Withheld& one : disclosed.value().withheld)
            if (one.entity == thing) return one.why;
        throw std::runtime_error("it is not held back");
    }
    Claims<Consent>& consent_of(const Id& words) {
        return visit.consents.at(visit.verbatims.at(words).back().value.speaker);
    }
};

TEST_CASE("a verbatim goes out with its mark and its speaker's agreement, next to its criterion") {
    Heard3 built;
    built.quoted(elected, QuoteAgreement::by_category);

    CHECK(built.shown().capacities.at(0).axes.at(1).criteria.at(0).quotes ==
          std::vector{Quote{"On attend.", VoiceGroup::elected}});
}

TEST_CASE(
    "without the mark, the notice, the agreement or the audience a verbatim stays, and the team is told "
    "why") {
    Heard3 built;
    const Id words = built.quoted(elected, QuoteAgreement::by_category);

    SECTION("no mark") {
        built.visit.disclosures.clear();
        CHECK(built.why(words) == WithheldWhy::not_marked);
    }
    SECTION("a mark for another audience") {
        built.visit.disclosures.at(words).back().value.audiences = {Audience::restricted};
        CHECK(built.why(words) == WithheldWhy::not_marked);
    }
    SECTION("nothing recorded") {
        built.visit.consents.clear();
        CHECK(built.why(words) == WithheldWhy::not_informed);
    }
    SECTION("agreed, and no notice") {
        built.consent_of(words).back().value.informed_on.clear();
        CHECK(built.why(words) == WithheldWhy::not_informed);
    }
    SECTION("no agreement") {
        built.consent_of(words).back().value.agreement = QuoteAgreement::none;
        CHECK(built.why(words) == WithheldWhy::no_agreement);
    }
    SECTION("agreed for another audience") {
        built.consent_of(words).back().value.audiences = {Audience::restricted};
        CHECK(built.why(words) == WithheldWhy::no_agreement);
    }
    SECTION("withdrawn on another tablet") {
        built.agrees(built.visit.verbatims.at(words).back().value.speaker, QuoteAgreement::none, {});
        CHECK(built.why(words) == WithheldWhy::no_agreement);
    }
    SECTION("the speaker is not known") {
        built.visit.verbatims.at(words).back().value.speaker = Id{};
        CHECK(built.why(words) == WithheldWhy::speaker_unknown);
    }
    SECTION("the speaker was removed") {
        built.removes(built.visit.verbatims.at(words).back().value.speaker);
        CHECK(built.why(words) == WithheldWhy::speaker_unknown);
    }
    SECTION("the words differ between tablets") {
        Verbatim other = built.visit.verbatims.at(words).back().value;
        other.text = "On n’attend plus.";
        built.add(built.visit.verbatims, words, other, built.founder);
        CHECK(built.why(words) == WithheldWhy::to_arbitrate);
    }
    SECTION("removed while somebody wrote on") {
        built.removes(words);
        CHECK(built.why(words) == WithheldWhy::to_arbitrate);
    }
    SECTION("the words were erased") {
        built.visit.verbatims.at(words).back().erased = {"text"};
        CHECK(built.why(words) == WithheldWhy::erased);
    }
    SECTION("it touches a criterion that rates a recognisable person") {
        built.visit.verbatims.at(words).back().value.criteria = {"P3_1", "P1_1"};
        CHECK(built.why(words) == WithheldWhy::recognisable_person);
    }
    SECTION("its criterion has too few voices") {
        built.visit.verbatims.at(words).back().value.criteria = {"P3_2"};
        CHECK(built.why(words) == WithheldWhy::too_few_voices);
    }
    CHECK(built.quotes().empty());
    CHECK(text_of(built.shown()).find("On attend") == std::string::npos);
}

TEST_CASE("an agent's verbatim goes out only where the agent agreed for that very audience") {
    Heard3 built;
    const Id words = built.quoted(agent, QuoteAgreement::unattributed);
    built.marks(words, {Audience::restricted, Audience::public_});
    built.visit.disclosures.at(words).erase(built.visit.disclosures.at(words).begin());

    CHECK(built.quotes().size() == 1);
    const auto restricted = disclose_restricted(built.visit, small_grid());
    CHECK(text_of(restricted.value().visit).find("On attend") == std::string::npos);
}

TEST_CASE("by category falls back to unattributed where the category may not be shown apart") {
    Heard3 built;
    built.heard_from(built.ana, "P3_2", elected, 2, level(2));
    built.heard_from(built.ana, "P3_2", agent, 3, level(2));

    SECTION("on its criterion") { built.quoted(agent, QuoteAgreement::by_category, {"P3_2"}); }
    SECTION("on one of its criteria") { built.quoted(agent, QuoteAgreement::by_category, {"P3_1", "P3_2"}); }
    SECTION("an operator has no group of its own") { built.quoted(other, QuoteAgreement::by_category); }

    CHECK(built.quotes() == std::vector{Quote{"On attend.", Unattributed{}}});
}

TEST_CASE(
    "a function signs only after agreement by function, and for the State only as a parole de service") {
    Heard3 built;
    SECTION("agreed by category: the category") {
        built.quoted(state, QuoteAgreement::by_category, {"P3_1"}, true);
        CHECK(built.quotes().at(0).by == Attribution{VoiceGroup::state});
    }
    SECTION("agreed by function, for the State, without service voice: the category") {
        built.quoted(state, QuoteAgreement::by_function);
        CHECK(built.quotes().at(0).by == Attribution{VoiceGroup::state});
    }
    SECTION("with it: the function") {
        built.quoted(state, QuoteAgreement::by_function, {"P3_1"}, true);
        CHECK(built.quotes().at(0).by == Attribution{ByFunction{"sous-préfète de Valmont", true}});
    }
    SECTION("an elected official, by function") {
        built.quoted(elected, QuoteAgreement::by_function);
        CHECK(built.quotes().at(0).by == Attribution{ByFunction{"sous-préfète de Valmont", false}});
    }
}

TEST_CASE("the State's single person is heard under that function with service voice, and else not at all") {
    Heard3 built;
    built.heard_from(built.ana, "P3_2", state, 1, level(1));
    const Id silent = built.quoted(state, QuoteAgreement::by_function, {"P3_2"});
    CHECK(built.why(silent) == WithheldWhy::too_few_voices);

    built.quoted(state, QuoteAgreement::by_function, {"P3_2"}, true);
    CHECK(built.quotes() == std::vector{Quote{"On attend.", ByFunction{"sous-préfète de Valmont", true}}});
    CHECK(built.shown().capacities.at(0).axes.at(1).criteria.at(1).views.empty());
}

TEST_CASE("a verbatim of no criterion stands apart") {
    Heard3 built;
    built.quoted(elected, QuoteAgreement::unattributed, {});
    CHECK(built.shown().quotes.size() == 1);
}

TEST_CASE("recommendations go out by their mark, the first to do first") {
    Heard3 built;
    built.marks(built.recommendation("plus tard", {}, 2), {Audience::public_});
    built.marks(built.recommendation("sans rang"), {Audience::public_});
    built.marks(built.recommendation("d’abord", {"P3_1"}, 1), {Audience::public_});
    built.recommendation("pour l’équipe", {}, 1);
    built.marks(built.recommendation("pour les élus", {}, 1), {Audience::restricted});

    std::vector<std::string> texts;
    for (const auto& one : built.shown().recommendations) texts.push_back(one.text);

    CHECK(texts == std::vector<std::string>{"d’abord", "plus tard", "sans rang"});
    CHECK(built.shown().recommendations[0].criteria == std::vector<std::string>{"P3_1"});
}

TEST_CASE(
    "a recommendation from a recognisable person's criterion goes out only if chosen, with no link to it") {
    Heard3 built;
    const Id advice = built.recommendation("Fixer trois arbitrages.", {"P1_1"}, 1, "R_P1_1_bas");
    CHECK(built.shown().recommendations.empty());

    built.marks(advice, {Audience::public_});

    CHECK(built.shown().recommendations.at(0).criteria.empty());
    const std::string text = text_of(built.shown());
    CHECK(text.find("P1_1") == std::string::npos);
    CHECK(text.find("R_P1_1_bas") == std::string::npos);
}

TEST_CASE("an expectation says whose it is only where three persons of the category were met") {
    Heard3 built;
    built.met(other, 1);
    built.visit.participants.erase(built.visit.sources.rbegin()->second.back().value.participants.at(0));
    built.marks(built.expectation(state, elected, "des délais"), {Audience::public_});
    built.marks(built.expectation(state, socioeconomic, "des dossiers"), {Audience::public_});
    built.marks(built.expectation(elected, agent, "des idées"), {Audience::public_});
    built.expectation(agent, elected, "à garder");

    const auto shown = built.shown().expectations;

    REQUIRE(shown.size() == 3);
    CHECK(shown[0].from == VoiceGroup::elected);
    CHECK(shown[1].from == VoiceGroup::partners);  // the State's two persons, joined
    CHECK(shown[2].from ==
          VoiceGroup::everyone);  // "its partners expect of the businesses" would say the State
    CHECK(shown[2].expects == "des dossiers");
}

TEST_CASE("a controversy goes out by its mark, between groups that may be shown") {
    Heard3 built;
    const Id one =
        built.controversy("La rocade", "Les uns la veulent.", {"P3_1", "P1_1", "P3_2"}, {elected, state});
    CHECK(built.shown().controversies.empty());
    built.marks(one, {Audience::public_});

    const DisclosedControversy shown = built.shown().controversies.at(0);

    CHECK(shown.criteria == std::vector<std::string>{"P3_1"});
    CHECK(shown.between == std::vector{VoiceGroup::elected, VoiceGroup::state});
}

TEST_CASE(
    "the reason of a consensus goes out if it is marked, and never on a recognisable person's criterion") {
    Heard3 built;
    const Id one = built.consensus("P3_1", level(2), "deux réunions");
    const Id person = built.consensus("P1_1", level(2), "elle vient");
    built.marks(person, {Audience::public_});
    CHECK(text_of(built.shown()).find("deux réunions") == std::string::npos);

    built.marks(one, {Audience::public_});

    CHECK(built.shown().capacities.at(0).axes.at(1).criteria.at(0).reason == "deux réunions");
    CHECK(text_of(built.shown()).find("elle vient") == std::string::npos);
    CHECK(built.why(person) == WithheldWhy::recognisable_person);
}

TEST_CASE("of many texts those go out that are marked for the audience, and no other") {
    holds("whatever was marked for whom", [] {
        Heard3 built;
        std::map<std::string, std::vector<Audience>> marked;
        for (int i = *rc::gen::inRange(1, 12); i > 0; --i) {
            const std::string words = "texte" + std::to_string(i) + ".";
            std::vector<Audience> audiences;
            for (const Audience audience : {Audience::restricted, Audience::public_, Audience::funder})
                if (*rc::gen::arbitrary<bool>()) audiences.push_back(audience);
            const int kind = *rc::gen::inRange(0, 3);
            Id thing;
            if (kind == 0) thing = built.recommendation(words, {"P3_1"});
            if (kind == 1) thing = built.controversy("", words, {"P3_1"});
            if (kind == 2) {
                const Id speaker = built.participant(agent);
                built.agrees(speaker, QuoteAgreement::unattributed,
                             {Audience::restricted, Audience::public_});
                thing = built.verbatim(words, speaker, {"P3_1"});
            }
            built.marks(thing, audiences);
            marked[words] = audiences;
        }
        const auto has = [](const std::vector<Audience>& audiences, Audience audience) {
            return std::find(audiences.begin(), audiences.end(), audience) != audiences.end();
        };
        const std::string open = text_of(built.shown());
        const std::string restricted = text_of(disclose_restricted(built.visit, small_grid()).value().visit);
        for (const auto& [words, audiences] : marked) {
            RC_ASSERT((open.find(words) != std::string::npos) == has(audiences, Audience::public_));
            RC_ASSERT((restricted.find(words) != std::string::npos) == has(audiences, Audience::restricted));
        }
    });
}

TEST_CASE("the team appears by its organisations, once each") {
    Heard3 built;
    built.member("Bob Martin", "Relais des vallées");
    built.member("Cléo Roux", "Atelier des rives");
    CHECK(built.shown().method.organisations ==
          std::vector<std::string>{"Atelier des rives", "Relais des vallées"});
}

TEST_CASE("erased words appear nowhere, even where they still stand in the value") {
    Heard3 built;
    const Id advice = built.recommendation("mot effacé");
    built.marks(advice, {Audience::public_});
    built.visit.recommendations.at(advice).back().erased = {"text"};
    built.visit.perimeter.back().value.beyond = "mot effacé";
    built.visit.perimeter.back().erased = {"beyond"};

    CHECK(text_of(built.shown()).find("mot effacé") == std::string::npos);
    CHECK(built.why(advice) == WithheldWhy::erased);
}

}  // namespace
}  // namespace arpenteur
