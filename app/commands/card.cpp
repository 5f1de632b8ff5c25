#include "app/commands/commands.h"
#include "app/commands/json_answers.h"
#include "app/platform/files.h"

namespace arpenteur {

Exit run(const Invocation& call, const CardOptions& options) {
    const Workspace workspace = call.open_workspace(Access::read);
    const Card& card = workspace.card();
    write_file(options.file, card.bytes());
    if (call.json)
        print(json_answer(card));
    else
        print(sentence(call.language, {"{} : {}", "{}: {}"}, card.name(), fingerprint(card)));
    return Exit::done;
}

}  // namespace arpenteur
