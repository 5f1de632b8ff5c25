// A member of the team. The entity's id is derived from the person's.
#pragma once

#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

enum class Role : std::uint8_t { diagnostician, apfdt };

template <>
struct CodesOf<Role> {
    static constexpr std::array<std::string_view, 2> codes{"diagnostician", "apfdt"};
};

struct Member {
    Id person;
    std::string name;
    std::string organisation;
    Role role = Role::diagnostician;
    bool operator==(const Member&) const = default;
};

template <>
struct Declaration<Member> {
    static constexpr std::array<std::string_view, 1> id_parts{"person"};
    static constexpr ThingKind kind{.subject = "member",
                                    .name = "member",
                                    .list = "members",
                                    .one = {"Membre de l’équipe", "Member of the team"},
                                    .many = {"Équipe", "Team"},
                                    .id_parts = id_parts};
    static constexpr std::tuple fields{
        kind.reference(Names::person, "person", &Member::person, {"Personne", "Person"}, to::nobody),
        kind.text("name", &Member::name, {"Nom", "Name"}, to::nobody).required().sought_as(SoughtAs::person),
        kind.text("organisation", &Member::organisation, {"Organisation", "Organisation"},
                  to::documents.but(Audience::funder, to::counted)),
        kind.choice("role", &Member::role, {"Rôle", "Role"},
                    DisclosureRules{.funder = to::counted, .evaluator = to::always})};
};

}  // namespace arpenteur
