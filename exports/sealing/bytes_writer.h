// Bytes laid down one field after the other: integers little-endian, what varies in length behind its length.
//
//     BytesWriter out;
//     out.tag("arp.card").u16(1).raw(bytes_of(person)).short_text(name);
//     return std::move(out).take();
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

class BytesWriter {
public:
    BytesWriter& u8(std::uint8_t value) { return integer(value, 1); }
    BytesWriter& u16(std::uint16_t value) { return integer(value, 2); }
    BytesWriter& u32(std::uint32_t value) { return integer(value, 4); }
    BytesWriter& u64(std::uint64_t value) { return integer(value, 8); }

    // Eight characters, as they stand.
    BytesWriter& tag(std::string_view tag) {
        assert(tag.size() == 8);
        return raw(bytes_of(tag));
    }
    BytesWriter& raw(Bytes bytes) {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
        return *this;
    }
    // Behind a u16 length.
    BytesWriter& short_bytes(Bytes bytes) {
        assert(bytes.size() <= std::numeric_limits<std::uint16_t>::max());
        return u16(static_cast<std::uint16_t>(bytes.size())).raw(bytes);
    }
    BytesWriter& short_text(std::string_view text) { return short_bytes(bytes_of(text)); }
    // Behind a u32 length.
    BytesWriter& long_bytes(Bytes bytes) {
        assert(bytes.size() <= std::numeric_limits<std::uint32_t>::max());
        return u32(static_cast<std::uint32_t>(bytes.size())).raw(bytes);
    }

    Bytes written() const { return bytes_; }
    std::vector<std::uint8_t> take() && { return std::move(bytes_); }

private:
    BytesWriter& integer(std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        return *this;
    }

    std::vector<std::uint8_t> bytes_;
};

}  // namespace arpenteur
