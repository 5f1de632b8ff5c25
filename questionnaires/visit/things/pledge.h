// What somebody undertook before the others, in session.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Pledge {
    std::string text;
    std::string by;     // a function, never a name: "la directrice des services"
    std::string until;  // as it was said: "avant l’été"; empty: no term was named
    bool operator==(const Pledge&) const = default;
};

// No document has a place for it yet: until then it stays with the team.
template <>
struct Declaration<Pledge> {
    static constexpr ThingKind kind{.subject = "pledge",
                                    .name = "pledge",
                                    .list = "pledges",
                                    .one = {"Engagement", "Pledge"},
                                    .many = {"Engagements pris en séance", "Pledges made in session"}};
    static constexpr std::tuple fields{
        kind.text("text", &Pledge::text, {"Engagement", "Pledge"}, to::nobody).required(),
        kind.text("by", &Pledge::by, {"Par", "By"}, to::nobody),
        kind.text("until", &Pledge::until, {"Jusqu’à quand", "Until when"}, to::nobody)};
};

}  // namespace arpenteur
