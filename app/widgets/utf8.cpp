#include "app/widgets/utf8.h"

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace arpenteur {

namespace {

constexpr CodePoint broken{0xFFFD, 1};

const utf8proc_uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    utf8proc_int32_t code = 0;
    const std::string_view rest = text.substr(at, 4);
    const auto bytes = utf8proc_iterate(bytes_of(rest), static_cast<utf8proc_ssize_t>(rest.size()), &code);
    if (bytes <= 0) return broken;
    return {static_cast<char32_t>(code), static_cast<std::size_t>(bytes)};
}

std::size_t before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    // At most three continuation bytes back, and only if what begins there ends exactly here.
    for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
        const auto byte = static_cast<unsigned char>(text[at - back]);
        if ((byte & 0xC0U) == 0x80U) continue;
        return decode(text, at - back).bytes == back ? at - back : at - 1;
    }
    return at - 1;
}

std::size_t after(std::string_view text, std::size_t at) {
    return at >= text.size() ? text.size() : at + decode(text, at).bytes;
}

void append(std::string& text, char32_t code) {
    utf8proc_uint8_t bytes[4];
    const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
    for (utf8proc_ssize_t at = 0; at < count; ++at) text += static_cast<char>(bytes[at]);
}

std::string encoded(char32_t code) {
    std::string text;
    append(text, code);
    return text;
}

std::string cleaned(std::string_view foreign) {
    std::string valid;
    for (std::size_t at = 0; at < foreign.size();) {
        const CodePoint point = decode(foreign, at);
        at += point.bytes;
        if (point.code == U'\r') {
            if (at >= foreign.size() || foreign[at] != '\n') valid += '\n';
        } else if (point.code == U'\t') {
            valid += ' ';
        } else if (point.code == U'\n' || (point.code >= 0x20 && (point.code < 0x7F || point.code >= 0xA0))) {
            append(valid, point.code);
        }
    }
    utf8proc_uint8_t* composed = nullptr;
    const auto size = utf8proc_map(bytes_of(valid), static_cast<utf8proc_ssize_t>(valid.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (size < 0) return valid;
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
}

bool is_letter(char32_t code) {
    if ((code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z')) return true;
    return code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7;
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

}  // namespace arpenteur
