// Croiser: each member's own position first, closed; then all of them side by side, and what the team agrees
// on, or the disagreement that it keeps.
//
// A rail of criteria and the content of one; above them the whole (how far the team is, how near its members
// are to each other) and, where there is any, what waits to be arbitrated. The parts: own_position.h while a
// criterion is closed, side_by_side.h and agreed.h once it is open, together.h, disputes.h.
#pragma once

#include <optional>
#include <string>

#include "app/screens/compare/stages.h"
#include "app/screens/page.h"

namespace arpenteur {

// What is unfolded or asked on one criterion for one writer; forgotten with either.
struct CriterionInView {
    std::string criterion{};
    Id writer{};
    bool own_unfolded = false;          // a position that was given, taken up again
    bool open_without = false;          // asked: open without mine?
    bool withdraw = false;              // asked: take the consensus back?
    std::optional<double> reveal_at{};  // when the rail scrolls to its row
};

struct Compare {
    std::string criterion;        // empty: the whole, or what waits to be arbitrated
    bool arbitrating = false;     // which of the two
    std::optional<Stage> filter;  // of the rail; none: every criterion
    CriterionInView here;
};

void draw_compare(VisitPage& page, Compare& state);

}  // namespace arpenteur
