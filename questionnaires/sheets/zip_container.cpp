#include "questionnaires/sheets/zip_container.h"

#include <array>
#include <zip.h>

namespace arpenteur {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipContainer::Close::operator()(zip* archive) const { zip_discard(archive); }

std::optional<ZipContainer> ZipContainer::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        if (source) zip_source_free(source);
        return std::nullopt;
    }
    return ZipContainer(archive);
}

tl::expected<std::string, ZipContainer::Refusal> ZipContainer::entry(const std::string& name,
                                                                     std::size_t most_bytes) const {
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), name.c_str(), 0));
    if (!file) return tl::unexpected(Refusal::damaged);
    std::string bytes;
    std::array<char, 1u << 16> part;
    for (;;) {
        const zip_int64_t read = zip_fread(file.get(), part.data(), part.size());
        if (read < 0) return tl::unexpected(Refusal::damaged);
        if (read == 0) return bytes;
        if (bytes.size() + static_cast<std::size_t>(read) > most_bytes)
            return tl::unexpected(Refusal::too_large);
        bytes.append(part.data(), static_cast<std::size_t>(read));
    }
}

}  // namespace arpenteur
