#include "app/workspace/incoming.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "app/workspace/exchange.h"
#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

// The most that may be read before a screen is shown.
constexpr std::uint64_t longest_read = 2 * 1024 * 1024;  // bytes

void look_at_card(const Workspace& workspace, Incoming& file) {
    const auto card = read_card_file(file.there.path);
    if (!card) return;
    file.kind = IncomingKind::card;
    file.about = card->name();
    file.own = card->sign_key() == workspace.card().sign_key();
    const KnownCard* known = workspace.cards().find(card->sign_key());
    file.known = known != nullptr && known->card == *card;
}

// Reads its header and, if the visit is open, who wrote it and whether all that they held is here.
void look_at_dossier(const Workspace& workspace, const std::vector<VisitSummary>& visits, Incoming& file) {
    const OpenVisit* open = nullptr;
    std::ifstream stream(file.there.path, std::ios::binary);
    const auto end = read_dossier(
        [&](std::span<std::uint8_t> into) {
            stream.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
            return static_cast<std::size_t>(stream.gcount());
        },
        [&](const DossierHeader& header) {
            file.kind = IncomingKind::dossier;
            for (const VisitSummary& visit : visits)
                if (visit.visit == header.visit) file.about = visit.territory.name;
            if (file.there.size <= longest_read) open = workspace.opened(header.visit);
            return open != nullptr;
        },
        [](Envelope&&) {});
    const auto trailer = end && open != nullptr ? open_trailer(*end, open->replica()) : std::nullopt;
    if (!trailer) return;
    const VisitReplica& replica = open->replica();
    file.sender = open->name_of(person_of(trailer->sender));
    file.own = trailer->sender == workspace.card().sign_key();
    file.known = std::all_of(trailer->leaves.begin(), trailer->leaves.end(),
                             [&](const Digest& leaf) { return replica.roster().records().contains(leaf); }) &&
                 std::all_of(trailer->ends.begin(), trailer->ends.end(),
                             [&](const Trailer::End& each) { return replica.journal().knows(each.words); });
}

}  // namespace

std::vector<Incoming> incoming_in(const Workspace& workspace, std::span<const fs::path> folders) {
    const std::vector<VisitSummary> visits = workspace.visits();
    std::vector<Incoming> found;
    for (const fs::path& folder : folders)
        for (FileThere& there : files_in(folder, {".arpenteur", ".carte"})) {
            Incoming file{.there = std::move(there), .about = {}};
            if (file.there.path.extension() == ".carte")
                look_at_card(workspace, file);
            else
                look_at_dossier(workspace, visits, file);
            found.push_back(std::move(file));
        }
    std::stable_sort(found.begin(), found.end(),
                     [](const Incoming& a, const Incoming& b) { return a.there.written > b.there.written; });
    return found;
}

}  // namespace arpenteur
