#include "app/workspace/drafted.h"

#include <algorithm>

#include "exports/archive/archive.h"
#include "questionnaires/journal/canonical.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

struct DraftedPart {
    std::string name;
    std::uint8_t kind = 0;
    std::string payload;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(name, kind, payload);
    }
};

// In the chain a text is only a digest, with the words beside it; in a draft it is the words.
DraftedPart drafted_part(const Part& part) {
    if (const auto* words = std::get_if<FreeText>(&part.atom))
        return {part.name, atom_kind::text, words->text};
    return {part.name, atom_kind_of(part.atom), payload_of(part.atom)};
}

}  // namespace

DraftKey whole_key(const Id& entity, std::string_view field) { return {entity, std::string(field), {}}; }

bool is_whole(const DraftKey& key) { return key.part.empty(); }

std::string drafted(const Value& value) {
    std::vector<DraftedPart> parts;
    for (const Part& part : value.parts()) parts.push_back(drafted_part(part));
    return archived(parts);
}

std::optional<Value> value_drafted(std::string_view draft) {
    auto parts = unarchived<std::vector<DraftedPart>>(draft);
    if (!parts) return std::nullopt;
    Value value;
    for (DraftedPart& part : *parts)
        if (part.kind == atom_kind::text)
            value.set(std::move(part.name), FreeText{{}, std::move(part.payload)});
        else
            value.set(std::move(part.name), atom_of(part.kind, part.payload));
    const auto& read = value.parts();
    if (!std::all_of(read.begin(), read.end(), [](const Part& part) { return holds_utf8(part.atom); }))
        return std::nullopt;
    return value;
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

}  // namespace arpenteur
