// The terminal that the command line talks to.
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace arpenteur {

// Asks on the terminal and reads a line without showing it; empty without a terminal.
std::optional<std::string> ask_without_echo(const std::string& question);

// While it lives, what is typed on standard input is not shown, where that is a terminal.
//
//     const QuietInput quiet;
//     while (std::getline(std::cin, line)) …
class QuietInput {
public:
    QuietInput();
    ~QuietInput();
    QuietInput(const QuietInput&) = delete;
    QuietInput& operator=(const QuietInput&) = delete;

private:
    std::unique_ptr<class HiddenTyping> hidden_;
};

// Whether messages go to a terminal, where a line of progress may be redrawn.
bool messages_are_seen();

}  // namespace arpenteur
