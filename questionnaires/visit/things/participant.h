// A person who was met, or who declined; heard as a member of one category of actors.
#pragma once

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/declaration.h"

namespace arpenteur {

enum class Presence : std::uint8_t { delegation, outside, declined };

template <>
struct CodesOf<Presence> {
    static constexpr std::array<std::string_view, 3> codes{"delegation", "outside", "declined"};
};

struct Participant {
    std::string name;
    std::string function;
    std::string organisation;
    ActorCategory category = ActorCategory::elected;
    Presence presence = Presence::delegation;
    std::string circumstance;  // why outside the delegation, or why they declined
    std::string contact{};     // a telephone number, an address: to reach them again
    bool operator==(const Participant&) const = default;
};

template <>
struct Declaration<Participant> {
    static constexpr ThingKind kind{.subject = "participant",
                                    .name = "participant",
                                    .list = "participants",
                                    .one = {"Personne rencontrée", "Person met"},
                                    .many = {"Personnes rencontrées", "Persons met"}};
    static constexpr std::tuple fields{
        kind.text("name", &Participant::name, {"Nom", "Name"}, to::nobody)
            .required()
            .sought_as(SoughtAs::person),
        kind.text("function", &Participant::function, {"Fonction", "Function"},
                  to::whom_the_person_agreed_to.but(Audience::evaluator, to::never))
            .sought_as(SoughtAs::function),
        kind.text("organisation", &Participant::organisation, {"Organisation", "Organisation"}, to::nobody)
            .sought_as(SoughtAs::organisation),
        kind.choice("category", &Participant::category, {"Au titre de", "Heard as"}, to::counts_only)
            .required(),
        kind.choice("presence", &Participant::presence, {"Présence", "Presence"},
                    DisclosureRules{.funder = to::counted, .evaluator = to::counted}),
        kind.text("circumstance", &Participant::circumstance, {"Circonstance", "Circumstance"}, to::nobody),
        kind.text("contact", &Participant::contact, {"Pour la joindre", "How to reach them"}, to::nobody)};
};

}  // namespace arpenteur
