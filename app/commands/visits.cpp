#include "app/commands/commands.h"
#include "app/commands/json_answers.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

constexpr WordsWith<9> a_line{"{}  {} ({}{}{}) : {} critères sur {} lus, {} conclus{}",
                              "{}  {} ({}{}{}): {} criteria of {} read, {} concluded{}"};

std::string line_of(const VisitSummary& summary, Language language) {
    const Territory& territory = summary.territory;
    const std::string department = territory.department.empty() ? "" : ", " + territory.department;
    const std::string fictive(territory.fictive ? Words{", données fictives", ", invented data"}.in(language)
                                                : "");
    const std::string arbitrate =
        summary.to_arbitrate == 0
            ? ""
            : sentence(language, {", {} à arbitrer", ", {} to arbitrate"}, summary.to_arbitrate);
    return sentence(language, a_line, summary.visit.hex().substr(0, 8), territory.name,
                    kind_words(territory.kind).in(language), department, fictive, summary.with_reading,
                    summary.criteria, summary.concluded, arbitrate);
}

}  // namespace

Exit run(const Invocation& call, const VisitsOptions&) {
    const Workspace workspace = call.open_workspace(Access::read);
    const std::vector<VisitSummary> visits = workspace.visits();
    if (call.json) {
        print(json_answer(visits));
        return Exit::done;
    }
    for (const VisitSummary& visit : visits) print(line_of(visit, call.language));
    if (visits.empty())
        call.say(Words{"Il n’y a pas encore de visite dans cet espace : voyez arpenteur prepare.",
                       "There is no visit in this workspace yet: see arpenteur prepare."});
    return Exit::done;
}

}  // namespace arpenteur
