// What keeps others out of a tablet that its owner has opened: after how long it pauses, the code that ends a
// pause, and after how long the pause becomes a full lock. Kept sealed in the workspace.
//
//     Protection now = workspace.protection();
//     now.code = PauseCode::from("281094");
//     workspace.protect(now);
//     if (workspace.protection().code->is(typed)) go_on();
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "exports/sealing/secret.h"

namespace arpenteur {

// Six digits. They keep passers-by out while keys stay in memory; five wrong ones end in the full lock, so
// what everybody tries first is no code.
class PauseCode {
public:
    static constexpr std::size_t digits = 6;
    static constexpr int most_wrong = 5;

    // Empty if it is not six digits, or all are the same, or they follow one another (123456, 654321).
    static std::optional<PauseCode> from(std::string_view typed);

    PauseCode(const PauseCode& other) : code_(other.code_.copy()) {}
    PauseCode(PauseCode&&) = default;
    PauseCode& operator=(PauseCode other) {
        code_ = std::move(other.code_);
        return *this;
    }

    // Takes a time that does not depend on the digits.
    bool is(std::string_view typed) const { return code_ == Secret::copy_of(bytes_of(typed)); }

    friend bool operator==(const PauseCode&, const PauseCode&) = default;

private:
    friend std::string saved(const struct Protection& protection);
    explicit PauseCode(std::string_view typed) : code_(Secret::copy_of(bytes_of(typed))) {}
    Secret code_;
};

struct Protection {
    using Minutes = std::chrono::minutes;
    static constexpr Minutes least_pause{2}, most_pause{15};
    static constexpr Minutes least_lock{15}, most_lock{240};

    std::optional<PauseCode> code{};  // none: the full lock instead of the pause
    Minutes pause_after{5};           // without a touch
    Minutes lock_after{60};           // from the beginning of the pause
    bool has_sheet = false;           // the owner copied the twelve words

    friend bool operator==(const Protection&, const Protection&) = default;
};

std::string saved(const Protection& protection);
// What cannot be read, or lies outside the limits, is as at the beginning.
Protection saved_protection(std::string_view bytes);

}  // namespace arpenteur
