// What a diagnostic needs before it makes sense.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

enum class Met : std::uint8_t { unknown, no, partly, yes };

template <>
struct CodesOf<Met> {
    static constexpr std::array<std::string_view, 4> codes{"unknown", "no", "partly", "yes"};
};

struct Prerequisites {
    Met ecosystem = Met::unknown;  // the four categories are present, by function
    std::string ecosystem_note;
    Met n1_engaged = Met::unknown;
    std::string n1_act;  // the dated act that shows it
    std::string elected_referent;
    std::string agent_referent;
    std::string under_way;
    bool operator==(const Prerequisites&) const = default;
};

template <>
struct Declaration<Prerequisites> {
    static constexpr ThingKind kind{.subject = "prerequisites",
                                    .name = "prerequisites",
                                    .list = "prerequisites",
                                    .one = {"Prérequis", "Prerequisites"},
                                    .many = {"Conditions préalables", "Prerequisites"},
                                    .stands_on = StandsOn::visit};
    static constexpr std::tuple fields{
        kind.choice("ecosystem", &Prerequisites::ecosystem,
                    {"Quatre catégories présentes", "Four categories there"},
                    DisclosureRules{.funder = to::counted, .evaluator = to::always}),
        kind.text("ecosystem_note", &Prerequisites::ecosystem_note,
                  {"Lesquelles, par fonction", "Which ones, by function"}, to::nobody),
        kind.choice("n1_engaged", &Prerequisites::n1_engaged,
                    {"N° 1 engagé", "Head of the executive committed"}, to::nobody),
        kind.text("n1_act", &Prerequisites::n1_act, {"Acte", "Act"}, to::nobody),
        kind.text("elected_referent", &Prerequisites::elected_referent,
                  {"Référent élu", "Elected official as contact"}, to::nobody),
        kind.text("agent_referent", &Prerequisites::agent_referent, {"Référent agent", "Agent as contact"},
                  to::nobody),
        kind.text("under_way", &Prerequisites::under_way, {"En cours", "Under way"}, to::nobody)};
};

}  // namespace arpenteur
