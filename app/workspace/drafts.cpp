#include "app/workspace/drafts.h"

#include <nlohmann/json.hpp>

#include "app/workspace/sealed_file.h"

namespace arpenteur {

using nlohmann::json;

Id row_name(const DraftKey& draft, const WorkspaceKey& key) {
    return key.blind_name("arp.drft", draft.entity.hex() + ' ' + draft.field + ' ' + draft.part);
}

std::string to_json(const DraftKey& key, const Draft& draft) {
    json object{{"entity", key.entity.hex()}, {"field", key.field}, {"part", key.part}, {"text", draft.text}};
    if (!draft.author.is_null()) object["author"] = draft.author.hex();
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Drafts::value_type> draft_from_json(const std::string& text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    try {
        const auto entity = Id::from_hex(object.at("entity").get<std::string>());
        if (!entity) return std::nullopt;
        const auto author = Id::from_hex(object.value("author", ""));
        return Drafts::value_type{{*entity, object.at("field"), object.at("part")},
                                  {object.at("text"), author.value_or(Id{})}};
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace arpenteur
