// What is known of the chain of one device: its unbroken runs, where they part, and what lies between them.
//
//     Branches branches;
//     const auto added = branches.add(7, link_before, link);
//     branches.ancestor({7, link.half()}, 3);     // the revision that "3" means to this one
//     branches.forked();                          // somebody went on writing in a restored copy
//
// Runs may come in any order: adding one takes O(log n), and so does finding an ancestor, also where a device
// forked thousands of times (where its pieces come backwards as well, about the root of their number).
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/revision.h"

namespace arpenteur {

class Branches {
public:
    struct Point {
        std::uint64_t counter = 0;
        Id link;

        friend auto operator<=>(const Point&, const Point&) = default;
        friend bool operator==(const Point&, const Point&) = default;
    };
    struct End {
        std::uint64_t counter = 0;  // 0: nothing has arrived
        Digest link;

        friend bool operator==(const End&, const End&) = default;
    };
    // A reference by counter to an ancestor that lies in a gap, or behind one.
    struct Waiting {
        Point by;
        std::uint64_t counter = 0;
        Subject subject;  // of the revision that refers

        friend bool operator==(const Waiting&, const Waiting&) = default;
    };
    struct Added {
        bool is_new = false;
        bool forks = false;            // by this revision the device became one that forked
        std::vector<Waiting> reached;  // what waited, and has its ancestor now
    };

    // Adds the revision with this link, which follows `before`. Whole links are compared, so that a branch which
    // claims to go on from half a link of another goes on from nothing that is known.
    Added add(std::uint64_t counter, const Digest& before, const Digest& link);

    bool knows(const Point& point) const { return find(point).has_value(); }
    std::size_t size() const { return size_; }

    // The link at `counter` on the unbroken chain that ends in `from`, which is known. Empty if a gap lies between.
    // Not const: it may renew its shortcuts.
    std::optional<Id> ancestor(const Point& from, std::uint64_t counter);
    // The link at `counter` if the device has not forked; empty if none has arrived.
    std::optional<Id> only_at(std::uint64_t counter) const;
    // Keeps a reference that has no ancestor yet, until add() reports it as reached.
    void wait(Waiting waiting);
    void for_each_waiting(const std::function<void(const Waiting&)>& visit) const;

    // Whether two links are known under one counter; a link is known when a revision that follows it is.
    bool forked() const { return forked_; }
    // The counters where branches part, sorted. While what a branch follows is missing, its fork is told at the
    // last counter where it can lie, and exactly once the gap has filled.
    std::vector<std::uint64_t> forks() const;
    // The missing counters, first and last, sorted.
    std::vector<std::pair<std::uint64_t, std::uint64_t>> gaps() const;
    // Every end of every branch, sorted.
    std::vector<Point> ends() const;
    // The end of the only branch; empty if the device forked or has gaps.
    std::optional<End> head() const;
    // The ends of what is known from the first revision on without a gap and without any of `missing`, sorted.
    std::vector<Point> ends_before(const std::vector<Point>& missing) const;

    // Equal if the same links are known, and the same ones are missing.
    friend bool operator==(const Branches& a, const Branches& b);

private:
    using RunId = std::size_t;
    // An unbroken piece of one branch. While the device has one branch, neighbouring pieces are joined; once it
    // forked they are not, and a piece names the one that it branches off or continues.
    struct Run {
        std::uint64_t first = 1;
        Digest before;
        std::deque<Digest> links;  // empty: joined to another
        std::optional<RunId> parent;
        // A shortcut to an ancestor, or to itself: skips as many as make finding any of them logarithmic.
        RunId jump = 0;
        std::size_t depth = 0;
        // By the counter that they name, the greatest first. Only of a run without a parent.
        std::multimap<std::uint64_t, Waiting, std::greater<>> waiting;

        std::uint64_t last() const { return first + links.size() - 1; }
        bool covers(std::uint64_t counter) const { return counter >= first && counter <= last(); }
        const Digest& at(std::uint64_t counter) const { return links[counter - first]; }
        const Digest& before_of(std::uint64_t counter) const {
            return counter == first ? before : at(counter - 1);
        }
        bool lacks_parent() const { return !parent && first > 1 && !links.empty(); }
    };

    std::optional<RunId> find(const Point& point) const;
    std::optional<RunId> run_at(std::uint64_t counter) const;
    bool parts_branches(std::uint64_t counter, const Digest& before, const Digest& link) const;
    RunId root(RunId run);
    void set_jump(RunId run);
    void renew_jumps();
    RunId new_run(std::uint64_t counter, const Digest& before, const Digest& link);
    void add_to_only_branch(std::uint64_t counter, const Digest& before, const Digest& link, Added& added);
    void add_to_a_branch(std::uint64_t counter, const Digest& before, const Digest& link, Added& added);
    void join(RunId earlier, RunId later, Added& added);
    void move_waiting(Run& from, RunId to, Added& added);
    void fork();
    // Held, or followed by one that is.
    std::set<std::pair<std::uint64_t, Digest>> links() const;

    std::vector<Run> runs_;
    std::size_t size_ = 0;
    bool forked_ = false;
    std::optional<RunId> last_added_;
    std::size_t steps_ = 0;  // of climbing, since the shortcuts were renewed
    // While there is one branch: its runs by their first counter, none overlapping another.
    std::map<std::uint64_t, RunId> by_first_;
    std::vector<RunId> joined_;  // free to be used anew
    // Once it forked: every revision, and the runs without a parent by what they follow.
    std::map<Point, RunId> by_link_;
    std::multimap<std::pair<std::uint64_t, Digest>, RunId> by_parent_;
};

}  // namespace arpenteur
