#include "app/screens/compare/disputes.h"

#include <algorithm>
#include <concepts>
#include <fmt/format.h>

#include "app/screens/compare/closed.h"
#include "app/screens/criterion_names.h"
#include "app/screens/describe_in_words.h"
#include "app/screens/several_values.h"
#include "questionnaires/visit/disputes.h"

namespace arpenteur {

namespace {

template <class Thing>
bool closed(const VisitPage& page, const Claim<Thing>& claim) {
    if constexpr (std::same_as<Thing, Position> || std::same_as<Thing, Reading>)
        return !may_be_read(page, claim);
    return false;
}

template <class Thing>
std::string value_in_words(const VisitPage& page, const Claim<Thing>& claim) {
    if (closed(page, claim))
        return std::same_as<Thing, Reading> ? page.in({"Lecture fermée", "Closed reading"})
                                            : page.in({"Position fermée", "Closed position"});
    std::string words = describe_in_words(page, claim.value);
    if (!claim.erased.empty()) words += page.in({"\n(des mots ont été effacés)", "\n(words were erased)"});
    return words;
}

template <class Thing>
bool decides(const VisitPage& page, const Claims<Thing>& claims) {
    if constexpr (kind_of<Thing>.is_own())
        return claims.front().author == page.writer &&
               std::none_of(claims.begin(), claims.end(),
                            [&](const Claim<Thing>& claim) { return closed(page, claim); });
    return true;
}

void draw_value_texts(VisitPage& page, const std::vector<ValueShown>& values) {
    for (const ValueShown& value : values) {
        paragraph(page.surface, value.text);
        hint(page.surface, value.author);
        rule(page.surface);
    }
}

void draw_told(VisitPage& page, const std::vector<ValueShown>& values, const std::string& who_decides) {
    panel(
        page.surface,
        [&] {
            draw_value_texts(page, values);
            hint(page.surface, who_decides);
        },
        colours::attention_ground);
}

template <class Thing>
void draw_values(VisitPage& page, const std::string& path, const Id& entity, const Claims<Thing>& claims) {
    std::vector<ValueShown> values;
    for (const Claim<Thing>& claim : claims)
        values.push_back(
            {value_in_words(page, claim), author_in_words(page, claim.author, claim.id, claim.time)});
    if (!decides(page, claims)) {
        draw_told(page, values,
                  kind_of<Thing>.is_own()
                      ? page.say({"À {} de choisir, sur une de ses tablettes.",
                                  "For {} to choose, on one of their tablets."},
                                 person_name(page, claims.front().author))
                      : page.in({"Les deux questionnaires sont gardés : le bureau de l’APFDT tranche.",
                                 "Both questionnaires are kept: the APFDT’s desk decides."}));
        return;
    }
    if (const auto kept = draw_several_values(page, path, values))
        page.intentions.write(entity, claims[*kept].value);
}

// A thing that was removed by somebody while somebody else wrote on.
void draw_removal(VisitPage& page, const std::string& path, const Id& entity) {
    std::vector<ValueShown> values;
    bool ours = true;
    for_each_thing(page.view(), [&](const Id& one, const auto& claims) {
        if (one != entity) return;
        ours = ours && decides(page, claims);
        for (const auto& claim : claims)
            values.push_back({value_in_words(page, claim),
                              page.say({"écrit par {}", "written by {}"},
                                       author_in_words(page, claim.author, claim.id, claim.time))});
    });
    panel(
        page.surface,
        [&] {
            draw_value_texts(page, values);
            for (const Claim<Removed>& removal : page.view().removals.at(entity))
                hint(page.surface, page.say({"supprimé par {}", "removed by {}"},
                                            author_in_words(page, removal.author, removal.id, removal.time)));
            if (!ours) return;
            const auto pressed = button_row(
                page.surface, {{.path = path + "/restore", .label = page.in({"Remettre", "Put back"})},
                               {.path = path + "/remove",
                                .label = page.in({"Supprimer", "Remove"}),
                                .weight = Weight::danger}});
            if (pressed == 0) page.intentions.restore(entity);
            if (pressed == 1) page.intentions.remove(entity);
        },
        colours::attention_ground);
}

// What a thing that stands on another one is about.
std::string about(const VisitPage& page, const Dispute& dispute) {
    const Visit& view = page.view();
    const auto in = [&](const auto& things) -> std::string {
        const auto found = things.find(dispute.entity);
        return found == things.end() ? std::string() : describe_in_words(page, *latest(found->second));
    };
    if (dispute.subject == "consent") return participant_name(page, dispute.entity);
    if (dispute.subject == "coding") return in(view.notes);
    if (dispute.subject == "rank") return in(view.recommendations);
    if (dispute.subject == "disclosure")
        return in(view.verbatims) + in(view.expectations) + in(view.controversies) +
               in(view.recommendations) + in(view.consensuses);
    return {};
}

void draw_dispute(VisitPage& page, const Dispute& dispute) {
    const std::string path = fmt::format("dispute/{}/{}", dispute.subject, dispute.entity.hex());
    std::string name = page.in({"Supprimé, puis complété", "Removed, then written on"});
    for_each_declaration([&]<class Thing>() {
        if (kind_of<Thing>.name == dispute.subject) name = page.in(kind_of<Thing>.one);
    });
    if (!dispute.criterion.empty()) name += " · " + criterion_name(page, dispute.criterion);
    heading(page.surface, name);
    if (const std::string thing = about(page, dispute); !thing.empty()) hint(page.surface, thing);

    if (dispute.subject == "removal") return draw_removal(page, path, dispute.entity);
    for_each_thing(page.view(), [&]<class Thing>(const Id& entity, const Claims<Thing>& claims) {
        if (entity == dispute.entity && kind_of<Thing>.name == dispute.subject)
            draw_values(page, path, entity, claims);
    });
}

}  // namespace

void draw_disputes(VisitPage& page) {
    title(page.surface, page.in({"À arbitrer", "To arbitrate"}));
    const std::vector<Dispute> disputes = to_arbitrate(page.view());
    if (disputes.empty())
        hint(page.surface, page.in({"Plus rien à arbitrer.", "Nothing left to arbitrate."}));
    for (const Dispute& dispute : disputes) draw_dispute(page, dispute);
}

}  // namespace arpenteur
