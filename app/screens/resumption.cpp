#include "app/screens/resumption.h"

#include "exports/archive/archive.h"

namespace arpenteur {

namespace {

// What is chosen among a few stands by its code: a version that does not know it begins at home, or with the
// first pane.
struct SavedPlace {
    std::string screen{};
    Id visit{};
    std::string criterion{}, voice{}, day{};
    Id writer{}, source{};
    std::string pane{}, pending_criterion{}, pending_rating{};

    template <class Archive>
    void serialize(Archive& archive) {
        archive(screen, visit, criterion, voice, day, writer, source, pane, pending_criterion,
                pending_rating);
    }
};

}  // namespace

Resumption resumption_of(const Route& route, const VisitScreens& screens, const std::string& today) {
    if (!within_a_visit(route.screen)) return {.route = {route.screen, {}, {}}, .day = today};
    const std::string& criterion =
        route.screen == Screen::compare ? screens.compare.criterion : screens.interview.criterion;
    return {.route = {route.screen, route.visit, criterion, screens.interview.voice, false},
            .day = today,
            .writer = screens.writer,
            .source = screens.interview.source,
            .pane = screens.interview.pane,
            .pending = screens.interview.pending};
}

void resume(VisitScreens& screens, const Resumption& back, const Visit& visit, const std::string& today) {
    screens.go({back.route.screen, back.route.visit, back.route.criterion, {}});
    if (back.day != today) return;
    if (!back.writer.is_null()) screens.writer = back.writer;
    Interview& interview = screens.interview;
    interview.pane = back.pane;
    if (back.source.is_null()) {
        interview.pending = back.pending;
        interview.choosing_source = back.pending.has_value();
    } else if (visit.sources.contains(back.source) && !visit.removals.contains(back.source)) {
        interview.source = back.source;
        interview.voice = back.route.voice;
        interview.pending = back.pending;
    }
}

std::string saved(const Resumption& resumption) {
    const Route& route = resumption.route;
    SavedPlace place{.screen = std::string(code_of(route.screen)),
                     .visit = route.visit,
                     .criterion = route.criterion,
                     .day = resumption.day,
                     .writer = resumption.writer,
                     .source = resumption.source,
                     .pane = std::string(code_of(resumption.pane))};
    if (route.voice) place.voice = code_of(*route.voice);
    if (resumption.pending) {
        place.pending_criterion = resumption.pending->criterion;
        place.pending_rating = code_of(resumption.pending->rating);
    }
    return archived(place);
}

std::optional<Resumption> saved_resumption(std::string_view bytes) {
    const auto place = unarchived<SavedPlace>(bytes);
    if (!place) return std::nullopt;
    Resumption back{.route = {screen_from(place->screen), place->visit, place->criterion,
                              from_code<ActorCategory>(place->voice), false},
                    .day = place->day,
                    .writer = place->writer,
                    .source = place->source,
                    .pane = from_code<Pane>(place->pane).value_or(Pane::levels)};
    if (const auto rating = rating_from(place->pending_rating))
        back.pending = PendingLevel{place->pending_criterion, *rating};
    return back;
}

}  // namespace arpenteur
