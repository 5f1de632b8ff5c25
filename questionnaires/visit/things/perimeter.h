// What is assessed, and what people call it.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Perimeter {
    std::string authority;  // the authority whose capacities are assessed
    std::string n1_title;   // of the person who heads it, as people say it: "la maire", "le président"
    std::string cap_name;   // what the strategy is called locally
    std::string beyond;     // what another level of government does, and so is not applicable here
    bool operator==(const Perimeter&) const = default;
};

template <>
struct Declaration<Perimeter> {
    static constexpr ThingKind kind{.subject = "perimeter",
                                    .name = "perimeter",
                                    .list = "perimeter",
                                    .one = {"Périmètre", "Perimeter"},
                                    .many = {"Périmètre", "Perimeter"},
                                    .stands_on = StandsOn::visit};
    static constexpr std::tuple fields{
        kind.text("authority", &Perimeter::authority, {"Collectivité", "Authority"}, to::documents),
        kind.text("n1_title", &Perimeter::n1_title, {"N° 1", "Head of the executive"}, to::documents),
        kind.text("cap_name", &Perimeter::cap_name, {"Nom du cap", "Name of the course"}, to::documents),
        kind.text("beyond", &Perimeter::beyond, {"D’un autre niveau", "Of another level"}, to::documents)};
};

}  // namespace arpenteur
