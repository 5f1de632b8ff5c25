#include "exports/restitution/figures/shapes.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {
namespace {

constexpr Words kicker{"Restitution du diagnostic", "What the diagnostic found"};
constexpr Words unnamed{"Territoire sans nom", "Unnamed territory"};
constexpr WordsWith<1> department{"département {}", "department {}"};
constexpr WordsWith<1> official_code{"code officiel {}", "official code {}"};
constexpr Words judged{"Ce qui est regardé", "What was looked at"};
constexpr Words course{"Le cap s’appelle ici", "Name of the course"};
constexpr Words by{"Établi par", "Made by"};
constexpr Words on{"Date", "Date"};
constexpr Words version{"Version", "Version"};

Words version_in_words(const RestrictedVisit&) {
    return {"Version restreinte, pour les élues et élus et les principaux responsables.",
            "Restricted version, for the elected officials and senior managers."};
}
Words version_in_words(const PublicVisit&) {
    return {"Version publique, pour toutes les personnes du territoire.",
            "Public version, for everyone in the territory."};
}

std::string place_in_words(const Territory& territory, Language language) {
    std::vector<std::string> known;
    if (!territory.kind.empty()) known.emplace_back(kind_words(territory.kind).in(language));
    if (!territory.department.empty()) known.push_back(sentence(language, department, territory.department));
    if (!territory.code.empty()) known.push_back(sentence(language, official_code, territory.code));
    std::string parts;
    for (const std::string& one : known) parts += (parts.empty() ? "" : " · ") + one;
    return capitalised(parts);
}

// A path across the land: the line that the document's figures are drawn on.
Html ornament() {
    Html path = line({4, 20}, {716, 20}, "rule");
    for (int i = 0; i < 5; ++i) path += circle({90.0 + 135 * i, 20}, 4.0 + 1.5 * i, "place");
    return element("svg", {{"aria-hidden", "true"}, {"class", "ornament"}, {"viewBox", "0 0 720 40"}}, path);
}

}  // namespace

template <class Scale>
Html cover(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    const Territory& territory = visit.territory;
    const std::string_view name = territory.name.empty() ? unnamed.in(language) : territory.name;
    Html facts = described(judged.in(language), visit.perimeter.authority) +
                 described(course.in(language), visit.perimeter.cap_name) +
                 described(by.in(language), listed(visit.method.organisations, language)) +
                 described(on.in(language), day_in_words(edition.date, language)) +
                 described(version.in(language), version_in_words(visit).in(language));
    return paragraph(kicker.in(language), "kicker") + heading(1, name) +
           paragraph(place_in_words(territory, language), "place") + ornament() +
           paragraph(visit.form_title.in(language), "subtitle") + block("dl", "facts", facts);
}

template Html cover(const RestrictedVisit&, const Edition&);
template Html cover(const PublicVisit&, const Edition&);

}  // namespace arpenteur
