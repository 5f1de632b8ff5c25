#include "questionnaires/language/fold.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <utf8proc.h>
#include <utility>
#include <vector>

#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

// The folded text as it grows. A space is written only before the next letter.
class Folding {
public:
    explicit Folding(std::size_t expected) { text_.reserve(expected); }

    void add_ascii(char c) {
        if (c >= 'A' && c <= 'Z')
            letter(static_cast<char>(c - 'A' + 'a'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            letter(c);
        else
            gap();
    }

    void add(utf8proc_int32_t character) {
        constexpr auto how = static_cast<utf8proc_option_t>(
            UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
        int boundary = 0;
        const auto room = static_cast<utf8proc_ssize_t>(parts_.size());
        auto count = utf8proc_decompose_char(character, parts_.data(), room, how, &boundary);
        if (count > room) {
            parts_.resize(static_cast<std::size_t>(count));
            count = utf8proc_decompose_char(character, parts_.data(), count, how, &boundary);
        }
        if (count < 0) return gap();
        for (utf8proc_ssize_t i = 0; i < count; ++i) add_simple(parts_[static_cast<std::size_t>(i)]);
    }

    void gap() { owed_ = !text_.empty(); }

    std::string take() && { return std::move(text_); }

private:
    void letter(char c) {
        if (owed_) text_ += ' ';
        owed_ = false;
        text_ += c;
    }

    void add_simple(utf8proc_int32_t character) {
        if (character < 0x80) return add_ascii(static_cast<char>(character));
        if (character == 0x153) return letters("oe");  // œ: Unicode does not take ligatures apart
        if (character == 0xE6) return letters("ae");   // æ
        const utf8proc_category_t category = utf8proc_category(character);
        if (category < UTF8PROC_CATEGORY_LU || category > UTF8PROC_CATEGORY_NO) return gap();
        letters(encoded(static_cast<char32_t>(character)));
    }

    void letters(std::string_view several) {
        for (const char c : several) letter(c);
    }

    std::string text_;
    std::vector<utf8proc_int32_t> parts_ = std::vector<utf8proc_int32_t>(8);
    bool owed_ = false;
};

const utf8proc_uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

// Up to U+02FF (UTF-8 leads below 0xCC) there is no combining mark.
bool nothing_to_compose(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
}

}  // namespace

std::string folded(std::string_view text) {
    // A few marks, such as the Greek iota below, become letters when folded with their letter, and vanish
    // when folded alone.
    std::string composed;
    if (!nothing_to_compose(text)) text = composed = nfc(text);

    Folding folding(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        if (next.bytes == 1 && next.code < 0x80)
            folding.add_ascii(static_cast<char>(next.code));
        else if (next.is_broken())
            folding.gap();
        else
            folding.add(static_cast<utf8proc_int32_t>(next.code));
        at += next.bytes;
    }
    return std::move(folding).take();
}

std::string nfc(std::string_view text) {
    if (nothing_to_compose(text)) return std::string(text);
    utf8proc_uint8_t* composed = nullptr;
    const auto how = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const auto length =
        utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &composed, how);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

}  // namespace arpenteur
