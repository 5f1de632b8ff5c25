#include "questionnaires/form/headers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

struct HeaderAlias {
    std::string_view alias, name;
};

constexpr std::array survey_aliases{
    HeaderAlias{"command", "type"},
    HeaderAlias{"tag", "name"},
    HeaderAlias{"value", "name"},
    HeaderAlias{"caption", "label"},
    HeaderAlias{"relevance", "relevant"},
    HeaderAlias{"bind::relevant", "relevant"},
    HeaderAlias{"bind::required", "required"},
    HeaderAlias{"bind::constraint", "constraint"},
    HeaderAlias{"bind::calculate", "calculation"},
    HeaderAlias{"bind::readonly", "read_only"},
    HeaderAlias{"calculate", "calculation"},
    HeaderAlias{"readonly", "read_only"},
    HeaderAlias{"constraining_message", "constraint_message"},
    HeaderAlias{"jr:constraintmsg", "constraint_message"},
    HeaderAlias{"bind::jr:constraintmsg", "constraint_message"},
    HeaderAlias{"requiredmsg", "required_message"},
    HeaderAlias{"jr:requiredmsg", "required_message"},
    HeaderAlias{"bind::jr:requiredmsg", "required_message"},
    HeaderAlias{"noapperrorstring", "no_app_error_string"},
    HeaderAlias{"bind::jr:noapperrorstring", "no_app_error_string"},
    HeaderAlias{"count", "repeat_count"},
    HeaderAlias{"jr:count", "repeat_count"},
    HeaderAlias{"control::jr:count", "repeat_count"},
    HeaderAlias{"control::appearance", "appearance"},
    HeaderAlias{"body::appearance", "appearance"},
    HeaderAlias{"compact_tag", "instance::odk:tag"},
    HeaderAlias{"image", "media::image"},
    HeaderAlias{"big-image", "media::big-image"},
    HeaderAlias{"audio", "media::audio"},
    HeaderAlias{"video", "media::video"},
};

constexpr std::array choices_aliases{
    HeaderAlias{"value", "name"},
    HeaderAlias{"caption", "label"},
    HeaderAlias{"list", "list_name"},
    HeaderAlias{"image", "media::image"},
    HeaderAlias{"audio", "media::audio"},
    HeaderAlias{"video", "media::video"},
    HeaderAlias{"big-image", "media::big-image"},
};

constexpr std::array settings_aliases{
    HeaderAlias{"title", "form_title"},
    HeaderAlias{"set_form_title", "form_title"},
    HeaderAlias{"id_string", "form_id"},
    HeaderAlias{"set_form_id", "form_id"},
};

template <std::size_t count>
std::string_view resolved(const std::array<HeaderAlias, count>& aliases, std::string_view name) {
    for (const HeaderAlias& entry : aliases)
        if (entry.alias == name) return entry.name;
    return name;
}

std::string_view without_alias(SheetKind kind, std::string_view name) {
    switch (kind) {
        case SheetKind::survey:
            return resolved(survey_aliases, name);
        case SheetKind::choices:
            return resolved(choices_aliases, name);
        case SheetKind::settings:
            return resolved(settings_aliases, name);
        case SheetKind::other:
            return name;
    }
    return name;
}

