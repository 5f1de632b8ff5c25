#include "app/screens/interview/sources.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "app/screens/criterion_names.h"
#include "app/screens/interview/readings.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"
#include "app/widgets/touch.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

std::string persons_of(const Visit& visit, const std::vector<Id>& participants) {
    std::string names;
    for (const Id& id : participants) {
        const auto person = visit.participants.find(id);
        if (person == visit.participants.end()) continue;
        names += (names.empty() ? "" : ", ") + latest(person->second)->name;
    }
    return names;
}

std::string subtitle_of(const VisitPage& page, const Source& source) {
    std::string text = page.in(label_of(source.kind)) + " · " + day_in_words(source.date, page.language());
    if (const std::string names = persons_of(page.view(), source.participants); !names.empty())
        text += " · " + names;
    return text;
}

void hear(InterviewContext& context, const Id& source) {
    Interview& state = context.state;
    // A voice named for a level that waits was meant; one of the source before was not.
    if (state.source != source && !state.pending) state.voice.reset();
    state.source = source;
    state.every_voice = false;
    state.choosing_source = false;
    state.new_source.reset();
    if (state.pending) give_pending(context);
}

// Those who are met, by category, then by name.
std::vector<std::pair<Id, const Participant*>> people(const Visit& visit) {
    std::vector<std::pair<Id, const Participant*>> all;
    for (const auto& [id, claims] : visit.participants)
        if (const Participant* one = latest(claims);
            one->presence != Presence::declined && !visit.removals.contains(id))
            all.emplace_back(id, one);
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second->category, a.second->name, a.first) <
               std::tie(b.second->category, b.second->name, b.first);
    });
    return all;
}

void make(InterviewContext& context, const Source& wanted) {
    VisitPage& page = context.page;
    std::string title = wanted.title;
    if (trimmed(title).empty()) {
        title = page.in(label_of(wanted.kind));
        if (const std::string names = persons_of(page.view(), wanted.participants); !names.empty())
            title += page.in({" : ", ": "}) + names;
    }
    const Id id = page.new_id();
    page.intentions.write(id, Source{wanted.kind,
                                     page.today,
                                     title,
                                     wanted.participants,
                                     {page.writer},
                                     wanted.superior_present && !wanted.participants.empty()});
    hear(context, id);
}

void draw_new_source(InterviewContext& context) {
    VisitPage& page = context.page;
    Surface& surface = context.surface();
    Source& wanted = *context.state.new_source;
    bool made = false;
    bool given_up = false;
    const bool escaped = dialog(
        surface, "new-source",
        [&] {
            title(surface, page.in({"Nouvelle source", "New source"}));
            constexpr std::array kinds{SourceKind::interview, SourceKind::workshop, SourceKind::observation,
                                       SourceKind::document};
            const auto at = std::find(kinds.begin(), kinds.end(), wanted.kind) - kinds.begin();
            if (const auto picked = segmented(surface, "new-source/kind", labels_of(kinds, page.language()),
                                              static_cast<std::size_t>(at)))
                wanted.kind = kinds[*picked];
            text_field(
                surface, "new-source/title", wanted.title,
                {.label = page.in({"Intitulé", "Title"}),
                 .placeholder = page.in({"Facultatif : les noms suffisent", "Optional: the names will do"})});
            heading(surface, page.in({"Qui est là", "Who is there"}));
            for (const auto& [id, person] : people(page.view())) {
                const auto chosen = std::find(wanted.participants.begin(), wanted.participants.end(), id);
                if (check_row(surface, "new-source/" + id.hex(), person_in_words(*person),
                              chosen != wanted.participants.end())) {
                    if (chosen == wanted.participants.end())
                        wanted.participants.push_back(id);
                    else
                        wanted.participants.erase(chosen);
                }
            }
            hint(surface, page.in({"Quelqu’un manque ? Sa fiche se crée dans Préparer.",
                                   "Is somebody missing? Add them in Prepare."}));
            if (!wanted.participants.empty() &&
                toggle(surface, "new-source/superior",
                       page.in({"Un supérieur est dans la pièce", "A superior is in the room"}),
                       wanted.superior_present))
                wanted.superior_present = !wanted.superior_present;
            const auto pressed =
                button_row(surface,
                           {{.path = "new-source/no", .label = page.in({"Annuler", "Cancel"})},
                            {.path = "new-source/yes",
                             .label = page.in({"Écouter", "Listen"}),
                             .weight = Weight::primary}},
                           Align::right);
            if (pressed == 0) given_up = true;
            made = pressed == 1;
        },
        720.0F);
    if (made) return make(context, Source(wanted));
    if (given_up || escaped) context.state.new_source.reset();
}

