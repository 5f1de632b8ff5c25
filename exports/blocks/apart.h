// What one device of an excluded person wrote, as far as it is held: kept, and read only up to the ends that an
// exclusion accepts.
//
//     Apart apart(device);
//     apart.add(segment);
//     for (Segment& segment : apart.linked_to(ends)) journal.merge(std::move(segment));
#pragma once

#include <map>
#include <set>
#include <vector>

#include "exports/sealing/roster_record.h"
#include "questionnaires/journal/chain.h"

namespace arpenteur {

class Apart {
public:
    explicit Apart(const Id& device) : device_(device) {}

    // Whether it brings anything: a revision, or words that were missing.
    bool add(const Segment& segment);

    // The links that lead, without a gap, to one of these ends.
    std::set<Digest> links_to(const std::set<AcceptedEnd>& ends) const;
    // The same revisions as unbroken stretches, each down to a gap, to the first, or to one given before.
    std::vector<Segment> linked_to(const std::set<AcceptedEnd>& ends) const;

private:
    struct Place {
        std::uint64_t counter = 0;
        Digest before;
        Revision revision;
    };

    std::map<Digest, Place>::const_iterator at(const AcceptedEnd& end) const;

    Id device_;
    std::map<Digest, Place> places_;  // by link
};

}  // namespace arpenteur
