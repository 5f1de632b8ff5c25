#include "app/screens/restitute/stopped.h"

#include "app/screens/criterion_names.h"
#include "app/screens/several_values.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

// Where the text that holds a name is written.
Screen screen_of(const FieldRef& field) {
    const std::string_view subject = field.subject;
    if (subject == "recommendation") return Screen::recommend;
    if (subject == "consensus" || subject == "expectation" || subject == "controversy")
        return Screen::compare;
    if (subject == "verbatim") return Screen::interview;
    return Screen::prepare;
}

std::string message_of(const VisitPage& page, const Stopped& one) {
    return messages(one, page.grid(), page.language()).front();
}

void draw_fault(VisitPage& page, const std::string& path, const std::string& fault, const Route& cure) {
    panel(
        page.surface,
        [&] {
            paragraph(page.surface, fault, page.surface.fonts.rail, colours::ink);
            if (secondary_button(page.surface, path + "/go", page.in({"Y aller", "Go there"})))
                page.intentions.go(cure);
        },
        colours::attention_ground);
}

// The criterion that the text is about, where its screen shows one at a time.
std::string criterion_of(const VisitPage& page, const NameFound& found) {
    const auto consensus = page.view().consensuses.find(found.entity);
    return consensus == page.view().consensuses.end() ? std::string() : latest(consensus->second)->criterion;
}

void draw_name(VisitPage& page, Restitute& state, const std::string& path, const NameFound& found) {
    const Id id = allowed_name_id(folded(found.find));
    panel(
        page.surface,
        [&] {
            paragraph(page.surface, message_of(page, {false, {}, {found}}), page.surface.fonts.rail,
                      colours::ink);
            const bool removed = page.view().removals.contains(id);
            if (page.view().allowed_names.contains(id) && !removed) {
                badge(page.surface, page.in({"laissé passer", "allowed"}), Tone::done);
                return;
            }
            if (state.letting_pass == path) {
                // Giving the reason is letting the name pass: there is no pass without one.
                const DraftKey key{id, "allowed_name", "reason"};
                const auto reason = typed_text(
                    page, path + "/reason", key, "",
                    {.label = page.in({"Pourquoi ce nom peut sortir", "Why this name may go out"}),
                     .hint = page.in({"La raison écrite, il passe partout dans cette visite.",
                                      "Once the reason is written, the name is allowed everywhere in this visit."})});
                if (!reason) return;
                // Beside its own removal it would let nothing pass.
                if (removed) page.intentions.restore(id);
                page.intentions.write(id, AllowedName{found.find, *reason}, key);
                return;
            }
            const auto pressed = button_row(
                page.surface, {{.path = path + "/go", .label = page.in({"Aller récrire", "Go and rewrite"})},
                               {.path = path + "/pass",
                                .label = page.in({"Laisser passer…", "Let it pass…"}),
                                .weight = Weight::text}});
            if (pressed == 0)
                page.intentions.go({screen_of(found.field), page.visit.id(), criterion_of(page, found)});
            if (pressed == 1) {
                state.letting_pass = path;
                page.surface.focus.move_to(path + "/reason");
            }
        },
        colours::attention_ground);
}

}  // namespace

void draw_stopped(VisitPage& page, Restitute& state) {
    if (!page.reports.stopped) return;
    const Stopped& stopped = *page.reports.stopped;
    const std::size_t faults =
        (stopped.territory_unsettled ? 1U : 0U) + stopped.to_arbitrate.size() + stopped.names.size();
    banner(page.surface, "stopped",
           {.tone = Tone::attention,
            .title = page.in({"Rien n’a été écrit", "Nothing was written"}),
            .text = page.say({"À régler d’abord : {}. Puis écrivez la restitution à nouveau.",
                              "To be settled first: {}. Then write the restitution again."},
                             faults)});
    if (stopped.territory_unsettled)
        draw_fault(page, "stopped/territory", message_of(page, {true, {}, {}}),
                   {Screen::prepare, page.visit.id(), {}});
    for (const std::string& code : stopped.to_arbitrate)
        draw_fault(
            page, "stopped/" + code,
            page.say({"{} : plusieurs consensus différents. Arbitrez-les avant une restitution publique.",
                      "{}: several differing consensuses. Arbitrate them before a public restitution."},
                     criterion_name(page, code)),
            {Screen::compare, page.visit.id(), code});
    // A name may stand in many texts: each place is a row, and one reason lets it pass in all of them.
    for (std::size_t i = 0; i < stopped.names.size(); ++i)
        draw_name(page, state, "stopped/name/" + std::to_string(i), stopped.names[i]);
}

void draw_allowed_names(VisitPage& page, Restitute&) {
    const auto& allowed = page.view().allowed_names;
    if (allowed.empty()) return;
    heading(page.surface, page.in({"Noms que l’équipe laisse passer", "Names that the team allows"}));
    for (const auto& [id, claims] : allowed) {
        const AllowedName& one = *latest(claims);
        const std::string path = "allowed/" + id.hex();
        if (list_row(page.surface, path,
                     {.title = one.find,
                      .subtitle = one.reason,
                      .badge = page.view().removals.contains(id) ? page.in({"à arbitrer", "to arbitrate"})
                                                                 : std::string(),
                      .badge_tone = Tone::attention,
                      .chevron = false,
                      .action = page.in({"Ne plus le laisser passer", "No longer let it pass"})})
                .acted)
            page.intentions.remove(id);
        several_values<AllowedName>(page, path + "/dispute", id, claims,
                                    [](const AllowedName& each) { return each.reason; });
    }
}

}  // namespace arpenteur
