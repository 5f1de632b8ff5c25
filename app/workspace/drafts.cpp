#include "app/workspace/drafts.h"

#include <nlohmann/json.hpp>

namespace arpenteur {

using nlohmann::json;

Id row_name(const DraftKey& draft, const WorkspaceKey& key) {
    return key.blind_name("arp.drft", draft.entity.hex() + ' ' + draft.field + ' ' + draft.part);
}

std::string to_json(const DraftKey& key, std::string_view text) {
    return json{{"entity", key.entity.hex()}, {"field", key.field}, {"part", key.part}, {"text", text}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

std::optional<Drafts::value_type> draft_from_json(const std::string& text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    try {
        const auto entity = Id::from_hex(object.at("entity").get<std::string>());
        if (!entity) return std::nullopt;
        return Drafts::value_type{{*entity, object.at("field"), object.at("part")}, object.at("text")};
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace arpenteur
