// A dossier (pli): a sealed, signed file that carries what one workspace holds of a visit to another. Written
// and read piece by piece, in memory that does not grow with the visit.
//
//     DossierWriter writer(write_bytes, replica);
//     visit.for_each_envelope([&](const Envelope& envelope) { writer.add(envelope); });
//     writer.finish(replica, tablet, taken, random);
//
//     const auto end = read_dossier(read_bytes, on_header, on_envelope);
//     const auto trailer = open_trailer(*end, replica);
//
// Little-endian; exports/dossier/FORMAT.md has an example:
//
//     header    tag 8 "arp.doss" · version u16 1 · visit 16 · key id 32 · check 4 (of the header's bytes)
//     frames    kind u8 (1 roster record, 2 wrap, 3 form tables, 4 device certificate, 5 block, 7 trailer) ·
//               length u32 · check 4 (of the five bytes before) · bytes; in the order of their kinds
//     check     the first 4 bytes of H-128("arp.dchk" ‖ bytes): finds the next frame behind a damaged one,
//               proves nothing
//
// It holds the whole roster, all wraps, tables and certificates, whoever it is for. The last frame is the trailer,
// sealed under the key that the header names; associated data: "arp.dtrl" ‖ visit. Inside:
//
//     blocks u64 · sender's sign key 32 · number of ends u32 · each: device 16, counter u64, link 16,
//     counter u64, link 16 · number of roster leaves u32 · each: digest 32 · number of dossiers taken u8, 64 at
//     most · each: digest 32 · signature 64: Ed25519("arp.dsig" ‖ H-256("arp.dhsh" ‖ all bytes before the
//     trailer's frame) ‖ the fields above)
//
// The ends are the sender's version vector: of each branch up to where it held every word, or an erasure in its
// place, and up to where every attachment too. The digest of a dossier is H-256("arp.ddig" ‖ all its bytes to the
// end of the trailer). Nothing counts behind the trailer. Without a valid one the dossier is incomplete: what came
// whole is kept, since each block proves itself, but nothing that it says of its sender is believed.
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
    // Writes the header.
    DossierWriter(WriteBytes write, const VisitReplica& replica);

    // In the order of their kinds, blocks by device and counter: so a reader judges each at once.
    void add(const Envelope& envelope);
    // `taken` are the digests of the dossiers that this tablet took whole, most_taken at most.
    void finish(const VisitReplica& replica, const Identity& tablet, const std::vector<Digest>& taken,
                const Random& random);

private:
    void put(Bytes bytes);
    void frame(std::uint8_t kind, Bytes bytes);

    WriteBytes write_;
    StreamHash hash_;
    std::uint64_t blocks_ = 0;
};

inline constexpr std::size_t most_taken = 64;

struct DossierHeader {
    Id visit;
    Digest key_id;
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
    Digest key_id;                                            // the header's
    Digest hash;                                              // of all bytes before the trailer's frame
    Digest digest;                                            // the dossier's, once there is a trailer
    std::uint64_t blocks = 0;                                 // that were handed on
    std::uint64_t later = 0;    // items of kinds that only a later version knows
    std::uint64_t skipped = 0;  // bytes that belonged to no whole frame, or stood behind the trailer
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
    struct End {
        RevisionId words, attachments;  // of one device
    };
    std::vector<End> ends;       // what the sender held
    std::vector<Digest> leaves;  // of the roster, as it counted there
    std::vector<Digest> taken;   // dossiers that the sender took whole
};

// Empty where the dossier is incomplete: it has no trailer, or one that does not open or was not signed over
// these bytes by a member of the visit.
std::optional<Trailer> open_trailer(const DossierEnd& end, const VisitReplica& replica);

}  // namespace arpenteur
