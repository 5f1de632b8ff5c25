// Sixteen bytes that name something for ever: a person, a visit, a device, an entity of a visit.
//
// What can exist twice has a random id, drawn by the workspace. What is unique by nature has an id derived
// from what makes it unique (derived_id in digest.h), so that two tablets that never met give it the same
// one.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace arpenteur {

struct Id {
    std::array<std::uint8_t, 16> bytes{};

    bool is_null() const { return *this == Id{}; }

    // 32 lower-case hexadecimal digits, and back; from_hex accepts nothing else.
    std::string hex() const;
    static std::optional<Id> from_hex(std::string_view text);

    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;
};

std::ostream& operator<<(std::ostream& out, const Id& id);

// Lower-case hexadecimal of any bytes.
std::string to_hex(const std::uint8_t* data, std::size_t size);

// For hash tables in memory: ids are random or digests, so their first bytes are as good as any hash of them.
struct IdHash {
    std::size_t operator()(const Id& id) const {
        std::size_t first;
        std::memcpy(&first, id.bytes.data(), sizeof first);
        return first;
    }
};

}  // namespace arpenteur
