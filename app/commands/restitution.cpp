#include <iostream>

#include "app/commands/commands.h"
#include "app/workspace/restitution_file.h"

namespace arpenteur {

namespace {

struct Wanted {
    std::string visit;
    std::string version;
    std::filesystem::path file;
};

void restitution(Invocation& call, const Wanted& wanted) {
    Workspace workspace = call.open_workspace(Access::read);
    const OpenVisit& visit = call.find_visit(workspace, wanted.visit);
    const auto written =
        write_restitution(visit, wanted.version == "public" ? Version::public_ : Version::restricted,
                          call.language(), workspace.environment().clock.wall().day(), wanted.file);
    if (!written) throw RefusedCommand{messages(written.error(), visit.grid(), call.language())};
    if (!written->empty())
        std::cerr << sentence(call.language(),
                              {"{} éléments restent dans l’équipe, faute d’accord, de marque ou de voix.",
                               "{} things stay within the team, for want of agreement, mark or voices."},
                              written->size())
                  << '\n';
}

}  // namespace

void add_restitution(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand(
        "restitution", "Le document rendu au territoire, en HTML / the document given back");
    auto wanted = std::make_shared<Wanted>();
    command->add_option("VISIT", wanted->visit)->required();
    command->add_option("--version", wanted->version, "restricted | public")
        ->required()
        ->check(CLI::IsMember({"restricted", "public"}));
    command->add_option("-o,--output", wanted->file)->required();
    command->callback([&call, wanted] { restitution(call, *wanted); });
}

}  // namespace arpenteur
