#include "app/screens/resumption.h"

#include <nlohmann/json.hpp>

namespace arpenteur {

using nlohmann::json;

namespace {

// By number: a later version that does not know it begins at home.
template <class Choice>
bool take(const json& object, const char* name, int last, Choice& into) {
    const int number = object.value(name, 0);
    if (number < 0 || number > last) return false;
    into = static_cast<Choice>(number);
    return true;
}

Id id_in(const json& object, const char* name) { return Id::from_hex(object.value(name, "")).value_or(Id{}); }

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

std::string to_json(const Resumption& resumption) {
    json object{{"where", static_cast<int>(resumption.route.screen)},
                {"visit", resumption.route.visit.hex()},
                {"criterion", resumption.route.criterion},
                {"day", resumption.day},
                {"writer", resumption.writer.hex()},
                {"source", resumption.source.hex()},
                {"pane", static_cast<int>(resumption.pane)}};
    if (resumption.route.voice) object["voice"] = code_of(*resumption.route.voice);
    if (resumption.pending)
        object["pending"] = {{"criterion", resumption.pending->criterion},
                             {"rating", code_of(resumption.pending->rating)}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Resumption> resumption_from_json(const std::string& text) try {
    const json object = json::parse(text);
    Resumption back{};
    if (!take(object, "where", static_cast<int>(Screen::exchange), back.route.screen) ||
        !take(object, "pane", static_cast<int>(Pane::verbatims), back.pane))
        return std::nullopt;
    back.route.visit = id_in(object, "visit");
    back.route.criterion = object.value("criterion", "");
    back.day = object.value("day", "");
    back.writer = id_in(object, "writer");
    back.source = id_in(object, "source");
    back.route.voice = from_code<ActorCategory>(object.value("voice", ""));
    if (const auto pending = object.find("pending"); pending != object.end())
        if (const auto rating = rating_from(pending->value("rating", "")))
            back.pending = PendingLevel{pending->value("criterion", ""), *rating};
    return back;
} catch (const json::exception&) {
    return std::nullopt;
}

}  // namespace arpenteur
