#include <array>
#include <span>

#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words about_answer_sheet{
    "À remplir pendant la séance. Qui répond est dit par sa fonction.",
    "To be filled in during the meeting. Whoever answers is named by their function."};
constexpr Words finding{"Constat", "Finding"};
constexpr std::array finding_answers{Words{"confirmé", "confirmed"}, Words{"nuancé", "nuanced"},
                                     Words{"contesté", "contested"}};
constexpr Words by_category{"Par quelle catégorie, et pourquoi", "From which category, and why"};
constexpr Words advice{"Recommandation", "Recommendation"};
constexpr std::array advice_answers{Words{"retenue", "kept"}, Words{"adaptée", "adapted"},
                                    Words{"différée", "deferred"}, Words{"écartée", "dropped"}};
constexpr Words who_and_when{"Qui porte, jusqu’à quand", "Who carries it, and until when"};

Html boxes(std::span<const Words> answers, Language language) {
    Html out;
    for (const Words& answer : answers)
        out += element("span", {{"class", "box"}}, text("☐ ") + text(answer.in(language))) + text(" ");
    return out;
}

Html sheet(const Words& first, const Words& last, const std::vector<std::string>& rows,
           std::span<const Words> answers, Language language) {
    const auto column = [&](std::string_view title) {
        return element("th", {{"scope", "col"}}, text(title));
    };
    Html body;
    for (const std::string& row : rows)
        body += element("tr", element("th", {{"scope", "row"}}, text(row)) +
                                  element("td", {{"class", "boxes"}}, boxes(answers, language)) +
                                  element("td", {{"class", "blank"}}, Html()));
    constexpr Words answer{"Réponse", "Answer"};
    return block("table", "sheet",
                 element("thead", element("tr", column(first.in(language)) + column(answer.in(language)) +
                                                    column(last.in(language)))) +
                     element("tbody", body));
}

}  // namespace

template <>
Html answer_sheet(const RestrictedVisit& visit, const Edition& edition) {
    const Language language = edition.language;
    std::vector<std::string> findings, advices;
    for (const auto* points : {&visit.strengths, &visit.weaknesses})
        for (const auto& point : *points) findings.push_back(point.title.in(language));
    for (std::size_t i = 0; i < visit.recommendations.size(); ++i)
        advices.push_back(sentence(language, {"Recommandation {}", "Recommendation {}"}, i + 1));
    if (findings.empty() && advices.empty()) return {};
    Html out = paragraph(about_answer_sheet.in(language), "lead");
    if (!findings.empty()) out += sheet(finding, by_category, findings, finding_answers, language);
    if (!advices.empty()) out += sheet(advice, who_and_when, advices, advice_answers, language);
    return out;
}

// The public version has none: the answers are in the document itself, or given at the meeting.
template <>
Html answer_sheet(const PublicVisit&, const Edition&) {
    return {};
}

}  // namespace arpenteur
