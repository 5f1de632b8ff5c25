// Reads back what BytesWriter laid down, from bytes that may be anything.
//
// A read past the end gives zeros and nothing more is read, so a decoder reads all its fields and asks once:
//
//     BytesReader in(bytes);
//     const auto version = in.u16();
//     const Id person{in.array<16>()};
//     if (!in.complete()) return tl::unexpected(CardProblem::damaged);
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

class BytesReader {
public:
    explicit BytesReader(Bytes bytes) : bytes_(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(integer(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(integer(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(integer(4)); }
    std::uint64_t u64() { return integer(8); }

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
    std::string short_text() {
        const Bytes part = short_bytes();
        return {part.begin(), part.end()};
    }
    // True where the next bytes are this tag, which is then behind us.
    bool tag(std::string_view expected) {
        const Bytes part = raw(expected.size());
        return !failed_ && std::equal(part.begin(), part.end(), bytes_of(expected).begin());
    }

    // How many bytes are behind us, and how many are left.
    std::size_t position() const { return read_; }
    std::size_t left() const { return failed_ ? 0 : bytes_.size() - read_; }

    bool failed() const { return failed_; }
    // Everything read was there, and nothing is left over.
    bool complete() const { return !failed_ && read_ == bytes_.size(); }

private:
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
