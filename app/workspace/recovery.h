// What was being typed when the tablet fell, its battery was empty or it was locked: written when the visit
// is opened again, in the name of whoever typed it, and before anything newer can arrive and be replaced by
// it.
//
//     const int recovered = write_what_was_being_typed(visit);
//
// - A text of a thing that stands becomes its next revision (OpenVisit::write_text).
// - A thing that does not stand yet (drafted.h) is written whole with its texts, and with what was to go with
//   it on the same entity. It is the same for every kind of thing.
// - A thing of which no word was typed is dropped: nobody would know what to do with it.
// - What must not be decided here stays a draft, and its field shows it: a text of which several values stand, a
//   reason whose level was not chosen.
#pragma once

#include "app/workspace/open_visit.h"

namespace arpenteur {

// How many things that did not stand were written. The visit must be writable.
int write_what_was_being_typed(OpenVisit& visit);

}  // namespace arpenteur
