// A visit's file as the shelf of its replica.
#pragma once

#include <functional>
#include <vector>

#include "app/store/visit_file.h"
#include "exports/blocks/envelope.h"

namespace arpenteur {

using TakeItem = std::function<void(const StoreItem&)>;

// Hands everything on as rows. Blocks are read from the file, which may be null while there is none.
Shelf shelf_of(const VisitFile* file, TakeItem take);
// Stores nothing: for what comes from this very file.
Shelf reading_shelf(const VisitFile& file);

// The items of this kind that the file holds.
std::vector<Envelope> envelopes_in(const VisitFile& file, EnvelopeKind kind);
// Records, wraps and certificates: what a replica opens with.
std::vector<Envelope> beginning_in(const VisitFile& file);

}  // namespace arpenteur
