#include "app/commands/commands.h"

namespace arpenteur {

Exit run(const Invocation& call, const PassphraseOptions& options) {
    const Passphrase current = call.passphrase();
    const Passphrase wanted = call.new_passphrase(options.wanted);
    const auto changed = Workspace::change_passphrase(call.workspace, current, wanted, call.environment);
    if (!changed) call.refuse(changed.error());
    call.say(
        {"C’est changé. Les copies plus anciennes de ce dossier s’ouvrent encore avec l’ancienne phrase.",
         "Changed. Older copies of this folder still open with the old passphrase."});
    return Exit::done;
}

}  // namespace arpenteur
