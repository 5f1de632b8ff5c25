// Whether the team keeps a proposed strength (point d'appui) or weakness (point de fragilité).
#pragma once

#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

enum class HighlightKind : std::uint8_t { strength, weakness };

template <>
struct CodesOf<HighlightKind> {
    static constexpr std::array<std::string_view, 2> codes{"strength", "weakness"};
};

struct Highlight {
    std::string criterion;
    HighlightKind kind = HighlightKind::strength;
    bool kept = true;
    bool operator==(const Highlight&) const = default;
};

template <>
struct Declaration<Highlight> {
    static constexpr std::array<std::string_view, 2> id_parts{"kind", "criterion"};
    static constexpr ThingKind kind{.subject = "highlight",
                                    .name = "highlight",
                                    .list = "highlights",
                                    .one = {"Point retenu", "Point kept"},
                                    .many = {"Points retenus ou laissés", "Points kept or left"},
                                    .id_parts = id_parts};
    static constexpr DisclosureRules shown = to::documents.but(Audience::evaluator, to::always);
    static constexpr std::tuple fields{
        kind.reference(Names::criterion, "criterion", &Highlight::criterion, {"Critère", "Criterion"}, shown)
            .required(),
        kind.choice("kind", &Highlight::kind, {"Nature", "Kind"}, shown).required(),
        kind.choice("kept", &Highlight::kept, {"Retenu", "Kept"}, shown).required()};
};

}  // namespace arpenteur
