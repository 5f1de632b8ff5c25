#include "app/platform/random.h"

#include <cerrno>
#include <sys/random.h>
#include <system_error>

namespace arpenteur {

void fill_random(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0) {
            if (errno == EINTR) continue;
            throw std::system_error(errno, std::generic_category(), "no randomness");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

}  // namespace arpenteur
