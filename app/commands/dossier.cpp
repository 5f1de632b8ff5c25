#include "app/commands/commands.h"

namespace arpenteur {

Exit run(const Invocation& call, const DossierOptions& options) {
    Workspace workspace = call.open_workspace(options.joining.empty() ? Access::read : Access::write);
    OpenVisit& visit = call.find_visit(workspace, options.visit);
    std::optional<Card> invited;
    if (!options.joining.empty()) {
        const auto card = read_card_file(options.joining);
        if (!card) call.refuse(card.error());
        invited = *card;
    }
    if (const auto written = write_dossier(workspace, visit, options.file, invited); !written)
        call.refuse(written.error());
    return call.close(workspace);
}

}  // namespace arpenteur
