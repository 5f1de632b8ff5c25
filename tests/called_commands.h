// Commands called as main.cpp calls them, each in a folder of this test, with passphrases that cost little.
//
//     CalledCommands commands;
//     commands.in("camille", InitOptions{"Camille Aubry", "Atelier des Confluences"});
//     const Answer answer = commands.in("camille", VisitsOptions{});
//     CHECK(answer.exit == Exit::done);
#pragma once

#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "app/commands/commands.h"
#include "app/platform/files.h"
#include "tests/temporary_folder.h"

namespace arpenteur {

struct Answer {
    Exit exit = Exit::done;
    std::string output;
    std::string errors;  // what was said beside it, and why it was refused
};

inline bool says(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

class CalledCommands {
public:
    CalledCommands() {
        call.environment.passphrase_cost = PassphraseCost::least();
        call.environment.state_folder = folder / "state";
        call.variables = [](const std::string& name) -> std::optional<std::string> {
            if (name == "ARPENTEUR_FILES") return ARPENTEUR_SOURCE;
            return std::nullopt;
        };
        call.passphrase_file = folder / "passphrase";
        const std::string typed = "goudron eleve zenith\n";
        write_file(call.passphrase_file, {reinterpret_cast<const std::uint8_t*>(typed.data()), typed.size()});
    }

    template <class Options>
    Answer in(const std::string& workspace, const Options& options, const std::string& input = {}) {
        call.workspace = folder / workspace;
        std::istringstream in(input);
        std::ostringstream out, errors;
        std::streambuf* const before[] = {std::cin.rdbuf(in.rdbuf()), std::cout.rdbuf(out.rdbuf()),
                                          std::cerr.rdbuf(errors.rdbuf())};
        std::cin.clear();
        Answer answer;
        try {
            answer.exit = run(call, options);
        } catch (const RefusedCommand& refusal) {
            answer.exit = Exit::refused;
            for (const std::string& line : refusal.lines) warn(line);
        } catch (const std::exception& error) {
            answer.exit = Exit::machine;
            warn(error.what());
        }
        std::cin.rdbuf(before[0]);
        std::cout.rdbuf(before[1]);
        std::cerr.rdbuf(before[2]);
        answer.output = out.str();
        answer.errors = errors.str();
        return answer;
    }

    // A desk and a tablet that knows it, with a visit of Reugny: the id.
    std::string prepare_visit() {
        in("bureau", InitOptions{"Bureau de l’APFDT", "APFDT", true});
        in("bureau", CardOptions{folder / "bureau.carte"});
        in("camille", InitOptions{"Camille Aubry", "Atelier des Confluences"});
        PrepareOptions options;
        options.territory = "37194";
        options.desk = folder / "bureau.carte";
        std::string id = in("camille", options).output;
        id.resize(id.empty() ? 0 : id.size() - 1);
        return id;
    }

    TemporaryFolder folder = TemporaryFolder::in_memory();
    Invocation call;
};

}  // namespace arpenteur
