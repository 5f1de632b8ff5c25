#include <iostream>
#include <nlohmann/json.hpp>

#include "app/commands/commands.h"
#include "app/commands/record_line.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

using nlohmann::json;

json json_of_place(const RevisionId& revision_id) {
    return {{"device", revision_id.device.hex()},
            {"counter", revision_id.counter},
            {"link", revision_id.link.hex()}};
}

void record(Invocation& call, const std::string& wanted) {
    Workspace workspace = call.open_workspace(Access::write);
    OpenVisit& visit = call.find_visit(workspace, wanted);
    std::string text;
    for (std::size_t number = 1; std::getline(std::cin, text); ++number) {
        if (trimmed(text).empty()) continue;
        json answer{{"line", number}};
        const auto recorded = record_line(visit, text);
        if (!recorded) {
            answer["error"] = recorded.error().in(call.language());
        } else {
            const Ticket ticket = recorded->receipts.back().ticket;
            WriterState state = visit.wait(ticket, std::chrono::seconds(30));
            if (state.durable < ticket) {
                visit.retry();
                state = visit.wait(ticket, std::chrono::seconds(1));
            }
            answer.update({{"what", recorded->what}, {"id", recorded->entity.hex()}});
            if (state.durable >= ticket) {
                answer["place"] = json_of_place(recorded->receipts.front().id);
                for (std::size_t i = 1; i < recorded->receipts.size(); ++i)
                    answer["also"].push_back(json_of_place(recorded->receipts[i].id));
            } else {
                answer["error"] =
                    sentence(call.language(),
                             {"pas encore enregistré : {}. La ligne attend, et sera écrite dès que "
                              "possible : ne la renvoyez pas.",
                              "not recorded yet: {}. The line waits, and will be written as soon as "
                              "possible: do not send it again."},
                             message(state.not_recorded ? state.not_recorded->fault : StoreFault::other)
                                 .in(call.language()));
            }
        }
        if (answer.contains("error")) call.exit_code = refused_exit;
        print(answer);
    }
    if (workspace.close()) call.exit_code = machine_exit;
}

}  // namespace

void add_record(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand(
        "record", "Prend des réponses, un objet JSON par ligne / takes answers, one JSON object a line");
    auto wanted = std::make_shared<std::string>();
    command->add_option("VISIT", *wanted)->required();
    command->callback([&call, wanted] { record(call, *wanted); });
}

}  // namespace arpenteur
