// What is asked: a questionnaire as its tables define it, in the order of the survey sheet. A value, made by
// read_form().
//
//     for (const Item& item : form.items) ...          // groups and repeats hold their own items
//     const Item* question = form.find("P1_1");
//     const ChoiceList* list = form.list(question->list);
//     question->own("actors")                          // a column that only the grid, or only the author,
//     knows
//
// Everything that the tables say is here, what the program cannot use yet included.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "questionnaires/language/wording.h"

namespace arpenteur {

// How an item is asked and shown. Item::type says what the author wrote, which may be more (a geopoint is
// shown as a text); Item::supported says whether the two are the same.
enum class ItemKind : std::uint8_t {
    text,
    integer,
    decimal,
    date,
    select_one,
    select_multiple,
    note,
    calculate,
    metadata,  // filled in by the program, never shown: start, end, today, …
    group,
    repeat,
};

bool is_question(ItemKind kind);  // has an answer that a person gives

// The texts of a column by its name without the language: "meaning" holds meaning::Français (fr) and
// meaning::English (en).
using Cells = std::map<std::string, Wording, std::less<>>;

struct Item {
    std::string name;
    std::string
        type;  // as XLSForm names it, aliases resolved: "select_one", "geopoint", "begin_group" is "group"
    ItemKind kind = ItemKind::text;
    bool supported = true;
    int row = 0;  // in the survey sheet

    Wording label;
    Wording hint;
    Wording guidance_hint;
    Wording required_message;
    Wording constraint_message;

    // Expressions, as written ("yes" is "true()"); empty where there is none. See expression.h.
    std::string required;
    std::string relevant;
    std::string constraint;
    std::string calculation;
    std::string read_only;
    std::string choice_filter;
    std::string repeat_count;

    std::string list;       // of choices, where the kind has one; or the file of a select from a file
    bool or_other = false;  // a select that also takes another answer, in words
    std::string appearance;
    std::string default_value;
    std::string parameters;

    Cells columns;  // every other column, media included: the grid's and the author's own

    std::vector<Item> items;  // of a group or repeat

    // The text of a column that names no language; empty where there is none.
    const std::string& own(std::string_view column) const;
    // The texts of a column in all its languages; empty where there is none.
    const Wording& texts(std::string_view column) const;

    bool operator==(const Item&) const = default;
};

struct Choice {
    std::string name;
    Wording label;
    int row = 0;  // in the choices sheet
    Cells columns;

    bool operator==(const Choice&) const = default;
};

struct ChoiceList {
    std::string name;
    std::vector<Choice> choices;

    const Choice* choice(std::string_view name) const;
    bool operator==(const ChoiceList&) const = default;
};

// A row of a sheet that XLSForm does not know.
struct Record {
    int row = 0;
    Cells columns;

    const std::string& own(std::string_view column) const;
    const Wording& texts(std::string_view column) const;
    bool operator==(const Record&) const = default;
};

struct FormLanguage {
    std::string
        tag;  // "fr"; the name where the header has no code in parentheses; "" is the column with no language
    std::string name;  // "Français (fr)"

    bool operator==(const FormLanguage&) const = default;
};

struct Form {
    std::string id;
    Wording title;
    std::string version;
    std::string default_language;  // a tag of `languages`
    Cells settings;                // every other setting
    std::vector<FormLanguage> languages;
    std::vector<Item> items;
    std::vector<ChoiceList> lists;
    std::vector<Record> recommendations;
    std::map<std::string, std::string, std::less<>> files;  // where each sheet was read, for problems

    // The first item of that name, wherever it is nested; null where there is none.
    const Item* find(std::string_view name) const;
    const ChoiceList* list(std::string_view name) const;

    bool operator==(const Form&) const = default;
};

// Each item before those that it holds, in the order of the survey, with how many groups and repeats it is
// in.
template <class Visitor>
void for_each_item(const std::vector<Item>& items, Visitor&& visit, int depth = 0) {
    for (const Item& item : items) {
        visit(item, depth);
        for_each_item(item.items, visit, depth + 1);
    }
}

}  // namespace arpenteur
