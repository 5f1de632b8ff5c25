// The folders of this machine in which files pass from one tablet to another, found without typing a path:
// what is plugged in, and where browsers and mail programs put what they receive.
//
//     for (const ExchangeFolder& folder : exchange_folders(environment_of_the_process()))
//         offer(folder.path, folder.writable);
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/platform/paths.h"

namespace arpenteur {

enum class ExchangeFolderKind : std::uint8_t { removable, downloads, documents, demonstration };

struct ExchangeFolder {
    std::filesystem::path path;
    ExchangeFolderKind kind = ExchangeFolderKind::removable;
    std::string name{};    // of a medium, as its owner called it
    bool writable = true;  // what comes in may be read from a folder that nothing can be written in

    friend bool operator==(const ExchangeFolder&, const ExchangeFolder&) = default;
};

// Whether something is mounted there: what was unplugged may leave its folder behind, and a dossier written
// there would stay on this tablet.
bool holds_a_medium(const std::filesystem::path& folder);

// How the machine shows what is plugged in. Tests give folders of their own.
struct Media {
    std::vector<std::filesystem::path> above{"/media", "/run/media"};  // each has a folder for each user
    std::function<bool(const std::filesystem::path&)> plugged_in = holds_a_medium;
};

// What is plugged in first, by name; then downloads and documents, as XDG user-dirs names them, else under
// their usual French or English names. Only folders that are there, each once.
std::vector<ExchangeFolder> exchange_folders(const EnvironmentVariables& environment,
                                             const Media& media = {});

}  // namespace arpenteur
