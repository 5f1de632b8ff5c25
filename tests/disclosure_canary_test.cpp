// A word that exists nowhere else is put into every text of a visit, field by field as fields.h lists them,
// and looked for in what goes out: the table says whether it may be there.
#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/disclosure/table.h"
#include "questionnaires/visit/records.h"
#include "tests/catch.h"
#include "tests/disclosed_text.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;

const std::string canary = "zibeline";

// Something of everything, all of it agreed to and marked for everybody.
Visit everything() {
    VisitBuilder built;
    const std::vector<Audience> all{Audience::restricted, Audience::public_, Audience::funder,
                                    Audience::evaluator};
    const Id ana = built.member("Ana Lopez"),
             bob = built.member("Bob Roux", "Relais des vallées", Role::apfdt);
    built.visit.form.push_back({FormRecord{"petite", "1", ""}, ana, {}, {}, {}});
    built.visit.prerequisites.push_back({Prerequisites{}, ana, {}, {}, {}});
    const std::vector<std::string> days{"2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"};
    std::size_t day = 0;
    for (const ActorCategory category : {elected, agent, socioeconomic, state}) {
        const auto persons = built.met(category, 3);
        const Id talk = built.source(persons, SourceKind::interview, false, days.at(day++));
        built.visit.sources.at(talk).back().value.diagnosticians = {ana};
        for (const char* criterion : {"P1_1", "P3_1", "P3_2"})
            built.reading(talk, ana, criterion, category, level(1), Support::verified, "raison");
        for (const Id& person : persons) built.agrees(person, QuoteAgreement::by_function, all, true);
        built.marks(built.verbatim("mots", persons[0], {"P3_1"}, talk), all);
        built.marks(built.verbatim("mots", persons[1], {}, talk), all);
        built.marks(built.verbatim("mots", persons[2], {"P1_1"}, talk), all);
        built.add(built.visit.codings, built.note("note", talk), Coding{{"P3_1"}}, ana);
    }
    for (const char* criterion : {"P1_1", "P3_1", "P3_2"}) {
        built.position(ana, criterion, level(1), Tendency::stable, {}, "un frein");
        built.position(bob, criterion, level(2));
        built.opens(criterion);
        built.keeps(HighlightKind::weakness, criterion);
    }
    built.marks(built.consensus("P1_1", level(1), "raison"), all);
    built.marks(built.consensus("P3_1", level(1), "raison"), all);
    built.marks(built.disagreement("P3_2", "raison"), all);
    built.marks(built.expectation(elected, state, "des délais"), all);
    built.marks(built.controversy("La rocade", "Les uns.", {"P3_1"}, {elected, agent}), all);
    built.marks(built.recommendation("Écrire.", {"P3_1"}, 1, "R_P3_1"), all);
    built.allows("zz", "zz", "raison");
    return built.visit;
}

// Every map and list of a visit; a member that is added does not compile until it stands here.
template <class Visitor>
void each_claims(Visit& visit, Visitor visitor) {
    auto& [id, form, territory, perimeter, prerequisites, members, participants, consents, sources, notes,
           codings, verbatims, disclosures, readings, positions, openings, consensuses, expectations,
           controversies, recommendations, ranks, highlights, allowed_names, removals, unread,
           without_effect] = visit;
    const auto maps = [&visitor](auto&... each) {
        const auto one = [&visitor](auto& map) {
            for (auto& [entity, claims] : map) visitor(claims);
        };
        (one(each), ...);
    };
    visitor(form), visitor(territory), visitor(perimeter), visitor(prerequisites);
    maps(members, participants, consents, sources, notes, codings, verbatims, disclosures, readings,
         positions, openings, consensuses, expectations, controversies, recommendations, ranks, highlights,
         allowed_names);
}

// Puts a canary of its own in each text that one field holds.
struct Planting {
    Field field;
    int planted = 0;

    std::string next() {
        return canary + std::to_string(static_cast<int>(field)) + "n" + std::to_string(++planted);
    }
    void operator()(Field here, std::string& text) {
        if (here == field) text = next();
    }
    void operator()(Field here, std::vector<std::string>& codes) {
        if (here == field) codes.push_back(next());
    }
    template <class Member>
    void operator()(Field, Member&) {}
};

int plant(Visit& visit, Field field) {
    Planting planting{field};
    each_claims(visit, [&planting](auto& claims) {
        for (auto& claim : claims) describe(planting, claim.value);
    });
    return planting.planted;
}

