#include "app/widgets/keyboard.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "questionnaires/language/fold.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

using Kind = KeyboardKey::Kind;

constexpr double double_tap = 0.4;
constexpr double repeat_delay = 0.4;
constexpr double repeat_interval = 0.06;
constexpr double word_delay = 2.0;
constexpr double word_interval = 0.25;
constexpr std::size_t row_count = 5;

constexpr std::string_view letter_rows[] = {"éèêàçùîôœ’-", "azertyuiop", "qsdfghjklm", "wxcvbn'"};
constexpr std::string_view digit_rows[] = {"1234567890", "-/:,.()+=%", "«»\"&@#*_€°", "²³×≤≥<>"};
constexpr char32_t circumflex = 0x0302;
constexpr char32_t diaeresis = 0x0308;
constexpr std::string_view bottom_before = ",.";
constexpr std::string_view bottom_after = ";:!?";

constexpr Words close_word{"Fermer", "Close"};
constexpr Words enter_word{"Entrée", "Enter"};
constexpr Words erase_word{"Effacer", "Delete"};
constexpr Words shift_word{"Maj", "Shift"};
constexpr Words space_word{"espace", "space"};

KeyboardKey key(Kind kind, float weight, std::string_view path, std::string_view label) {
    return {kind, 0, weight, "kbd/" + std::string(path), std::string(label)};
}

bool is_vowel(char32_t code) {
    return std::u32string_view(U"aeiouy").find(code) != std::u32string_view::npos;
}

void add_letters(std::vector<KeyboardKey>& row, std::string_view letters, bool capitals,
                 char32_t accent = 0) {
    for (std::size_t at = 0; at < letters.size(); at = after(letters, at)) {
        const char32_t plain = decode(letters, at).code;
        const char32_t accented = accent != 0 && is_vowel(plain) ? with_accent(plain, accent) : plain;
        const char32_t code = capitals ? capital(accented) : accented;
        row.push_back({Kind::letter, code, 1.0F, "kbd/" + encoded(plain), encoded(code)});
    }
}

}  // namespace

char32_t with_accent(char32_t letter, char32_t accent) {
    const std::string composed = nfc(encoded(letter) + encoded(accent));
    const CodePoint first = decode(composed, 0);
    return first.bytes == composed.size() ? first.code : letter;
}

char32_t capital(char32_t code) {
    if (code >= U'a' && code <= U'z') return code - 32;
    if (code >= 0xE0 && code <= 0xFE && code != 0xF7) return code - 32;
    if (code == 0x0153) return 0x0152;  // œ
    if (code == 0xFF) return 0x0178;    // ÿ
    return code;
}

void Keyboard::begin_frame(const FocusStop* field, const FrameInput& input) {
    if (input.hardware_key) touched_last_ = wanted_ = false;
    if (input.pressed) touched_last_ = true;
    const std::string path = field == nullptr ? std::string() : field->path;
    if (path != field_) {
        field_ = path;
        dismissed_ = false;
        wanted_ = touched_last_;
        shift_ = Shift::off;
        accent_ = 0;
        page_ = field != nullptr && field->numbers ? Page::digits : Page::letters;
    }
    const bool wanted = policy == KeyboardPolicy::always || (policy == KeyboardPolicy::automatic && wanted_);
    open_ = field != nullptr && wanted && !dismissed_;
}

float Keyboard::height(ImVec2 display, const Theme& theme) const {
    const bool portrait = display.y > display.x;
    const float wished = portrait ? 0.30F * display.y : std::min(330.0F * theme.scale(), 0.46F * display.y);
    return std::max(theme.px(8.0F) + static_cast<float>(row_count) * theme.px(target + 2.0F),
                    std::round(wished));
}

std::vector<std::vector<KeyboardKey>> Keyboard::rows(Language language) const {
    const bool digits = page_ == Page::digits;
    std::vector<std::vector<KeyboardKey>> rows;
    for (std::size_t at = 0; at + 1 < row_count; ++at) {
        std::vector<KeyboardKey> row;
        const bool last = at + 2 == row_count;
        if (last && !digits) row.push_back(key(Kind::shift, 1.5F, "maj", shift_word.in(language)));
        add_letters(row, digits ? digit_rows[at] : letter_rows[at], !digits && shift_ != Shift::off, accent_);
        if (!digits && at == 1) row.push_back({Kind::accent, circumflex, 1.0F, "kbd/circonflexe", "^"});
        if (!digits && at == 2) row.push_back({Kind::accent, diaeresis, 1.0F, "kbd/trema", "¨"});
        if (last) row.push_back(key(Kind::erase, 1.5F, "effacer", erase_word.in(language)));
        rows.push_back(std::move(row));
    }
    std::vector<KeyboardKey> bottom;
    bottom.push_back(key(Kind::page, 1.2F, "page", digits ? "abc" : "123"));
    if (!digits) add_letters(bottom, bottom_before, false);
    bottom.push_back({Kind::space, U' ', 2.6F, "kbd/espace", std::string(space_word.in(language))});
    add_letters(bottom, digits ? std::string_view(";!?’") : bottom_after, false);
    bottom.push_back(key(Kind::enter, 1.3F, "entree", enter_word.in(language)));
    bottom.push_back(key(Kind::close, 1.3F, "fermer", close_word.in(language)));
    rows.push_back(std::move(bottom));
    return rows;
}

void Keyboard::press(const KeyboardKey& pressed, double now, InputQueue& input) {
    switch (pressed.kind) {
        case Kind::letter:
        case Kind::space:
            input.type(pressed.code, InputQueue::From::screen);
            if (shift_ == Shift::once && pressed.kind == Kind::letter) shift_ = Shift::off;
            accent_ = 0;
            break;
        case Kind::accent:
            accent_ = accent_ == pressed.code ? 0 : pressed.code;
            break;
        case Kind::shift:
            if (shift_ == Shift::once && now - shift_time_ < double_tap)
                shift_ = Shift::locked;
            else
                shift_ = shift_ == Shift::off ? Shift::once : Shift::off;
            shift_time_ = now;
            break;
        case Kind::page:
            page_ = page_ == Page::letters ? Page::digits : Page::letters;
            accent_ = 0;
            break;
        case Kind::erase:
            input.strike({.key = KeyCode::backspace}, InputQueue::From::screen);
            held_since_ = now;
            repeat_at_ = now + repeat_delay;
            break;
        case Kind::enter:
            input.strike({.key = KeyCode::enter}, InputQueue::From::screen);
            break;
        case Kind::close:
            dismiss();
            break;
    }
}

double Keyboard::hold(double now, InputQueue& input) {
    if (now >= repeat_at_) {
        const bool words = now - held_since_ >= word_delay;
        input.strike({.key = KeyCode::backspace, .control = words, .repeated = true},
                     InputQueue::From::screen);
        repeat_at_ = now + (words ? word_interval : repeat_interval);
    }
    return repeat_at_;
}

}  // namespace arpenteur
