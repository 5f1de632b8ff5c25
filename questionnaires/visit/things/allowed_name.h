// A name found in an outgoing text that the team allows, with the reason.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct AllowedName {
    std::string find;
    std::string reason;
    bool operator==(const AllowedName&) const = default;
};

template <>
struct Declaration<AllowedName> {
    static constexpr ThingKind kind{
        .subject = "allowed_name",
        .name = "allowed_name",
        .list = "allowed_names",
        .one = {"Nom laissé passer", "Name let through"},
        .many = {"Noms que l’équipe laisse passer", "Names that the team allows"}};
    static constexpr std::tuple fields{
        kind.text("find", &AllowedName::find, {"Nom", "Name"}, to::nobody).required(),
        kind.text("reason", &AllowedName::reason, {"Raison", "Reason"}, to::nobody)};
};

}  // namespace arpenteur
