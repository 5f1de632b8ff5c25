#include "questionnaires/form/read_form.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "questionnaires/form/check_form.h"
#include "questionnaires/form/check_sheets.h"
#include "questionnaires/form/check_translations.h"
#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/headers.h"
#include "questionnaires/form/read_choices.h"
#include "questionnaires/form/read_survey.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

// Their texts are read by people.
constexpr std::array<std::string_view, 6> translated_columns{
    "label", "hint", "guidance_hint", "required_message", "constraint_message", "no_app_error_string"};

bool is_translated(const Header& header) {
    return std::find(translated_columns.begin(), translated_columns.end(), header.base) !=
           translated_columns.end();
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
        check_sheets(tables_, survey_, reading_.problems);
        read_languages();
        read_settings();
        if (check_columns(tables_.choices, SheetKind::choices, {"list_name", "name"}, reading_.problems))
            form.lists =
                read_choices(tables_.choices, lowered(allowed_repeats()) == "yes", reading_.problems);
        if (check_columns(survey_, SheetKind::survey, {"type", "name"}, reading_.problems))
            form.items = read_survey(survey_, reading_.problems);
        read_recommendations();
        check_form(form, reading_.problems);
        for (const Table* table : {&survey_, &tables_.choices, &tables_.recommendations})
            check_translations(*table, kind_of(*table), form.languages, reading_.problems);
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

    void read_languages() {
        auto& languages = reading_.form.languages;
        for (const Table* table : {&survey_, &tables_.choices}) {
            for (const Header& header : headers_of(*table, kind_of(*table))) {
                if (!is_translated(header)) continue;
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
        check_columns(settings, SheetKind::settings, {}, reading_.problems);
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

    // form_title, and form_title_en, form_title_fr, …: other tools ignore a title whose header names
    // a language.
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
        // A form in one language may name it only in its settings.
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
        check_columns(sheet, SheetKind::other, {}, reading_.problems);
        for (const TableRow& row : sheet.rows)
            reading_.form.recommendations.push_back({row.number, own_cells(headers, row)});
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
