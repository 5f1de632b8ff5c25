// A branch's revisions form a chain of digests: L(n) = H-256("arp.link" ‖ L(n-1) ‖ canonical bytes of
// revision n). So one signature on a link proves everything before it, however many hands it went through.
//
//     const Segment segment = chained(device, 1, first_link, revisions);
//     if (segment.last_link() != head.link) refuse();   // damaged, or not what was signed
#pragma once

#include <cstdint>
#include <vector>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/revision.h"

namespace arpenteur {

Digest next_link(const Digest& before, const Revision& revision);

// Consecutive revisions of one device, with their links: what a block holds and what a journal takes in.
struct Segment {
    Id device;
    std::uint64_t first = 1;  // counter of the first revision
    Digest before;            // the link before the first: L0 where first is 1
    std::vector<Revision> revisions;
    std::vector<Digest> links;  // one per revision

    std::uint64_t last() const { return first + revisions.size() - 1; }
    const Digest& last_link() const { return links.empty() ? before : links.back(); }

    friend bool operator==(const Segment&, const Segment&) = default;
};

// The segment of these revisions, its links computed.
Segment chained(const Id& device, std::uint64_t first, const Digest& before, std::vector<Revision> revisions);

}  // namespace arpenteur
