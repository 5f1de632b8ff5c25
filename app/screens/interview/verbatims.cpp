#include "app/screens/interview/verbatims.h"

#include <algorithm>

#include "app/screens/editing.h"
#include "app/screens/interview/coding.h"
#include "app/screens/interview/marks.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"
#include "app/screens/several_values.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

std::string speaker_in_words(const VisitPage& page, const Id& speaker) {
    const auto person = page.view().participants.find(speaker);
    if (person == page.view().participants.end())
        return page.in({"Personne non précisée", "Person not specified"});
    return person_in_words(*latest(person->second));
}

void draw_verbatim(InterviewContext& context, const Id& id) {
    VisitPage& page = context.page;
    const Claims<Verbatim>& claims = page.view().verbatims.at(id);
    const Claim<Verbatim>& claim = claims.back();
    const Verbatim& verbatim = claim.value;
    const std::string path = "verbatim/" + id.hex();
    const std::vector<Audience> audiences = audiences_of(page.view(), id);
    rule(page.surface);
    removed_meanwhile(page, path + "/removed", id);
    several_values<Verbatim>(page, path + "/apart", id, claims, [&](const Verbatim& each) {
        return each.text + " (" + speaker_in_words(page, each.speaker) + ")";
    });
    const bool erased = std::find(claim.erased.begin(), claim.erased.end(), "text") != claim.erased.end();
    paragraph(page.surface,
              erased ? page.in({"Effacé", "Erased"}) : page.say({"« {} »", "“{}”"}, verbatim.text));
    hint(page.surface,
         speaker_in_words(page, verbatim.speaker) + " · " + audiences_in_words(page, audiences));
    if (const std::string why = not_covered(page, verbatim, audiences); !why.empty())
        paragraph(page.surface, why, page.surface.fonts.small_strong, colours::attention);
    if (!page.visit.may_act(page.writer, subject_field<Verbatim>(), claim.author, claim.id)) return;
    const auto pressed = button_row(
        page.surface, {{.path = path + "/edit",
                        .label = page.in({"Modifier", "Edit"}),
                        .weight = Weight::text,
                        .icon = Icon::pencil},
                       {.path = path + "/code",
                        .label = verbatim.criteria.empty() ? page.in({"Coder", "Code"})
                                                           : page.in({"Critères : ", "Criteria: "}) +
                                                                 codes_in_words(verbatim.criteria),
                        .weight = Weight::text},
                       {.path = path + "/remove",
                        .label = page.in({"Supprimer", "Remove"}),
                        .weight = Weight::text,
                        .icon = Icon::trash}});
    if (pressed == 0) context.state.verbatim = OpenedVerbatim{id};
    if (pressed == 1) context.state.coding = id;
    if (pressed == 2) ask_to_remove(context, id, {"Supprimer ce verbatim ?", "Remove this verbatim?"});
}

// Those who are in the room, then everybody else who is met.
std::vector<Id> speakers(const Visit& visit, const Id& source, const Id& chosen, bool all) {
    std::vector<Id> order;
    const auto known = visit.sources.find(source);
    if (known != visit.sources.end())
        for (const Id& id : latest(known->second)->participants)
            if (visit.participants.contains(id)) order.push_back(id);
    const bool everybody = all || order.empty();
    for (const auto& [id, claims] : visit.participants) {
        if (std::find(order.begin(), order.end(), id) != order.end()) continue;
        if (id == chosen ||
            (everybody && latest(claims)->presence != Presence::declined && !visit.removals.contains(id)))
            order.push_back(id);
    }
    return order;
}

