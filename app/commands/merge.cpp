#include <nlohmann/json.hpp>

#include "app/commands/commands.h"

namespace arpenteur {

namespace {

using nlohmann::json;

json json_of_arrival(const Arrival& arrival, Language language) {
    static constexpr std::string_view kinds[] = {"card", "dossier", "refused"};
    json refused = json::array();
    for (const Refused& part : arrival.intake.refused)
        refused.push_back(
            {{"first", part.first}, {"count", part.count}, {"why", message(part.refusal).in(language)}});
    json forks = json::array();
    for (const Fork& fork : arrival.forks)
        forks.push_back({{"device", fork.device.hex()}, {"counter", fork.counter}});
    json gaps = json::array();
    for (const Gap& gap : arrival.gaps)
        gaps.push_back({{"device", gap.device.hex()}, {"first", gap.first}, {"last", gap.last}});
    json object{{"file", arrival.file.string()},
                {"kind", kinds[static_cast<std::size_t>(arrival.kind)]},
                {"report", sentences(arrival, language)}};
    if (arrival.refused) object["error"] = arrival.refused->in(language);
    if (arrival.kind == ArrivalKind::dossier)
        object.update({{"visit", arrival.visit.hex()},
                       {"territory", arrival.territory},
                       {"new_visit", arrival.new_visit},
                       {"new", arrival.intake.added},
                       {"known", arrival.intake.known},
                       {"waiting", arrival.intake.waiting},
                       {"several_values", arrival.several_values},
                       {"complete", arrival.complete},
                       {"sender", arrival.sender},
                       {"skipped_bytes", arrival.skipped},
                       {"refused", refused},
                       {"forks", forks},
                       {"gaps", gaps}});
    return object;
}

void merge(Invocation& call, const std::vector<std::filesystem::path>& files) {
    Workspace workspace = call.open_workspace(Access::write);
    json list = json::array();
    for (const auto& file : files) {
        const Arrival arrival = take_file(workspace, file, call.progress());
        if (arrival.anything_refused() || (arrival.kind == ArrivalKind::dossier && !arrival.complete))
            call.exit_code = refused_exit;
        if (call.json)
            list.push_back(json_of_arrival(arrival, call.language()));
        else
            for (const std::string& line : sentences(arrival, call.language())) print(line);
    }
    if (call.json) print(list);
    if (workspace.close()) call.exit_code = machine_exit;
}

}  // namespace

void add_merge(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand(
        "merge",
        "Prend des plis et des cartes / takes dossiers and cards in; exit 1 if anything was refused");
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    command->add_option("FILE", *files)->required();
    command->callback([&call, files] { merge(call, *files); });
}

}  // namespace arpenteur
