// What a workspace keeps for itself, sealed under a key of its owner that serves for nothing else: its own
// card, the cards that it knows, the summaries of its visits, drafts, the code of the pause.
//
//     const WorkspaceKey key(identity);
//     write_file(path, key.seal("arp.wbok", archived(content), random));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/sealing/identity.h"
#include "exports/sealing/random.h"
#include "exports/sealing/secret.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

class WorkspaceKey {
public:
    explicit WorkspaceKey(const Identity& identity);

    // nonce ‖ XChaCha20-Poly1305 ‖ tag, with `tag` (8 characters) and `place` as associated data: what was
    // sealed for one place does not open in another.
    std::vector<std::uint8_t> seal(std::string_view tag, std::string_view plain, const Random& random,
                                   const Id& place = {}) const;
    std::optional<std::string> open(std::string_view tag, Bytes sealed, const Id& place = {}) const;

    // A name for a row that means nothing to anybody without the key.
    Id blind_name(std::string_view tag, std::string_view text) const;

private:
    Secret key_;
};

}  // namespace arpenteur
