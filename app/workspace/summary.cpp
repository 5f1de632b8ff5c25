#include "app/workspace/summary.h"

#include <nlohmann/json.hpp>

namespace arpenteur {

using nlohmann::json;

std::string to_json(const VisitSummary& summary) {
    return json{{"visit", summary.visit.hex()},
                {"kind", summary.territory.kind},
                {"code", summary.territory.code},
                {"name", summary.territory.name},
                {"department", summary.territory.department},
                {"fictive", summary.territory.fictive},
                {"criteria", summary.criteria},
                {"with_reading", summary.with_reading},
                {"with_position", summary.with_position},
                {"concluded", summary.concluded},
                {"to_arbitrate", summary.to_arbitrate},
                {"waiting", summary.waiting},
                {"restituted", summary.restituted},
                {"last_written", summary.last_written},
                {"device", summary.device.hex()},
                {"incarnation", summary.incarnation.hex()}}
        .dump();
}

std::optional<VisitSummary> summary_from_json(const std::string& text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    VisitSummary summary;
    try {
        summary.visit = Id::from_hex(object.at("visit").get<std::string>()).value_or(Id{});
        summary.territory = {object.at("kind"), object.at("code"), object.at("name"), object.at("department"),
                             object.at("fictive")};
        summary.criteria = object.at("criteria");
        summary.with_reading = object.at("with_reading");
        summary.with_position = object.at("with_position");
        summary.concluded = object.at("concluded");
        summary.to_arbitrate = object.at("to_arbitrate");
        summary.waiting = object.at("waiting");
        summary.restituted = object.at("restituted");
        summary.last_written = object.at("last_written");
        summary.device = Id::from_hex(object.at("device").get<std::string>()).value_or(Id{});
        summary.incarnation = Id::from_hex(object.at("incarnation").get<std::string>()).value_or(Id{});
    } catch (const json::exception&) {
        return std::nullopt;
    }
    return summary;
}

}  // namespace arpenteur
