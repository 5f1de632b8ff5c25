// The text of an expression from left to right, white space between its signs aside. Copy it to look ahead.
#pragma once

#include <cstddef>
#include <string_view>

namespace arpenteur::xpath {

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    // The next character; '\0' at the end.
    char peek();
    // The character that many bytes further, white space not skipped.
    char ahead(std::size_t bytes) const;
    bool at_end();

    // Goes past the sign if it stands next.
    bool take(std::string_view sign);
    // The same for an operator, "and" and "div" among them: "1 and1" is read as ODK's tools read it, "1 andy"
    // has no operator.
    bool take_operator(std::string_view sign);
    // Goes past what follows for as long as `is_part` allows, and gives it.
    template <class Predicate>
    std::string_view take_while(Predicate is_part) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_part(text_[at_])) ++at_;
        return text_.substr(begin, at_ - begin);
    }
    // A name, which must stand right here; empty where none does.
    std::string_view take_name();
    // A name with or without a prefix, "jr:choice-name".
    std::string_view take_qualified_name();
    void take_all() { at_ = text_.size(); }

    std::size_t position() const { return at_; }
    // From a position to here, without white space at the end.
    std::string_view since(std::size_t begin) const;

    // Where it stands, in characters from 1, and the word or character there.
    std::size_t column();
    std::string_view word();

private:
    void skip_space();

    std::string_view text_;
    std::size_t at_ = 0;
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Letters beyond ASCII are taken as they come: is_name() of the sheets is stricter.
constexpr bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool continues_name(char c) { return starts_name(c) || is_digit(c) || c == '-' || c == '.'; }

}  // namespace arpenteur::xpath
