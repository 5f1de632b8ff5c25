// Forms that others wrote, and expressions that other tools evaluate: what the reader made of them when it was
// last recorded, so that nothing gets worse unseen.
//
// The corpus is no part of the project: ARPENTEUR_CORPUS names its folder, by default ../shared/forms beside the
// project. Where it is absent, the test says "skipped". tests/forms/corpus.txt is the record; after a change
// for the better, ARPENTEUR_CORPUS_RECORD=FILE writes it anew.
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <set>
#include <sstream>

#include "questionnaires/form/read_form.h"
#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/parse_expression.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"

namespace arpenteur {
namespace {

using namespace xpath;

namespace fs = std::filesystem;

// Rows of a table of the corpus by their numbers, the header being 1; in the record "parsed: 2-12 14".
using Rows = std::set<int>;

std::optional<fs::path> corpus() {
    const char* const named = std::getenv("ARPENTEUR_CORPUS");
    const fs::path folder = named ? fs::path(named) : fs::path(ARPENTEUR_SOURCE) / "../shared/forms";
    if (fs::exists(folder / "index.tsv")) return folder;
    std::cout << "skipped: no corpus of forms in " << folder << '\n';
    return std::nullopt;
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char character : line)
        if (character == '\t')
            fields.emplace_back();
        else
            fields.back() += character;
    return fields;
}

// A row of a table, by the names of its header.
using CorpusRow = std::map<std::string, std::string>;
std::vector<CorpusRow> rows_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    std::getline(in, line);
    const auto header = fields_of(line);
    std::vector<CorpusRow> rows;
    while (std::getline(in, line)) {
        const auto fields = fields_of(line);
        auto& row = rows.emplace_back();
        for (std::size_t index = 0; index < header.size() && index < fields.size(); ++index)
            row[header[index]] = fields[index];
    }
    return rows;
}

// \\, \t, \n, \r and \xNN, as the corpus writes what a line of a table cannot hold.
std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            plain += text[at];
            continue;
        }
        switch (const char code = text[++at]) {
            case 't':
                plain += '\t';
                break;
            case 'n':
                plain += '\n';
                break;
            case 'r':
                plain += '\r';
                break;
            case 'x':
                plain += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
                at += 2;
                break;
            default:
                plain += code;
        }
    }
    return plain;
}

// 1, 2, 3, 7 is written "1-3 7".
std::string in_ranges(const Rows& rows) {
    std::string text;
    for (auto at = rows.begin(); at != rows.end();) {
        const int first = *at;
        int last = first;
        while (++at != rows.end() && *at == last + 1) last = *at;
        text += " " + std::to_string(first) + (last == first ? "" : "-" + std::to_string(last));
    }
    return text;
}

Rows recorded(const std::string& heading) {
    std::ifstream in(fixture("corpus.txt"));
    std::string line;
    Rows rows;
    while (std::getline(in, line)) {
        if (!line.starts_with(heading + ":")) continue;
        std::istringstream ranges(line.substr(heading.size() + 1));
        for (std::string range; ranges >> range;) {
            const int first = std::stoi(range);
            const auto dash = range.find('-');
            const int last = dash == std::string::npos ? first : std::stoi(range.substr(dash + 1));
            for (int row = first; row <= last; ++row) rows.insert(row);
        }
    }
    return rows;
}

// A row that was recorded under the heading and is no longer there is a step back, shown by its `what` column.
void check_against_record(const std::string& heading, const Rows& now, const std::vector<CorpusRow>& rows,
                          const std::string& what) {
    if (const char* const file = std::getenv("ARPENTEUR_CORPUS_RECORD"))
        std::ofstream(file, std::ios::app) << heading << ":" << in_ranges(now) << '\n';
    const Rows before = recorded(heading);
    CHECK_FALSE(before.empty());
    for (const int row : before) {
        INFO("row " << row << ", " << rows.at(static_cast<std::size_t>(row) - 2).at(what));
        INFO("it was " << heading << " when last recorded");
        CHECK(now.contains(row));
    }
    if (now.size() > before.size())
        std::cout << now.size() << " are " << heading << ", " << before.size() << " when last recorded\n";
}

bool reads_without_error(const fs::path& file) {
    const auto tables = tables_of(file.filename().string(), bytes_of(file));
    return tables && !stops(read_form(*tables).problems);
}

bool is_right(const ExpressionValue& value, const std::string& kind, const std::string& expected) {
    if (kind == "boolean") return (truth(value) ? "true" : "false") == expected;
    if (kind == "number") return to_text(to_number(value)) == expected;
    if (kind == "string" || kind == "date") return to_text(value) == expected;
    if (kind == "string-length") return std::to_string(to_text(value).size()) == expected;
    constexpr std::string_view rounded = "number-rounded-";
    if (kind.starts_with(rounded)) {
        const double factor = std::stod(kind.substr(rounded.size()));
        return to_text(std::round(to_number(value) * factor) / factor) == expected;
    }
    return false;  // sets of nodes: there are none to give yet
}

}  // namespace

TEST_CASE("of the forms that two other tools accept, none is refused that was read before") {
    const auto folder = corpus();
    if (!folder) return;
    const auto forms = rows_of(*folder / "index.tsv");
    Rows read;
    int row = 1;
    for (const CorpusRow& form : forms) {
        ++row;
        const bool is_form = form.at("kind") == "form" || form.at("kind") == "test-fixture";
        const bool accepted = form.at("pyxform") == "ok" && form.at("xforms_engine") == "ok";
        if (is_form && accepted && reads_without_error(*folder / form.at("file"))) read.insert(row);
    }

    check_against_record("read", read, forms, "file");
}

TEST_CASE("of the expressions that other tools evaluate, none is read or evaluated worse than before") {
    const auto folder = corpus();
    if (!folder) return;
    const auto expressions = rows_of(*folder / "expressions.tsv");
    Rows parsed, evaluated, right;
    int row = 1;
    for (const CorpusRow& one : expressions) {
        ++row;
        const std::string& kind = one.at("result_kind");
        const auto expression = parse_expression(unescaped(one.at("expression")));
        if (expression) parsed.insert(row);
        const auto value = expression ? evaluate(*expression, {nullptr, "", "2025-03-15"})
                                      : tl::unexpected(EvaluationFault{});
        if (value) evaluated.insert(row);
        if (value ? is_right(*value, kind, unescaped(one.at("expected"))) : kind == "error")
            right.insert(row);
    }

    check_against_record("parsed", parsed, expressions, "expression");
    check_against_record("evaluated", evaluated, expressions, "expression");
    check_against_record("right", right, expressions, "expression");
}

}  // namespace arpenteur
