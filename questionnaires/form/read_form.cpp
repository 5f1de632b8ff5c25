#include "questionnaires/form/read_form.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "questionnaires/form/check_form.h"
#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/headers.h"
#include "questionnaires/form/read_survey.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

constexpr std::array<std::string_view, 3> sheets_not_supported{"entities", "external_choices", "osm"};
constexpr std::array<std::string_view, 13> columns_not_supported{
    "choice_filter",    "repeat_count", "parameters",       "trigger",  "media::image",
    "media::big-image", "media::audio", "media::video",     "autoplay", "rows",
    "save_to",          "query",        "instance::odk:tag"};
// Their texts are read by people.
constexpr std::array<std::string_view, 6> translated_columns{
    "label", "hint", "guidance_hint", "required_message", "constraint_message", "no_app_error_string"};

template <class Names>
bool among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "capacites/survey.csv" → "capacites"; "forms/capacites.xlsx" → "capacites".
std::string id_from(std::string_view file) {
    const auto slash = file.find_last_of('/');
    const auto dot = file.rfind('.');
    if (file.ends_with(".csv") && slash != std::string_view::npos) {
        file = file.substr(0, slash);
        const auto folder = file.find_last_of('/');
        return std::string(folder == std::string_view::npos ? file : file.substr(folder + 1));
    }
    const auto begin = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(file.substr(begin, dot == std::string_view::npos || dot < begin ? dot : dot - begin));
}

class FormReader {
public:
    explicit FormReader(const Tables& tables) : tables_(tables), survey_(survey_of(tables)) {}

    FormResult read() && {
        Form& form = reading_.form;
        for (const Table* table : tables_.all())
            form.files[table == &survey_ ? "survey" : table->name] = table->file;
        check_sheets();
        read_languages();
        read_settings();
        read_choices();
        if (check_headers(survey_, {"type", "name"})) form.items = read_survey(survey_, reading_.problems);
        read_recommendations();
        check_form(form, reading_.problems);
        check_translations();
        sort_problems();
        return std::move(reading_);
    }

private:
    // A workbook's only sheet is its survey, whatever its name.
    static const Table& survey_of(const Tables& tables) {
        const bool only_one = tables.survey.absent() && tables.all().size() == 1 &&
                              tables.others.size() == 1 && !tables.others.front().file.ends_with(".csv");
        return only_one ? tables.others.front() : tables.survey;
    }

    SheetKind kind_of(const Table& table) const {
        if (&table == &survey_) return SheetKind::survey;
        if (&table == &tables_.choices) return SheetKind::choices;
        if (&table == &tables_.settings) return SheetKind::settings;
        return SheetKind::other;
    }

    void check_sheets() {
        if (survey_.absent()) {
            std::string close;
            for (const Table& other : tables_.others)
                if (distance(lowered(other.name), "survey") <= 2) close = other.name;
            const std::string file = tables_.all().empty() ? "" : tables_.all().front()->file;
            report(Problem{file, "", 0, "", cause::no_survey, {close}});
            return;
        }
        for (const Table& other : tables_.others) {
            const std::string name = lowered(other.name);
            if (among(sheets_not_supported, name))
                report(Problem{other.file, other.name, 0, "", cause::sheet_not_supported, {other.name}});
            for (const std::string_view known : {"choices", "settings", "recommendations"})
                if (!name.starts_with('_') && distance(name, known) <= 2)
                    report(Problem{other.file,
                                   other.name,
                                   0,
                                   "",
                                   cause::resembling_sheet,
                                   {other.name, std::string(known)}});
        }
    }

    // False where a column is missing without which the sheet means nothing.
    bool check_headers(const Table& table, std::initializer_list<std::string_view> needed) {
        if (table.absent()) return false;
        const auto headers = headers_of(table, kind_of(table));
        bool complete = true;
        for (const std::string_view base : needed) {
            if (std::any_of(headers.begin(), headers.end(), [&](const Header& h) { return h.base == base; }))
                continue;
            complete = false;
            report(Problem{table.file, table.name, 1, "", cause::missing_column, {std::string(base)}});
        }
        check_columns(table, headers);
        return complete;
    }

    void check_columns(const Table& table, const std::vector<Header>& headers) {
        std::map<std::pair<std::string, std::string>, std::string> seen;
        for (std::size_t column = 0; column < headers.size(); ++column) {
            const Header& header = headers[column];
            if (header.written.empty()) {
                check_headless(table, column);
                continue;
            }
            const auto [first, is_new] =
                seen.emplace(std::pair(header.base, header.language.tag), header.written);
            if (!is_new)
                report(Problem{
                    table.file, table.name, 1, header.written, cause::repeated_column, {first->second}});
            check_support(table, header, column);
        }
    }