std::vector<std::string> parts_of(std::string_view header, std::string_view separator) {
    std::vector<std::string> parts;
    for (;;) {
        const auto end = header.find(separator);
        parts.push_back(tidied(header.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        header.remove_prefix(end + separator.size());
    }
}

// The parts between single colons, as old forms have them; "jr:count" stays whole.
std::vector<std::string> old_parts_of(std::string_view header) {
    auto parts = parts_of(header, ":");
    const auto jr = std::find(parts.begin(), parts.end(), "jr");
    if (jr != parts.end() && jr + 1 != parts.end()) {
        *jr += ":" + *(jr + 1);
        parts.erase(jr + 1);
    }
    return parts;
}

std::string with_underscores(std::string text) {
    text = lowered(text);
    std::replace(text.begin(), text.end(), ' ', '_');
    return text;
}

// The second part belongs to these: bind::relevant, media::image, control::appearance, instance::abc.
bool is_family(std::string_view part) {
    constexpr std::array<std::string_view, 5> families{"bind", "body", "control", "instance", "media"};
    return std::find(families.begin(), families.end(), part) != families.end();
}

Header header_of(std::string_view written, SheetKind kind, bool double_colons) {
    Header header{std::string(written), "", {}, false};
    auto parts = double_colons ? parts_of(written, "::") : old_parts_of(written);
    std::string first = with_underscores(parts[0]);
    std::size_t used = 1;
    if (is_family(first) && parts.size() > 1) {
        first += "::" + lowered(parts[1]);
        used = 2;
    }
    const std::string name(without_alias(kind, first));
    const auto& known = known_columns(kind);
    header.known = std::find(known.begin(), known.end(), name) != known.end();
    header.base = header.known ? name : used == 2 ? parts[0] + "::" + parts[1] : parts[0];
    if (parts.size() > used) {
        std::string language = parts[used];
        for (std::size_t index = used + 1; index < parts.size(); ++index) language += "::" + parts[index];
        header.language = language_of(language);
    }
    return header;
}

bool is_language_code(std::string_view text) {
    return text.size() >= 2 && text.size() <= 11 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

}  // namespace

const std::vector<std::string>& known_columns(SheetKind kind) {
    static const std::vector<std::string> survey{"type",
                                                 "name",
                                                 "label",
                                                 "hint",
                                                 "guidance_hint",
                                                 "required",
                                                 "required_message",
                                                 "relevant",
                                                 "constraint",
                                                 "constraint_message",
                                                 "calculation",
                                                 "read_only",
                                                 "choice_filter",
                                                 "repeat_count",
                                                 "appearance",
                                                 "default",
                                                 "parameters",
                                                 "trigger",
                                                 "media::image",
                                                 "media::big-image",
                                                 "media::audio",
                                                 "media::video",
                                                 "autoplay",
                                                 "rows",
                                                 "save_to",
                                                 "disabled",
                                                 "no_app_error_string",
                                                 "list_name",
                                                 "query",
                                                 "instance::odk:tag"};
    static const std::vector<std::string> choices{
        "list_name", "name", "label", "media::image", "media::audio", "media::video", "media::big-image"};
    static const std::vector<std::string> settings{"form_title", "form_id", "version", "default_language"};
    static const std::vector<std::string> none;
    switch (kind) {
        case SheetKind::survey:
            return survey;
        case SheetKind::choices:
            return choices;
        case SheetKind::settings:
            return settings;
        case SheetKind::other:
            return none;
    }
    return none;
}

FormLanguage language_of(std::string_view name) {
    const std::string tidy = tidied(name);
    const auto open = tidy.rfind('(');
    if (open != std::string::npos && tidy.back() == ')') {
        const std::string code = tidied(std::string_view(tidy).substr(open + 1, tidy.size() - open - 2));
        if (is_language_code(code)) return {code, tidy};
    }
    return {tidy, tidy};
}

std::vector<Header> headers_of(const Table& table, SheetKind kind) {
    const bool double_colons =
        std::any_of(table.header.begin(), table.header.end(),
                    [](const std::string& header) { return header.find("::") != std::string::npos; });
    std::vector<Header> headers;
    headers.reserve(table.header.size());
    for (const std::string& written : table.header)
        headers.push_back(header_of(trimmed(written), kind, double_colons || kind == SheetKind::other));
    return headers;
}

Wording texts_under(std::string_view base, const std::vector<Header>& headers, const TableRow& row) {
    Wording texts;
    for (std::size_t column = 0; column < headers.size(); ++column) {
        if (headers[column].base != base) continue;
        const std::string_view text = trimmed(row.cells[column]);
        if (!text.empty()) texts.add(headers[column].language.tag, std::string(text));
    }
    return texts;
}

std::string cell_under(std::string_view base, const std::vector<Header>& headers, const TableRow& row) {
    for (std::size_t column = 0; column < headers.size(); ++column)
        if (headers[column].base == base && headers[column].language.tag.empty())
            return tidied(row.cells[column]);
    return "";
}

std::string first_text(const TableRow& row) {
    for (const std::string& text : row.cells)
        if (!trimmed(text).empty()) return tidied(text);
    return "";
}

Cells own_cells(const std::vector<Header>& headers, const TableRow& row) {
    Cells cells;
    for (std::size_t column = 0; column < headers.size(); ++column) {
        const Header& header = headers[column];
        const std::string_view text = trimmed(row.cells[column]);
        if (!header.known && !text.empty()) cells[header.base].add(header.language.tag, std::string(text));
    }
    return cells;
}

}  // namespace arpenteur
