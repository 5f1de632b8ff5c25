#include "app/screens/interview/notes.h"

#include "app/screens/editing.h"
#include "app/screens/interview/coding.h"

namespace arpenteur {

namespace {

// Who, when, from which source.
std::string signature(const VisitPage& page, const Claim<Note>& claim) {
    std::string text = author_in_words(page, claim.author, claim.id, claim.time);
    if (const std::string source = source_in_words(page, claim.value.source); !source.empty())
        text += " · " + source;
    return text;
}

std::string criteria_of(const VisitPage& page, const Id& note) {
    const auto coded = page.view().codings.find(note);
    const std::string codes =
        coded == page.view().codings.end() ? "" : codes_in_words(latest(coded->second)->criteria);
    return codes.empty() ? page.in({"Coder", "Code"}) : page.in({"Critères : ", "Criteria: "}) + codes;
}

void draw_own_text(InterviewContext& context, const Id& id, Editing<Note, Coding>& note, FieldLook look) {
    VisitPage& page = context.page;
    look.many_lines = true;
    note.field(&Note::text,
               [&](const DraftKey& key, const std::string& current) -> std::optional<std::string> {
                   const auto text = typed_text(page, "note/" + id.hex(), key, current, look);
                   if (!text || !is_blank(*text)) return text;
                   page.intentions.ask(DropTyped{key});
                   ask_to_remove(context, id, {"Supprimer cette note ?", "Remove this note?"});
                   return std::nullopt;
               });
}

void draw_note(InterviewContext& context, const Id& id) {
    VisitPage& page = context.page;
    const Claims<Note>& claims = page.view().notes.at(id);
    const Claim<Note>& claim = claims.back();
    const std::string path = "note/" + id.hex();
    const bool own = page.visit.may_act(page.writer, subject_field<Note>(), claim.author, claim.id);
    Editing<Note, Coding> note(page, id, claims);
    hint(page.surface, signature(page, claim));
    removed_meanwhile(page, path + "/removed", id);
    note.arbitrate(path + "/apart", [](const Note& each) { return each.text; });
    if (note.is_erased(&Note::text))
        paragraph(page.surface, page.in({"Effacé", "Erased"}));
    else if (own)
        draw_own_text(context, id, note, {.name = page.in({"Note", "Note"}), .lines = 1});
    else
        paragraph(page.surface, claim.value.text);
    std::vector<Button> buttons{{.path = path + "/code",
                                 .label = criteria_of(page, id),
                                 .weight = Weight::text,
                                 .icon = Icon::pencil}};
    if (own)
        buttons.push_back({.path = path + "/remove",
                           .label = page.in({"Supprimer", "Remove"}),
                           .weight = Weight::text,
                           .icon = Icon::trash});
    const auto pressed = button_row(page.surface, buttons);
    if (pressed == 0) context.state.coding = id;
    if (pressed == 1) ask_to_remove(context, id, {"Supprimer cette note ?", "Remove this note?"});
}

}  // namespace

void renew_note(VisitPage& page, Interview& state) {
    const Claims<Note>& claims = claims_on(page.view().notes, state.new_note);
    const bool in_use = page.surface.focus.on("note/body") ||
                        Editing<Note>(page, state.new_note, claims).is_typed(&Note::text);
    const bool of_writer = state.new_note == own_id(page.writer, state.new_note_drawn);
    if (of_writer && (claims.empty() || in_use)) return;
    state.new_note_drawn = page.new_id();
    state.new_note = own_id(page.writer, state.new_note_drawn);
}

void draw_new_note(InterviewContext& context, const std::string& criterion, FieldLook look) {
    VisitPage& page = context.page;
    const Id id = context.state.new_note;
    Editing<Note, Coding> note(page, id, claims_on(page.view().notes, id), {}, Begins::with_words);
    note.assume([&](Note& each) {
        each.source = context.state.source;
        each.drawn = context.state.new_note_drawn;
    });
    note.goes_with(criterion.empty() ? std::nullopt : std::optional(Coding{{criterion}}));
    look.many_lines = true;
    note.text("note/body", &Note::text, look);
}

void draw_notes(InterviewContext& context, const std::vector<Id>& notes) {
    for (const Id& id : notes) {
        rule(context.surface());
        draw_note(context, id);
    }
}

void draw_note_alone(InterviewContext& context, const Id& note, float height) {
    const auto known = context.view().notes.find(note);
    if (known == context.view().notes.end()) return;
    Editing<Note, Coding> editing(context.page, note, known->second);
    draw_own_text(context, note, editing, {.name = context.page.in({"Note", "Note"}), .height = height});
}

}  // namespace arpenteur
