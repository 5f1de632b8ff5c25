// A zip container in memory, read entry by entry: what .xlsx and .ods files are. Only its
// source file knows libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

struct zip;

namespace arpenteur {

class ZipContainer {
public:
    // Nothing if the bytes are not a zip container. They must outlive it.
    static std::optional<ZipContainer> open(std::string_view bytes);

    // Why an entry could not be read: it is missing, encrypted or damaged, or larger than the caller wants in
    // memory.
    enum class Refusal { damaged, too_large };

    // The whole entry, its checksum verified. It is too large if it unpacks to more than `most_bytes`,
    // whatever size it claims.
    tl::expected<std::string, Refusal> entry(const std::string& name, std::size_t most_bytes) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit ZipContainer(zip* archive) : archive_(archive) {}

    std::unique_ptr<zip, Close> archive_;
};

}  // namespace arpenteur
