#include "app/commands/commands.h"
#include "app/workspace/restitution_file.h"

namespace arpenteur {

Exit run(const Invocation& call, const RestitutionOptions& options) {
    Workspace workspace = call.open_workspace(Access::read);
    const OpenVisit& visit = call.find_visit(workspace, options.visit);
    const auto written =
        write_restitution(visit, options.version == "public" ? Version::public_ : Version::restricted,
                          call.language, workspace.environment().clock.wall().day(), options.file);
    if (!written) throw RefusedCommand{messages(written.error(), visit.grid(), call.language)};
    if (!written->empty())
        warn(sentence(call.language,
                      {"{} éléments restent dans l’équipe, faute d’accord, de marque ou de voix.",
                       "{} things stay within the team, for lack of agreement, mark or voices."},
                      written->size()));
    return Exit::done;
}

}  // namespace arpenteur