    void check_headless(const Table& table, std::size_t column) {
        for (const TableRow& row : table.rows)
            if (!trimmed(row.cells[column]).empty()) {
                report(Problem{table.file,
                               table.name,
                               row.number,
                               "",
                               cause::cell_without_column,
                               {std::to_string(column + 1), tidied(row.cells[column])}});
                return;
            }
    }

    void check_support(const Table& table, const Header& header, std::size_t column) {
        if (header.known && among(columns_not_supported, header.base)) {
            int first = 0, filled = 0;
            for (const TableRow& row : table.rows)
                if (!trimmed(row.cells[column]).empty() && filled++ == 0) first = row.number;
            if (filled > 0)
                report(Problem{table.file,
                               table.name,
                               first,
                               header.written,
                               cause::column_not_supported,
                               {header.base, std::to_string(filled)}});
        } else if (!header.known && kind_of(table) == SheetKind::survey) {
            const std::string name = lowered(header.base);
            for (const std::string& known : known_columns(SheetKind::survey))
                if (known.size() > 4 && distance(name, known) <= 2 && name.size() > 4) {
                    report(Problem{
                        table.file, table.name, 1, header.written, cause::resembling_column, {known}});
                    break;
                }
        }
    }

    void read_languages() {
        auto& languages = reading_.form.languages;
        for (const Table* table : {&survey_, &tables_.choices}) {
            for (const Header& header : headers_of(*table, kind_of(*table))) {
                if (!among(translated_columns, header.base)) continue;
                const bool known = std::any_of(
                    languages.begin(), languages.end(),
                    [&](const FormLanguage& language) { return language.tag == header.language.tag; });
                if (!known) languages.push_back(header.language);
            }
        }
    }

    void read_settings() {
        Form& form = reading_.form;
        const Table& settings = tables_.settings;
        check_headers(settings, {});
        const auto headers = headers_of(settings, SheetKind::settings);
        if (!settings.rows.empty()) {
            const TableRow& row = settings.rows.front();
            form.id = cell_under("form_id", headers, row);
            form.title = title_of(headers, row);
            form.version = cell_under("version", headers, row);
            form.default_language = cell_under("default_language", headers, row);
            form.settings = own_cells(headers, row);
        }
        if (form.id.empty()) {
            form.id = id_from(survey_.file);
            report(Problem{settings.absent() ? survey_.file : settings.file,
                           "settings",
                           settings.absent() ? 0 : 2,
                           "form_id",
                           cause::missing_form_id,
                           {form.id}});
        }
        read_default_language();
    }

    // form_title, and form_title_en, form_title_fr, …: other tools take a title with a language in its header
    // for none.
    static Wording title_of(const std::vector<Header>& headers, const TableRow& row) {
        constexpr std::string_view translated = "form_title_";
        Wording title = texts_under("form_title", headers, row);
        for (std::size_t column = 0; column < headers.size(); ++column) {
            const std::string& base = headers[column].base;
            const std::string_view text = trimmed(row.cells[column]);
            if (base.starts_with(translated) && !text.empty())
                title.add(base.substr(translated.size()), std::string(text));
        }
        return title;
    }

    void read_default_language() {
        Form& form = reading_.form;
        const auto& languages = form.languages;
        if (form.default_language.empty()) {
            const bool plain = std::any_of(languages.begin(), languages.end(),
                                           [](const FormLanguage& language) { return language.tag.empty(); });
            form.default_language = plain || languages.empty() ? "" : languages.front().tag;
            return;
        }
        const std::string written = form.default_language;
        form.default_language = language_of(written).tag;
        for (const FormLanguage& language : languages)
            if (language.name == written || language.tag == form.default_language) return;
        // A form in one language may name it in its settings only.
        if (languages.empty() || (languages.size() == 1 && languages.front().tag.empty()) ||
            std::any_of(languages.begin(), languages.end(),
                        [](const FormLanguage& l) { return l.tag.empty(); }))
            return;
        std::string all;
        for (const FormLanguage& language : languages) all += (all.empty() ? "" : ", ") + language.name;
        report(Problem{tables_.settings.file,
                       "settings",
                       tables_.settings.rows.front().number,
                       "default_language",
                       cause::unknown_default_language,
                       {written, all}});
    }

