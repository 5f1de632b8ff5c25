// What one diagnostician learnt from one source, about one criterion, from one category.
#pragma once

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

enum class Support : std::uint8_t { opinion, reported, verified };

template <>
struct CodesOf<Support> {
    static constexpr std::array<std::string_view, 3> codes{"opinion", "reported", "verified"};
};

struct Reading {
    Id source;
    std::string criterion;
    ActorCategory category = ActorCategory::elected;
    Rating rating = Unknown{};
    Support support = Support::opinion;
    std::string reason;
    bool operator==(const Reading&) const = default;
};

template <>
struct Declaration<Reading> {
    static constexpr std::array<std::string_view, 3> id_parts{"source", "criterion", "category"};
    static constexpr ThingKind kind{.subject = "own.reading",
                                    .name = "reading",
                                    .list = "readings",
                                    .one = {"Lecture", "Reading"},
                                    .many = {"Lectures", "Readings"},
                                    .id_parts = id_parts};
    static constexpr DisclosureRules counted_for_documents =
        to::counts_only.but(Audience::evaluator, to::always);
    static constexpr std::tuple fields{
        kind.reference(Names::source, "source", &Reading::source, {"Source", "Source"}, to::nobody)
            .required(),
        kind.reference(Names::criterion, "criterion", &Reading::criterion, {"Critère", "Criterion"},
                       counted_for_documents)
            .required(),
        kind.choice("category", &Reading::category, {"Voix", "Voice"}, counted_for_documents).required(),
        kind.choice("rating", &Reading::rating, {"Niveau", "Level"}, counted_for_documents).required(),
        kind.choice("support", &Reading::support, {"Appui", "Support"},
                    DisclosureRules{.evaluator = to::always})
            .required(),
        kind.text("reason", &Reading::reason, {"Raison", "Reason"}, to::nobody)};
};

}  // namespace arpenteur
