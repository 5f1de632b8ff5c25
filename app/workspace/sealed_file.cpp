#include "app/workspace/sealed_file.h"

#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

namespace {

std::vector<std::uint8_t> associated_with(std::string_view tag, const Id& place) {
    BytesWriter out;
    out.tag(tag).raw(bytes_of(place));
    return std::move(out).take();
}

}  // namespace

WorkspaceKey::WorkspaceKey(const Identity& identity) : key_(identity.workspace_secret().copy()) {}

std::vector<std::uint8_t> WorkspaceKey::seal(std::string_view tag, std::string_view plain,
                                             const Random& random, const Id& place) const {
    return arpenteur::seal(key_, associated_with(tag, place), bytes_of(plain), Nonce::random(random));
}

std::optional<std::string> WorkspaceKey::open(std::string_view tag, Bytes sealed, const Id& place) const {
    const auto plain = arpenteur::open(key_, associated_with(tag, place), sealed);
    if (!plain) return std::nullopt;
    return std::string(plain->begin(), plain->end());
}

Id WorkspaceKey::blind_name(std::string_view tag, std::string_view text) const {
    return short_hash(tag, {key_.bytes(), bytes_of(text)});
}

}  // namespace arpenteur
