// The file that holds the root of an identity, closed by a passphrase. 106 bytes, little-endian:
//
//      0  tag        8  "arp.keyf"
//      8  version  u16  1
//     10  passes   u32  of Argon2id 1.3                      \ the cost
//     14  memory   u32  in KiB                               /
//     18  salt      16  random
//     34  seal      56  of the 16-byte root: nonce 24, XChaCha20-Poly1305 ciphertext 16, tag 16; the key is
//                       Argon2id of the passphrase, the associated data are bytes 0 to 33
//     90  check     16  H-128("arp.kfck" ‖ bytes 0 to 89)
//
// The check is no secret and proves nothing: it tells a damaged file from a wrong passphrase. A later version
// keeps tag, version and a check at the end.
//
//     const auto bytes = write_key_file(tablet, Passphrase(typed), PassphraseCost::usual(), random);
//     const auto tablet = read_key_file(bytes, Passphrase(typed));
//     if (!tablet) say(message(tablet.error()).in(language));
#pragma once

#include <cstdint>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/identity.h"
#include "exports/sealing/passphrase.h"
#include "exports/sealing/random.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// How long a guess takes. Only costs between 64 MiB with 3 passes and 1 GiB with 16 exist: a file that asks
// for less was weakened, one that asks for more would hang the machine.
class PassphraseCost {
public:
    static constexpr std::uint32_t least_memory = 64 * 1024, most_memory = 1024 * 1024;  // KiB
    static constexpr std::uint32_t least_passes = 3, most_passes = 16;

    static constexpr std::optional<PassphraseCost> from(std::uint32_t memory_kib, std::uint32_t passes) {
        if (memory_kib < least_memory || memory_kib > most_memory) return std::nullopt;
        if (passes < least_passes || passes > most_passes) return std::nullopt;
        return PassphraseCost(memory_kib, passes);
    }
    // 128 MiB, 4 passes: about a quarter of a second, a second on a weak tablet.
    static constexpr PassphraseCost usual() { return PassphraseCost(128 * 1024, 4); }
    static constexpr PassphraseCost least() { return PassphraseCost(least_memory, least_passes); }

    constexpr std::uint32_t memory_kib() const { return memory_kib_; }
    constexpr std::uint32_t passes() const { return passes_; }

    friend bool operator==(const PassphraseCost&, const PassphraseCost&) = default;

private:
    constexpr PassphraseCost(std::uint32_t memory_kib, std::uint32_t passes)
        : memory_kib_(memory_kib), passes_(passes) {}
    std::uint32_t memory_kib_, passes_;
};

enum class KeyFileProblem : std::uint8_t {
    damaged,        // not a key file, or altered since it was written
    later_version,  // written by a later version of the program
    cost_refused,   // asks for a cost that no key file of ours has
    wrong_passphrase,
};

Words message(KeyFileProblem problem);

// Throws std::bad_alloc where the machine lacks the memory that the cost asks for; so does read_key_file.
std::vector<std::uint8_t> write_key_file(const Identity& identity, const Passphrase& passphrase,
                                         PassphraseCost cost, const Random& random);

tl::expected<Identity, KeyFileProblem> read_key_file(Bytes file, const Passphrase& passphrase);

// The file's cost, without the passphrase.
tl::expected<PassphraseCost, KeyFileProblem> cost_of(Bytes file);

// The same root in a new file, under another passphrase, with a salt and a nonce of its own.
tl::expected<std::vector<std::uint8_t>, KeyFileProblem> change_passphrase(Bytes file,
                                                                          const Passphrase& current,
                                                                          const Passphrase& wanted,
                                                                          PassphraseCost cost,
                                                                          const Random& random);

}  // namespace arpenteur
