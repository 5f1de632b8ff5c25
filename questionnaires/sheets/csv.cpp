#include "questionnaires/sheets/csv.h"

#include <array>
#include <cstdint>
#include <optional>

#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view bytes) {
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark)
        bytes.remove_prefix(byte_order_mark.size());
    return bytes;
}

// How many bytes the UTF-8 sequence at the start of `bytes` takes; 0 if it is not UTF-8.
std::size_t sequence_length(std::string_view bytes) {
    const CodePoint first = decode(bytes, 0);
    return first.is_broken() || first.code == 0 ? 0 : first.bytes;
}

// Reads records character by character.
class Reader {
public:
    Reader(std::string_view bytes, char delimiter, std::size_t most_cells)
        : rest_(without_mark(bytes)), delimiter_(delimiter), cells_left_(most_cells) {}

    tl::expected<std::vector<CsvRecord>, CsvFault> read() {
        while (!rest_.empty()) {
            records_.emplace_back();
            if (const auto fault = read_record(records_.back())) return tl::unexpected(*fault);
        }
        return std::move(records_);
    }

private:
    std::optional<CsvFault> read_record(CsvRecord& record) {
        for (;;) {
            record.emplace_back();
            if (cells_left_-- == 0) return fault(CsvFault::Kind::too_large);
            const bool quoted = !rest_.empty() && rest_.front() == '"';
            if (auto found = quoted ? read_quoted(record.back()) : read_plain(record.back())) return found;
            if (rest_.empty()) return std::nullopt;
            const char end = take();
            if (end == delimiter_) continue;
            if (end == '\r' && !rest_.empty() && rest_.front() == '\n') take();
            return std::nullopt;
        }
    }

    std::optional<CsvFault> read_plain(std::string& cell) {
        while (!rest_.empty() && !ends_cell(rest_.front()))
            if (!take_character(cell)) return fault(CsvFault::Kind::not_utf8);
        return std::nullopt;
    }

    std::optional<CsvFault> read_quoted(std::string& cell) {
        take();
        while (!rest_.empty()) {
            if (rest_.front() == '"') {
                take();
                if (rest_.empty() || ends_cell(rest_.front())) return std::nullopt;
                if (take() != '"') return fault(CsvFault::Kind::text_after_quote);
                cell += '"';
            } else if (rest_.front() == '\r') {
                take();
                if (rest_.empty() || rest_.front() != '\n') cell += '\n';
            } else if (!take_character(cell)) {
                return fault(CsvFault::Kind::not_utf8);
            }
        }
        return fault(CsvFault::Kind::unclosed_quote);
    }

    bool ends_cell(char character) const {
        return character == delimiter_ || character == '\n' || character == '\r';
    }

    char take() {
        const char character = rest_.front();
        rest_.remove_prefix(1);
        return character;
    }

    bool take_character(std::string& cell) {
        const std::size_t length = sequence_length(rest_);
        cell += rest_.substr(0, length);
        rest_.remove_prefix(length);
        return length != 0;
    }

    CsvFault fault(CsvFault::Kind kind) const {
        return {kind, static_cast<int>(records_.size()), static_cast<int>(records_.back().size())};
    }

    std::string_view rest_;
    char delimiter_;
    std::size_t cells_left_;
    std::vector<CsvRecord> records_;
};

}  // namespace

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = sequence_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

char csv_delimiter(std::string_view bytes) {
    constexpr std::array candidates{',', ';', '\t'};
    std::array<std::size_t, candidates.size()> counts{};
    bool quoted = false;
    for (const char character : without_mark(bytes)) {
        if (character == '"') quoted = !quoted;
        if (quoted) continue;
        if (character == '\n' || character == '\r') break;
        for (std::size_t index = 0; index < candidates.size(); ++index)
            if (character == candidates[index]) ++counts[index];
    }
    std::size_t best = 0;
    for (std::size_t index = 1; index < candidates.size(); ++index)
        if (counts[index] > counts[best]) best = index;
    return candidates[best];
}

tl::expected<std::vector<CsvRecord>, CsvFault> csv_records(std::string_view bytes, char delimiter,
                                                           std::size_t most_cells) {
    return Reader(bytes, delimiter, most_cells).read();
}

void append_csv_record(std::string& bytes, const CsvRecord& record) {
    bool first = true;
    for (const std::string& cell : record) {
        if (!first) bytes += ',';
        first = false;
        if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) {
            bytes += cell;
            continue;
        }
        bytes += '"';
        for (const char character : cell) {
            if (character == '"') bytes += '"';
            bytes += character;
        }
        bytes += '"';
    }
    bytes += '\n';
}

}  // namespace arpenteur
