// A text under edit: caret, selection, undo. Pure: it knows neither screen nor keys.
//
//     TextEditing editing;
//     editing.type(text, U'é', now);
//     editing.undo(text);
//
// The caret and the selection's other end are byte positions on code points. The text belongs to the caller,
// who may change it between two calls: follow() notices.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace arpenteur {

class TextEditing {
public:
    struct Options {
        bool many_lines = false;
        bool french_spaces = false;
        bool keeps_history = true;  // false for a password, whose earlier states must not stay in memory
    };
    Options options;

    // Call first: brings the caret and the selection back into a text that somebody else changed, and forgets
    // its history.
    void follow(const std::string& text);

    std::size_t caret() const { return caret_; }
    std::size_t selection_begin() const { return caret_ < anchor_ ? caret_ : anchor_; }
    std::size_t selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }
    bool has_selection() const { return caret_ != anchor_; }
    std::string selected(const std::string& text) const;

    enum class Select { no, yes };
    void move_to(std::size_t at, Select select = Select::no);
    void select_all(const std::string& text);
    void select_word(const std::string& text, std::size_t at);
    // One code point, or one word, to either side. Without Select, a selection collapses to its end on that
    // side.
    void left(const std::string& text, bool word, Select select);
    void right(const std::string& text, bool word, Select select);

    // One code point as a person types it; U'\n' is ignored where there is one line. Runs of typing undo
    // together until a pause of a second, a new word or a move.
    void type(std::string& text, char32_t code, double now);
    // A text that comes from elsewhere: made valid, composed, and put on one line where there is one.
    void paste(std::string& text, std::string_view foreign, double now);
    // Just after French spacing changed a space, the first backspace gives the plain space back.
    void erase_before(std::string& text, bool word, double now);
    void erase_after(std::string& text, bool word, double now);
    // Empty when nothing is selected.
    std::string cut(std::string& text, double now);

    bool undo(std::string& text);
    bool redo(std::string& text);

private:
    enum class Run { none, typing, erasing, once };
    struct State {
        std::string text;
        std::size_t caret = 0;
        std::size_t anchor = 0;
    };
    struct Substitution {
        std::size_t at = 0;  // where the caret stands after it
        std::size_t bytes = 0;
        std::string plain;  // what was typed
    };

    void remember(const std::string& text, Run run, double now);
    void replace(std::string& text, std::size_t begin, std::size_t end, std::string_view by);
    bool restore(std::string& text, std::deque<State>& from, std::deque<State>& to);
    void ends_run();

    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    std::deque<State> undo_;
    std::deque<State> redo_;
    std::optional<Substitution> substitution_;
    Run run_ = Run::none;
    bool after_space_ = false;
    double last_edit_ = 0.0;
    std::size_t known_size_ = 0;
    std::size_t known_hash_ = 0;
};

// Where the word around, or just before, `at` begins and ends.
std::size_t word_begin(std::string_view text, std::size_t at);
std::size_t word_end(std::string_view text, std::size_t at);

}  // namespace arpenteur
