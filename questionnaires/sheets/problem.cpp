#include "questionnaires/sheets/problem.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

std::string place_of(const Problem& problem, Language language) {
    std::string place = problem.file;
    const auto add = [&](const std::string& part) {
        if (!place.empty()) place += ", ";
        place += part;
    };
    if (!problem.sheet.empty() && !problem.file.ends_with(".csv"))
        add(sentence(language, {"feuille {}", "sheet {}"}, problem.sheet));
    if (problem.row > 0) add(sentence(language, {"ligne {}", "row {}"}, problem.row));
    if (!problem.column.empty()) add(sentence(language, {"colonne {}", "column {}"}, problem.column));
    if (place.empty()) place = Words{"questionnaire", "questionnaire"}.in(language);
    return place;
}

bool is_given(int argument, const std::vector<std::string>& arguments) {
    return argument >= 0 && static_cast<std::size_t>(argument) < arguments.size() &&
           !arguments[static_cast<std::size_t>(argument)].empty();
}

}  // namespace

const Words& Cause::what(const std::vector<std::string>& arguments) const {
    const bool other = !otherwise_.what.fr.empty() && is_given(otherwise_.argument, arguments);
    return other ? otherwise_.what : what_;
}

const Words& Cause::cure(const std::vector<std::string>& arguments) const {
    const bool other = !otherwise_.cure.fr.empty() && is_given(otherwise_.argument, arguments);
    return other ? otherwise_.cure : cure_;
}

std::string message(const Problem& problem, Language language) {
    std::array<std::string, 4> arguments;
    std::copy_n(problem.arguments.begin(), std::min(arguments.size(), problem.arguments.size()),
                arguments.begin());
    const auto worded = [&](const Words& words) {
        return filled(language, words, {arguments[0], arguments[1], arguments[2], arguments[3]});
    };
    return place_of(problem, language) + std::string(Words{"\u00a0: ", ": "}.in(language)) +
           worded(problem.cause.what(problem.arguments)) + "\n    " +
           worded(problem.cause.cure(problem.arguments));
}

bool stops(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity() == Severity::error; });
}

std::ostream& operator<<(std::ostream& out, const Cause& cause) { return out << cause.what({}).en; }

std::ostream& operator<<(std::ostream& out, const Problem& problem) {
    return out << message(problem, Language::english);
}

}  // namespace arpenteur