    void read_choices() {
        const Table& choices = tables_.choices;
        if (!check_headers(choices, {"list_name", "name"})) return;
        const auto headers = headers_of(choices, SheetKind::choices);
        std::map<std::string, std::size_t> places;
        std::map<std::pair<std::string, std::string>, int> rows;
        const bool repeats_allowed = lowered(allowed_repeats()) == "yes";
        for (const TableRow& row : choices.rows) {
            const std::string list = cell_under("list_name", headers, row);
            Choice choice{cell_under("name", headers, row), texts_under("label", headers, row), row.number,
                          own_cells(headers, row)};
            for (const std::string_view media :
                 {"media::image", "media::big-image", "media::audio", "media::video"})
                if (Wording wording = texts_under(media, headers, row); !wording.empty())
                    choice.columns[std::string(media)] = std::move(wording);
            const auto blame = [&](std::string column, Cause cause, std::vector<std::string> arguments) {
                report(Problem{choices.file, choices.name, row.number, std::move(column), cause,
                               std::move(arguments)});
            };
            if (list.empty() && choice.name.empty()) {
                if (first_text(row).empty()) continue;
                blame("", cause::row_left_aside, {first_text(row), "list_name"});
                continue;
            }
            if (list.empty()) {
                blame("list_name", cause::choice_without_list, {choice.name});
                continue;
            }
            if (choice.name.empty()) {
                blame("name", cause::choice_without_name, {list});
                continue;
            }
            if (choice.label.empty()) blame("label", cause::choice_without_label, {list, choice.name});
            const auto [first, is_new] = rows.emplace(std::pair(list, choice.name), row.number);
            if (!is_new && !repeats_allowed)
                blame("name", cause::repeated_choice, {choice.name, list, std::to_string(first->second)});
            const auto [place, is_new_list] = places.emplace(list, reading_.form.lists.size());
            if (is_new_list) reading_.form.lists.push_back({list, {}});
            reading_.form.lists[place->second].choices.push_back(std::move(choice));
        }
    }

    static std::string first_text(const TableRow& row) {
        for (const std::string& text : row.cells)
            if (!trimmed(text).empty()) return tidied(text);
        return "";
    }

    std::string allowed_repeats() const {
        const auto setting = reading_.form.settings.find("allow_choice_duplicates");
        if (setting == reading_.form.settings.end()) return "";
        const std::string* text = setting->second.under("");
        return text ? *text : "";
    }

    void read_recommendations() {
        const Table& sheet = tables_.recommendations;
        if (sheet.absent()) return;
        const auto headers = headers_of(sheet, SheetKind::other);
        check_columns(sheet, headers);
        for (const TableRow& row : sheet.rows)
            reading_.form.recommendations.push_back({row.number, own_cells(headers, row)});
    }

    // A column that names a language is filled in for every language of the form wherever it is for one.
    void check_translations() {
        if (reading_.form.languages.size() < 2) return;
        for (const Table* table : {&survey_, &tables_.choices, &tables_.recommendations}) {
            const auto headers = headers_of(*table, kind_of(*table));
            std::set<std::string> bases;
            for (const Header& header : headers)
                if (!header.language.tag.empty()) bases.insert(header.base);
            for (const std::string& base : bases) check_translations(*table, headers, base);
        }
    }

    void check_translations(const Table& table, const std::vector<Header>& headers, const std::string& base) {
        for (const FormLanguage& language : reading_.form.languages) {
            if (language.tag.empty()) continue;
            std::string column;
            for (const Header& header : headers)
                if (header.base == base && header.language.tag == language.tag) column = header.written;
            if (column.empty()) {
                report(Problem{table.file,
                               table.name,
                               1,
                               base,
                               cause::text_missing_in_language,
                               {language.name, "0", base + "::" + language.name}});
                continue;
            }
            int first = 0, missing = 0;
            for (const TableRow& row : table.rows) {
                const Wording wording = texts_under(base, headers, row);
                if (wording.empty() || wording.under(language.tag)) continue;
                if (missing++ == 0) first = row.number;
            }
            if (missing > 0)
                report(Problem{table.file,
                               table.name,
                               first,
                               column,
                               cause::text_missing_in_language,
                               {language.name, std::to_string(missing), column}});
        }
    }

    void sort_problems() {
        const auto place = [](const Problem& problem) {
            constexpr std::array<std::string_view, 4> order{"survey", "choices", "settings",
                                                            "recommendations"};
            const auto sheet = std::find(order.begin(), order.end(), problem.sheet) - order.begin();
            return std::pair(problem.sheet.empty() ? -1 : sheet, problem.row);
        };
        std::stable_sort(reading_.problems.begin(), reading_.problems.end(),
                         [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
    }

    void report(Problem problem) { reading_.problems.push_back(std::move(problem)); }

    const Tables& tables_;
    const Table& survey_;
    FormResult reading_;
};

}  // namespace

FormResult read_form(const Tables& tables) { return FormReader(tables).read(); }

}  // namespace arpenteur
