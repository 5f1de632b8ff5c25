// A quotation, word for word, as its author noted it.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Verbatim {
    std::string text;
    Id speaker;  // a participant; null if not known
    Id source;
    std::vector<std::string> criteria;
    Id drawn{};  // 16 random bytes: with its author they give the verbatim its id
    bool operator==(const Verbatim&) const = default;
};

template <>
struct Declaration<Verbatim> {
    static constexpr std::array<std::string_view, 1> id_parts{"drawn"};
    static constexpr ThingKind kind{.subject = "own.verbatim",
                                    .name = "verbatim",
                                    .list = "verbatims",
                                    .one = {"Verbatim", "Verbatim"},
                                    .many = {"Verbatims", "Verbatims"},
                                    .id_parts = id_parts};
    static constexpr std::tuple fields{
        kind.text("text", &Verbatim::text, {"Citation", "Quotation"}, to::whom_the_person_agreed_to),
        kind.reference(Names::participant, "speaker", &Verbatim::speaker, {"Dit par", "Said by"}, to::nobody),
        kind.reference(Names::nothing, "drawn", &Verbatim::drawn, {"Tirage", "Draw"}, to::nobody),
        kind.reference(Names::source, "source", &Verbatim::source, {"Source", "Source"}, to::nobody),
        kind.reference(Names::criterion, "criteria", &Verbatim::criteria, {"Critères", "Criteria"},
                       to::whom_the_person_agreed_to)};
};

}  // namespace arpenteur
