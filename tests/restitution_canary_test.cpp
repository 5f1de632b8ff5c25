// From the visit to the bytes of the document: a word that exists nowhere else is put into every text of a
// visit, and looked for in every version, in both languages. The table says whether it may be there.
#include <algorithm>

#include "exports/restitution/restitution.h"
#include "questionnaires/disclosure/disclose.h"
#include "tests/canaries.h"
#include "tests/catch.h"
#include "tests/small_grid.h"

namespace arpenteur {
namespace {

// In small letters, since a text that begins a sentence begins with a capital.
std::string document(const Visit& visit, Audience audience, Language language) {
    const auto written = [&](const auto& disclosed) {
        return restitution_html(disclosed.value().visit, language, "2026-11-30");
    };
    std::string html = audience == Audience::public_ ? written(disclose_public(visit, small_grid()))
                                                     : written(disclose_restricted(visit, small_grid()));
    std::transform(html.begin(), html.end(), html.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return html;
}

template <class Check>
void in_every_document(Check check) {
    for (const Audience audience : {Audience::restricted, Audience::public_})
        for (const Language language : {Language::french, Language::english})
            for (const FieldRef& field : all_fields()) {
                INFO(field.subject << '.' << field.part << ", audience " << static_cast<int>(audience) << ", "
                                   << code_of(language));
                check(field, audience, language);
            }
}

TEST_CASE("what the table lets through is in the document, and nothing else of the visit is") {
    in_every_document([](const FieldRef& field, Audience audience, Language language) {
        Visit visit = everything();
        if (plant(visit, field) == 0 || field == field_of<&Source::date>) return;
        const bool expected = may_leave(field, audience) && !is_reference(field);
        CHECK((document(visit, audience, language).find(canary) != std::string::npos) == expected);
    });
}

TEST_CASE("what is marked for the other audience alone is not in the document") {
    in_every_document([](const FieldRef& field, Audience audience, Language language) {
        if (!goes_by_mark(field, audience)) return;
        Visit visit = everything();
        if (plant(visit, field) == 0) return;
        for (auto& [id, claims] : visit.disclosures)
            for (auto& claim : claims) std::erase(claim.value.audiences, audience);
        CHECK(document(visit, audience, language).find(canary) == std::string::npos);
    });
}

TEST_CASE("no id is in the document") {
    const Visit visit = everything();
    const std::string html = document(visit, Audience::restricted, Language::french);
    for (const auto& [id, claims] : visit.participants) CHECK(html.find(id.hex()) == std::string::npos);
    for (const auto& [id, claims] : visit.readings) CHECK(html.find(id.hex()) == std::string::npos);
    for (const auto& [id, claims] : visit.members)
        CHECK(html.find(claims.back().value.person.hex()) == std::string::npos);
}

TEST_CASE("of the days of the sources only the first and the last are in the document") {
    const std::string html = document(everything(), Audience::public_, Language::french);
    CHECK(html.find("du 21 au 24") != std::string::npos);
    for (const char* between : {"22 ", "23 ", "22\u00A0", "23\u00A0"}) {
        CHECK(html.find(std::string(between) + "novembre") == std::string::npos);
    }
}

}  // namespace
}  // namespace arpenteur
