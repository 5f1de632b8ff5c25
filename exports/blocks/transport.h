// How consecutive revisions are laid out inside a block, before it is compressed and sealed: by columns, so
// that similar values are next to each other. This is only for transport: the chain is computed over other
// bytes (questionnaires/journal/canonical.h).
//
// A cereal portable binary archive of: the link before (32 bytes), the closing head's signature (64), then
// seven strings:
//
//     ids         the ids that the block uses, 16 bytes each: authors, entities, devices of references
//     names       fields and names of parts: length byte, bytes
//     times       a revision: wall minus the wall before, offset minus the offset before, logical minus wall
//     shapes      a revision: author and entity (indexes in ids), field (index in names), kind byte, number of
//                 references, number of parts
//                 a part: name (index in names), kind byte, and what the kind needs:
//                     1 number, 3 id     nothing more
//                     2, 4, 5, 6         length of the payload
//                     128 text           byte 1 and length of the text; byte 0 if the words were erased
//                     0                  the kind itself, length of the payload, length of what is kept beside
//                                        it; for every other kind, so that this version can forward it
//     references  on the same device: (the revision's counter - the one it names) << 1
//                 on another: (index of the device in ids) << 1 | 1, counter
//     payloads    for each reference to another device its link; for each part a number (a varint), an id, a
//                 payload, the digest of erased words
//     words       for each part its free text, salt first, or what is kept beside it
//
// Names, codes and texts are UTF-8. Numbers are varints (7 bits a byte, low bits first); those that may be negative are zigzag. Differences
// wrap around.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "exports/sealing/keys.h"
#include "questionnaires/journal/chain.h"

namespace arpenteur {

// A branch holds no more revisions than this: a device that has written them gives way to a new one.
inline constexpr std::uint64_t greatest_counter = std::uint64_t{1} << 24;

struct SignedSegment {
    Segment segment;
    Signature head;  // over (visit, device, last counter, last link)
};

std::string encode(const Segment& segment, const Signature& head);

// The segment as it was, with its links recomputed. The bytes may be anything: empty if they are not a layout
// of exactly `count` revisions.
std::optional<SignedSegment> decode(std::string_view bytes, const Id& device, std::uint64_t first,
                                    std::size_t count);

}  // namespace arpenteur
