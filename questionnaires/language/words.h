// What the program says, in the two languages that it speaks: French first, English second.
//
//     constexpr Words recorded{"enregistré", "recorded"};
//     button(recorded.in(language));
//     say(sentence(language, missing, 41, 43));   // missing{"révisions {} à {}", "revisions {} to {}"}
//
// A sentence without its translation does not compile, and a document may be in another language than the
// screen: the language is an argument, never a setting of the process.
#pragma once

#include <cstdint>
#include <fmt/core.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arpenteur {

enum class Language : std::uint8_t { french, english };

struct Words {
    std::string_view fr;
    std::string_view en;

    constexpr std::string_view in(Language language) const { return language == Language::french ? fr : en; }
};

// The words with their {} filled in.
template <class... Arguments>
std::string sentence(Language language, const Words& words, const Arguments&... arguments) {
    return fmt::format(fmt::runtime(words.in(language)), arguments...);
}

// "fr" and "en"; nothing for any other text.
std::optional<Language> language_from(std::string_view code);
std::string_view code_of(Language language);

// A text of a questionnaire, in as many languages as its author wrote.
class Wording {
public:
    Wording() = default;
    explicit Wording(std::string only) { add("", std::move(only)); }

    // `tag` is the language's code ("fr", "en", "br"), empty where the table names no language. A second text
    // with the same tag replaces the first.
    void add(std::string tag, std::string text);

    // The text in the language asked for; failing that the one with no language, then the first that there
    // is.
    const std::string& in(Language language) const;
    // The text under exactly this tag; null where there is none.
    const std::string* under(std::string_view tag) const;
    bool empty() const { return texts_.empty(); }

    const std::vector<std::pair<std::string, std::string>>& texts() const { return texts_; }

    bool operator==(const Wording&) const = default;

private:
    std::vector<std::pair<std::string, std::string>> texts_;  // tag, text; in the order of the columns
};

}  // namespace arpenteur
