#include "questionnaires/language/utf8.h"

#include <cstdint>
#include <cstring>
#include <utf8proc.h>

namespace arpenteur {
namespace {

// 8 if the text begins with eight bytes of ASCII, which most do: each revision that arrives is checked.
std::size_t eight_of_ascii(std::string_view text) {
    std::uint64_t bytes = 0;
    if (text.size() < sizeof bytes) return 0;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    return (bytes & 0x8080808080808080U) == 0 ? sizeof bytes : 0;
}

}  // namespace

CodePoint decode_beyond_ascii(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, 4);
    utf8proc_int32_t code = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                        static_cast<utf8proc_ssize_t>(rest.size()), &code);
    if (bytes <= 0) return {0xFFFD, 1};
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

void append_utf8(std::string& text, char32_t code) {
    utf8proc_uint8_t bytes[4];
    const auto written = static_cast<utf8proc_int32_t>(code);
    const auto count = utf8proc_encode_char(utf8proc_codepoint_valid(written) ? written : 0xFFFD, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

std::string encoded(char32_t code) {
    std::string text;
    append_utf8(text, code);
    return text;
}

std::size_t length_in_characters(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at = after(text, at)) ++length;
    return length;
}

bool well_formed_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t plain = eight_of_ascii(text.substr(at))) {
            at += plain;
            continue;
        }
        const CodePoint next = decode(text, at);
        if (next.is_broken()) return false;
        at += next.bytes;
    }
    return true;
}

}  // namespace arpenteur
