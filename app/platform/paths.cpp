#include "app/platform/paths.h"

#include <cstdlib>
#include <stdexcept>

namespace arpenteur {
namespace {

constexpr const char* our_folder = "arpenteur";
constexpr const char* always_there = "questionnaires/shipped";

std::optional<std::filesystem::path> absolute_path(const EnvironmentVariables& environment,
                                                   const std::string& name) {
    const std::optional<std::string> value = environment(name);
    if (!value || !std::filesystem::path(*value).is_absolute()) return std::nullopt;
    return *value;
}

bool holds_our_files(const std::filesystem::path& folder) {
    std::error_code error;
    return std::filesystem::is_directory(folder / always_there, error);
}

}  // namespace

EnvironmentVariables environment_of_the_process() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* const value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return value;
    };
}

PersonalFolders personal_folders(const EnvironmentVariables& environment) {
    const auto home = absolute_path(environment, "HOME");
    const auto base = [&](const std::string& name, const std::filesystem::path& below_home) {
        if (const auto given = absolute_path(environment, name)) return *given / our_folder;
        if (!home) throw std::runtime_error("neither HOME nor " + name + " holds an absolute path");
        return *home / below_home / our_folder;
    };

    PersonalFolders folders;
    folders.data = base("XDG_DATA_HOME", ".local/share");
    folders.state = base("XDG_STATE_HOME", ".local/state");
    const auto runtime = absolute_path(environment, "XDG_RUNTIME_DIR");
    folders.runtime = runtime ? *runtime / our_folder : folders.state / "runtime";
    return folders;
}

tl::expected<std::filesystem::path, std::filesystem::path> program_files(
    const EnvironmentVariables& environment, const std::filesystem::path& program) {
    if (auto given = absolute_path(environment, "ARPENTEUR_FILES")) {
        if (holds_our_files(*given)) return *given;
        return tl::unexpected(*given);
    }
    const std::filesystem::path beside = program.parent_path();
    const std::filesystem::path installed = (beside / ".." / "share" / our_folder).lexically_normal();
    if (holds_our_files(installed)) return installed;
    for (std::filesystem::path above = beside; above.has_relative_path(); above = above.parent_path())
        if (holds_our_files(above)) return above;
    return tl::unexpected(installed);
}

std::filesystem::path program_path() { return std::filesystem::read_symlink("/proc/self/exe"); }

}  // namespace arpenteur
