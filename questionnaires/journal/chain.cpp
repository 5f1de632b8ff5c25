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

Run chained(const Id& device, std::uint64_t first, const Digest& before, std::vector<Revision> revisions) {
    Run run{device, first, before, std::move(revisions), {}};
    run.links.reserve(run.revisions.size());
    std::string canonical;
    for (const Revision& revision : run.revisions) {
        canonical.clear();
        append_canonical(canonical, revision);
        run.links.push_back(link_over(run.last_link(), canonical));
    }
    return run;
}

}  // namespace arpenteur
