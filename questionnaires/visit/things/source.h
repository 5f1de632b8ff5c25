// Where something was learnt: an interview, a workshop, a document…
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

enum class SourceKind : std::uint8_t { interview, workshop, observation, document };

template <>
struct CodesOf<SourceKind> {
    static constexpr std::array<std::string_view, 4> codes{"interview", "workshop", "observation",
                                                           "document"};
};

struct Source {
    SourceKind kind = SourceKind::interview;
    std::string date;  // "2026-11-23"
    std::string title;
    std::vector<Id> participants;
    std::vector<Id> diagnosticians;  // the members of the team who were there
    bool superior_present = false;   // somebody's superior was in the room, so all its voices count as one
    bool operator==(const Source&) const = default;
};

template <>
struct Declaration<Source> {
    static constexpr ThingKind kind{.subject = "source",
                                    .name = "source",
                                    .list = "sources",
                                    .one = {"Source", "Source"},
                                    .many = {"Sources", "Sources"}};
    static constexpr std::tuple fields{
        kind.choice("kind", &Source::kind, {"Nature", "Kind"},
                    to::counts_only.but(Audience::evaluator, to::always)),
        kind.code("date", &Source::date, {"Date", "Date"}, to::counts_only),
        kind.text("title", &Source::title, {"Intitulé", "Title"}, to::nobody),
        kind.reference(Names::participant, "participants", &Source::participants,
                       {"Personnes rencontrées", "Persons met"}, to::counts_only),
        kind.reference(Names::person, "diagnosticians", &Source::diagnosticians, {"Équipe", "Team"},
                       to::nobody),
        kind.choice("superior_present", &Source::superior_present,
                    {"Supérieur présent", "A superior was present"}, to::nobody)};
};

}  // namespace arpenteur
