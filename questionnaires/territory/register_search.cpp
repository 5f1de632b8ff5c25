#include "questionnaires/territory/register_search.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "questionnaires/language/fold.h"
#include "questionnaires/territory/search_key.h"

namespace arpenteur {

namespace {

// How near a name is to what was typed, nearest first.
enum class Closeness : std::uint8_t {
    whole_name,
    own_words,   // the name without its kind and articles: "havre", "beauvaisis"
    start,       // the beginning of the name or of its own words
    word_start,  // the same words in a row, further on in the name
    every_word,  // each word typed begins some word of the name
};

// One way to understand what was typed: a name, and the departments to look for it in.
struct Question {
    int detours = 0;                            // what had to be ignored or added to understand it that way
    std::string name;                           // a search key
    std::vector<std::string_view> departments;  // none: anywhere
    std::string spaced;                         // the name, a space before it
    std::vector<std::string> words;             // each with a space before it, without those that only link
    std::uint64_t letters = 0;
};

struct Answer {
    int detours = 0;
    Closeness closeness = Closeness::every_word;
    const RegisterRow* row = nullptr;
};

std::vector<std::string> label_of(std::string_view key) {
    std::vector<std::string> words;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        if (!links_words(key.substr(0, end))) words.push_back(" " + std::string(key.substr(0, end)));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return words;
}

Question question(std::string_view name, std::vector<std::string_view> departments, int detours) {
    Question asked{.detours = detours,
                   .name = std::string(name),
                   .departments = std::move(departments),
                   .spaced = " " + std::string(name),
                   .words = label_of(name)};
    // One word is the same as the words in a row.
    if (asked.words.size() == 1 && asked.words.front() == asked.spaced) asked.words.clear();
    for (const std::string& word : asked.words) asked.letters |= letters_of(word);
    if (asked.words.empty()) asked.letters = letters_of(name);
    return asked;
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A department's number, its beginning, or what begins with it: a commune's code, a postal code.
bool numbers(std::string_view typed, std::string_view code) {
    const std::string folded_code = folded(code);
    if (folded_code.starts_with(typed)) return true;
    if (is_number(typed) && typed.size() == 5 && typed.starts_with("20")) return code == "2A" || code == "2B";
    return typed.size() > folded_code.size() && typed.starts_with(folded_code) && is_number(typed.substr(2));
}

// The departments with this number, with words of their name that begin so, or with the one and then the
// other.
std::vector<std::string_view> departments_meant(const RegisterTable& table, std::string_view typed) {
    const bool numbered = typed.front() >= '0' && typed.front() <= '9';
    const std::size_t number_end = numbered ? std::min(typed.find(' '), typed.size()) : 0;
    const std::string_view number = typed.substr(0, number_end);
    const std::string name = numbered ? std::string(typed.substr(number_end)) : " " + std::string(typed);
    std::vector<std::string_view> meant;
    for (const RegisterRow* department : table.departments)
        if ((number.empty() || numbers(number, department->code)) &&
            table.spaced_key_of(*department).find(name) != std::string_view::npos)
            meant.push_back(department->code);
    return meant;
}

// The name alone, then the name with a department after or before it.
void ask(const RegisterTable& table, std::string_view key, int detours, std::vector<Question>& questions) {
    questions.push_back(question(key, {}, detours));
    for (std::size_t cut = key.find(' '); cut != std::string_view::npos; cut = key.find(' ', cut + 1)) {
        const std::string_view before = key.substr(0, cut);
        const std::string_view after = key.substr(cut + 1);
        if (auto meant = departments_meant(table, after); !meant.empty())
            questions.push_back(question(before, std::move(meant), detours + 1));
        if (auto meant = departments_meant(table, before); !meant.empty())
            questions.push_back(question(after, std::move(meant), detours + 1));
    }
}

std::vector<Question> questions_in(const RegisterTable& table, std::string_view query) {
    std::vector<Question> questions;
    for (const std::string& key : search_keys_while_typing(query)) {
        ask(table, key, 0, questions);
        if (const auto name = without_courtesy(key); !name.empty()) ask(table, name, 1, questions);
    }
    return questions;
}

std::optional<Closeness> closeness(const RegisterTable& table, const RegisterRow& row,
                                   const Question& asked) {
    if ((row.letters & asked.letters) != asked.letters) return std::nullopt;
    const std::string_view key = table.key_of(row);
    const std::string_view own = key.substr(row.own_words_at);
    if (key == asked.name) return Closeness::whole_name;
    if (own == asked.name) return Closeness::own_words;
    if (key.starts_with(asked.name) || own.starts_with(asked.name)) return Closeness::start;
    const std::string_view spaced = table.spaced_key_of(row);
    if (spaced.find(asked.spaced) != std::string_view::npos) return Closeness::word_start;
    const auto has = [&](const std::string& word) { return spaced.find(word) != std::string_view::npos; };
    if (!asked.words.empty() && std::all_of(asked.words.begin(), asked.words.end(), has))
        return Closeness::every_word;
    return std::nullopt;
}

bool is_in(const RegisterRow& row, const std::vector<std::string_view>& departments) {
    if (departments.empty()) return true;
    for (const std::string_view one : elements(row.departments))
        if (std::find(departments.begin(), departments.end(), one) != departments.end()) return true;
    return false;
}

// What was typed, written as a code: "2A004", "200033579"; empty if it cannot be one.
std::string as_code(std::string_view query) {
    std::string code = folded(query);
    std::erase(code, ' ');
    if (code.empty() || !is_number(std::string_view(code).substr(0, 1))) return {};
    for (std::size_t i = 1; i < code.size(); ++i) {
        const bool corsican = i == 1 && (code[i] == 'a' || code[i] == 'b');
        if (corsican)
            code[i] = code[i] == 'a' ? 'A' : 'B';
        else if (code[i] < '0' || code[i] > '9')
            return {};
    }
    return code;
}

std::optional<Answer> by_code(const RegisterRow& row, std::string_view code) {
    if (code.empty() || !row.code.starts_with(code)) return std::nullopt;
    return Answer{0, row.code == code ? Closeness::whole_name : Closeness::start, &row};
}

// Scattered words come last. A name that is all that was typed comes before a name with its department:
// "Val-de-Marne" is the department before it is a Val in the Marne. Departments and regions come after what has
// the same name, since people look for communes and groupings.
bool nearer(const Answer& a, const Answer& b) {
    const auto place = [](const Answer& answer) {
        const bool scattered = answer.closeness == Closeness::every_word;
        const bool wide = answer.row->kind == "departement" || answer.row->kind == "region";
        return std::tuple(scattered, answer.detours, answer.closeness, wide, -answer.row->population,
                          answer.row);
    };
    return place(a) < place(b);
}

std::optional<Answer> best_answer(const RegisterTable& table, const RegisterRow& row,
                                  const std::vector<Question>& asked, std::string_view code) {
    std::optional<Answer> best = by_code(row, code);
    for (const Question& each : asked) {
        const auto close = closeness(table, row, each);
        if (!close || !is_in(row, each.departments)) continue;
        const Answer answer{each.detours, *close, &row};
        if (!best || nearer(answer, *best)) best = answer;
    }
    return best;
}

}  // namespace

std::vector<const RegisterRow*> nearest(const RegisterTable& table, std::string_view query,
                                        std::size_t limit) {
    const std::vector<Question> asked = questions_in(table, query);
    const std::string code = as_code(query);
    std::vector<Answer> answers;
    if (!asked.empty())
        for (const RegisterRow& row : table.rows)
            if (const auto answer = best_answer(table, row, asked, code)) answers.push_back(*answer);

    const std::size_t count = std::min(limit, answers.size());
    const auto end = answers.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(answers.begin(), end, answers.end(), nearer);
    std::vector<const RegisterRow*> rows;
    rows.reserve(count);
    for (auto answer = answers.begin(); answer != end; ++answer) rows.push_back(answer->row);
    return rows;
}

}  // namespace arpenteur
