// The terminal that the command line talks to.
#pragma once

#include <optional>
#include <string>

namespace arpenteur {

// Asks on the terminal and reads a line without showing it; empty without a terminal.
std::optional<std::string> ask_without_echo(const std::string& question);

// Whether messages go to a terminal, where a line of progress may be redrawn.
bool messages_are_seen();

}  // namespace arpenteur
