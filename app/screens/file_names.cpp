#include "app/screens/file_names.h"

#include <fmt/format.h>

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

template <class Named>
fs::path first_free(const fs::path& folder, Named named) {
    std::error_code error;
    for (int number = 1;; ++number)
        if (const fs::path path = folder / named(number); !fs::exists(path, error)) return path;
}

std::string beginning_of(Version version) {
    return version == Version::public_ ? "restitution-publique-" : "restitution-restreinte-";
}

// Enough to tell the visits of one workspace apart.
std::string short_name(const Id& visit) { return visit.hex().substr(0, 8); }

}  // namespace

fs::path free_exchange_file(const fs::path& folder, const std::string& day, std::string_view ending) {
    return first_free(folder,
                      [&](int number) { return fmt::format("arpenteur-{}-{}{}", day, number, ending); });
}

fs::path free_restitution_file(const fs::path& folder, Version version, const std::string& day,
                               const Id& visit) {
    return first_free(folder, [&](int number) {
        return fmt::format("{}{}-{}-{}.html", beginning_of(version), day, number, short_name(visit));
    });
}

std::optional<Version> version_named(const fs::path& file) {
    const std::string name = file.filename().string();
    for (const Version version : {Version::restricted, Version::public_})
        if (name.starts_with(beginning_of(version))) return version;
    return std::nullopt;
}

bool names_visit(const fs::path& file, const Id& visit) {
    return file.stem().string().ends_with(short_name(visit));
}

}  // namespace arpenteur
