// A questionnaire's tables as an item of a visit, sealed under its key. Good only if their digest, taken before
// compression, is the one that the visit's id covers.
//
// Little-endian:
//
//      0  tag          8  "arp.tabl"
//      8  version    u16  1
//     10  visit       16
//     26  key id      32
//     58  raw        u32  length of the canonical tables (sheets/canonical.h), at most 8 MiB
//     62  seal            nonce 24, ciphertext of a zstd frame, tag 16; associated data: bytes 0 to 61
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/random.h"
#include "exports/sealing/visit_key.h"

namespace arpenteur {

inline constexpr std::size_t longest_form_tables = 8 * 1024 * 1024;

enum class FormTablesProblem : std::uint8_t { damaged, later_version, other_visit, other_key };

struct FormTablesHeader {
    Id visit;
    Digest key_id;
    std::uint32_t raw = 0;
};
tl::expected<FormTablesHeader, FormTablesProblem> read_form_tables_header(Bytes bytes);

// `canonical` has longest_form_tables bytes at most.
std::vector<std::uint8_t> sealed_form_tables(std::string_view canonical, const Id& visit, const VisitKey& key,
                                             const Random& random);
// The canonical tables. Whether they are the visit's is for the caller to compare, by digest_of_form().
tl::expected<std::string, FormTablesProblem> opened_form_tables(Bytes bytes, const Id& visit,
                                                                const VisitKey& key);

}  // namespace arpenteur
