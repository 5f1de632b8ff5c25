#include "app/workspace/protection.h"

#include <algorithm>

#include "exports/archive/archive.h"

namespace arpenteur {

namespace {

struct SavedProtection {
    std::string code;
    std::uint16_t pause_after = 0, lock_after = 0;
    bool has_sheet = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(code, pause_after, lock_after, has_sheet);
    }
};

// Whether each digit is the one before plus `step`.
bool goes_by(std::string_view digits, int step) {
    return std::adjacent_find(digits.begin(), digits.end(),
                              [step](char a, char b) { return b - a != step; }) == digits.end();
}

}  // namespace

std::optional<PauseCode> PauseCode::from(std::string_view typed) {
    if (typed.size() != digits || typed.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    if (goes_by(typed, 0) || goes_by(typed, 1) || goes_by(typed, -1)) return std::nullopt;
    return PauseCode(typed);
}

std::string saved(const Protection& protection) {
    SavedProtection saved;
    if (protection.code) {
        const Bytes code = protection.code->code_.bytes();
        saved.code.assign(code.begin(), code.end());
    }
    saved.pause_after = static_cast<std::uint16_t>(protection.pause_after.count());
    saved.lock_after = static_cast<std::uint16_t>(protection.lock_after.count());
    saved.has_sheet = protection.has_sheet;
    return archived(saved);
}

Protection saved_protection(std::string_view bytes) {
    Protection protection;
    const auto saved = unarchived<SavedProtection>(bytes);
    if (!saved) return protection;
    const Protection::Minutes pause(saved->pause_after), lock(saved->lock_after);
    protection.code = PauseCode::from(saved->code);
    if (pause >= Protection::least_pause && pause <= Protection::most_pause) protection.pause_after = pause;
    if (lock >= Protection::least_lock && lock <= Protection::most_lock) protection.lock_after = lock;
    protection.has_sheet = saved->has_sheet;
    return protection;
}

}  // namespace arpenteur
