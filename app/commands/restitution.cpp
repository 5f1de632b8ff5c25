#include "exports/restitution/restitution.h"

#include <iostream>

#include "app/commands/commands.h"
#include "app/commands/visit_json.h"
#include "app/platform/files.h"
#include "questionnaires/disclosure/disclose.h"

namespace arpenteur {

namespace {

struct Wanted {
    std::string visit;
    std::string version;
    std::filesystem::path file;
};

template <class Version>
std::string document(const Invocation& call, const OpenVisit& visit,
                     const DisclosureResult<Version>& disclosed, const std::string& today) {
    if (!disclosed) throw RefusedCommand{messages(disclosed.error(), visit.grid(), call.language())};
    if (!disclosed->held_back.empty())
        std::cerr << sentence(
                         call.language(),
                         Words{"{} éléments restent dans l’équipe, faute d’accord, de marque ou de voix.",
                               "{} things stay within the team, for want of agreement, mark or voices."},
                         disclosed->held_back.size())
                  << '\n';
    return restitution_html(disclosed->visit, call.language(), today);
}

void restitution(Invocation& call, const Wanted& wanted) {
    Workspace workspace = call.open_workspace(Access::read);
    const OpenVisit& visit = call.find_visit(workspace, wanted.visit);
    const WallTime now = workspace.surroundings().clock.wall();
    const std::string today = iso_time({now.ms, now.offset_minutes, 0}).substr(0, 10);
    const std::string html =
        wanted.version == "public"
            ? document(call, visit, disclose_public(visit.view(), visit.grid()), today)
            : document(call, visit, disclose_restricted(visit.view(), visit.grid()), today);
    write_file(wanted.file, bytes_of(html));
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
