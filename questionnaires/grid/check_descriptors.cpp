#include "questionnaires/grid/check_descriptors.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "questionnaires/form/form_problem.h"
#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

// The sentences of a text, without what ends them.
std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool end = at == text.size();
        const bool stop = !end && std::string_view(".!?\n").find(text[at]) != std::string_view::npos;
        // A full stop inside a number or an abbreviation does not end a sentence.
        if (!end && !(stop && (at + 1 == text.size() || text[at + 1] == ' ' || text[at] == '\n'))) continue;
        if (const auto sentence = tidied(text.substr(begin, at - begin)); !sentence.empty())
            sentences.push_back(sentence);
        begin = std::min(at + 1, text.size());
    }
    return sentences;
}

}  // namespace

void DescriptorChecker::check(const ChoiceList& list) {
    if (!checked_.insert(list.name).second) return;
    for (const Choice& choice : list.choices) {
        if (!rating_from(choice.name))
            report(choice.row, "name", cause::unknown_rating, {list.name, choice.name});
        if (choice.label.empty())
            report(choice.row, "label", cause::missing_descriptor, {list.name, choice.name});
        for (const auto& [tag, text] : choice.label.texts()) check(list, choice, tag, text);
    }
}

void DescriptorChecker::check(const ChoiceList& list, const Choice& choice, const std::string& tag,
                              const std::string& text) {
    for (const Choice& before : list.choices) {
        if (&before == &choice) break;
        const std::string* const same = before.label.under(tag);
        if (!same || tidied(*same) != tidied(text)) continue;
        report(choice.row, "label", cause::same_descriptor, {list.name, before.name, choice.name});
        return;
    }
    for (const std::string& sentence : sentences_of(text)) {
        const auto [first, is_new] = sentences_.emplace(tag + ":" + lowered(sentence), choice.row);
        if (!is_new)
            report(choice.row, "label", cause::repeated_sentence, {sentence, std::to_string(first->second)});
    }
}

void DescriptorChecker::report(int row, std::string_view column, const Cause& cause,
                               std::vector<std::string> arguments) {
    problems_.push_back(form_problem(form_, "choices", row, column, cause, std::move(arguments)));
}

}  // namespace arpenteur
