#include "app/screens/recommend/order.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace arpenteur {

namespace {

// Of several, the smallest: as the disclosure reads them.
int rank_of(const Visit& visit, const Id& id) {
    int rank = std::numeric_limits<int>::max();
    if (const auto ranks = visit.ranks.find(id); ranks != visit.ranks.end())
        for (const Claim<Rank>& claim : ranks->second) rank = std::min(rank, claim.value.rank);
    return rank;
}

}  // namespace

std::vector<Id> in_order(const Visit& visit) {
    std::vector<std::pair<int, Id>> ranked;
    for (const auto& [id, claims] : visit.recommendations) ranked.emplace_back(rank_of(visit, id), id);
    std::sort(ranked.begin(), ranked.end());
    std::vector<Id> order;
    for (const auto& [rank, id] : ranked) order.push_back(id);
    return order;
}

Rank last_rank(const Visit& visit) {
    int last = 0;
    for (const auto& [id, claims] : visit.ranks)
        for (const Claim<Rank>& claim : claims) last = std::max(last, claim.value.rank);
    return {last + 1};
}

void ask_to_move(VisitPage& page, const Id& id, int down) {
    std::vector<Id> order = in_order(page.view());
    const auto here = std::find(order.begin(), order.end(), id);
    if (here == order.end()) return;
    const auto there = (here - order.begin()) + down;
    if (there < 0 || there >= static_cast<std::ptrdiff_t>(order.size())) return;
    std::swap(*here, order[static_cast<std::size_t>(there)]);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const int wanted = static_cast<int>(place) + 1;
        if (rank_of(page.view(), order[place]) != wanted) page.intentions.write(order[place], Rank{wanted});
    }
}

}  // namespace arpenteur