void draw_speakers(VisitPage& page, Editing<Verbatim, Disclosure>& verbatim) {
    label(page.surface, page.in({"Qui l’a dit", "Who said it"}));
    const Verbatim& now = verbatim.thing();
    const std::vector<Id> order = speakers(page.view(), now.source, now.speaker, now.source.is_null());
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < order.size(); ++i) {
        labels.push_back(latest(page.view().participants.at(order[i]))->name);
        if (order[i] == now.speaker) chosen = i;
    }
    if (labels.empty())
        hint(page.surface, page.in({"Les personnes rencontrées se notent dans Préparer.",
                                    "The people you meet are entered in Prepare."}));
    const auto picked = choose_one(page.surface, "verbatim/speaker", labels, chosen);
    // The second touch takes the name away: it was somebody else.
    if (picked)
        verbatim.change([&](Verbatim& each) { each.speaker = picked == chosen ? Id{} : order[*picked]; });
}

void draw_text(VisitPage& page, Editing<Verbatim, Disclosure>& verbatim) {
    verbatim.field(
        &Verbatim::text, [&](const DraftKey& key, const std::string& current) -> std::optional<std::string> {
            const auto text = typed_text(
                page, "verbatim/text", key, current,
                {.label = page.in({"Mot pour mot", "Word for word"}), .many_lines = true, .lines = 3});
            // Emptied, it stays as it was: what removes it is its own button.
            if (!text || !is_blank(*text)) return text;
            page.intentions.ask(DropTyped{key});
            return std::nullopt;
        });
}

}  // namespace

void draw_verbatims(InterviewContext& context, const std::vector<Id>& verbatims,
                    const std::string& criterion) {
    VisitPage& page = context.page;
    if (button(page.surface, {.path = "verbatim/new",
                              .label = page.in({"Ajouter un verbatim", "Add a verbatim"}),
                              .icon = Icon::plus,
                              .enabled = page.visit.writable()})) {
        Verbatim begun;
        begun.source = context.state.source;
        if (!criterion.empty()) begun.criteria = {criterion};
        // Where one person alone is heard, it is their word.
        const auto known = page.view().sources.find(context.state.source);
        if (known != page.view().sources.end() && latest(known->second)->participants.size() == 1)
            begun.speaker = latest(known->second)->participants.front();
        begun.drawn = page.new_id();
        context.state.verbatim = OpenedVerbatim{own_id(page.writer, begun.drawn)};
        begin_editing(page, context.state.verbatim->id, begun);
        page.surface.focus.move_to("verbatim/text");
    }
    for (const Id& id : verbatims) draw_verbatim(context, id);
}

void draw_verbatim_dialog(InterviewContext& context) {
    if (!context.state.verbatim) return;
    VisitPage& page = context.page;
    OpenedVerbatim& opened = *context.state.verbatim;
    const Claims<Verbatim>& claims = claims_on(page.view().verbatims, opened.id);
    Editing<Verbatim, Disclosure> verbatim(page, opened.id, claims, {}, Begins::with_words);
    const std::vector<Audience> audiences =
        claims.empty() ? verbatim.beside<Disclosure>().value_or(Disclosure{}).audiences
                       : audiences_of(page.view(), opened.id);
    const bool escaped = dialog(
        page.surface, "verbatim",
        [&] {
            heading(page.surface, page.in({"Verbatim", "Verbatim"}));
            draw_text(page, verbatim);
            draw_speakers(page, verbatim);
            if (const auto wanted =
                    draw_audiences(page, "verbatim/audience", field_of<&Verbatim::text>, audiences))
                verbatim.change_beside(Disclosure{*wanted});
            if (const std::string why = not_covered(page, verbatim.thing(), audiences); !why.empty())
                banner(page.surface, "verbatim/warning", {.tone = Tone::attention, .text = why});
            if (primary_button(page.surface, "verbatim/close", page.in({"Fini", "Done"})))
                opened.closing = true;
        },
        760.0F);
    if (escaped) {
        page.surface.focus.leave();
        opened.closing = true;
    }
    if (!opened.closing) return;
    // The field says what was typed in the frame after it is left.
    page.surface.redraw();
    if (verbatim.is_typed(&Verbatim::text)) return;
    verbatim.give_up();
    context.state.verbatim.reset();
}

}  // namespace arpenteur
