#include "app/screens/grid/cells.h"

namespace arpenteur {

std::map<Cell, CellRead> cells_read(const Visit& visit, const Id& writer) {
    std::map<Cell, CellRead> cells;
    for (const auto& [id, claims] : visit.readings) {
        if (visit.removals.contains(id)) continue;
        for (const Claim<Reading>& claim : claims) {
            const Reading& reading = claim.value;
            CellRead& cell = cells[{reading.criterion, reading.category}];
            if (claim.author != writer) {
                cell.colleague = true;
                continue;
            }
            cell.own = true;
            if (const auto level = level_of(reading.rating)) {
                const LevelPair one{*level, *level};
                cell.levels = cell.levels ? widened(*cell.levels, one) : one;
            }
            cell.unknown = cell.unknown || std::holds_alternative<Unknown>(reading.rating);
        }
    }
    return cells;
}

std::string mark_of(const CellRead& read) {
    if (!read.own) return read.colleague ? "•" : "";
    if (read.levels) {
        const std::string low = std::to_string(read.levels->low.number());
        if (read.levels->low == read.levels->high) return low;
        return low + "–" + std::to_string(read.levels->high.number());
    }
    return read.unknown ? "?" : "–";
}

}  // namespace arpenteur
