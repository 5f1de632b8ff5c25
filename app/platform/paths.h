// Where things are on this machine: the person's folders (XDG base directories) and the program's own files.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace arpenteur {

// The value of an environment variable; empty if it is not set.
using EnvironmentVariables = std::function<std::optional<std::string>(const std::string& name)>;
EnvironmentVariables environment_of_the_process();

// None of them is made here. Variables that do not hold an absolute path do not count, as XDG says.
struct PersonalFolders {
    std::filesystem::path data;     // workspaces: XDG_DATA_HOME/arpenteur, or ~/.local/share/arpenteur
    std::filesystem::path state;    // what stays on this machine and is in no copy of a workspace:
                                    // XDG_STATE_HOME/arpenteur, or ~/.local/state/arpenteur
    std::filesystem::path runtime;  // temporary files in clear, gone at log-out: XDG_RUNTIME_DIR/arpenteur;
                                    // `state`/runtime where the system gives none, so emptied by us alone
};

// Throws std::runtime_error if the person has no home.
PersonalFolders personal_folders(const EnvironmentVariables& environment);

// The folder that holds the program's own files under the names that they have in the source tree
// (questionnaires/shipped, questionnaires/territory/register.tsv): ARPENTEUR_FILES if that is set, else
// ../share/arpenteur beside an installed program, else the source tree that the program was built in. Where
// they are not, the folder that should have held them.
tl::expected<std::filesystem::path, std::filesystem::path> program_files(
    const EnvironmentVariables& environment, const std::filesystem::path& program);

// This program's executable.
std::filesystem::path program_path();

}  // namespace arpenteur
