#include "questionnaires/grid/grid.h"

#include <algorithm>

namespace arpenteur {
namespace {

template <class Coded>
const Coded* coded(const std::vector<Coded>& all, std::string_view code) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Coded& one) { return one.code == code; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Capacity* Grid::capacity(std::string_view code) const { return coded(capacities, code); }
const Axis* Grid::axis(std::string_view code) const { return coded(axes, code); }
const Criterion* Grid::criterion(std::string_view code) const { return coded(criteria, code); }

std::vector<const Criterion*> Grid::criteria_of(std::string_view axis) const {
    std::vector<const Criterion*> found;
    for (const Criterion& criterion : criteria)
        if (criterion.axis == axis) found.push_back(&criterion);
    return found;
}

}  // namespace arpenteur
