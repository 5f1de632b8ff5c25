// A dossier (pli): a sealed, signed file that carries what one workspace holds of a visit to another. Written
// and read piece by piece, in memory that does not grow with the visit.
//
//     DossierWriter writer(write_bytes, replica);
//     visit.for_each_envelope([&](const Envelope& envelope) { writer.add(envelope); });
//     writer.finish(replica, tablet, random);
//
//     const auto end = read_dossier(read_bytes, on_header, on_envelope);
//     const auto trailer = open_trailer(*end, replica);
//
// Little-endian; exports/dossier/FORMAT.md has an example:
//
//     header    tag 8 "arp.doss" · version u16 1 · visit 16 · key id 32 · number of readers u16 ·
//               a hint of 8 bytes each · check 4 (of the header's bytes)
//     frames    kind u8 (1 roster record, 2 device certificate, 3 block, 4 trailer) · length u32 ·
//               check 4 (of the five bytes before) · bytes
//     check     the first 4 bytes of H-128("arp.dchk" ‖ bytes): finds the next frame behind a damaged one,
//               proves nothing
//
// The last frame is the trailer, sealed under the visit's key; associated data: "arp.dtrl" ‖ visit. Inside:
//
//     blocks u64 · sender's sign key 32 · number of ends u32 · each: device 16, counter u64, link 16 ·
//     signature 64: Ed25519("arp.dsig" ‖ H-256("arp.dhsh" ‖ all bytes before the trailer's frame) ‖
//                           the fields above)
//
// The ends are the sender's version vector: what it held when it wrote. Without a valid trailer the dossier
// is incomplete: what came whole is kept, since each block proves itself, but nothing that it says of its
// sender is believed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "exports/blocks/visit_replica.h"
#include "exports/sealing/random.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

// Takes bytes in order; throws where they cannot be written.
using WriteBytes = std::function<void(Bytes)>;
// Fills as much of the span as there is; 0 at the end. Throws where they cannot be read.
using ReadBytes = std::function<std::size_t(std::span<std::uint8_t>)>;

class DossierWriter {
public:
    // Writes the header: the visit, and a hint for each reader of the roster.
    DossierWriter(WriteBytes write, const VisitReplica& replica);

    // Roster records first, then certificates, then blocks by device and counter: in that order a reader
    // judges each at once.
    void add(const Envelope& envelope);
    void finish(const VisitReplica& replica, const Identity& tablet, const Random& random);

private:
    void put(Bytes bytes);
    void frame(std::uint8_t kind, Bytes bytes);

    WriteBytes write_;
    StreamHash hash_;
    std::uint64_t blocks_ = 0;
};

struct DossierHeader {
    Id visit;
    Digest key_id;
    std::vector<Hint> readers;

    bool is_for(const BoxKey& reader) const;
};

enum class DossierProblem : std::uint8_t {
    not_a_dossier,
    later_version,
    damaged_header,
};

Words message(DossierProblem problem);

// What was at the end of the file.
struct DossierEnd {
    std::optional<std::vector<std::uint8_t>> sealed_trailer;  // none: cut
    Digest hash;                                              // of all bytes before the trailer's frame
    std::uint64_t blocks = 0;                                 // that were handed on
    std::uint64_t skipped = 0;                                // bytes that belonged to no whole frame
};

// Hands on the header, then every whole frame as an envelope. `on_header` may refuse: reading stops there, with
// its answer. A damaged frame costs itself: reading goes on at the next one.
tl::expected<DossierEnd, DossierProblem> read_dossier(
    const ReadBytes& read, const std::function<bool(const DossierHeader&)>& on_header,
    const std::function<void(Envelope&&)>& on_envelope);

// What its sender says of the dossier, and signed.
struct Trailer {
    SignKey sender;
    std::uint64_t blocks = 0;
    std::vector<RevisionId> ends;  // what the sender held
};

// Empty where the dossier is incomplete: it has no trailer, or one that does not open or was not signed over
// these bytes by a member of the visit.
std::optional<Trailer> open_trailer(const DossierEnd& end, const VisitReplica& replica);

}  // namespace arpenteur
