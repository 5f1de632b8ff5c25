#include "app/commands/json_answers.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/commands/visit_json.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/language/controls.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

using nlohmann::json;

// One line, whatever bytes the texts contain. JSON escapes C0 only: what else a terminal obeys is escaped here, so
// that the data stays what it is.
std::string line_of(const json& value) {
    const std::string written = value.dump(-1, ' ', false, json::error_handler_t::replace);
    std::string line;
    line.reserve(written.size());
    for (std::size_t at = 0; at < written.size();) {
        const CodePoint point = decode(written, at);
        if (is_control(point.code) || is_bidi_control(point.code))
            line += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point.code));
        else
            line.append(written, at, point.bytes);
        at += point.bytes;
    }
    return line;
}

json json_of(const RevisionId& revision_id) {
    return {{"device", revision_id.device.hex()},
            {"counter", revision_id.counter},
            {"link", revision_id.link.hex()}};
}

json json_of(const Arrival& arrival, Language language) {
    static constexpr std::array kinds{"card", "dossier", "refused"};
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
                       {"completed", arrival.intake.completed},
                       {"several_values", arrival.several_values},
                       {"complete", arrival.complete},
                       {"sender", arrival.sender},
                       {"skipped_bytes", arrival.skipped},
                       {"refused", refused},
                       {"forks", forks},
                       {"gaps", gaps}});
    return object;
}

json json_of(const VisitSummary& summary) {
    const Territory& territory = summary.territory;
    return {{"id", summary.visit.hex()},
            {"territory", territory.name},
            {"kind", territory.kind},
            {"code", territory.code},
            {"department", territory.department},
            {"fictive", territory.fictive},
            {"criteria", summary.criteria},
            {"with_reading", summary.with_reading},
            {"with_position", summary.with_position},
            {"concluded", summary.concluded},
            {"to_arbitrate", summary.to_arbitrate}};
}

}  // namespace

std::string json_answer(const Card& card) {
    return line_of({{"person", card.person().hex()}, {"words", fingerprint(card)}});
}

std::string json_answer(const std::vector<Problem>& problems, std::size_t criteria, Language language) {
    json list = json::array();
    for (const Problem& problem : problems)
        list.push_back({{"file", problem.file},
                        {"sheet", problem.sheet},
                        {"row", problem.row},
                        {"column", problem.column},
                        {"severity", problem.severity() == Severity::error ? "error" : "warning"},
                        {"message", message(problem, language)}});
    return line_of({{"problems", list}, {"criteria", criteria}});
}

std::string json_answer(const Id& visit, const Territory& territory) {
    return line_of({{"id", visit.hex()}, {"territory", territory.name}, {"code", territory.code}});
}

std::string json_answer(const std::vector<VisitSummary>& visits) {
    json list = json::array();
    for (const VisitSummary& visit : visits) list.push_back(json_of(visit));
    return line_of(list);
}

std::string json_answer(const Visit& visit) { return line_of(json_of(visit)); }

std::string json_answer(const std::vector<Arrival>& arrivals, Language language) {
    json list = json::array();
    for (const Arrival& arrival : arrivals) list.push_back(json_of(arrival, language));
    return line_of(list);
}

std::string json_answer(const RecordAnswer& answer) {
    json object{{"line", answer.line}};
    if (!answer.what.empty()) object.update({{"what", answer.what}, {"id", answer.id.hex()}});
    if (!answer.places.empty()) object["place"] = json_of(answer.places.front());
    for (std::size_t i = 1; i < answer.places.size(); ++i)
        object["also"].push_back(json_of(answer.places[i]));
    if (!answer.error.empty()) object["error"] = answer.error;
    return line_of(object);
}

}  // namespace arpenteur
