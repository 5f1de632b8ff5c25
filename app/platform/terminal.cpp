#include "app/platform/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace arpenteur {

// Typed characters stay hidden as long as it lives, however the reading ends.
class HiddenTyping {
public:
    explicit HiddenTyping(int terminal) : terminal_(terminal) {
        tcgetattr(terminal_, &before_);
        termios hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(terminal_, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping() { tcsetattr(terminal_, TCSAFLUSH, &before_); }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    int terminal_;
    termios before_{};
};

namespace {

void say(int terminal, const std::string& text) {
    if (write(terminal, text.data(), text.size()) < 0) return;
}

}  // namespace

std::optional<std::string> ask_without_echo(const std::string& question) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0) return std::nullopt;
    say(terminal, question);
    std::string answer;
    {
        const HiddenTyping hidden(terminal);
        char character = 0;
        while (read(terminal, &character, 1) == 1 && character != '\n') answer += character;
    }
    say(terminal, "\n");
    ::close(terminal);
    return answer;
}

QuietInput::QuietInput() {
    if (isatty(STDIN_FILENO) == 1) hidden_ = std::make_unique<HiddenTyping>(STDIN_FILENO);
}
QuietInput::~QuietInput() = default;

bool messages_are_seen() { return isatty(STDERR_FILENO) == 1; }

}  // namespace arpenteur
