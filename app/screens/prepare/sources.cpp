#include "app/screens/prepare/sources.h"

#include <algorithm>
#include <fmt/format.h>

#include "app/screens/criterion_names.h"
#include "app/screens/prepare/participants.h"
#include "app/screens/labels.h"
#include "app/screens/prepare/source.h"
#include "questionnaires/language/dates.h"

namespace arpenteur {

namespace {

struct SourceRow {
    Id entity;
    const Source* source;  // of this frame's view
    bool several;
};

std::vector<SourceRow> by_day(const Visit& view) {
    std::vector<SourceRow> rows;
    for (const auto& [entity, claims] : view.sources)
        rows.push_back({entity, latest(claims), settled(claims) == nullptr});
    std::sort(rows.begin(), rows.end(), [](const SourceRow& a, const SourceRow& b) {
        return std::tie(a.source->date, a.source->title, a.entity) <
               std::tie(b.source->date, b.source->title, b.entity);
    });
    return rows;
}

constexpr std::size_t most_names = 2;

std::string persons_of(const VisitPage& page, const Source& source) {
    if (source.participants.size() > most_names)
        return page.say({"{} personnes", "{} persons"}, source.participants.size());
    std::string names;
    for (const Id& id : source.participants)
        if (const Participant* person = latest(claims_on(page.view().participants, id)))
            names += (names.empty() ? "" : ", ") + title_of(page, *person);
    return names;
}

std::string subtitle_of(const VisitPage& page, const Source& source) {
    std::string text = page.in(label_of(source.kind));
    if (const std::string persons = persons_of(page, source); !persons.empty()) text += " · " + persons;
    if (source.superior_present) text += page.in({" · supérieur présent", " · a superior was present"});
    return text;
}

void draw_row(VisitPage& page, Entry& entry, const SourceRow& row) {
    if (list_row(page.surface, "source/" + row.entity.hex(),
                 {.title = source_title(page, *row.source),
                  .subtitle = subtitle_of(page, *row.source),
                  .badge = row.several ? page.in({"à arbitrer", "to arbitrate"}) : "",
                  .badge_tone = Tone::attention})
            .opened)
        open_entry(page, entry, row.entity);
}

void draw_sources(VisitPage& page, Entry& entry) {
    title(page.surface, page.in({"Sources", "Sources"}));
    hint(page.surface,
         page.in({"Un entretien, un atelier, une observation, un document : d’où vient ce que l’on lit.",
                  "An interview, a workshop, an observation, a document: where readings come from."}));
    const std::vector<SourceRow> rows = by_day(page.view());
    std::string_view day = "";
    for (const SourceRow& row : rows) {
        if (row.source->date != day) label(page.surface, day_in_words(row.source->date, page.language()));
        day = row.source->date;
        draw_row(page, entry, row);
    }
    if (button(page.surface, {.path = "source/add",
                              .label = page.in({"Ajouter une source", "Add a source"}),
                              .weight = rows.empty() ? Weight::primary : Weight::secondary,
                              .icon = Icon::plus,
                              .enabled = page.visit.writable()})) {
        open_entry(page, entry, page.new_id());
        page.surface.focus.move_to("source/title");
    }
}

}  // namespace

void draw_sources(VisitPage& page, Entry& entry, RemovedPart& removed) {
    if (entry.open) {
        draw_source(page, entry);
        return;
    }
    draw_sources(page, entry);
    draw_removed(page, removed);
}

}  // namespace arpenteur
