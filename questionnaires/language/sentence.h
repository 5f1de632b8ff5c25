// Words with blanks to fill in, checked in both languages when they are compiled.
//
//     constexpr WordsWith<2> missing{"révisions {} à {}", "revisions {} to {}"};
//     sentence(Language::french, missing, 41, 43);   // "révisions 41 à 43"
//
//     // The words may also be written on the spot. A text whose blanks do not fit does not compile:
//     sentence(language, {"{} valeurs", "{} values"}, 3);
//     sentence(language, {"{} valeurs", "values"}, 3);   // error: the two languages have different blanks
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

// A blank's content: a text, a whole number, or words, which follow the language of their sentence. A
// fraction is written differently in the two languages: make it a text first.
class Filling {
public:
    Filling(const char* text) : text_{text, text} {}
    Filling(std::string_view text) : text_{text, text} {}
    Filling(const std::string& text) : text_{text, text} {}
    Filling(const Words& text) : text_(text) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) Filling(Number number)
        : is_number_(true),
          negative_(number < 0),
          size_(negative_ ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number)) {}

    void append_to(std::string& sentence, Language language) const;

private:
    Words text_{};
    bool is_number_ = false;
    bool negative_ = false;
    std::uint64_t size_ = 0;  // of the number, without its sign
};

// Words with `count` blanks. A text has all of them in order, {} {}, or only those that it needs, by number,
// {1} {0}; both texts need the same ones. {{ and }} are plain braces.
template <std::size_t count>
class WordsWith {
public:
    consteval WordsWith(std::string_view fr, std::string_view en) : words_{fr, en} {
        if (blanks_of(fr) != blanks_of(en)) throw "the two languages have different blanks";
    }

    constexpr const Words& words() const { return words_; }

private:
    static_assert(count > 0 && count <= 32, "words without blanks are Words");

    // The blanks that the text has, one bit each.
    static consteval std::uint32_t blanks_of(std::string_view text) {
        std::uint32_t numbered = 0;
        std::size_t in_order = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] != '{' && text[at] != '}') continue;
            const char brace = text[at++];
            if (at == text.size()) throw "a brace stands alone";
            if (text[at] == brace) continue;
            if (brace == '}') throw "a brace closes nothing";
            std::size_t number = 0, digits = 0;
            for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits)
                number = number * 10 + static_cast<std::size_t>(text[at] - '0');
            if (at == text.size() || text[at] != '}') throw "a blank is {}, or has a number: {0}";
            if (digits > 2 || (digits > 0 && number >= count)) throw "the number of a blank is too high";
            if (digits > 0)
                numbered |= 1U << number;
            else
                ++in_order;
        }
        if (in_order == 0) return numbered;
        if (numbered != 0) throw "a text numbers all its blanks or none";
        if (in_order != count) throw "there are more or fewer blanks than arguments";
        return static_cast<std::uint32_t>((std::uint64_t{1} << count) - 1);
    }

    Words words_;
};

// The text with its blanks filled in. `words` has been checked: it comes from a WordsWith.
std::string filled(Language language, const Words& words, std::initializer_list<Filling> fillings);

template <class... Arguments>
std::string sentence(Language language, const WordsWith<sizeof...(Arguments)>& words,
                     const Arguments&... arguments) {
    return filled(language, words.words(), {Filling(arguments)...});
}

}  // namespace arpenteur
