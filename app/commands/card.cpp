#include <nlohmann/json.hpp>

#include "app/commands/commands.h"
#include "app/platform/files.h"

namespace arpenteur {

void add_card(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand(
        "card", "La carte de cet espace : personne, organisation, clés publiques / this workspace's card");
    auto file = std::make_shared<std::filesystem::path>();
    command->add_option("-o,--output", *file)->required();
    command->callback([&call, file] {
        const Workspace workspace = call.open_workspace(Access::read);
        write_file(*file, workspace.card().bytes());
        const std::string words = fingerprint(workspace.card());
        if (call.json)
            print(nlohmann::json{{"person", workspace.card().person().hex()}, {"words", words}});
        else
            print(sentence(call.language(), {"{} : {}", "{}: {}"}, workspace.card().name(), words));
    });
}

}  // namespace arpenteur
