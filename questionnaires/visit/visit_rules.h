// What the journal of a visit has to know of things: which ids author and parts give.
//
//     Journal journal(visit_rules(visit, desk, random_id()));
#pragma once

#include "questionnaires/journal/journal_rules.h"

namespace arpenteur {

// `desk` is the desk's person. `table_key` is random, and another one in each process.
JournalRules visit_rules(const Id& visit, const Id& desk, const Id& table_key = {});

}  // namespace arpenteur
