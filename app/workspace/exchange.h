// Cards and dossiers in and out of a workspace.
//
//     const Arrival arrival = take_file(workspace, "pli.arpenteur");
//     for (const std::string& sentence : sentences(arrival, language)) say(sentence);
//     write_dossier(workspace, visit, "pli.arpenteur", card);
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace/workspace.h"
#include "exports/dossier/dossier.h"

namespace arpenteur {

// Receives the progress of long work: bytes done, and bytes in all. May be null.
using Progressing = std::function<void(std::uint64_t done, std::uint64_t of)>;

enum class ArrivalKind : std::uint8_t { card, dossier, refused };

// What became of one file. Nothing was taken from a refused one, and it does not affect the others.
struct Arrival {
    std::filesystem::path file;
    ArrivalKind kind = ArrivalKind::refused;
    std::optional<UserError> refused;  // why

    // For a card.
    std::optional<Card> card;
    bool new_card = false;

    // For a dossier.
    Id visit;
    std::string territory;
    bool new_visit = false;
    IntakeReport intake;
    bool complete = false;      // its trailer is there and properly signed
    std::uint64_t skipped = 0;  // bytes that could not be read
    std::string sender;         // the member who wrote the dossier; empty if that is not proven
    std::vector<Fork> forks;    // in the visit, after this dossier
    std::vector<Gap> gaps;
    std::size_t several_values = 0;       // shared things to arbitrate, after this dossier
    std::uint64_t clock_ahead_days = 0;   // a tablet's clock, ahead of ours
    bool clock_behind = false;            // a tablet's clock shows a day on which this program did not exist
    std::vector<std::string> gap_owners;  // the owner of the tablet that each gap belongs to

    // Whether the file or any part of it was refused.
    bool anything_refused() const { return refused.has_value() || !intake.refused.empty() || skipped > 0; }
};

Arrival take_file(Workspace& workspace, const std::filesystem::path& file, const Progressing& progress = {});

// Writes a dossier of the whole visit, whole or not at all. `invited` becomes a reader first, which is how a
// colleague's tablet joins.
Result<void> write_dossier(Workspace& workspace, OpenVisit& visit, const std::filesystem::path& file,
                           const std::optional<Card>& invited = std::nullopt);

// The report on one arrival, one sentence per line.
std::vector<std::string> sentences(const Arrival& arrival, Language language);

// The card in a file, or what is wrong with it.
Result<Card> read_card_file(const std::filesystem::path& file);

}  // namespace arpenteur
