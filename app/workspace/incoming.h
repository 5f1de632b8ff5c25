// The dossiers and cards in the folders where files are exchanged, before anybody takes them in: what can be
// shown of each without trusting it. File names reveal nothing, on purpose.
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
    std::string about;     // whose card it is; or the territory, if the dossier belongs to a known visit
    bool own = false;      // our own card, or a dossier written on this tablet
    bool known = false;    // nothing in it is new to us
    std::string sender{};  // the member who wrote the dossier

    friend bool operator==(const Incoming&, const Incoming&) = default;
};

// From all these folders, the newest file first. Who wrote a dossier, and whether it brings anything new, is
// known only if its visit is open and the file is small enough to be read for that.
std::vector<Incoming> incoming_in(const Workspace& workspace, std::span<const std::filesystem::path> folders);

}  // namespace arpenteur
