// What a journal has to know from the layers above it: whose it is, and what ids the things of a visit have.
//
//     Journal journal({.visit = visit, .desk = desk, .gives_id = gives_id});
#pragma once

#include <cstdint>

#include "questionnaires/journal/revision.h"

namespace arpenteur {

// Whether author and parts of a revision give its subject the id that it has.
enum class GivesId : std::uint8_t {
    yes,
    no,           // it has no effect: it replaces nothing and hides nothing
    not_derived,  // any id will do, or a later version derives it
};

struct JournalRules {
    Id visit{};  // the entity that is the visit itself: no removal reaches it
    Id desk{};   // the person who may erase everybody's words; null if there is none
    GivesId (*gives_id)(const Revision& revision) = nullptr;   // null: no id is derived
    Value (*parts_of_id)(const Revision& revision) = nullptr;  // those that gives_id() reads, for a removal
    Id table_key{};  // random: no choice of ids from outside makes a table slow (KeyedIdHash)
};

}  // namespace arpenteur
