// What one walk through the visit finds for the screen: made for a frame, then thrown away.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

struct CriterionSoFar {
    std::set<ActorCategory> read;  // by the person who is writing, whatever the source
    std::vector<Id> notes;         // the last written first
    std::vector<Id> verbatims;
    bool to_arbitrate = false;
};

struct Overview {
    std::map<std::string, CriterionSoFar, std::less<>> criteria;
    std::vector<Id> notes_to_code;
    std::vector<Id> verbatims_to_code;
    std::vector<Id> sources;  // the last first
    bool expectations_to_arbitrate = false;
    bool controversies_to_arbitrate = false;

    const CriterionSoFar& of(std::string_view criterion) const;
};

// `left_out` is a note that is still being written: it is in no list.
Overview overview_of(const Visit& visit, const Id& writer, const Id& left_out);

}  // namespace arpenteur
