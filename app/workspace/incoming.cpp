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

bool holds(const Roster& roster, const Envelope& record) {
    const auto records = roster.bytes();
    return std::any_of(records.begin(), records.end(), [&](const Bytes& each) {
        return std::equal(each.begin(), each.end(), record.bytes.begin(), record.bytes.end());
    });
}

// Reads its header and, if the visit is open, who wrote it and whether all that they held is here.
void look_at_dossier(const Workspace& workspace, const std::vector<VisitSummary>& visits, Incoming& file) {
    const OpenVisit* open = nullptr;
    bool roster_known = true;
    std::ifstream stream(file.there.path, std::ios::binary);
    const auto end = read_dossier(
        [&](std::span<std::uint8_t> into) {
            stream.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
            return static_cast<std::size_t>(stream.gcount());
        },
        [&](const DossierHeader& header) {
            file.kind = IncomingKind::dossier;
            file.for_us = header.is_for(workspace.card().box_key());
            for (const VisitSummary& visit : visits)
                if (visit.visit == header.visit) file.about = visit.territory.name;
            if (file.there.size <= longest_read) open = workspace.opened(header.visit);
            return open != nullptr;
        },
        [&](Envelope&& envelope) {
            if (envelope.kind == EnvelopeKind::roster_record)
                roster_known = roster_known && holds(open->replica().roster(), envelope);
        });
    const auto trailer = end && open != nullptr ? open_trailer(*end, open->replica()) : std::nullopt;
    if (!trailer) return;
    if (const RosterMember* sender = open->replica().judgement().member(trailer->sender))
        file.sender = sender->card.name();
    file.own = trailer->sender == workspace.card().sign_key();
    file.known = roster_known &&
                 std::all_of(trailer->ends.begin(), trailer->ends.end(),
                             [&](const RevisionId& place) { return open->replica().journal().knows(place); });
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
