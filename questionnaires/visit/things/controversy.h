// A point on which actors openly disagree.
#pragma once

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Controversy {
    std::string title;
    std::string text;
    std::vector<std::string> criteria;
    std::vector<ActorCategory> categories;
    bool operator==(const Controversy&) const = default;
};

template <>
struct Declaration<Controversy> {
    static constexpr ThingKind kind{.subject = "controversy",
                                    .name = "controversy",
                                    .list = "controversies",
                                    .one = {"Controverse", "Controversy"},
                                    .many = {"Controverses", "Controversies"}};
    static constexpr std::tuple fields{
        kind.text("title", &Controversy::title, {"Titre", "Title"}, to::whom_it_is_marked_for),
        kind.text("text", &Controversy::text, {"Texte", "Text"}, to::whom_it_is_marked_for),
        kind.reference(Names::criterion, "criteria", &Controversy::criteria, {"Critères", "Criteria"},
                       to::whom_it_is_marked_for),
        kind.choice("categories", &Controversy::categories, {"Entre", "Between"}, to::whom_it_is_marked_for)};
};

}  // namespace arpenteur
