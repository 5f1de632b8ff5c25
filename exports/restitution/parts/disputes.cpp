#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words no_controversies{"Aucune controverse n’est rapportée dans cette version.",
                                 "No controversy is reported in this version."};
constexpr Words about_controversies{
    "Ces désaccords sont connus ici. Les nommer n’est pas les trancher : c’est permettre d’y travailler.",
    "These disagreements are known here. Naming them does not settle them: it lets people work on them."};
constexpr WordsWith<1> between{"Voix en présence : {}.", "Voices: {}."};
constexpr WordsWith<1> touches{"Touche à : {}.", "Concerns: {}."};

constexpr Words team_title{"Là où l’équipe garde plusieurs lectures",
                           "Where the team keeps several readings"};
constexpr Words team_about{
    "Sur ces critères, l’équipe n’a pas conclu d’une seule voix et ne fait pas semblant.",
    "On these criteria the team did not reach a single conclusion, and does not pretend otherwise."};
constexpr WordsWith<1> readings{"Les lectures vont {}.", "The readings range {}."};
constexpr WordsWith<1> readings_agree{"Les lectures se tiennent à {}.", "The readings agree on {}."};

Html controversy_written(const DisclosedControversy& one, const std::vector<std::string>& criteria,
                         Language language) {
    Html content;
    if (!one.title.empty()) content += heading(3, one.title);
    content += paragraphs(one.text);
    std::vector<std::string> groups;
    for (const VoiceGroup group : one.between) groups.emplace_back(label_of(group).in(language));
    std::string foot;
    if (!groups.empty()) foot = sentence(language, between, parted(groups, language));
    if (!criteria.empty())
        foot += (foot.empty() ? "" : " ") + sentence(language, touches, parted(criteria, language));
    if (!foot.empty()) content += paragraph(foot, "foot");
    return block("article", "dispute", content);
}

template <class Scale>
std::string span_in_words(const Span<Scale>& span, Language language) {
    if (span.low == span.high) return sentence(language, readings_agree, level_in_sentence(span, language));
    return sentence(language, readings, from_to(span, language));
}

template <class Scale>
Html disagreement_written(const DisclosedDisagreement<Scale>& one, Language language) {
    Html content = heading(4, one.title.in(language));
    if (one.between) content += paragraph(span_in_words(*one.between, language));
    return block("article", "dispute", content + paragraphs(one.reason));
}

template <class Scale>
Html disagreements(const DisclosedVisit<Scale>& visit, Language language) {
    if (visit.disagreements.empty()) return {};
    Html out;
    for (const auto& one : visit.disagreements) out += disagreement_written(one, language);
    return heading(3, team_title.in(language)) + paragraph(team_about.in(language)) + out;
}

}  // namespace

template <class Scale>
Html disputes(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    Html out = visit.controversies.empty() ? paragraph(no_controversies.in(language))
                                           : paragraph(about_controversies.in(language), "lead");
    for (const auto& one : visit.controversies)
        out += controversy_written(one, criterion_titles(visit, one.criteria, language), language);
    return out + disagreements(visit, language);
}

template Html disputes(const RestrictedVisit&, const Edition&);
template Html disputes(const PublicVisit&, const Edition&);

}  // namespace arpenteur
