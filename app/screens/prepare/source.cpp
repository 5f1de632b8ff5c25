#include "app/screens/prepare/source.h"

#include <algorithm>
#include <fmt/format.h>

#include "app/screens/criterion_names.h"
#include "app/screens/editing.h"
#include "app/screens/prepare/day_field.h"
#include "app/screens/prepare/participants.h"
#include "questionnaires/language/dates.h"

namespace arpenteur {

namespace {

constexpr std::array kinds{SourceKind::interview, SourceKind::workshop, SourceKind::observation,
                           SourceKind::document};

bool holds(const std::vector<Id>& ids, const Id& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void put_in_or_out(std::vector<Id>& ids, const Id& id) {
    if (std::erase(ids, id) == 0) ids.push_back(id);
}

std::string in_full(const VisitPage& page, const Source& each) {
    std::string there;
    for (const Id& id : each.participants)
        if (const Participant* person = latest(claims_on(page.view().participants, id)))
            there += (there.empty() ? "" : ", ") + title_of(page, *person);
    for (const Id& id : each.diagnosticians) there += (there.empty() ? "" : ", ") + page.visit.name_of(id);
    return fmt::format(
        "{} · {} · {}\n{}{}", source_title(page, each), page.in(label_of(each.kind)),
        day_in_words(each.date, page.language()), there,
        each.superior_present ? page.in({"\nSupérieur présent", "\nA superior was present"}) : std::string());
}

void draw_what(VisitPage& page, Editing<Source>& source) {
    source.choose("source/kind", kinds, &Source::kind);
    source.text("source/title", &Source::title,
                {.label = page.in({"Titre", "Title"}),
                 .placeholder = page.in({"Entretien avec…", "Interview with…"})});
    source.field(&Source::date, [&](const DraftKey& key, const std::string& day) {
        return typed_day(page, "source/date", key, day, page.in({"Jour", "Day"}));
    });
}

// Whoever declined was not there; but whom somebody marked as present stays to be seen.
void draw_persons(VisitPage& page, Editing<Source>& source) {
    label(page.surface, page.in({"Personnes présentes", "People present"}));
    std::array<std::vector<std::pair<Id, std::string>>, all_categories.size()> groups;
    for (const auto& [id, claims] : page.view().participants) {
        const Participant& person = *latest(claims);
        if (person.presence == Presence::declined && !holds(source.thing().participants, id)) continue;
        groups[static_cast<std::size_t>(person.category)].emplace_back(id, title_of(page, person));
    }
    bool anybody = false;
    for (const ActorCategory category : all_categories) {
        auto& group = groups[static_cast<std::size_t>(category)];
        if (group.empty()) continue;
        anybody = true;
        std::sort(group.begin(), group.end(),
                  [](const auto& a, const auto& b) { return a.second < b.second; });
        hint(page.surface, page.in(label_of(category)));
        cells(page.surface, 320.0F, [&](CellFlow& flow) {
            for (const auto& met : group) {
                const Id& id = met.first;
                flow.next();
                if (check_row(page.surface, "source/participant/" + id.hex(), met.second,
                              holds(source.thing().participants, id), page.visit.writable()))
                    source.change([&](Source& each) { put_in_or_out(each.participants, id); });
            }
        });
    }
    if (!anybody)
        hint(page.surface, page.in({"Personne encore : ajoutez d’abord les personnes rencontrées.",
                                    "Nobody yet: first add the people you meet."}));
}

void draw_team_present(VisitPage& page, Editing<Source>& source) {
    label(page.surface, page.in({"Équipe présente", "Team present"}));
    cells(page.surface, 320.0F, [&](CellFlow& flow) {
        for (const auto& [entity, claims] : page.view().members) {
            const Member& member = *latest(claims);
            flow.next();
            if (check_row(page.surface, "source/member/" + member.person.hex(),
                          member.name.empty() ? page.in({"Sans nom", "Without a name"}) : member.name,
                          holds(source.thing().diagnosticians, member.person), page.visit.writable()))
                source.change([&](Source& each) { put_in_or_out(each.diagnosticians, member.person); });
        }
    });
}

}  // namespace

void draw_source(VisitPage& page, Entry& entry) {
    Surface& surface = page.surface;
    const Id entity = *entry.open;
    const Claims<Source>& claims = claims_on(page.view().sources, entity);
    const bool exists = !claims.empty();
    Source otherwise;
    otherwise.date = page.today;
    otherwise.diagnosticians = {page.writer};
    Editing<Source> source(page, entity, claims, otherwise);

    draw_entry_top(page, "source", entry, page.in({"Toutes les sources", "All sources"}));
    title(surface, exists ? source_title(page, source.thing()) : page.in({"Nouvelle source", "New source"}));
    source.arbitrate("source/dispute", [&](const Source& each) { return in_full(page, each); });
    draw_what(page, source);
    draw_persons(page, source);
    source.yes_or_no("source/superior", page.in({"Supérieur présent", "A superior was present"}),
                     &Source::superior_present);
    hint(surface,
         page.in({"On ne parle pas de même devant sa hiérarchie : la source compte pour une seule voix.",
                  "People speak differently in front of their superior: the source counts as one voice."}));
    draw_team_present(page, source);

    std::optional<Removable> removable;
    if (exists)
        removable = Removable{source_title(page, source.thing()), [&] {
                                  return page.in(
                                      {"Les notes et les lectures qui en viennent restent. Elle peut "
                                       "être remise.",
                                       "Notes and readings that come from it stay. It can be put back."});
                              }};
    if (draw_entry_end(page, "source", entry, removable)) source.give_up();
}

}  // namespace arpenteur
