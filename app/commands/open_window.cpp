#include "app/commands/open_window.h"

#include "app/commands/opened_window.h"
#include "app/platform/process.h"

namespace arpenteur {

void open_window(const Invocation& call, const WindowWanted& wanted) {
    std::filesystem::path next;
    {
        OpenedWindow opened(call, {.full_screen = wanted.full_screen});
        while (opened.turn()) {
        }
        if (opened.application().locked()) next = opened.application().workspace_folder();
    }
    // A new process, so that nothing of the old one stays in memory.
    if (!next.empty()) execute_anew({wanted.program, "--workspace", next.string()});
}

}  // namespace arpenteur
