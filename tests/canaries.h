// A word that exists nowhere else, to be put into every text of a visit, field by field as they are
// declared, and looked for in what goes out.
//
//     Visit visit = everything();                   // something of everything, marked for everybody
//     plant(visit, field_of<&Note::text>);
//     CHECK((document(visit).find(canary) != npos) == may_leave(field_of<&Note::text>, Audience::public_));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/fields/let_out.h"
#include "questionnaires/visit/records.h"
#include "tests/visit_builder.h"

namespace arpenteur {

inline const std::string canary = "zibeline";

// Something of everything, all of it agreed to and marked for everybody.
inline Visit everything() {
    using enum ActorCategory;
    VisitBuilder built;
    const std::vector<Audience> all{Audience::restricted, Audience::public_, Audience::funder,
                                    Audience::evaluator};
    const Id ana = built.member("Ana Lopez"),
             bob = built.member("Bob Roux", "Relais des vallées", Role::apfdt);
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
    // Of every other kind an empty thing, for the canaries to be put into.
    for_each_kind(built.visit, [&](auto& things) {
        using Thing = ThingOf<decltype(things)>;
        if constexpr (kind_of<Thing>.stands_on != StandsOn::visit)
            if (things.empty()) built.add(things, built.next_id(), Thing{}, ana);
    });
    return built.visit;
}

// Every list of claims of a visit.
template <class Visitor>
void each_claims(Visit& visit, Visitor visitor) {
    for_each_thing(visit, [&](const Id&, auto& claims) { visitor(claims); });
}

// Every field that is declared.
inline std::vector<FieldRef> all_fields() {
    std::vector<FieldRef> fields;
    for_each_field([&](const FieldRef& field) { fields.push_back(field); });
    return fields;
}

// Puts a canary of its own in each text that one field holds.
struct Planting {
    const FieldRef& field;
    int planted = 0;

    std::string next() {
        return canary + std::string(field.subject) + std::string(field.part) + "n" +
               std::to_string(++planted);
    }
    void operator()(const FieldRef& here, std::string& text) {
        if (here == field) text = next();
    }
    void operator()(const FieldRef& here, std::vector<std::string>& codes) {
        if (here == field) codes.push_back(next());
    }
    template <class Member>
    void operator()(const FieldRef&, Member&) {}
};

inline int plant(Visit& visit, const FieldRef& field) {
    Planting planting{field};
    each_claims(visit, [&planting](auto& claims) {
        for (auto& claim : claims) visit_fields(planting, claim.value);
    });
    return planting.planted;
}

// With every mark and agreement that everything() holds.
inline bool may_leave(const FieldRef& field, Audience audience) {
    return let_out(field, audience, {.marked = true, .agreed = true});
}

inline bool goes_by_mark(const FieldRef& field, Audience audience) {
    return may_leave(field, audience) && !let_out(field, audience);
}

// Fields that the declarations let out and that are no words of their own: a criterion's code is one of the
// grid's, and a document takes the questionnaire's name and version from the grid.
inline bool is_reference(const FieldRef& field) { return field.names == Names::criterion; }

}  // namespace arpenteur
