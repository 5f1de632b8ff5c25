#include "questionnaires/language/numbers.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

namespace arpenteur {

template <class Number>
std::optional<Number> number_from(std::string_view written) {
    Number number{};
    const char* const end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

template std::optional<int> number_from(std::string_view);
template std::optional<std::int16_t> number_from(std::string_view);
template std::optional<std::int64_t> number_from(std::string_view);
template std::optional<std::size_t> number_from(std::string_view);
template std::optional<double> number_from(std::string_view);

std::string plainly_written(double number) {
    if (number == 0) return "0";     // and not "-0"
    std::array<char, 400> digits{};  // the longest double has 327
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

std::string grouped(int number, Language language) {
    std::string text = std::to_string(number);
    constexpr Words separator{"\u202F", ","};
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, separator.in(language));
    return text;
}

}  // namespace arpenteur
