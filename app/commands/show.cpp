#include <fmt/format.h>

#include "app/commands/commands.h"
#include "app/commands/json_answers.h"
#include "app/commands/visit_text.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/assessment/evidence.h"
#include "questionnaires/assessment/openings.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

// What the team knows about one criterion, in one line.
std::string state_of(const OpenVisit& visit, const Criterion& criterion, Language language) {
    const auto claims = visit.view().consensuses.find(consensus_id(criterion.code));
    if (claims != visit.view().consensuses.end()) {
        const Consensus* agreed = settled(claims->second);
        if (!agreed) return std::string(Words{"à arbitrer", "to arbitrate"}.in(language));
        if (agreed->outcome == Outcome::disagreement)
            return std::string(Words{"désaccord gardé", "disagreement kept"}.in(language));
        return sentence(language, {"consensus {}", "consensus {}"}, code_of(agreed->rating));
    }
    if (is_open(visit.view(), criterion.code)) {
        std::string positions;
        for (const HeldPosition& held : open_positions(visit.view(), criterion.code))
            positions += (positions.empty() ? "" : ", ") + visit.name_of(held.author) + " " +
                         code_of(held.position.rating);
        return sentence(language, {"positions : {}", "positions: {}"}, positions);
    }
    const auto readings = std::count_if(
        visit.view().readings.begin(), visit.view().readings.end(),
        [&](const auto& each) { return each.second.front().value.criterion == criterion.code; });
    return sentence(language, {"{} lectures", "{} readings"}, readings);
}

}  // namespace

Exit run(const Invocation& call, const ShowOptions& options) {
    Workspace workspace = call.open_workspace(Access::read);
    const OpenVisit& visit = call.find_visit(workspace, options.visit);
    if (call.json) {
        print(json_answer(visit.view()));
        return Exit::done;
    }

    const Language language = call.language;
    const Territory& territory = visit.summary().territory;
    print(
        territory.name + ", " + std::string(kind_words(territory.kind).in(language)) +
        std::string(territory.fictive ? Words{" (données fictives)", " (invented data)"}.in(language) : ""));
    for (const Axis& axis : visit.grid().axes) {
        print(axis.code + "  " + axis.title.in(language));
        for (const Criterion* criterion : visit.grid().criteria_of(axis.code))
            print("    " + criterion->code + "  " + criterion->title.in(language) + " : " +
                  state_of(visit, *criterion, language));
    }
    for (const std::string& line : text_of(visit.view(), language)) print(line);
    for (const Gap& gap : visit.replica().journal().gaps()) {
        const RosterMember* owner = visit.replica().owner_of(gap.device);
        print(sentence(language,
                       {"Révisions {} à {} de la tablette de {} manquent.",
                        "Revisions {} to {} of the tablet of {} are missing."},
                       gap.first, gap.last, owner ? owner->card.name() : std::string("?")));
    }
    return Exit::done;
}

}  // namespace arpenteur
