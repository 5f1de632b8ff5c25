// The on-screen keyboard's state and its keys: a French AZERTY with a row of accents, and a page of digits
// and signs. keyboard_view.h draws it.
//
// It opens for a field that is touched, or that gets the focus when the last thing used was a finger; a key
// struck on a real keyboard hides it, and a touch elsewhere does not bring it back: it would open under the
// finger. Its own keys never take the focus from the field.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/widgets/box.h"
#include "app/widgets/focus.h"
#include "app/widgets/input.h"
#include "app/widgets/theme.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class KeyboardPolicy : std::uint8_t { automatic, always, never };

struct KeyboardKey {
    enum class Kind : std::uint8_t { letter, space, accent, shift, page, erase, enter, close };
    Kind kind = Kind::letter;
    char32_t code = 0;  // what a letter types; the combining sign of an accent
    float weight = 1.0F;
    std::string path{};   // "kbd/é", "kbd/maj", "kbd/effacer", …
    std::string label{};  // what is written on it
};

class Keyboard {
public:
    enum class Page : std::uint8_t { letters, digits };
    enum class Shift : std::uint8_t { off, once, locked };

    KeyboardPolicy policy = KeyboardPolicy::automatic;

    // Opens or closes, before anything is drawn; `field` is the field that has the focus, null when none has.
    void begin_frame(const FocusStop* field, const FrameInput& input);
    // A tap in a field: shows itself again after it was closed by hand.
    void field_touched() {
        dismissed_ = false;
        wanted_ = true;
    }
    void dismiss() { dismissed_ = true; }

    bool open() const { return open_; }
    float height(ImVec2 display, const Theme& theme) const;

    std::vector<std::vector<KeyboardKey>> rows(Language language) const;
    Shift shift() const { return shift_; }
    Page page() const { return page_; }
    // The combining sign that waits for its letter; 0 when none does.
    char32_t accent() const { return accent_; }

    // What pressing the key does to the keyboard and types into the queue.
    void press(const KeyboardKey& key, double now, InputQueue& input);
    // The key that erases stays down: erases again after 0.4 s, then every 60 ms, and whole words after 2 s.
    // Gives the time of the next one.
    double hold(double now, InputQueue& input);

private:
    bool open_ = false;
    bool dismissed_ = false;
    bool touched_last_ = true;  // the last thing used was a finger
    bool wanted_ = true;        // for the field that has the focus
    Page page_ = Page::letters;
    Shift shift_ = Shift::off;
    double shift_time_ = -1.0;
    char32_t accent_ = 0;
    std::string field_{};
    double held_since_ = 0.0;
    double repeat_at_ = 0.0;
};

// The letter with the combining sign on it; the letter itself where Unicode has no such one.
char32_t with_accent(char32_t letter, char32_t accent);

// By a table, since the capitals of a language are not those of a process's locale.
char32_t capital(char32_t code);

}  // namespace arpenteur
