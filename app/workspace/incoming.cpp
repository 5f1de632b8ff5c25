#include "app/workspace/incoming.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "app/workspace/exchange.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

std::optional<DossierHeader> header_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::optional<DossierHeader> header;
    (void)read_dossier(
        [&](std::span<std::uint8_t> into) {
            stream.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
            return static_cast<std::size_t>(stream.gcount());
        },
        [&](const DossierHeader& found) {
            header = found;
            return false;
        },
        [](Parcel&&) {});
    return header;
}

}  // namespace

std::vector<Incoming> incoming_in(const Workspace& workspace, std::span<const fs::path> folders) {
    const std::vector<VisitSummary> visits = workspace.visits();
    std::vector<Incoming> found;
    for (const fs::path& folder : folders)
        for (FileThere& there : files_in(folder, {".arpenteur", ".carte"})) {
            Incoming file{std::move(there), IncomingKind::unreadable, {}, true, false, false};
            if (file.there.path.extension() == ".carte") {
                if (const auto card = read_card_file(file.there.path)) {
                    file.kind = IncomingKind::card;
                    file.about = card->name();
                    file.own_card = card->sign_key() == workspace.card().sign_key();
                    const KnownCard* known = workspace.cards().find(card->sign_key());
                    file.known_card = known != nullptr && known->card == *card;
                }
            } else if (const auto header = header_of(file.there.path)) {
                file.kind = IncomingKind::dossier;
                file.for_us = header->is_for(workspace.card().box_key());
                for (const VisitSummary& visit : visits)
                    if (visit.visit == header->visit) file.about = visit.territory.name;
            }
            found.push_back(std::move(file));
        }
    std::stable_sort(found.begin(), found.end(),
                     [](const Incoming& a, const Incoming& b) { return a.there.written > b.there.written; });
    return found;
}

}  // namespace arpenteur
