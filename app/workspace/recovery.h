// Recovers what was being typed when the program was cut off (a crash, an empty battery, a lock): it is
// written when the visit is opened again, in the name of whoever typed it, before anything newer arrives that
// it could replace.
//
//     const int recovered = write_what_was_being_typed(visit);
//
// - A text of a thing that exists becomes its next revision (OpenVisit::write_text).
// - A thing that does not exist yet (drafted.h) is written whole with its texts, and with whatever belongs on
//   the same entity. This works the same for every kind of thing.
// - A thing without a single typed word is dropped: nobody would know what to do with it.
// - What a person must decide stays a draft, and its field shows it: a text with several current values, or a
//   reason whose level was not chosen.
#pragma once

#include "app/workspace/open_visit.h"

namespace arpenteur {

// Returns how many things were written that did not exist before. The visit must be writable.
int write_what_was_being_typed(OpenVisit& visit);

}  // namespace arpenteur
