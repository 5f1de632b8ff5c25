// A word that exists nowhere else is put into every text of a visit, field by field as they are declared,
// and looked for in what goes out: the table says whether it may be there.
#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/fields/let_out.h"
#include "questionnaires/visit/records.h"
#include "tests/canaries.h"
#include "tests/catch.h"
#include "tests/disclosed_text.h"
#include "tests/small_grid.h"

namespace arpenteur {
namespace {

std::string going_out(const Visit& visit, Audience audience) {
    if (audience == Audience::public_) return text_of(disclose_public(visit, small_grid()).value().visit);
    return text_of(disclose_restricted(visit, small_grid()).value().visit);
}

bool escaped(const Visit& visit, Audience audience) {
    return going_out(visit, audience).find(canary) != std::string::npos;
}

TEST_CASE("what the table lets through goes out, and nothing else does") {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const FieldRef& field : all_fields()) {
            Visit visit = everything();
            if (plant(visit, field) == 0 || field == field_of<&Source::date>) continue;
            INFO(field.subject << '.' << field.part << " for audience " << static_cast<int>(audience));
            const bool expected = may_leave(field, audience) && !is_reference(field);
            CHECK(escaped(visit, audience) == expected);
        }
}

TEST_CASE("every text of a visit is tried") {
    Visit visit = everything();
    for (const FieldRef& field : all_fields())
        if (field.kind == PartKind::text || field.kind == PartKind::blob) {
            INFO(field.subject << '.' << field.part);
            CHECK(plant(visit, field) > 0);
        }
}

TEST_CASE("what goes by its mark stays without it, or with a mark for the other audience") {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const FieldRef& field : all_fields()) {
            if (!goes_by_mark(field, audience)) continue;
            Visit visit = everything();
            if (plant(visit, field) == 0) continue;
            INFO(field.subject << '.' << field.part << " for audience " << static_cast<int>(audience));
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
        for (const FieldRef& field : {field_of<&Verbatim::text>, field_of<&Participant::function>}) {
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
        for (const FieldRef& field : all_fields()) {
            if (field.kind != PartKind::text) continue;
            Visit visit = everything();
            plant(visit, field);
            each_claims(visit, [&field](auto& claims) {
                for (auto& claim : claims)
                    if (subject_field<std::remove_cvref_t<decltype(claim.value)>>() == field.subject)
                        claim.erased.emplace_back(field.part);
            });
            INFO(field.subject << '.' << field.part);
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
    for (const FieldRef& field : all_fields()) {
        INFO(field.subject << '.' << field.part);
        if (field.kind == PartKind::text) {
            CHECK_FALSE(may_leave(field, Audience::funder));
            CHECK_FALSE(let_out(field, Audience::evaluator));
        }
    }
}

}  // namespace
}  // namespace arpenteur
