#include "app/widgets/editing.h"

#include <algorithm>
#include <functional>

#include "questionnaires/language/french_spacing.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr double pause = 1.0;                     // seconds without typing that end a run
constexpr std::size_t history_bytes = 4U << 20U;  // beyond, the oldest states go

bool in_word(char32_t code) { return is_letter(code) || is_digit(code) || code == U'_'; }

std::size_t hash_of(const std::string& text) { return std::hash<std::string>{}(text); }

}  // namespace

std::size_t word_begin(std::string_view text, std::size_t at) {
    while (at > 0 && in_word(decode(text, before(text, at)).code)) at = before(text, at);
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && in_word(decode(text, at).code)) at = after(text, at);
    return at;
}

void TextEditing::follow(const std::string& text) {
    if (text.size() == known_size_ && hash_of(text) == known_hash_) return;
    known_size_ = text.size();
    known_hash_ = hash_of(text);
    undo_.clear();
    redo_.clear();
    ends_run();
    caret_ = std::min(caret_, text.size());
    // Onto a code point: one step back and forth lands on its edge.
    if (caret_ > 0 && caret_ < text.size()) caret_ = after(text, before(text, caret_));
    anchor_ = caret_;
}

std::string TextEditing::selected(const std::string& text) const {
    return text.substr(selection_begin(), selection_end() - selection_begin());
}

void TextEditing::ends_run() {
    run_ = Run::none;
    substitution_.reset();
}

void TextEditing::move_to(std::size_t at, Select select) {
    caret_ = at;
    if (select == Select::no) anchor_ = at;
    ends_run();
}

void TextEditing::select_all(const std::string& text) {
    anchor_ = 0;
    caret_ = text.size();
    ends_run();
}

void TextEditing::select_word(const std::string& text, std::size_t at) {
    anchor_ = word_begin(text, at);
    caret_ = word_end(text, at);
    ends_run();
}

void TextEditing::left(const std::string& text, bool word, Select select) {
    if (has_selection() && select == Select::no) {
        move_to(selection_begin());
        return;
    }
    std::size_t to = before(text, caret_);
    if (word) {
        while (to > 0 && !in_word(decode(text, to).code)) to = before(text, to);
        to = word_begin(text, to);
    }
    move_to(to, select);
}

void TextEditing::right(const std::string& text, bool word, Select select) {
    if (has_selection() && select == Select::no) {
        move_to(selection_end());
        return;
    }
    std::size_t to = after(text, caret_);
    if (word) {
        to = word_end(text, caret_);
        while (to < text.size() && !in_word(decode(text, to).code)) to = after(text, to);
    }
    move_to(to, select);
}

void TextEditing::remember(const std::string& text, Run run, double now) {
    const bool goes_on = run == run_ && run != Run::once && now - last_edit_ <= pause;
    run_ = run;
    last_edit_ = now;
    redo_.clear();
    if (goes_on || !options.keeps_history) return;
    undo_.push_back({text, caret_, anchor_});
    std::size_t bytes = 0;
    for (const State& state : undo_) bytes += state.text.size();
    while (undo_.size() > 1 && bytes > history_bytes) {
        bytes -= undo_.front().text.size();
        undo_.pop_front();
    }
}

void TextEditing::replace(std::string& text, std::size_t begin, std::size_t end, std::string_view by) {
    text.replace(begin, end - begin, by);
    caret_ = anchor_ = begin + by.size();
    known_size_ = text.size();
    known_hash_ = hash_of(text);
}

void TextEditing::type(std::string& text, char32_t code, double now) {
    if (code == U'\n' && !options.many_lines) return;
    if (code < 0x20 && code != U'\n') return;
    const bool space = code == U' ' || code == U'\n';
    // The space that « brought with it is there already.
    if (code == U' ' && substitution_ && substitution_->plain == "«" && substitution_->at == caret_) {
        substitution_.reset();
        return;
    }
    if (after_space_ && !space) run_ = Run::none;
    remember(text, has_selection() ? Run::once : Run::typing, now);
    run_ = Run::typing;
    after_space_ = space;
    substitution_.reset();

    const std::size_t begin = selection_begin();
    const std::size_t end = selection_end();
    const auto sign =
        options.french_spaces ? typed_sign(std::string_view(text).substr(0, begin), code) : std::nullopt;
    if (!sign) {
        replace(text, begin, end, encoded(code));
        return;
    }
    const std::string plain = text.substr(begin - sign->replaced, sign->replaced) + encoded(code);
    replace(text, begin - sign->replaced, end, sign->inserted);
    substitution_ = Substitution{caret_, sign->inserted.size(), plain};
}

void TextEditing::paste(std::string& text, std::string_view foreign, double now) {
    std::string clean = cleaned(foreign);
    if (!options.many_lines) std::replace(clean.begin(), clean.end(), '\n', ' ');
    if (clean.empty()) return;
    remember(text, Run::once, now);
    replace(text, selection_begin(), selection_end(), clean);
    ends_run();
}

void TextEditing::erase_before(std::string& text, bool word, double now) {
    if (has_selection()) {
        cut(text, now);
        return;
    }
    if (caret_ == 0) return;
    const std::optional<Substitution> substitution = substitution_;
    if (substitution && substitution->at == caret_) {
        remember(text, Run::once, now);
        replace(text, caret_ - substitution->bytes, caret_, substitution->plain);
        ends_run();
        return;
    }
    std::size_t begin = before(text, caret_);
    if (word) {
        while (begin > 0 && !in_word(decode(text, begin).code)) begin = before(text, begin);
        begin = word_begin(text, begin);
    }
    remember(text, Run::erasing, now);
    replace(text, begin, caret_, {});
}

void TextEditing::erase_after(std::string& text, bool word, double now) {
    if (has_selection()) {
        cut(text, now);
        return;
    }
    if (caret_ >= text.size()) return;
    std::size_t end = after(text, caret_);
    if (word) {
        while (end < text.size() && !in_word(decode(text, end).code)) end = after(text, end);
        end = word_end(text, end);
    }
    remember(text, Run::erasing, now);
    replace(text, caret_, end, {});
}

std::string TextEditing::cut(std::string& text, double now) {
    std::string gone = selected(text);
    if (gone.empty()) return gone;
    remember(text, Run::once, now);
    replace(text, selection_begin(), selection_end(), {});
    ends_run();
    return gone;
}

bool TextEditing::undo(std::string& text) { return restore(text, undo_, redo_); }

bool TextEditing::redo(std::string& text) { return restore(text, redo_, undo_); }

bool TextEditing::restore(std::string& text, std::deque<State>& from, std::deque<State>& to) {
    if (from.empty()) return false;
    to.push_back({text, caret_, anchor_});
    State state = std::move(from.back());
    from.pop_back();
    text = std::move(state.text);
    caret_ = state.caret;
    anchor_ = state.anchor;
    known_size_ = text.size();
    known_hash_ = hash_of(text);
    ends_run();
    return true;
}

}  // namespace arpenteur
