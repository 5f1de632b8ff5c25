#include "app/screens/interview/notes.h"

#include <algorithm>

#include "app/screens/interview/coding.h"
#include "app/screens/interview/draft_context.h"
#include "app/screens/several_values.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

DraftKey note_key(const Id& note) { return {note, "note", "text"}; }

template <class Thing>
bool erased(const Claims<Thing>& claims, std::string_view part) {
    const auto& parts = claims.back().erased;
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

// Who, when, from which source.
std::string signature(const VisitPage& page, const Claim<Note>& claim) {
    std::string said = author_in_words(page, claim.author, claim.id, claim.time);
    if (const std::string source = source_in_words(page, claim.value.source); !source.empty())
        said += " · " + source;
    return said;
}

std::string criteria_of(const VisitPage& page, const Id& note) {
    const auto coded = page.view().codings.find(note);
    const std::string codes =
        coded == page.view().codings.end() ? "" : codes_in_words(latest(coded->second)->criteria);
    return codes.empty() ? page.in({"Coder", "Code"}) : page.in({"Critères : ", "Criteria: "}) + codes;
}

void draw_own_text(InterviewContext& context, const Id& id, const Note& note, FieldLook look) {
    VisitPage& page = context.page;
    look.many_lines = true;
    look.enabled = page.visit.writable();
    const auto text = typed_text(page, "note/" + id.hex(), note_key(id), note.text, look);
    if (!text) return;
    if (trimmed(*text).empty()) {
        page.intentions.ask(DropTyped{note_key(id)});
        return ask_to_remove(context, id, {"Supprimer cette note ?", "Remove this note?"});
    }
    Note told = note;
    told.text = *text;
    page.intentions.write(id, told, note_key(id));
}

void draw_note(InterviewContext& context, const Id& id) {
    VisitPage& page = context.page;
    const Claims<Note>& claims = page.view().notes.at(id);
    const Claim<Note>& claim = claims.back();
    const std::string path = "note/" + id.hex();
    const bool own = claim.author == page.writer;
    hint(page.surface, signature(page, claim));
    removed_meanwhile(page, path + "/removed", id);
    const auto kept =
        several_values<Note>(page, path + "/apart", id, claims, [](const Note& each) { return each.text; });
    if (erased(claims, "text"))
        paragraph(page.surface, page.in({"Effacé", "Erased"}));
    else if (own)
        draw_own_text(context, id, kept.value_or(claim.value),
                      {.name = page.in({"Note", "Note"}), .lines = 1});
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
    const bool written = page.view().notes.contains(state.new_note);
    const bool in_hand = page.surface.focus.on("note/body") || page.typing.contains(note_key(state.new_note));
    if (state.new_note.is_null() || (written && !in_hand)) state.new_note = page.new_id();
}

void draw_new_note(InterviewContext& context, const std::string& criterion, FieldLook look) {
    VisitPage& page = context.page;
    const Id id = context.state.new_note;
    const DraftKey key = note_key(id);
    const auto known = page.view().notes.find(id);
    const std::string current = known == page.view().notes.end() ? "" : latest(known->second)->text;
    look.many_lines = true;
    look.enabled = page.visit.writable();
    const auto text = typed_text(page, "note/body", key, current, look);
    const std::vector<std::string> criteria =
        criterion.empty() ? std::vector<std::string>{} : std::vector{criterion};
    keep_context(page, key, {.author = page.writer, .source = context.state.source, .criteria = criteria});
    if (!text) return;
    drop_context(page, key);
    if (trimmed(*text).empty() && current.empty()) return page.intentions.ask(DropTyped{key});
    page.intentions.write(id, Note{*text, context.state.source}, key);
    if (!criteria.empty() && current.empty()) page.intentions.write(id, Coding{criteria});
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
    draw_own_text(context, note, *latest(known->second),
                  {.name = context.page.in({"Note", "Note"}), .height = height});
}

}  // namespace arpenteur
