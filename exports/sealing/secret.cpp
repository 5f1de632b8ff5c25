#include "exports/sealing/secret.h"

#include <algorithm>
#include <new>
#include <sodium.h>
#include <stdexcept>

namespace arpenteur {

void prepare_sealing() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

Secret::Secret(std::size_t size) : size_(size) {
    prepare_sealing();  // guard pages need the page size, which sodium_init asks for
    memory_.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    if (!memory_) throw std::bad_alloc();
    sodium_memzero(memory_.get(), size);
}

Secret Secret::random(std::size_t size, const Random& random) {
    Secret secret(size);
    random(secret.writable());
    return secret;
}

Secret Secret::copy_of(Bytes bytes) {
    Secret secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.memory_.get());
    return secret;
}

bool operator==(const Secret& a, const Secret& b) {
    return a.size_ == b.size_ &&
           (a.size_ == 0 || sodium_memcmp(a.memory_.get(), b.memory_.get(), a.size_) == 0);
}

void Secret::Wipe::operator()(std::uint8_t* memory) const { sodium_free(memory); }

}  // namespace arpenteur
