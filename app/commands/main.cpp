#include "app/commands/command_line.h"
#include "app/commands/open_window.h"
#include "app/platform/process.h"
#include "app/store/store_error.h"
#include "exports/sealing/secret.h"

namespace {

using namespace arpenteur;

Exit run_or_say_why_not(const CommandLine& line, const char* program) {
    try {
        if (line.command) return line.command(line.call);
        open_window(line.call, {program, line.full_screen});
        return Exit::done;
    } catch (const RefusedCommand& refusal) {
        for (const std::string& sentence : refusal.lines) warn(sentence);
        return Exit::refused;
    } catch (const StoreError& error) {
        line.call.say(message(error.fault()));
        warn(std::string("    ") + error.what());
        return Exit::machine;
    } catch (const std::exception& error) {
        warn(error.what());
        return Exit::machine;
    }
}

Exit run(int argc, char** argv) {
    forbid_core_dumps();
    prepare_sealing();
    Invocation call;
    call.workspace = personal_folders(call.variables).data / "espace";
    const auto line = read_command_line(argc, argv, call);
    return line ? run_or_say_why_not(*line, argv[0]) : line.error();
}

}  // namespace

int main(int argc, char** argv) { return static_cast<int>(run(argc, argv)); }
