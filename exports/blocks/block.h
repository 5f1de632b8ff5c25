// The unit that is stored and sent: 1 to 256 consecutive revisions of one device, with the link before the
// first one and the closing head inside the seal.
//
//     for (const SealedBlock& block : seal_segment(segment, tablet, visit, key, random)) store(block);
//     const auto opened = open_block(block.bytes, visit, key);
//     if (!opened) say(message(opened.error()).in(language));
//
// Little-endian:
//
//      0  tag          8  "arp.blok"
//      8  version    u16  1
//     10  visit       16
//     26  device      16
//     42  first      u64  counter of the first revision; that of the last is at most 2^24
//     50  count      u16  1 to 256
//     52  key id      32  H-256("arp.keyi" ‖ visit ‖ key)
//     84  raw        u32  length of the layout (transport.h): at most 1 MiB, and 4 KiB + 64 × the block's bytes
//     88  seal            nonce 24, XChaCha20-Poly1305 ciphertext, tag 16; associated data: bytes 0 to 87
//
// Inside the seal is a zstd frame of the layout or, if count is 1, the layout itself, padded with zeros to a
// multiple of 128.
//
// A block of a later version keeps this header, and the seal over it, so that it is not mistaken for a damaged one.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "exports/blocks/transport.h"
#include "exports/sealing/identity.h"
#include "exports/sealing/random.h"
#include "exports/sealing/visit_key.h"
#include "questionnaires/journal/chain.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

inline constexpr std::size_t most_revisions_in_a_block = 256;
inline constexpr std::size_t longest_layout = 1024 * 1024;

// What a block of so many bytes may unpack to: a MiB from outside never costs more than some 64 of them.
constexpr std::size_t most_unpacked(std::size_t block_bytes) { return 4096 + 64 * block_bytes; }

enum class BlockProblem : std::uint8_t {
    damaged,        // not a block, altered, or not what its header says
    later_version,  // made by a later version of the program
    other_visit,
    other_key,  // sealed under a key that we do not have
};

Words message(BlockProblem problem);

// The part in clear.
struct BlockHeader {
    std::uint16_t version = 1;
    Id visit;
    Id device;
    std::uint64_t first = 0;
    std::size_t count = 0;
    Digest key_id;
    std::size_t raw = 0;

    std::uint64_t last() const { return first + count - 1; }
    friend bool operator==(const BlockHeader&, const BlockHeader&) = default;
};

tl::expected<BlockHeader, BlockProblem> read_block_header(Bytes block);

struct SealedBlock {
    BlockHeader header;
    std::vector<std::uint8_t> bytes;

    // False where it would unpack to more than a reader takes: its revisions go into smaller blocks.
    bool is_allowed() const { return header.raw <= most_unpacked(bytes.size()); }
};

// Whether a revision fits into a block: its texts are UTF-8, its texts and bytes stay under the limit, with
// room for the rest, and no name or list is longer than the canonical bytes can express.
bool fits_into_a_block(const Revision& revision);

// Appends `next` to `segment` if it continues it and both fit into one block; this is how small blocks are
// folded. False, with nothing changed, if it continues another branch or does not fit.
bool join(SignedSegment& segment, const SignedSegment& next);

// The segment in as few blocks as its sizes allow, each closed by a head that the tablet signs. Each revision
// must fit: std::length_error if one does not, since its block could never be read again; and be UTF-8, else
// std::invalid_argument.
std::vector<SealedBlock> seal_segment(const Segment& segment, const Identity& tablet, const Id& visit,
                                      const VisitKey& key, const Random& random);

// One block of a segment that somebody else closed: the head must be theirs, over the segment's end. Where it was
// made of blocks that were taken apart, ask is_allowed().
SealedBlock seal_signed_segment(const SignedSegment& segment, const Id& visit, const VisitKey& key,
                                const Random& random);

// The segment and its closing head. The links are computed here; visit_replica.h judges whether the head is
// signed by somebody who may write.
tl::expected<SignedSegment, BlockProblem> open_block(Bytes block, const Id& visit, const VisitKey& key);

}  // namespace arpenteur
