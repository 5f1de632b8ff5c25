// Cards and dossiers in and out of a workspace.
//
//     for (const Arrival& arrival : take_files(workspace, paths)) say(arrival);
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

// How far a long piece of work has come: bytes done, of how many. Null: nobody asks.
using Progressing = std::function<void(std::uint64_t done, std::uint64_t of)>;

enum class ArrivalKind : std::uint8_t { card, dossier, refused };

// What became of one file. Nothing of a refused one was taken, and the others are as if it had not been
// there.
struct Arrival {
    std::filesystem::path file;
    ArrivalKind kind = ArrivalKind::refused;
    std::optional<UserError> refused;  // why

    // Of a card.
    std::optional<Card> card;
    bool new_card = false;

    // Of a dossier.
    Id visit;
    std::string territory;
    bool new_visit = false;
    IntakeReport intake;
    bool complete = false;      // its trailer is there, and signed
    std::uint64_t skipped = 0;  // bytes that could not be read
    std::string sender;         // the member who wrote the dossier; empty where it is not believed
    std::vector<Fork> forks;    // of the visit, after this dossier
    std::vector<Gap> gaps;
    std::size_t several_values = 0;       // shared things to arbitrate, after it
    std::int64_t clock_ahead_ms = 0;      // a sender's clock this far ahead of ours; 0 up to a day
    std::vector<std::string> gap_owners;  // whose tablet each gap is of

    // Whether something was refused, the file as a whole or a part of it.
    bool anything_refused() const { return refused.has_value() || !intake.refused.empty() || skipped > 0; }
};

Arrival take_file(Workspace& workspace, const std::filesystem::path& file, const Progressing& progress = {});

// A dossier of the whole visit. `invited` becomes a reader first, so that a second tablet can join. Written
// whole or not at all.
Result<void> write_dossier(Workspace& workspace, OpenVisit& visit, const std::filesystem::path& file,
                           const std::optional<Card>& invited = std::nullopt);

// What the report says of one arrival, one sentence to a line.
std::vector<std::string> sentences(const Arrival& arrival, Language language);

// A card from a file, or what is wrong with it.
Result<Card> read_card_file(const std::filesystem::path& file);

}  // namespace arpenteur
