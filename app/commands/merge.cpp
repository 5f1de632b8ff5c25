#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/json_answers.h"

namespace arpenteur {

namespace {

bool fully_taken(const Arrival& arrival) {
    return !arrival.anything_refused() && (arrival.kind != ArrivalKind::dossier || arrival.complete);
}

}  // namespace

Exit run(const Invocation& call, const MergeOptions& options) {
    if (options.files.empty())
        call.refuse(
            Words{"Aucun fichier n’est donné : rien n’a été pris.", "No file was given: nothing was taken in."});
    Workspace workspace = call.open_workspace(Access::write);
    std::vector<Arrival> arrivals;
    for (const auto& file : options.files) {
        arrivals.push_back(take_file(workspace, file, call.progress()));
        if (call.json) continue;
        for (const std::string& line : sentences(arrivals.back(), call.language)) print(line);
    }
    if (call.json) print(json_answer(arrivals, call.language));
    const Exit closed = call.close(workspace);
    if (closed != Exit::done) return closed;
    return std::all_of(arrivals.begin(), arrivals.end(), fully_taken) ? Exit::done : Exit::refused;
}

}  // namespace arpenteur
