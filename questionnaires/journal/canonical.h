// The canonical bytes of a revision: what the chain covers. Written down byte by byte in
// exports/dossier/FORMAT.md and never changed; how revisions travel is another matter: exports/blocks.
//
// Integers are little-endian.
//
//     author 16 · wall i64 · offset i16 · logical u64
//     entity 16 · field (u8 length, bytes) · kind u8
//     number of references u16, each: 0 · counter u64                       (what is replaced, the same device)
//                                  or 1 · device 16 · counter u64 · link 16 (another device; an erasure)
//     number of parts u16, each: name (u8 length, bytes) · kind u8 · length u32 · payload
//
// Kinds of parts: 1 number (i64) · 2 code (UTF-8) · 3 id (16) · 4 codes (each u16 length, bytes) · 5 ids (16
// each) · 6 bytes · 128 text: H-256("arp.text" ‖ salt ‖ text), the salt and the text being kept beside the
// chain. In every version, the payload of a kind of 128 or more is H-256("arp.text" ‖ what is kept beside the
// chain).
#pragma once

#include <cstdint>
#include <string>

#include "questionnaires/journal/revision.h"

namespace arpenteur {

namespace atom_kind {
inline constexpr std::uint8_t number = 1;
inline constexpr std::uint8_t code = 2;
inline constexpr std::uint8_t id = 3;
inline constexpr std::uint8_t codes = 4;
inline constexpr std::uint8_t ids = 5;
inline constexpr std::uint8_t blob = 6;
inline constexpr std::uint8_t text = 128;
}  // namespace atom_kind

// The kind and the payload of one part, as the chain covers it.
std::uint8_t atom_kind_of(const Atom& atom);
std::string payload_of(const Atom& atom);

// The atom with this payload. A text comes back as Erased, since its words are not in the payload. A payload
// that its kind cannot have, such as a number of three bytes, comes back as Opaque: kept, without a meaning.
Atom atom_of(std::uint8_t kind, std::string_view payload);

// Appends to `out`. A field or a name of more than 255 bytes, or more than 65,535 references or parts, is our
// own mistake (asserted): whatever comes from outside has been bounded by its reader.
void append_canonical(std::string& out, const Revision& revision);

std::string canonical_bytes(const Revision& revision);

}  // namespace arpenteur
