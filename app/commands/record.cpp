#include <iostream>

#include "app/commands/commands.h"
#include "app/commands/json_answers.h"
#include "app/commands/record_line.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

constexpr std::chrono::seconds patience{30};

// Returns once the thing is on disk, or says why it is not.
RecordAnswer answer_to(OpenVisit& visit, const Recorded& recorded, Language language) {
    RecordAnswer answer{.what = recorded.what, .id = recorded.entity};
    const Ticket ticket = recorded.receipts.back().ticket;
    WriterState state = visit.wait(ticket, patience);
    if (state.durable < ticket) {
        visit.retry();
        state = visit.wait(ticket, std::chrono::seconds(1));
    }
    if (state.durable >= ticket)
        for (const Receipt& receipt : recorded.receipts) answer.places.push_back(receipt.id);
    else
        answer.error = sentence(
            language,
            {"pas encore enregistré : {}. La ligne attend, et sera écrite dès que possible : ne la "
             "renvoyez pas.",
             "not recorded yet: {}. The line waits, and will be written as soon as possible: do not "
             "send it again."},
            message(state.not_recorded ? state.not_recorded->fault : StoreFault::other).in(language));
    return answer;
}

}  // namespace

Exit run(const Invocation& call, const RecordOptions& options) {
    Workspace workspace = call.open_workspace(Access::write);
    OpenVisit& visit = call.find_visit(workspace, options.visit);
    bool all_recorded = true;
    bool any_line = false;
    std::string text;
    for (std::size_t number = 1; std::getline(std::cin, text); ++number) {
        if (trimmed(text).empty()) continue;
        any_line = true;
        const auto recorded = record_line(visit, text);
        RecordAnswer answer;
        if (recorded)
            answer = answer_to(visit, *recorded, call.language);
        else
            answer.error = recorded.error().in(call.language);
        answer.line = number;
        all_recorded = all_recorded && answer.error.empty();
        print(json_answer(answer));
    }
    if (const Exit closed = call.close(workspace); closed != Exit::done) return closed;
    if (!any_line)
        call.refuse(Words{"L’entrée est vide : rien n’a été enregistré. Donnez un objet JSON par ligne.",
                          "The input is empty: nothing was recorded. Give one JSON object per line."});
    return all_recorded ? Exit::done : Exit::refused;
}

}  // namespace arpenteur