std::string going_out(const Visit& visit, Audience audience) {
    if (audience == Audience::public_) return text_of(disclose_public(visit, small_grid()).value().visit);
    return text_of(disclose_restricted(visit, small_grid()).value().visit);
}

bool escaped(const Visit& visit, Audience audience) {
    return going_out(visit, audience).find(canary) != std::string::npos;
}

bool may_leave(Field field, Audience audience) {
    const Leaves leave = leaves(field, audience);
    return leave == Leaves::yes || leave == Leaves::by_mark;
}

// Fields that the table lets out and that are no words of their own: a criterion's code is one of the
// grid's, and a document takes the questionnaire's name and version from the grid.
bool is_reference(Field field) {
    const std::string_view part = name_of(field).part;
    return part == "criterion" || part == "criteria" || field == Field::form_id ||
           field == Field::form_version;
}

TEST_CASE("what the table lets through goes out, and nothing else does") {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const FieldName& name : field_names) {
            Visit visit = everything();
            if (plant(visit, name.field) == 0 || name.field == Field::source_date) continue;
            INFO(name.subject << '.' << name.part << " for audience " << static_cast<int>(audience));
            const bool expected = may_leave(name.field, audience) && !is_reference(name.field);
            CHECK(escaped(visit, audience) == expected);
        }
}

TEST_CASE("every text of a visit is tried") {
    Visit visit = everything();
    for (const FieldName& name : field_names)
        if (name.kind == PartKind::text || name.kind == PartKind::blob) {
            INFO(name.subject << '.' << name.part);
            CHECK(plant(visit, name.field) > 0);
        }
}

TEST_CASE("what goes by its mark stays without it, or with a mark for the other audience") {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const FieldName& name : field_names) {
            if (leaves(name.field, audience) != Leaves::by_mark) continue;
            Visit visit = everything();
            if (plant(visit, name.field) == 0) continue;
            INFO(name.subject << '.' << name.part << " for audience " << static_cast<int>(audience));
            Visit elsewhere = visit;
            for (auto& [id, claims] : elsewhere.disclosures)
                for (auto& claim : claims) std::erase(claim.value.audiences, audience);
            CHECK_FALSE(escaped(elsewhere, audience));
            visit.disclosures.clear();
            CHECK_FALSE(escaped(visit, audience));
        }
}

TEST_CASE("a quotation and a function stay without the person's agreement") {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const Field field : {Field::verbatim_text, Field::participant_function}) {
            Visit visit = everything();
            plant(visit, field);
            for (auto& [id, claims] : visit.consents)
                for (auto& claim : claims) std::erase(claim.value.audiences, audience);
            CHECK_FALSE(escaped(visit, audience));
        }
}

TEST_CASE("of the days of the sources only the first and the last go out") {
    const std::string text = going_out(everything(), Audience::public_);
    CHECK(text.find("2026-11-21") != std::string::npos);
    CHECK(text.find("2026-11-24") != std::string::npos);
    CHECK(text.find("2026-11-22") == std::string::npos);
    CHECK(text.find("2026-11-23") == std::string::npos);
}

TEST_CASE("erased words go out to nobody") {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const FieldName& name : field_names) {
            if (name.kind != PartKind::text) continue;
            Visit visit = everything();
            plant(visit, name.field);
            each_claims(visit, [&name](auto& claims) {
                for (auto& claim : claims) {
                    records::Naming naming;
                    describe(naming, claim.value);
                    if (naming.subject == name.subject) claim.erased.emplace_back(name.part);
                }
            });
            INFO(name.subject << '.' << name.part);
            CHECK_FALSE(escaped(visit, audience));
        }
}

TEST_CASE("no id of a person or of anything else goes out") {
    const Visit visit = everything();
    const std::string text = going_out(visit, Audience::restricted);
    for (const auto& [id, claims] : visit.participants) CHECK(text.find(id.hex()) == std::string::npos);
    for (const auto& [id, claims] : visit.members)
        CHECK(text.find(claims.back().value.person.hex()) == std::string::npos);
}

TEST_CASE("the funder and the evaluator get no name and no words that nobody marked") {
    for (const FieldName& name : field_names) {
        INFO(name.subject << '.' << name.part);
        if (name.kind == PartKind::text) {
            CHECK(leaves(name.field, Audience::funder) != Leaves::yes);
            CHECK(leaves(name.field, Audience::funder) != Leaves::by_mark);
            CHECK(leaves(name.field, Audience::evaluator) != Leaves::yes);
        }
    }
}

}  // namespace
}  // namespace arpenteur
