#include "questionnaires/journal/chain.h"

#include "questionnaires/journal/canonical.h"

namespace arpenteur {

namespace {

Digest link_over(const Digest& before, const std::string& canonical) {
    return hash("arp.link", {bytes_of(before), bytes_of(canonical)});
}

}  // namespace

Digest next_link(const Digest& before, const Revision& revision) {
    return link_over(before, canonical_bytes(revision));
}

Segment chained(const Id& device, std::uint64_t first, const Digest& before,
                std::vector<Revision> revisions) {
    Segment segment{device, first, before, std::move(revisions), {}};
    segment.links.reserve(segment.revisions.size());
    std::string canonical;
    for (const Revision& revision : segment.revisions) {
        canonical.clear();
        append_canonical(canonical, revision);
        segment.links.push_back(link_over(segment.last_link(), canonical));
    }
    return segment;
}

}  // namespace arpenteur
