// Dossiers and cards that lie where files are exchanged, before anybody takes them: what can be said of each
// without believing it. Their names say nothing, on purpose.
//
//     for (const Incoming& file : incoming_in(workspace, folders)) say(file.about, file.there.written);
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "app/platform/listing.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

enum class IncomingKind : std::uint8_t { card, dossier, unreadable };

struct Incoming {
    FileThere there;
    IncomingKind kind = IncomingKind::unreadable;
    std::string about;        // whose card; the territory, where the dossier is of a visit that is known here
    bool for_us = true;       // a dossier that this tablet is among the readers of
    bool own_card = false;    // ours, which we gave
    bool known_card = false;  // the very same is among those known here

    friend bool operator==(const Incoming&, const Incoming&) = default;
};

// Of all these folders, the one written last first.
std::vector<Incoming> incoming_in(const Workspace& workspace, std::span<const std::filesystem::path> folders);

}  // namespace arpenteur
