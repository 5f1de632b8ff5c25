// One item of what a visit's file, a dossier and a hub are made of, sealed; and what stores them.
//
//     const Shelf shelf = shelf_of(file);
//     replica.take({EnvelopeKind::block, bytes}, shelf);
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

// In the order in which a dossier holds them: each can be judged by those before it.
enum class EnvelopeKind : std::uint8_t {
    roster_record = 1,
    key_wrap = 2,
    form_tables = 3,
    certificate = 4,
    block = 5
};

struct Envelope {
    EnvelopeKind kind = EnvelopeKind::block;
    std::vector<std::uint8_t> bytes;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

// What a replica asks of whoever stores its visit, all within one transaction. An item has a name by which it is
// found again: a record its digest, tables theirs, a certificate and a wrap one made of what they certify and wrap.
// A block needs none.
struct Shelf {
    // Stores the item; under a name that is there already, in its place.
    std::function<void(const Envelope&, const Digest& name)> keep;
    std::function<void(EnvelopeKind, const Digest& name)> drop;
    // The same revisions, sealed anew.
    std::function<void(Bytes block, const Envelope& anew)> replace_block;
    // Calls with each stored block. Nothing is kept or dropped meanwhile.
    std::function<void(const std::function<void(Bytes)>&)> for_each_block;
};

}  // namespace arpenteur
