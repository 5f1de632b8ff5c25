// Turns what somebody typed into the command that it means. Only command_line.cpp knows the parser (CLI11).
//
//     const auto line = read_command_line(argc, argv, call);
//     if (!line) return line.error();               --help, or what is wrong, was printed
//     return line->command(line->call);
#pragma once

#include <functional>
#include <tl/expected.hpp>

#include "app/commands/invocation.h"

namespace arpenteur {

struct CommandLine {
    Invocation call;
    std::function<Exit(const Invocation&)> command;  // null if the window is wanted
    bool full_screen = false;
};

// Whatever the arguments do not set is taken from `call`.
tl::expected<CommandLine, Exit> read_command_line(int argc, const char* const* argv, Invocation call);

}  // namespace arpenteur
