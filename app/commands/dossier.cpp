#include "app/commands/commands.h"

namespace arpenteur {

namespace {

struct Wanted {
    std::string visit;
    std::filesystem::path file;
    std::filesystem::path to;
};

void dossier(Invocation& call, const Wanted& wanted) {
    Workspace workspace = call.open_workspace(wanted.to.empty() ? Access::read : Access::write);
    OpenVisit& visit = call.find_visit(workspace, wanted.visit);
    std::optional<Card> invited;
    if (!wanted.to.empty()) {
        const auto card = read_card_file(wanted.to);
        if (!card) call.refuse(card.error());
        invited = *card;
    }
    if (const auto written = write_dossier(workspace, visit, wanted.file, invited); !written)
        call.refuse(written.error());
    if (workspace.close()) call.exit_code = machine_exit;
}

}  // namespace

void add_dossier(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand("dossier", "Écrit un pli / writes a dossier");
    auto wanted = std::make_shared<Wanted>();
    command->add_option("VISIT", wanted->visit)->required();
    command->add_option("-o,--output", wanted->file)->required();
    command->add_option("--to", wanted->to,
                        "ajoute un destinataire, par sa carte / adds a reader, by their card");
    command->callback([&call, wanted] { dossier(call, *wanted); });
}

}  // namespace arpenteur
