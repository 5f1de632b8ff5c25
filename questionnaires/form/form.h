// What is asked: a questionnaire as its tables define it, in the order of the survey sheet. A value, made by
// read_form().
//
//     for (const Item& item : form.items) ...          // groups and repeats contain items of their own
//     const Item* question = form.find("P1_1");
//     const ChoiceList* list = form.list(question->list);
//     question->own("actors")                          // a column of the grid's, or of the author's own
//
// Everything that the tables say is here, including what the program cannot use yet.
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

// The texts of a column, under its name without the language: "meaning" has those of meaning::Français (fr) and
// of meaning::English (en).
using Cells = std::map<std::string, Wording, std::less<>>;

struct Item {
    std::string name;
    // As XLSForm names it, aliases resolved: "select_one", "geopoint"; "group" for "begin_group".
    std::string type;
    ItemKind kind = ItemKind::text;
    bool supported = true;
    int row = 0;  // in the survey sheet

    Wording label;
    Wording hint;
    Wording guidance_hint;
    Wording required_message;
    Wording constraint_message;

    // Expressions, as written ("yes" is "true()"); empty if there is none. See xpath/expression.h.
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

    // The text of a column that names no language; empty if there is none.
    const std::string& own(std::string_view column) const;
    // The texts of a column in all its languages; empty if there is none.
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
    // "fr"; the name if the header has no code in parentheses; "" is the column that names no language.
    std::string tag;
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

    // The first item of that name, however deeply nested; null if there is none.
    const Item* find(std::string_view name) const;
    const ChoiceList* list(std::string_view name) const;

    bool operator==(const Form&) const = default;
};

// Each item before those inside it, in the order of the survey, with the number of groups and repeats around it.
template <class Visitor>
void for_each_item(const std::vector<Item>& items, Visitor&& visit, int depth = 0) {
    for (const Item& item : items) {
        visit(item, depth);
        for_each_item(item.items, visit, depth + 1);
    }
}

}  // namespace arpenteur
