// A visit put together by hand, for tests: ids, authors and places are filled in, what is unique by nature
// has its id.
//
//     VisitBuilder built;
//     const Id ana = built.member("Ana Lopez");
//     const auto mayors = built.met(ActorCategory::elected, 3);
//     const Id talk = built.source(mayors);
//     built.reading(talk, ana, "P1_3", ActorCategory::elected, level(2));
//     built.consensus("P1_3", level(2));
//     use(built.visit);                             // a plain value: tests may change it as they like
//
// Every write takes the next place of one device. A thing written twice has two current claims, as when two
// tablets did not see each other.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

inline Level level(int number) { return Level::from(number).value(); }

// A random-looking id of its own for each kind and number.
inline Id test_id(std::uint8_t kind, std::uint32_t number) {
    Id id;
    id.bytes[0] = kind;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[1 + i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

class VisitBuilder {
public:
    VisitBuilder() {
        visit.id = next_id();
        put(visit.territory, Territory{"commune", "99001", "Valmont-sur-Lisse", "99", true}, founder);
        put(visit.perimeter, Perimeter{"Ville de Valmont-sur-Lisse", "la maire", "Valmont 2040", ""},
            founder);
    }

    Visit visit;
    Id founder = test_id(1, 0);

    Id member(const std::string& name, const std::string& organisation = "Atelier des rives",
              Role role = Role::diagnostician) {
        const Id person = next_id();
        add(visit.members, member_id(person), Member{person, name, organisation, role}, founder);
        return person;
    }

    Id participant(ActorCategory category, const std::string& name = "", const std::string& function = "",
                   const std::string& organisation = "") {
        const Id id = next_id();
        add(visit.participants, id,
            Participant{name, function, organisation, category, Presence::delegation, ""}, founder);
        return id;
    }

    // So many persons of a category, without a name.
    std::vector<Id> met(ActorCategory category, int persons) {
        std::vector<Id> ids;
        for (int i = 0; i < persons; ++i) ids.push_back(participant(category));
        return ids;
    }

    void agrees(const Id& person, QuoteAgreement agreement, std::vector<Audience> audiences,
                bool service_voice = false) {
        add(visit.consents, person,
            Consent{"2026-11-23", "1", founder, agreement, std::move(audiences), service_voice}, founder);
    }

    Id source(std::vector<Id> participants, SourceKind kind = SourceKind::interview,
              bool superior_present = false, const std::string& date = "2026-11-23") {
        const Id id = next_id();
        add(visit.sources, id, Source{kind, date, "", std::move(participants), {}, superior_present},
            founder);
        return id;
    }

    Id reading(const Id& source, const Id& author, const std::string& criterion, ActorCategory category,
               const Rating& rating, Support support = Support::opinion, const std::string& reason = "") {
        const Id id = reading_id(source, author, criterion, category);
        add(visit.readings, id, Reading{source, criterion, category, rating, support, reason}, author);
        return id;
    }

    // So many persons of a category, all in one interview of their own, heard at this level.
    Id heard_from(const Id& author, const std::string& criterion, ActorCategory category, int persons,
                  const Rating& rating, Support support = Support::opinion) {
        const Id talk = source(met(category, persons));
        reading(talk, author, criterion, category, rating, support);
        return talk;
    }

    Id position(const Id& author, const std::string& criterion, const Rating& rating,
                Tendency tendency = Tendency::unknown, std::vector<Id> saw = {},
                const std::string& blocking = "") {
        const Id id = position_id(author, criterion);
        add(visit.positions, id, Position{criterion, rating, tendency, blocking, {}, "", std::move(saw)},
            author);
        return id;
    }

    // Returns the link of the opening, as a later `saw` names it.
    Id opening(const Id& author, const std::string& criterion, OpeningState state = OpeningState::given) {
        add(visit.openings, opening_id(author, criterion), Opening{criterion, state, {}}, author);
        return visit.openings.at(opening_id(author, criterion)).back().id.link;
    }

    // Every member of the team opens the criterion.
    void opens(const std::string& criterion) {
        for (const auto& [id, claims] : std::map(visit.members))
            opening(claims.back().value.person, criterion);
    }

    Id consensus(const std::string& criterion, const Rating& rating, const std::string& reason = "") {
        add(visit.consensuses, consensus_id(criterion), Consensus{criterion, Outcome::agreed, rating, reason},
            founder);
        return consensus_id(criterion);
    }

    Id disagreement(const std::string& criterion, const std::string& reason = "") {
        add(visit.consensuses, consensus_id(criterion),
            Consensus{criterion, Outcome::disagreement, Unknown{}, reason}, founder);
        return consensus_id(criterion);
    }

    Id note(const std::string& text, const Id& source = {}) {
        const Id id = next_id();
        add(visit.notes, id, Note{text, source}, founder);
        return id;
    }

    Id verbatim(const std::string& text, const Id& speaker, std::vector<std::string> criteria = {},
                const Id& source = {}) {
        const Id id = next_id();
        add(visit.verbatims, id, Verbatim{text, speaker, source, std::move(criteria)}, founder);
        return id;
    }

    Id expectation(ActorCategory from, ActorCategory to, const std::string& expects) {
        const Id id = expectation_id(from, to);
        add(visit.expectations, id, MutualExpectation{from, to, expects, "", ""}, founder);
        return id;
    }

    Id controversy(const std::string& title, const std::string& text, std::vector<std::string> criteria = {},
                   std::vector<ActorCategory> categories = {}) {
        const Id id = next_id();
        add(visit.controversies, id, Controversy{title, text, std::move(criteria), std::move(categories)},
            founder);
        return id;
    }

    Id recommendation(const std::string& text, std::vector<std::string> criteria = {}, int rank = 0,
                      const std::string& rule = "") {
        const Id id = rule.empty() ? next_id() : recommendation_of_rule_id(rule);
        add(visit.recommendations, id, Recommendation{text, std::move(criteria), "", std::nullopt, 12, rule},
            founder);
        if (rank != 0) add(visit.ranks, id, Rank{rank}, founder);
        return id;
    }

    void keeps(HighlightKind kind, const std::string& criterion, bool kept = true) {
        add(visit.highlights, highlight_id(kind, criterion), Highlight{criterion, kind, kept}, founder);
    }

    void marks(const Id& thing, std::vector<Audience> audiences) {
        add(visit.disclosures, thing, Disclosure{std::move(audiences)}, founder);
    }

    void allows(const std::string& folded_find, const std::string& find, const std::string& reason) {
        add(visit.allowed_names, allowed_name_id(folded_find), AllowedName{find, reason}, founder);
    }

    void removes(const Id& entity) { add(visit.removals, entity, Removed{}, founder); }

    template <class Thing>
    void add(ById<Thing>& map, const Id& id, Thing thing, const Id& author) {
        put(map[id], std::move(thing), author);
        index_entity(visit, id);
    }

    Id next_id() { return test_id(2, ++ids_); }

private:
    template <class Thing>
    void put(Claims<Thing>& claims, Thing thing, const Id& author) {
        ++written_;
        claims.push_back({std::move(thing),
                          author,
                          RevisionId{test_id(3, 0), written_, test_id(4, written_)},
                          Time{0, 0, written_},
                          {}});
    }

    std::uint32_t ids_ = 0;
    std::uint32_t written_ = 0;
};

}  // namespace arpenteur
