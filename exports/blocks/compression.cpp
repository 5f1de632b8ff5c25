#include "exports/blocks/compression.h"

#include <stdexcept>
#include <zstd.h>

namespace arpenteur {

namespace {

constexpr int level = 3;

}  // namespace

std::string compressed(std::string_view bytes) {
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), level);
    if (ZSTD_isError(size)) throw std::runtime_error(ZSTD_getErrorName(size));
    frame.resize(size);
    return frame;
}

std::optional<std::string> decompressed(Bytes frame, std::size_t size) {
    std::string bytes(size, '\0');
    const std::size_t got = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) || got != size) return std::nullopt;
    return bytes;
}

std::optional<std::string> decompressed_up_to(Bytes frame, std::size_t limit) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > limit)
        return std::nullopt;
    return decompressed(frame, static_cast<std::size_t>(size));
}

}  // namespace arpenteur
