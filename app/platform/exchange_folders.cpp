#include "app/platform/exchange_folders.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string_view>
#include <sys/stat.h>

#include "app/platform/files.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

std::string user_of(const EnvironmentVariables& environment) {
    for (const char* name : {"USER", "LOGNAME"})
        if (const auto user = environment(name); user && user->find('/') == std::string::npos) return *user;
    return {};
}

std::vector<fs::path> plugged_in(const EnvironmentVariables& environment, const Media& media) {
    std::vector<fs::path> found;
    const std::string user = user_of(environment);
    if (user.empty()) return found;
    for (const fs::path& above : media.above) {
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(above / user, error))
            if (is_folder(entry.path()) && media.plugged_in(entry.path())) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end(),
              [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
    return found;
}

// The value of one line of user-dirs.dirs: XDG_DOWNLOAD_DIR="$HOME/Téléchargements".
std::optional<fs::path> named_by_xdg(const EnvironmentVariables& environment, const fs::path& home,
                                     std::string_view variable) {
    const auto config = environment("XDG_CONFIG_HOME");
    const fs::path folder = config && fs::path(*config).is_absolute() ? fs::path(*config) : home / ".config";
    std::ifstream lines(folder / "user-dirs.dirs");
    const std::string begin = std::string(variable) + "=\"";
    constexpr std::string_view of_home = "$HOME/";
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind(begin, 0) != 0) continue;
        const std::string value = line.substr(begin.size(), line.find('"', begin.size()) - begin.size());
        if (value.rfind(of_home, 0) == 0) return home / value.substr(of_home.size());
        if (fs::path(value).is_absolute()) return fs::path(value);
    }
    return std::nullopt;
}

struct PersonalPlace {
    ExchangeFolderKind kind;
    std::string_view variable;
    std::array<const char*, 2> usual_names;
};
constexpr std::array places{
    PersonalPlace{ExchangeFolderKind::downloads, "XDG_DOWNLOAD_DIR", {"Téléchargements", "Downloads"}},
    PersonalPlace{ExchangeFolderKind::documents, "XDG_DOCUMENTS_DIR", {"Documents", "Documents"}}};

std::optional<fs::path> folder_of(const PersonalPlace& place, const EnvironmentVariables& environment,
                                  const fs::path& home) {
    // A folder that is the home itself is XDG's way of saying that there is none.
    if (const auto named = named_by_xdg(environment, home, place.variable);
        named && is_folder(*named) && named->lexically_normal() != (home / "").lexically_normal())
        return named;
    for (const char* name : place.usual_names)
        if (is_folder(home / name)) return home / name;
    return std::nullopt;
}

}  // namespace

bool holds_a_medium(const fs::path& folder) {
    struct stat here {};
    struct stat above {};
    return stat(folder.c_str(), &here) == 0 && stat(folder.parent_path().c_str(), &above) == 0 &&
           here.st_dev != above.st_dev;
}

std::vector<ExchangeFolder> exchange_folders(const EnvironmentVariables& environment, const Media& media) {
    std::vector<ExchangeFolder> folders;
    const auto add = [&](const fs::path& path, ExchangeFolderKind kind, std::string name) {
        const bool known = std::any_of(folders.begin(), folders.end(),
                                       [&](const ExchangeFolder& folder) { return folder.path == path; });
        if (!known) folders.push_back({path, kind, std::move(name), can_write_in(path)});
    };
    for (const fs::path& medium : plugged_in(environment, media))
        add(medium, ExchangeFolderKind::removable, medium.filename().string());
    const auto home = environment("HOME");
    if (!home || !fs::path(*home).is_absolute()) return folders;
    for (const PersonalPlace& place : places)
        if (const auto path = folder_of(place, environment, *home)) add(*path, place.kind, {});
    return folders;
}

}  // namespace arpenteur
