// What some programs put before a UTF-8 text, as if it had a byte order.
#pragma once

#include <string_view>

namespace arpenteur {

constexpr std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace arpenteur
