#include "questionnaires/territory/cohort.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "questionnaires/language/byte_order_mark.h"
#include "questionnaires/language/fold.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

struct StatusName {
    CohortStatus status;
    std::string_view code;
    Words words;
};

constexpr std::array statuses{
    StatusName{CohortStatus::visited, "visited", {"visité", "visited"}},
    StatusName{CohortStatus::planned, "planned", {"visite prévue", "visit planned"}},
    StatusName{CohortStatus::undated, "undated", {"sans date", "no date yet"}},
    StatusName{CohortStatus::disputed, "disputed", {"les sources se contredisent", "the sources disagree"}},
    StatusName{CohortStatus::complete, "complete", {"visite complète", "complete visit"}},
    StatusName{CohortStatus::partial, "partial", {"visite en cours", "visit under way"}},
    StatusName{CohortStatus::prepared, "prepared", {"visite préparée", "visit prepared"}},
};

struct Record {
    int line = 0;
    std::vector<std::string> cells;
};

// Takes records off the front of a text, one by one. Skips blank lines and comments.
class Records {
public:
    explicit Records(std::string_view text) : rest_(text) { rest_ = without_byte_order_mark(rest_); }

    std::optional<Record> next() {
        while (!rest_.empty() && passed_over()) skip_line();
        if (rest_.empty()) return std::nullopt;
        Record record{.line = line_, .cells = {}};
        bool more = true;
        while (more) {
            record.cells.emplace_back();
            more = read_cell(record.cells.back());
        }
        return record;
    }

    bool ended_in_quotes() const { return open_quote_; }

private:
    bool passed_over() const {
        return rest_.front() == '#' || rest_.front() == '\n' || rest_.starts_with("\r\n");
    }

    void skip_line() {
        rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size() - 1) + 1);
        ++line_;
    }

    // True if a comma follows the cell.
    bool read_cell(std::string& cell) {
        bool quoted = false;
        while (!rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '\n') ++line_;
            if (!quoted && (c == ',' || c == '\n')) return c == ',';
            if (c == '"') {
                // Inside a quoted cell, two of them stand for one.
                if (quoted && rest_.starts_with('"')) cell += c;
                quoted = !quoted;
            } else if (quoted || c != '\r') {
                cell += c;
            }
        }
        open_quote_ = quoted;
        return false;
    }

    std::string_view rest_;
    int line_ = 1;
    bool open_quote_ = false;
};

std::optional<bool> yes_or_no(std::string_view word) {
    if (word == "yes") return true;
    if (word == "no" || word.empty()) return false;
    return std::nullopt;
}

class CohortReader {
public:
    explicit CohortReader(std::string_view bytes) : records_(bytes) {}

    CohortResult read() {
        const auto names = records_.next();
        line_ = names ? names->line : 1;
        if (names) names_ = names->cells;
        for (const std::string_view needed : {"kind", "name", "status"})
            if (std::find(names_.begin(), names_.end(), needed) == names_.end())
                problem(needed, TableFault::no_such_column);
        if (reading_.problems.empty())
            while (const auto record = records_.next()) {
                line_ = record->line;
                if (records_.ended_in_quotes())
                    problem({}, TableFault::open_quote);
                else if (auto territory = territory_of(record->cells))
                    reading_.territories.push_back(std::move(*territory));
            }
        return std::move(reading_);
    }

private:
    std::nullopt_t problem(std::string_view column, TableFault fault, std::string_view found = {}) {
        reading_.problems.push_back({line_, std::string(column), fault, std::string(found)});
        return std::nullopt;
    }

    std::optional<CohortTerritory> territory_of(const std::vector<std::string>& cells) {
        const auto cell = [&](std::string_view column) -> std::string {
            const auto at = std::find(names_.begin(), names_.end(), column) - names_.begin();
            return static_cast<std::size_t>(at) < cells.size() ? cells[static_cast<std::size_t>(at)]
                                                               : std::string();
        };
        if (!std::all_of(cells.begin(), cells.end(), [](const auto& text) { return well_formed_utf8(text); }))
            return problem({}, TableFault::not_utf8);
        for (const std::string_view needed : {"kind", "name", "status"})
            if (cell(needed).empty()) return problem(needed, TableFault::empty_cell);
        const auto status = cohort_status_from(cell("status"));
        if (!status) return problem("status", TableFault::unknown_word, cell("status"));
        const auto fictive = yes_or_no(cell("fictive"));
        if (!fictive) return problem("fictive", TableFault::unknown_word, cell("fictive"));
        const auto upstream = yes_or_no(cell("upstream"));
        if (!upstream) return problem("upstream", TableFault::unknown_word, cell("upstream"));
        // Two territories may have no code; two may not have the same one.
        if (!cell("code").empty() && !known_.emplace(cell("kind"), cell("code")).second)
            return problem("code", TableFault::repeated, cell("code"));
        return CohortTerritory{.territory = {.kind = cell("kind"),
                                             .code = cell("code"),
                                             .name = nfc(cell("name")),
                                             .department = cell("department"),
                                             .fictive = *fictive},
                               .name_in_report = nfc(cell("name_in_report")),
                               .status = *status,
                               .as_of = cell("as_of"),
                               .upstream = *upstream,
                               .source = nfc(cell("source"))};
    }

    Records records_;
    std::vector<std::string> names_;
    std::set<std::pair<std::string, std::string>> known_;  // kind, code
    CohortResult reading_;
    int line_ = 1;
};

}  // namespace

std::optional<CohortStatus> cohort_status_from(std::string_view code) {
    for (const StatusName& known : statuses)
        if (known.code == code) return known.status;
    return std::nullopt;
}

std::string_view code_of(CohortStatus status) { return statuses[static_cast<std::size_t>(status)].code; }

Words label_of(CohortStatus status) { return statuses[static_cast<std::size_t>(status)].words; }

CohortResult read_cohort(std::string_view bytes) { return CohortReader(bytes).read(); }

}  // namespace arpenteur
