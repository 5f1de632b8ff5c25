#include "exports/restitution/numbers.h"

#include <array>
#include <cstddef>
#include <fmt/core.h>

#include "questionnaires/language/numbers.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr std::array<Words, 21> small_numbers{{{"zéro", "zero"},         {"un", "one"},
                                               {"deux", "two"},          {"trois", "three"},
                                               {"quatre", "four"},       {"cinq", "five"},
                                               {"six", "six"},           {"sept", "seven"},
                                               {"huit", "eight"},        {"neuf", "nine"},
                                               {"dix", "ten"},           {"onze", "eleven"},
                                               {"douze", "twelve"},      {"treize", "thirteen"},
                                               {"quatorze", "fourteen"}, {"quinze", "fifteen"},
                                               {"seize", "sixteen"},     {"dix-sept", "seventeen"},
                                               {"dix-huit", "eighteen"}, {"dix-neuf", "nineteen"},
                                               {"vingt", "twenty"}}};

std::string in_figures(int number, Language language) {
    const bool four_digits = number > -10'000 && number < 10'000;
    return four_digits && language == Language::english ? std::to_string(number) : grouped(number, language);
}

}  // namespace

std::string number_in_words(int number, Language language, Gender gender) {
    if (number < 0 || static_cast<std::size_t>(number) >= small_numbers.size())
        return in_figures(number, language);
    if (number == 1 && gender == Gender::feminine && language == Language::french) return "une";
    return std::string(small_numbers[static_cast<std::size_t>(number)].in(language));
}

std::string counted(int number, const Noun& noun, Language language) {
    if (number == 0) {
        const WordsWith<1> none = noun.gender == Gender::feminine ? WordsWith<1>{"aucune {}", "no {}"}
                                                                  : WordsWith<1>{"aucun {}", "no {}"};
        const Words& counted_as = language == Language::french ? noun.one : noun.several;
        return sentence(language, none, counted_as.in(language));
    }
    const Words& words = number == 1 ? noun.one : noun.several;
    return fmt::format("{} {}", number_in_words(number, language, noun.gender), words.in(language));
}

std::string within_months(int months, Language language) {
    if (months <= 0) return std::string(Words{"tout de suite", "at once"}.in(language));
    constexpr Noun month{{"mois", "month"}, {"mois", "months"}};
    constexpr Noun year{{"an", "year"}, {"ans", "years"}};
    const bool whole_years = months % 12 == 0;
    return sentence(language, {"d’ici à {}", "within {}"},
                    counted(whole_years ? months / 12 : months, whole_years ? year : month, language));
}

}  // namespace arpenteur
