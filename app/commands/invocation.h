// One call of the program: what every command gets, and how it answers.
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
    refused = 1,  // and the message says what to do
    usage = 2,    // the arguments are wrong
    machine = 3,  // a machine fault
};

// A refusal on its way out: printed on standard error, with Exit::refused.
struct RefusedCommand {
    std::vector<std::string> lines;
};

// The options that every command takes, and what follows from them.
struct Invocation {
    std::filesystem::path workspace;
    std::filesystem::path passphrase_file;  // if empty, asked for on the terminal
    Language language = Language::french;
    bool json = false;

    // The outside world; a test passes its own.
    Environment environment = Environment::of_the_machine();
    EnvironmentVariables variables = environment_of_the_process();

    // The passphrase from `passphrase_file`, else from the terminal; never from an argument.
    Passphrase passphrase() const;
    // One to be set, from this file; if none is given, asked for twice on the terminal, where six words are
    // proposed. Refused if it is too easy to guess.
    Passphrase new_passphrase(const std::filesystem::path& file) const;
    Workspace open_workspace(Access access) const;
    // Finds a visit by its id, the beginning of one, or its territory's name. If several match, refuses and
    // lists them.
    OpenVisit& find_visit(Workspace& workspace, const std::string& wanted) const;
    // Closes it. If the disk refused something to the end, reports it and returns Exit::machine.
    Exit close(Workspace& workspace) const;

    // The folder with the program's own data files, and the content of one of them. Refuses if it is missing.
    std::filesystem::path program_files() const;
    std::string program_file(const std::filesystem::path& name) const;
    TerritoryRegister territory_register() const;
    // A questionnaire to found a visit on; refuses with everything that is wrong with it. By default, the
    // grid shipped with the program.
    Questionnaire questionnaire(const std::filesystem::path& path = {}) const;

    void say(const Words& words) const;
    [[noreturn]] void refuse(const UserError& user_error) const;
    [[noreturn]] void refuse(const Words& words) const;
    template <class... Arguments>
    requires(sizeof...(Arguments) > 0) [[noreturn]] void refuse(const WordsWith<sizeof...(Arguments)>& words,
                                                                const Arguments&... arguments) const {
        refuse(user_error(words, arguments...));
    }
    // Shows the progress of long work, redrawn on one line of the terminal.
    Progressing progress() const;

private:
    std::string typed(const std::filesystem::path& file, const Words& question) const;
};

// Prints one line on standard output, or beside it: on standard error. Names and words come from other people:
// what a terminal would obey is taken out here, and nowhere else.
void print(const std::string& line);
void warn(const std::string& line);

}  // namespace arpenteur
