// What a diagnostician can say of a criterion.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace arpenteur {

// A level of the grid, 0 to 4. Ordinal: levels compare and sort; they have no addition, so a mean of levels
// does not compile. A Level exists only through from(), so nobody checks its range again.
class Level {
public:
    static constexpr int count = 5;
    static constexpr std::optional<Level> from(int number) {
        if (number < 0 || number >= count) return std::nullopt;
        return Level(number);
    }

    constexpr int number() const { return number_; }
    friend constexpr auto operator<=>(Level, Level) = default;

private:
    explicit constexpr Level(int number) : number_(static_cast<std::uint8_t>(number)) {}
    std::uint8_t number_;
};

struct Unknown {
    friend constexpr auto operator<=>(Unknown, Unknown) = default;
};
struct NotApplicable {
    friend constexpr auto operator<=>(NotApplicable, NotApplicable) = default;
};

// "I do not know" is an answer, and it is not zero; neither is "not applicable".
using Rating = std::variant<Unknown, NotApplicable, Level>;

inline std::optional<Level> level_of(const Rating& rating) {
    const Level* level = std::get_if<Level>(&rating);
    return level ? std::optional(*level) : std::nullopt;
}

// "0" to "4", "unknown", "not_applicable": as the choice lists and the journal write them.
inline std::string code_of(const Rating& rating) {
    if (std::holds_alternative<Unknown>(rating)) return "unknown";
    if (std::holds_alternative<NotApplicable>(rating)) return "not_applicable";
    return std::to_string(std::get<Level>(rating).number());
}

inline std::optional<Rating> rating_from(std::string_view code) {
    if (code == "unknown") return Unknown{};
    if (code == "not_applicable") return NotApplicable{};
    if (code.size() == 1)
        if (const auto level = Level::from(code[0] - '0')) return *level;
    return std::nullopt;
}

}  // namespace arpenteur
