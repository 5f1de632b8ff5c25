// Bytes that must not stay behind: a seed, a visit's key, a passphrase.
//
// They live in memory of their own (sodium_malloc): between guard pages, kept out of swap and of core dumps
// where the system allows it, wiped when the Secret goes. Moving is free; a copy is asked for by name.
//
//     Secret seed = Secret::random(32, random);
//     const Secret kept = seed.copy();
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "exports/sealing/random.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

// Lets libsodium choose the fastest code for this machine. Needed once, before the first digest; later calls
// do nothing. Throws std::runtime_error if libsodium cannot start.
void prepare_sealing();

class Secret {
public:
    Secret() = default;                 // no bytes
    explicit Secret(std::size_t size);  // zeros
    static Secret random(std::size_t size, const Random& random);
    static Secret copy_of(Bytes bytes);

    Secret copy() const { return copy_of(bytes()); }

    Bytes bytes() const { return {memory_.get(), size_}; }
    std::span<std::uint8_t> writable() { return {memory_.get(), size_}; }
    std::size_t size() const { return size_; }

    // Takes a time that does not depend on the bytes.
    friend bool operator==(const Secret& a, const Secret& b);

private:
    struct Wipe {
        void operator()(std::uint8_t* memory) const;
    };
    std::unique_ptr<std::uint8_t, Wipe> memory_;
    std::size_t size_ = 0;
};

}  // namespace arpenteur
