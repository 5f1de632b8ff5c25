// One call of the program: what every command is given, and how it answers.
//
// Exit codes: 0 done · 1 refused, with what to do about it · 2 the command's words are off · 3 the machine
// failed
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace/exchange.h"
#include "app/workspace/workspace.h"
#include "questionnaires/language/sentence.h"
#include "questionnaires/territory/register.h"

namespace arpenteur {

inline constexpr int done_exit = 0;
inline constexpr int refused_exit = 1;
inline constexpr int usage_exit = 2;
inline constexpr int machine_exit = 3;

// A refusal on its way to the exit: said on standard error, exit 1.
struct RefusedCommand {
    std::vector<std::string> lines;
};

struct Invocation {
    // Of every command.
    std::filesystem::path workspace;
    std::filesystem::path passphrase_file;
    std::string lang = "fr";
    bool json = false;
    int exit_code = done_exit;

    Language language() const { return language_from(lang).value_or(Language::french); }

    // The passphrase from the file, else asked for on the terminal. Never an argument.
    Passphrase passphrase() const;
    std::string typed_passphrase() const;
    Workspace open_workspace(Access access) const;
    // By its id, a beginning of one, or its territory's name; refused with the list where several fit.
    OpenVisit& find_visit(Workspace& workspace, const std::string& wanted) const;

    void say(const Words& words) const;
    [[noreturn]] void refuse(const UserError& user_error) const;
    [[noreturn]] void refuse(const Words& words) const;
    template <class... Arguments>
    requires(sizeof...(Arguments) > 0) [[noreturn]] void refuse(const WordsWith<sizeof...(Arguments)>& words,
                                                                const Arguments&... arguments) const {
        refuse(user_error(words, arguments...));
    }
    // Progress of long work, redrawn on one line of the terminal.
    Progressing progress() const;
};

// Standard output, a line.
void print(const std::string& line);
void print(const nlohmann::json& value);

// The folder with the program's own data files, and those that commands read from it.
std::filesystem::path program_files();
TerritoryRegister territory_register();

}  // namespace arpenteur
