#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/commands/commands.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

constexpr WordsWith<9> a_line{"{}  {} ({}{}{}) : {} critères sur {} lus, {} conclus{}",
                              "{}  {} ({}{}{}): {} criteria of {} read, {} concluded{}"};

void visits(Invocation& call) {
    Workspace workspace = call.open_workspace(Access::read);
    nlohmann::json list = nlohmann::json::array();
    for (const VisitSummary& summary : workspace.visits()) {
        const Territory& territory = summary.territory;
        if (call.json) {
            list.push_back({{"id", summary.visit.hex()},
                            {"territory", territory.name},
                            {"kind", territory.kind},
                            {"code", territory.code},
                            {"department", territory.department},
                            {"fictive", territory.fictive},
                            {"criteria", summary.criteria},
                            {"with_reading", summary.with_reading},
                            {"with_position", summary.with_position},
                            {"concluded", summary.concluded},
                            {"to_arbitrate", summary.to_arbitrate},
                            {"waiting", summary.waiting}});
            continue;
        }
        const std::string department = territory.department.empty() ? "" : ", " + territory.department;
        const std::string fictive(
            territory.fictive ? Words{", données fictives", ", invented data"}.in(call.language()) : "");
        const std::string arbitrate =
            summary.to_arbitrate == 0
                ? ""
                : sentence(call.language(), {", {} à arbitrer", ", {} to arbitrate"}, summary.to_arbitrate);
        print(sentence(call.language(), a_line, summary.visit.hex().substr(0, 8), territory.name,
                       kind_words(territory.kind).in(call.language()), department, fictive,
                       summary.with_reading, summary.criteria, summary.concluded, arbitrate));
    }
    if (call.json) print(list);
}

}  // namespace

void add_visits(CLI::App& app, Invocation& call) {
    app.add_subcommand("visits",
                       "Les visites de l’espace, une par ligne / the visits of the workspace, a line each")
        ->callback([&call] { visits(call); });
}

}  // namespace arpenteur
