// A zip container in memory, read entry by entry: what .xlsx and .ods files are. The only room that knows
// libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace arpenteur {

class ZipContainer {
public:
    // Nothing where the bytes are no zip container. They must outlive it.
    static std::optional<ZipContainer> open(std::string_view bytes);

    // The whole entry, its checksum verified; nothing where there is none of that name, or it is damaged or
    // encrypted, or it unpacks to more than `most_bytes`, whatever size it claims.
    std::optional<std::string> entry(const std::string& name, std::size_t most_bytes) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit ZipContainer(zip* archive) : archive_(archive) {}

    std::unique_ptr<zip, Close> archive_;
};

}  // namespace arpenteur
