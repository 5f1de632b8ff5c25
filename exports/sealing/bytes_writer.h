// Bytes laid down one field after the other: integers little-endian, what varies in length behind its length.
//
// What is read back too is described once, for this writer and for BytesReader alike:
//
//     template <class Io, class Ticket>
//     void describe(Io& io, Ticket& ticket) {
//         io.tag("arp.tick").fields(ticket.version, ticket.person).short_text(ticket.name);
//     }
//
//     BytesWriter out;
//     describe(out, ticket);
//     return std::move(out).take();
//
// A field is an unsigned integer in its own width, an enum in that of its numbers, or bytes of a fixed length
// as they stand: an array, an id, a digest, a key, a signature.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
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

    template <class... Fields>
    BytesWriter& fields(const Fields&... fields) {
        (field(fields), ...);
        return *this;
    }
    // A number that stands in fewer bytes than it has in memory.
    template <class Narrow>
    BytesWriter& narrow(std::size_t number) {
        assert(number <= std::numeric_limits<Narrow>::max());
        return integer(number, sizeof(Narrow));
    }
    // How many, in a Count, and then each as `describe` says.
    template <class Count, class Things, class Describe>
    BytesWriter& list(const Things& things, const Describe& describe) {
        narrow<Count>(things.size());
        for (const auto& thing : things) describe(*this, thing);
        return *this;
    }

    Bytes written() const { return bytes_; }
    std::vector<std::uint8_t> take() && { return std::move(bytes_); }

private:
    template <class Field>
    void field(const Field& field) {
        if constexpr (std::is_enum_v<Field>)
            integer(static_cast<std::underlying_type_t<Field>>(field), sizeof field);
        else if constexpr (std::is_unsigned_v<Field>)
            integer(field, sizeof field);
        else if constexpr (std::is_convertible_v<const Field&, Bytes>)
            raw(field);
        else
            raw(bytes_of(field));
    }
    BytesWriter& integer(std::uint64_t value, std::size_t bytes) {
        for (std::size_t i = 0; i < bytes; ++i) bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        return *this;
    }

    std::vector<std::uint8_t> bytes_;
};

}  // namespace arpenteur
