#include "app/screens/interview/verbatims.h"

#include <algorithm>

#include "app/screens/interview/coding.h"
#include "app/screens/interview/draft_context.h"
#include "app/screens/interview/marks.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"
#include "app/screens/several_values.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

DraftKey verbatim_key(const Id& verbatim) { return {verbatim, "verbatim", "text"}; }

std::string speaker_in_words(const VisitPage& page, const Id& speaker) {
    const auto person = page.view().participants.find(speaker);
    if (person == page.view().participants.end())
        return page.in({"Personne non précisée", "Person not said"});
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
    if (pressed == 0) context.state.verbatim = VerbatimInHand{id, verbatim, audiences};
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

void draw_speakers(InterviewContext& context, VerbatimInHand& hand, const Verbatim& now, bool written) {
    VisitPage& page = context.page;
    label(page.surface, page.in({"Qui l’a dit", "Who said it"}));
    const bool all = hand.begun.source.is_null();
    const std::vector<Id> order = speakers(page.view(), now.source, now.speaker, all);
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < order.size(); ++i) {
        labels.push_back(latest(page.view().participants.at(order[i]))->name);
        if (order[i] == now.speaker) chosen = i;
    }
    if (labels.empty())
        hint(page.surface, page.in({"Les personnes rencontrées se notent dans Préparer.",
                                    "Those who are met are noted in Prepare."}));
    const auto picked = choose_one(page.surface, "verbatim/speaker", labels, chosen);
    if (!picked) return;
    // The second touch takes the name away: it was somebody else.
    hand.begun.speaker = picked == chosen ? Id{} : order[*picked];
    if (!written) return;
    Verbatim told = now;
    told.speaker = hand.begun.speaker;
    page.intentions.write(hand.id, told);
}

void draw_text(InterviewContext& context, VerbatimInHand& hand, const Verbatim& now, bool written) {
    VisitPage& page = context.page;
    const auto text = typed_text(page, "verbatim/text", verbatim_key(hand.id), written ? now.text : "",
                                 {.label = page.in({"Mot pour mot", "Word for word"}),
                                  .many_lines = true,
                                  .lines = 3,
                                  .enabled = page.visit.writable()});
    keep_context(page, verbatim_key(hand.id),
                 {page.writer, now.source, now.speaker, now.criteria, hand.audiences});
    if (!text) return;
    drop_context(page, verbatim_key(hand.id));
    if (trimmed(*text).empty()) {
        page.intentions.ask(DropTyped{verbatim_key(hand.id)});
        return;
    }
    Verbatim told = now;
    told.text = *text;
    page.intentions.write(hand.id, told, verbatim_key(hand.id));
    if (!written && !hand.audiences.empty()) page.intentions.write(hand.id, Disclosure{hand.audiences});
}

}  // namespace

void draw_verbatims(InterviewContext& context, const std::vector<Id>& verbatims,
                    const std::string& criterion) {
    VisitPage& page = context.page;
    if (button(page.surface, {.path = "verbatim/new",
                              .label = page.in({"Ajouter un verbatim", "Add a verbatim"}),
                              .icon = Icon::plus,
                              .enabled = page.visit.writable()})) {
        VerbatimInHand hand{page.new_id(), {}, {}};
        hand.begun.source = context.state.source;
        if (!criterion.empty()) hand.begun.criteria = {criterion};
        // Where one person alone is heard, it is their word.
        const auto known = page.view().sources.find(context.state.source);
        if (known != page.view().sources.end() && latest(known->second)->participants.size() == 1)
            hand.begun.speaker = latest(known->second)->participants.front();
        context.state.verbatim = hand;
        page.surface.focus.move_to("verbatim/text");
    }
    for (const Id& id : verbatims) draw_verbatim(context, id);
}

void draw_verbatim_dialog(InterviewContext& context) {
    if (!context.state.verbatim) return;
    VisitPage& page = context.page;
    VerbatimInHand& hand = *context.state.verbatim;
    const Verbatim* current = latest(claims_on(page.view().verbatims, hand.id));
    const bool written = current != nullptr;
    const Verbatim now = current != nullptr ? *current : hand.begun;
    if (written) hand.audiences = audiences_of(page.view(), hand.id);
    const bool escaped = dialog(
        page.surface, "verbatim",
        [&] {
            heading(page.surface, page.in({"Verbatim", "Verbatim"}));
            draw_text(context, hand, now, written);
            draw_speakers(context, hand, now, written);
            if (const auto wanted =
                    draw_audiences(page, "verbatim/audience", field_of<&Verbatim::text>, hand.audiences)) {
                hand.audiences = *wanted;
                if (written) page.intentions.write(hand.id, Disclosure{*wanted});
            }
            if (const std::string why = not_covered(page, now, hand.audiences); !why.empty())
                banner(page.surface, "verbatim/warning", {.tone = Tone::attention, .text = why});
            if (primary_button(page.surface, "verbatim/close", page.in({"Fini", "Done"})))
                hand.closing = true;
        },
        760.0F);
    if (escaped) {
        page.surface.focus.leave();
        hand.closing = true;
    }
    if (!hand.closing) return;
    // The field says what was typed in the frame after it is left.
    page.surface.redraw();
    if (!page.typing.contains(verbatim_key(hand.id))) context.state.verbatim.reset();
}

}  // namespace arpenteur
