#include "questionnaires/journal/branches.h"

#include <algorithm>
#include <cassert>

namespace arpenteur {

// Finding.

std::optional<Branches::RunId> Branches::run_at(std::uint64_t counter) const {
    auto after = by_first_.upper_bound(counter);
    if (after == by_first_.begin()) return std::nullopt;
    const RunId run = std::prev(after)->second;
    return runs_[run].covers(counter) ? std::optional(run) : std::nullopt;
}

std::optional<Branches::RunId> Branches::find(const Point& point) const {
    if (forked_) {
        const auto found = by_link_.find(point);
        return found == by_link_.end() ? std::nullopt : std::optional(found->second);
    }
    const auto run = run_at(point.counter);
    return run && runs_[*run].at(point.counter).half() == point.link ? run : std::nullopt;
}

Branches::RunId Branches::root(RunId run) {
    while (runs_[run].parent) {
        ++steps_;
        run = runs_[run].jump != run ? runs_[run].jump : *runs_[run].parent;
    }
    return run;
}

std::optional<Id> Branches::ancestor(const Point& from, std::uint64_t counter) {
    if (steps_ > 4 * runs_.size()) renew_jumps();
    auto run = find(from);
    assert(run && counter <= from.counter);
    while (run && counter < runs_[*run].first) {
        ++steps_;
        const Run& here = runs_[*run];
        run = here.jump != *run && counter < runs_[here.jump].first ? here.jump : here.parent;
    }
    return run ? std::optional(runs_[*run].at(counter).half()) : std::nullopt;
}

// Jump pointers of a skew-binary list (E. Myers, An applicative random-access stack, 1983): from each run, a
// jump as long as the two below it together, where these are equally long.
void Branches::set_jump(RunId id) {
    Run& run = runs_[id];
    if (!run.parent) {
        run.jump = id;
        run.depth = 0;
        return;
    }
    const Run& parent = runs_[*run.parent];
    const Run& skipped = runs_[parent.jump];
    const bool as_long = parent.depth - skipped.depth == skipped.depth - runs_[skipped.jump].depth;
    run.depth = parent.depth + 1;
    run.jump = as_long ? skipped.jump : *run.parent;
}

// A run that came before its parent has no shortcut beyond itself. Renewing takes as long as the steps that
// were taken for want of it.
void Branches::renew_jumps() {
    std::vector<RunId> in_order;
    for (RunId id = 0; id < runs_.size(); ++id)
        if (!runs_[id].links.empty()) in_order.push_back(id);
    std::sort(in_order.begin(), in_order.end(),
              [&](RunId a, RunId b) { return runs_[a].first < runs_[b].first; });
    for (const RunId id : in_order) set_jump(id);
    steps_ = 0;
}

std::optional<Id> Branches::only_at(std::uint64_t counter) const {
    if (forked_) return std::nullopt;
    const auto run = run_at(counter);
    return run ? std::optional(runs_[*run].at(counter).half()) : std::nullopt;
}

// Adding.

Branches::Added Branches::add(std::uint64_t counter, const Digest& before, const Digest& link) {
    assert(counter > 0);
    Added added;
    if (last_added_) {
        const Run& last = runs_[*last_added_];
        const bool known = last.covers(counter) && last.at(counter) == link;
        if (known) return added;
    }
    if (const auto known = find({counter, link.half()})) {
        last_added_ = known;
        return added;
    }
    added.is_new = true;
    ++size_;
    if (!forked_ && parts_branches(counter, before, link)) {
        fork();
        added.forks = true;
    }
    if (forked_)
        add_to_a_branch(counter, before, link, added);
    else
        add_to_only_branch(counter, before, link, added);
    return added;
}

// Whether another link is known under this counter or the one before.
bool Branches::parts_branches(std::uint64_t counter, const Digest& before, const Digest& link) const {
    if (run_at(counter)) return true;
    if (const auto next = by_first_.find(counter + 1); next != by_first_.end())
        if (runs_[next->second].before != link) return true;
    if (counter == 1) return false;
    const auto previous = run_at(counter - 1);
    return previous && runs_[*previous].at(counter - 1) != before;
}

Branches::RunId Branches::new_run(std::uint64_t counter, const Digest& before, const Digest& link) {
    RunId id = runs_.size();
    if (joined_.empty()) {
        runs_.emplace_back();
    } else {
        id = joined_.back();
        joined_.pop_back();
    }
    Run run;
    run.first = counter;
    run.before = before;
    run.links = {link};
    run.jump = id;
    runs_[id] = std::move(run);
    return id;
}

void Branches::add_to_only_branch(std::uint64_t counter, const Digest& before, const Digest& link,
                                  Added& added) {
    RunId run;
    const auto previous = counter == 1 ? std::nullopt : run_at(counter - 1);
    if (previous) {
        run = *previous;
        runs_[run].links.push_back(link);
    } else {
        run = new_run(counter, before, link);
        by_first_.emplace(counter, run);
    }
    last_added_ = run;
    if (const auto next = by_first_.find(counter + 1); next != by_first_.end())
        join(run, next->second, added);
}

// The shorter one moves: so a chain that comes backwards, piece by piece, takes n log n.
void Branches::join(RunId earlier, RunId later, Added& added) {
    Run& before = runs_[earlier];
    Run& after = runs_[later];
    by_first_.erase(after.first);
    std::multimap<std::uint64_t, Waiting, std::greater<>> waiting;
    waiting.swap(after.waiting);
    RunId kept = earlier;
    if (before.links.size() >= after.links.size()) {
        before.links.insert(before.links.end(), after.links.begin(), after.links.end());
    } else {
        after.links.insert(after.links.begin(), before.links.begin(), before.links.end());
        after.first = before.first;
        after.before = before.before;
        after.waiting.swap(before.waiting);
        by_first_[after.first] = later;
        kept = later;
    }
    const RunId gone = kept == earlier ? later : earlier;
    runs_[gone].links.clear();
    joined_.push_back(gone);
    last_added_ = kept;
    Run rest;
    rest.waiting.swap(waiting);
    move_waiting(rest, kept, added);
}

// What waited for `from` to be continued backwards waits for the beginning of `to` now, or is reached.
void Branches::move_waiting(Run& from, RunId to, Added& added) {
    Run& beginning = runs_[root(to)];
    auto& waiting = from.waiting;
    while (!waiting.empty() && waiting.begin()->first >= beginning.first) {
        added.reached.push_back(std::move(waiting.begin()->second));
        waiting.erase(waiting.begin());
    }
    if (waiting.size() > beginning.waiting.size()) waiting.swap(beginning.waiting);
    beginning.waiting.merge(waiting);
    waiting.clear();
}

void Branches::fork() {
    forked_ = true;
    by_first_.clear();
    joined_.clear();
    for (RunId id = 0; id < runs_.size(); ++id) {
        const Run& run = runs_[id];
        for (std::uint64_t counter = run.first; !run.links.empty() && counter <= run.last(); ++counter)
            by_link_.emplace(Point{counter, run.at(counter).half()}, id);
        if (run.lacks_parent()) by_parent_.emplace(std::pair{run.first - 1, run.before}, id);
    }
}

void Branches::add_to_a_branch(std::uint64_t counter, const Digest& before, const Digest& link,
                               Added& added) {
    std::optional<RunId> parent;
    if (counter > 1) {
        parent = find({counter - 1, before.half()});
        if (parent && runs_[*parent].at(counter - 1) != before) parent.reset();
    }
    RunId run;
    if (parent && runs_[*parent].last() + 1 == counter) {
        run = *parent;
        runs_[run].links.push_back(link);
    } else {
        run = new_run(counter, before, link);
        runs_[run].parent = parent;
        set_jump(run);
        if (counter > 1 && !parent) by_parent_.emplace(std::pair{counter - 1, before}, run);
    }
    by_link_.emplace(Point{counter, link.half()}, run);
    last_added_ = run;

    const auto [first, last] = by_parent_.equal_range({counter, link});
    for (auto child = first; child != last; ++child) {
        runs_[child->second].parent = run;
        move_waiting(runs_[child->second], run, added);
    }
    by_parent_.erase(first, last);
}

// Waiting.

void Branches::wait(Waiting waiting) {
    const auto run = find(waiting.by);
    assert(run);
    const std::uint64_t counter = waiting.counter;
    runs_[root(*run)].waiting.emplace(counter, std::move(waiting));
}

void Branches::for_each_waiting(const std::function<void(const Waiting&)>& visit) const {
    for (const Run& run : runs_)
        for (const auto& [counter, waiting] : run.waiting) visit(waiting);
}

// What has arrived.

std::vector<std::uint64_t> Branches::forks() const {
    std::vector<std::uint64_t> forks;
    if (!forked_) return forks;
    // Branches part, or may part, only where a run begins.
    std::set<std::uint64_t> candidates;
    for (const Run& run : runs_) {
        if (run.links.empty()) continue;
        candidates.insert(run.first);
        if (run.lacks_parent()) candidates.insert(run.first - 1);
    }
    for (const std::uint64_t counter : candidates) {
        std::vector<Digest> before;  // what the links here follow
        for (auto at = by_link_.lower_bound({counter, {}});
             at != by_link_.end() && at->first.counter == counter; ++at)
            before.push_back(runs_[at->second].before_of(counter));
        std::set<Digest> unknown;  // links that are known only because something follows them
        for (auto at = by_parent_.lower_bound({counter, {}});
             at != by_parent_.end() && at->first.first == counter; ++at)
            unknown.insert(at->first.second);
        if (before.size() + unknown.size() < 2) continue;
        std::sort(before.begin(), before.end());
        if (counter == 1 || !unknown.empty() ||
            std::adjacent_find(before.begin(), before.end()) != before.end())
            forks.push_back(counter);
    }
    return forks;
}

std::vector<std::pair<std::uint64_t, std::uint64_t>> Branches::gaps() const {
    std::vector<const Run*> in_order;
    for (const Run& run : runs_)
        if (!run.links.empty()) in_order.push_back(&run);
    std::sort(in_order.begin(), in_order.end(),
              [](const Run* a, const Run* b) { return a->first < b->first; });
    std::set<std::pair<std::uint64_t, std::uint64_t>> gaps;
    std::uint64_t reached = 0, reached_before = 0;  // by runs that begin earlier than this one
    for (std::size_t i = 0; i < in_order.size(); ++i) {
        const Run& run = *in_order[i];
        if (i > 0 && in_order[i - 1]->first < run.first) reached_before = reached;
        // At least the revision before is missing; where branches part, others with its counter may be known.
        if (run.lacks_parent()) gaps.emplace(std::min(reached_before + 1, run.first - 1), run.first - 1);
        reached = std::max(reached, run.last());
    }
    return {gaps.begin(), gaps.end()};
}

std::vector<Branches::Point> Branches::ends() const {
    std::set<std::pair<RunId, std::uint64_t>> continued;
    for (const Run& run : runs_)
        if (run.parent) continued.emplace(*run.parent, run.first - 1);
    std::vector<Point> ends;
    for (RunId id = 0; id < runs_.size(); ++id) {
        const Run& run = runs_[id];
        if (!run.links.empty() && !continued.contains({id, run.last()}))
            ends.push_back({run.last(), run.links.back().half()});
    }
    std::sort(ends.begin(), ends.end());
    return ends;
}

std::optional<Branches::End> Branches::head() const {
    if (size_ == 0) return End{};
    if (forked_ || by_first_.size() != 1 || by_first_.begin()->first != 1) return std::nullopt;
    const Run& run = runs_[by_first_.begin()->second];
    return End{run.last(), run.links.back()};
}

std::vector<Branches::Point> Branches::ends_before(const std::vector<Point>& missing) const {
    // The first missing one of each run; past its end if there is none.
    std::vector<std::uint64_t> sound_below(runs_.size());
    for (RunId id = 0; id < runs_.size(); ++id) sound_below[id] = runs_[id].first + runs_[id].links.size();
    for (const Point& point : missing)
        if (const auto run = find(point)) sound_below[*run] = std::min(sound_below[*run], point.counter);

    std::vector<RunId> in_order;  // a run comes after the one that it branches off
    for (RunId id = 0; id < runs_.size(); ++id)
        if (!runs_[id].links.empty()) in_order.push_back(id);
    std::sort(in_order.begin(), in_order.end(),
              [&](RunId a, RunId b) { return runs_[a].first < runs_[b].first; });
    std::vector<bool> reached(runs_.size(), false);
    std::set<std::pair<RunId, std::uint64_t>> continued;
    for (const RunId id : in_order) {
        const Run& run = runs_[id];
        reached[id] =
            run.first == 1 || (run.parent && reached[*run.parent] && run.first <= sound_below[*run.parent]);
        if (reached[id] && run.parent && sound_below[id] > run.first)
            continued.emplace(*run.parent, run.first - 1);
    }
    std::vector<Point> ends;
    for (const RunId id : in_order) {
        const std::uint64_t end = sound_below[id] - 1;
        if (reached[id] && end >= runs_[id].first && !continued.contains({id, end}))
            ends.push_back({end, runs_[id].at(end).half()});
    }
    std::sort(ends.begin(), ends.end());
    return ends;
}

std::set<std::pair<std::uint64_t, Digest>> Branches::links() const {
    std::set<std::pair<std::uint64_t, Digest>> links;
    for (const Run& run : runs_) {
        if (run.lacks_parent()) links.emplace(run.first - 1, run.before);
        for (std::size_t i = 0; i < run.links.size(); ++i) links.emplace(run.first + i, run.links[i]);
    }
    return links;
}

bool operator==(const Branches& a, const Branches& b) {
    return a.size_ == b.size_ && a.forked_ == b.forked_ && a.gaps() == b.gaps() && a.links() == b.links();
}

}  // namespace arpenteur
