// The place under diagnosis, as the register of territories names it.
#pragma once

#include "questionnaires/territory/territory.h"
#include "questionnaires/visit/declaration.h"

namespace arpenteur {

template <>
struct Declaration<Territory> {
    static constexpr ThingKind kind{.subject = "territory",
                                    .name = "territory",
                                    .list = "territory",
                                    .one = {"Territoire", "Territory"},
                                    .many = {"Territoire", "Territory"},
                                    .stands_on = StandsOn::visit};
    static constexpr std::tuple fields{
        kind.code("kind", &Territory::kind, {"Type", "Kind"}, to::everybody),
        kind.code("code", &Territory::code, {"Code", "Code"},
                  to::everybody.but(Audience::evaluator, to::never)),
        kind.code("name", &Territory::name, {"Nom", "Name"},
                  to::everybody.but(Audience::evaluator, to::never)),
        kind.code("department", &Territory::department, {"Département", "Department"},
                  to::everybody.but(Audience::evaluator, to::never)),
        kind.choice("fictive", &Territory::fictive, {"Données fictives", "Invented data"}, to::everybody)};
};

}  // namespace arpenteur
