// Échanger: cards and dossiers in and out by files, and what became of each. Within a visit its dossier is
// given; outside any visit, what comes in may be a visit that is new here.
//
// The parts: what is taken (take.h), the dossier that is given (give.h), cards (known_cards.h), what is still
// missing of the visit (missing.h).
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <vector>

#include "app/platform/exchange_folders.h"
#include "app/screens/page.h"
#include "app/workspace/incoming.h"

namespace arpenteur {

enum class ExchangePart : std::uint8_t { take, give, cards, missing };

struct FilesAround {
    std::vector<ExchangeFolder> folders;
    std::vector<Incoming> files;
};

struct Exchange {
    // What lies around. Filled before the screen is drawn; empty: look again.
    std::optional<FilesAround> around{};
    std::optional<ExchangePart> part{};           // empty: where one begins
    std::set<std::filesystem::path> chosen{};     // files to be taken
    bool older_files = false;                     // not only the newest
    std::optional<std::filesystem::path> into{};  // the folder to write in; empty: the first that can be
    std::optional<SignKey> joining{};             // whose tablet the dossier lets in
    std::optional<SignKey> comparing{};           // the card whose eight words are on the screen
};

FilesAround files_around(const Workspace& workspace, std::vector<ExchangeFolder> folders);

// Of the visit that is open.
void draw_exchange(VisitPage& page, Exchange& state);
// Outside any visit: what comes in, and cards.
void draw_cards(Page& page, Exchange& state);

}  // namespace arpenteur