void draw_chooser(InterviewContext& context) {
    VisitPage& page = context.page;
    Surface& surface = context.surface();
    const bool escaped = dialog(
        surface, "sources",
        [&] {
            title(surface, page.in({"Qui écoutez-vous ?", "Who are you listening to?"}));
            if (context.state.pending)
                hint(surface,
                     page.in({"Un niveau se lit dans une source : choisissez-la, il sera noté.",
                              "A level belongs to a source: choose the source, and the level is recorded."}));
            const auto pressed =
                button_row(surface, {{.path = "sources/new",
                                      .label = page.in({"Nouvelle source", "New source"}),
                                      .weight = Weight::primary,
                                      .icon = Icon::plus},
                                     {.path = "sources/close", .label = page.in({"Fermer", "Close"})}});
            for (const Id& id : context.all.sources) {
                const Claims<Source>& claims = page.view().sources.at(id);
                const Source& source = *latest(claims);
                const bool apart = settled(claims) == nullptr;
                if (list_row(surface, "source/" + id.hex(),
                             {.title = source_title(page, source),
                              .subtitle = subtitle_of(page, source),
                              .badge = apart ? page.in({"à arbitrer", "to arbitrate"}) : "",
                              .badge_tone = Tone::attention,
                              .chevron = false,
                              .selected = id == context.state.source})
                        .opened)
                    hear(context, id);
            }
            if (pressed == 0) context.state.new_source = Source{};
            if (pressed == 1) context.state.choosing_source = false;
        },
        760.0F);
    if (!escaped && context.state.choosing_source) return;
    context.state.choosing_source = false;
    if (context.state.source.is_null()) context.state.pending.reset();
}

void draw_voice_question(InterviewContext& context) {
    VisitPage& page = context.page;
    Surface& surface = context.surface();
    bool given_up = false;
    const bool escaped = dialog(surface, "voice-question", [&] {
        title(surface, page.in({"De qui est cette voix ?", "Whose voice is this?"}));
        hint(surface,
             page.in({"Une lecture porte une seule catégorie : si personne ne peut être nommé, ne la "
                      "notez pas.",
                      "A reading carries one category: if nobody can be named, do not record it."}));
        const auto present = voices_in(page.view(), context.state.source);
        std::vector<ActorCategory> order = present;
        for (const ActorCategory category : all_categories)
            if (std::find(present.begin(), present.end(), category) == present.end())
                order.push_back(category);
        for (const ActorCategory category : order)
            if (button(surface, {.path = "voice-question/" + std::string(code_of(category)),
                                 .label = page.in(label_of(category)),
                                 .wide = true})) {
                context.state.voice = category;
                give_pending(context);
            }
        if (text_button(surface, "voice-question/no", page.in({"Annuler", "Cancel"}))) given_up = true;
    });
    if (given_up || escaped) context.state.pending.reset();
}

}  // namespace

void draw_heard(InterviewContext& context) {
    Surface& surface = context.surface();
    if (bar_height(surface) == 0.0F) return;
    VisitPage& page = context.page;
    const auto known = page.view().sources.find(context.state.source);
    const bool any = known != page.view().sources.end();
    const std::string head = any ? source_title(page, *latest(known->second))
                                 : page.in({"Choisir qui vous écoutez", "Choose who you are listening to"});
    const std::string foot = any ? subtitle_of(page, *latest(known->second))
                                 : page.in({"Sans source, on prend des notes ; un niveau en demande une.",
                                            "Without a source you can take notes; a level needs one."});
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Box box = Box::at(corner, surface.width(), surface.px(60.0F));
    const Touch hit = touch(surface, "heard", box, {.role = WidgetRole::row, .label = head, .value = foot});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max,
                       hit.held ? colours::held
                       : any    ? colours::selected
                                : colours::attention_ground);
    list.AddRectFilled({box.min.x, box.max.y - surface.px(1.0F)}, box.max, colours::border);
    draw_icon(list, Icon::person, {box.min.x + surface.px(36.0F), box.centre().y}, surface.px(26.0F),
              colours::primary);
    draw_icon(list, Icon::chevron_down, {box.max.x - surface.px(32.0F), box.centre().y}, surface.px(20.0F),
              colours::primary);
    const float left = box.min.x + surface.px(72.0F);
    const float room = box.max.x - surface.px(60.0F) - left;
    draw_line(surface, Box::at({left, box.min.y + surface.px(5.0F)}, room, surface.px(28.0F)), head,
              surface.fonts.strong, colours::ink);
    draw_line(surface, Box::at({left, box.min.y + surface.px(33.0F)}, room, surface.px(22.0F)), foot,
              surface.fonts.small, colours::second_ink);
    ImGui::SetCursorScreenPos({corner.x, box.max.y});
    if (!hit.pressed) return;
    context.state.pending.reset();
    context.state.choosing_source = true;
}

void draw_source_dialogs(InterviewContext& context) {
    Interview& state = context.state;
    if (state.new_source)
        draw_new_source(context);
    else if (state.choosing_source)
        draw_chooser(context);
    else if (state.pending && context.view().sources.contains(state.source)) {
        give_pending(context);
        if (state.pending) draw_voice_question(context);
    }
}

Id source_of_today(const VisitPage& page) {
    const Visit& visit = page.view();
    Id best;
    std::int64_t last = -1;
    const auto consider = [&](const Id& source, std::int64_t wall) {
        const auto known = visit.sources.find(source);
        if (known == visit.sources.end() || visit.removals.contains(source) ||
            latest(known->second)->date != page.today || wall <= last)
            return;
        best = source;
        last = wall;
    };
    for (const auto& [id, claims] : visit.sources)
        for (const auto& claim : claims)
            if (claim.author == page.writer) consider(id, claim.time.wall);
    for (const auto& [id, claims] : visit.readings)
        for (const auto& claim : claims)
            if (claim.author == page.writer) consider(claim.value.source, claim.time.wall);
    for (const auto& [id, claims] : visit.notes)
        for (const auto& claim : claims)
            if (claim.author == page.writer) consider(claim.value.source, claim.time.wall);
    return best;
}

}  // namespace arpenteur
