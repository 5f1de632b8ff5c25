// One call of the program: what every command is given, and how it answers.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/platform/paths.h"
#include "app/workspace/environment.h"
#include "app/workspace/exchange.h"
#include "app/workspace/form_files.h"
#include "app/workspace/workspace.h"
#include "questionnaires/language/sentence.h"
#include "questionnaires/territory/register.h"

namespace arpenteur {

enum class Exit : std::uint8_t {
    done = 0,
    refused = 1,  // with what to do about it
    usage = 2,    // the command's words are off
    machine = 3,  // the machine failed
};

// A refusal on its way to the exit: said on standard error, Exit::refused.
struct RefusedCommand {
    std::vector<std::string> lines;
};

// The words that every command takes, and what they give.
struct Invocation {
    std::filesystem::path workspace;
    std::filesystem::path passphrase_file;  // empty: asked for on the terminal
    Language language = Language::french;
    bool json = false;

    // The world outside: a test hands in its own.
    Environment environment = Environment::of_the_machine();
    EnvironmentVariables variables = environment_of_the_process();

    // The passphrase from the file, else asked for on the terminal. Never an argument.
    Passphrase passphrase() const;
    std::string typed_passphrase() const;
    Workspace open_workspace(Access access) const;
    // By its id, a beginning of one, or its territory's name; refused with the list where several fit.
    OpenVisit& find_visit(Workspace& workspace, const std::string& wanted) const;
    // Closes it. What the disk refused to the last is said, and is Exit::machine.
    Exit close(Workspace& workspace) const;

    // The folder with the program's own data files, and one of these, whole. Refused where it is not there.
    std::filesystem::path program_files() const;
    std::string program_file(const std::filesystem::path& name) const;
    TerritoryRegister territory_register() const;
    // To found a visit on; refused with all that stops it. By default the grid that the program ships.
    Questionnaire questionnaire(const std::filesystem::path& path = {}) const;

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

}  // namespace arpenteur
