// Dossiers and cards that lie where files are exchanged, before anybody takes them: what can be shown of each
// without trusting it. Their names reveal nothing, on purpose.
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
    std::string about;     // whose card; the territory, where the dossier is of a visit that is known here
    bool for_us = true;    // a dossier that this tablet is among the readers of
    bool own = false;      // our card, or a dossier that this tablet wrote
    bool known = false;    // nothing in it is new here
    std::string sender{};  // the member who wrote the dossier

    friend bool operator==(const Incoming&, const Incoming&) = default;
};

// From all these folders, the one written last first. Who wrote a dossier, and whether it brings anything, is
// known only if its visit is open and it is not too large to be read for that.
std::vector<Incoming> incoming_in(const Workspace& workspace, std::span<const std::filesystem::path> folders);

}  // namespace arpenteur
