// What can be wrong with a questionnaire, and what to do about it, in both languages. Each room declares its own
// causes in one header: sheets/table_causes.h, form/form_causes.h, grid/grid_causes.h.
//
//     inline constexpr Cause repeated_name{error,
//                                          {"le nom « {0} » est déjà pris à la ligne {1}.",
//                                           "the name “{0}” is already taken, in row {1}."},
//                                          {"Donnez un autre nom à l’une des deux.",
//                                           "Give one of the two another name."}};
//
// {0} to {3} are the arguments of the problem that has this cause. What lacks a language, or takes other arguments in
// one than in the other, does not compile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/language/words.h"

namespace arpenteur {

// An error stops the questionnaire from being used; with a warning it works, and the warning should be read.
enum class Severity : std::uint8_t { error, warning };

class Cause {
public:
    // What is said instead where an argument is not empty: what comes nearest to what was written, as a rule. Words
    // left out stay as they are.
    struct Otherwise {
        int argument = -1;
        Words what{};
        Words cure{};
    };

    constexpr Cause() = default;
    consteval Cause(Severity severity, Words what, Words cure) : Cause(severity, what, cure, Otherwise()) {}
    consteval Cause(Severity severity, Words what, Words cure, Otherwise otherwise)
        : severity_(severity), what_(what), cure_(cure), otherwise_(otherwise) {
        for (const Words& words : {what, cure}) check(words);
        for (const Words& words : {otherwise.what, otherwise.cure})
            if (!words.fr.empty()) check(words);
    }

    constexpr Severity severity() const { return severity_; }
    const Words& what(const std::vector<std::string>& arguments) const;
    const Words& cure(const std::vector<std::string>& arguments) const;

    // Two causes are one if they say the same.
    friend constexpr bool operator==(const Cause& a, const Cause& b) {
        return a.what_.fr == b.what_.fr && a.cure_.fr == b.cure_.fr;
    }

private:
    static constexpr unsigned arguments_in(std::string_view words) {
        unsigned found = 0;
        for (std::size_t at = 0; at + 2 < words.size(); ++at)
            if (words[at] == '{' && words[at + 2] == '}') found |= 1u << (words[at + 1] - '0');
        return found;
    }
    static constexpr void check(const Words& words) {
        if (words.fr.empty() || words.en.empty()) throw "a language is missing";
        if (arguments_in(words.fr) != arguments_in(words.en)) throw "the languages take other arguments";
        for (const std::string_view loose : {" ;", " !", " ?", " :", "« ", " »", "'"})
            if (words.fr.find(loose) != std::string_view::npos)
                throw "a space that may break, or a straight apostrophe";
    }

    Severity severity_ = Severity::error;
    Words what_{};
    Words cure_{};
    Otherwise otherwise_{};
};

}  // namespace arpenteur
