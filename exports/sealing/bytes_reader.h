// Reads back what BytesWriter laid down, from bytes that may be anything.
//
// A read past the end gives zeros and nothing more is read, so a decoder reads all its fields and asks once:
//
//     BytesReader in(bytes);
//     Ticket ticket;
//     describe(in, ticket);    // the description that wrote it: see bytes_writer.h
//     if (!in.complete()) return std::nullopt;
//
// An enum may come back with a number that is none of its values.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

class BytesReader {
public:
    explicit BytesReader(Bytes bytes) : bytes_(bytes) {}

    std::uint16_t u16() { return static_cast<std::uint16_t>(integer(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(integer(4)); }

    // A view into the bytes read from: they must outlive it.
    Bytes raw(std::size_t size) {
        if (size > bytes_.size() - read_) failed_ = true;
        if (failed_) return {};
        const Bytes part = bytes_.subspan(read_, size);
        read_ += size;
        return part;
    }
    template <std::size_t size>
    std::array<std::uint8_t, size> array() {
        std::array<std::uint8_t, size> value{};
        const Bytes part = raw(size);
        std::copy(part.begin(), part.end(), value.begin());
        return value;
    }
    Bytes short_bytes() { return raw(u16()); }
    Bytes long_bytes() { return raw(u32()); }
    // Fails where the next bytes are not this tag.
    BytesReader& tag(std::string_view expected) {
        const Bytes part = raw(expected.size());
        failed_ = failed_ || !std::equal(part.begin(), part.end(), expected.begin(), same_byte);
        return *this;
    }

    BytesReader& short_bytes(std::vector<std::uint8_t>& bytes) {
        const Bytes part = short_bytes();
        bytes.assign(part.begin(), part.end());
        return *this;
    }
    BytesReader& short_text(std::string& text) {
        const Bytes part = short_bytes();
        text.assign(part.begin(), part.end());
        return *this;
    }
    template <class... Fields>
    BytesReader& fields(Fields&... fields) {
        (field(fields), ...);
        return *this;
    }
    template <class Narrow>
    BytesReader& narrow(std::size_t& number) {
        number = static_cast<std::size_t>(integer(sizeof(Narrow)));
        return *this;
    }
    // Makes room for one thing after the other: the count may lie.
    template <class Count, class Things, class Describe>
    BytesReader& list(Things& things, const Describe& describe) {
        things.clear();
        for (auto count = integer(sizeof(Count)); count > 0; --count) {
            typename Things::value_type thing{};
            describe(*this, thing);
            if (failed_) break;
            things.push_back(std::move(thing));
        }
        return *this;
    }

    // How many bytes are behind us, and how many are left.
    std::size_t position() const { return read_; }
    std::size_t left() const { return failed_ ? 0 : bytes_.size() - read_; }

    bool failed() const { return failed_; }
    // Everything read was there, and nothing is left over.
    bool complete() const { return !failed_ && read_ == bytes_.size(); }

private:
    static bool same_byte(std::uint8_t byte, char character) {
        return byte == static_cast<std::uint8_t>(character);
    }
    template <class Field>
    void field(Field& field) {
        if constexpr (std::is_enum_v<Field> || std::is_unsigned_v<Field>)
            field = static_cast<Field>(integer(sizeof field));
        else if constexpr (requires { field.bytes; })
            take(field.bytes);
        else
            take(field);
    }
    template <std::size_t size>
    void take(std::array<std::uint8_t, size>& into) {
        into = array<size>();
    }
    std::uint64_t integer(std::size_t size) {
        std::uint64_t value = 0;
        const Bytes part = raw(size);
        for (std::size_t i = 0; i < part.size(); ++i) value |= std::uint64_t{part[i]} << (8 * i);
        return value;
    }

    Bytes bytes_;
    std::size_t read_ = 0;
    bool failed_ = false;
};

}  // namespace arpenteur
