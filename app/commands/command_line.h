// What somebody typed, as the command that it means. The only room of the parser (CLI11) is command_line.cpp.
//
//     const auto line = read_command_line(argc, argv, call);
//     if (!line) return line.error();               --help was printed, or what is wrong with the words
//     return line->command(line->call);
#pragma once

#include <functional>
#include <tl/expected.hpp>

#include "app/commands/invocation.h"

namespace arpenteur {

struct CommandLine {
    Invocation call;
    std::function<Exit(const Invocation&)> command;  // null: the window is wanted
    bool full_screen = false;
};

// What the words do not say is as in `call`.
tl::expected<CommandLine, Exit> read_command_line(int argc, const char* const* argv, Invocation call);

}  // namespace arpenteur
