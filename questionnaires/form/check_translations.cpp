#include "questionnaires/form/check_translations.h"

#include <set>
#include <string>
#include <utility>

#include "questionnaires/form/form_causes.h"

namespace arpenteur {
namespace {

void check_column(const Table& table, const std::vector<Header>& headers, const std::string& base,
                  const FormLanguage& language, std::vector<Problem>& problems) {
    const auto report = [&](int row, const std::string& column, int missing, const std::string& wanted) {
        problems.push_back({table.file,
                            table.name,
                            row,
                            column,
                            cause::text_missing_in_language,
                            {language.name, std::to_string(missing), wanted}});
    };
    std::string column;
    for (const Header& header : headers)
        if (header.base == base && header.language.tag == language.tag) column = header.written;
    if (column.empty()) {
        report(1, base, 0, base + "::" + language.name);
        return;
    }
    int first = 0, missing = 0;
    for (const TableRow& row : table.rows) {
        const Wording wording = texts_under(base, headers, row);
        if (wording.empty() || wording.under(language.tag)) continue;
        if (missing++ == 0) first = row.number;
    }
    if (missing > 0) report(first, column, missing, column);
}

}  // namespace

void check_translations(const Table& table, SheetKind kind, const std::vector<FormLanguage>& languages,
                        std::vector<Problem>& problems) {
    if (languages.size() < 2) return;
    const auto headers = headers_of(table, kind);
    std::set<std::string> bases;
    for (const Header& header : headers)
        if (!header.language.tag.empty()) bases.insert(header.base);
    for (const std::string& base : bases)
        for (const FormLanguage& language : languages)
            if (!language.tag.empty()) check_column(table, headers, base, language, problems);
}

}  // namespace arpenteur
