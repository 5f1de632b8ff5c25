#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words about_quotes{
    "Ces paroles ont été dites pendant la visite. Chacune est citée avec l’accord de la personne, et signée "
    "comme elle l’a accepté.",
    "These words were said during the visit. Each is quoted with the person’s agreement, and signed as they "
    "accepted."};
constexpr Words no_quotes{
    "Aucune parole n’est citée : ne le sont que celles dont l’auteur a donné son accord pour cette version.",
    "No words are quoted: words are quoted only if their speaker agreed to it for this version."};
constexpr Words besides{"Et aussi", "And also"};
constexpr WordsWith<1> service_voice{"{}, au titre de son service", "{}, speaking for their service"};

// The signature that the person accepted; empty if there is none.
std::string signature(const Attribution& by, Language language) {
    if (const auto* group = std::get_if<VoiceGroup>(&by)) return capitalised(among(*group).in(language));
    if (const auto* one = std::get_if<ByFunction>(&by)) {
        const std::string function = capitalised(one->function);
        return one->service_voice ? sentence(language, service_voice, function) : function;
    }
    return {};
}

Html quote_written(const Quote& quote, Language language) {
    const std::string signed_by = signature(quote.by, language);
    Html content = element("p", lines(quoted(quote.text, language)));
    if (!signed_by.empty()) content += element("footer", text(signed_by));
    return element("blockquote", content);
}

Html quotes_under(std::string_view title, const std::vector<Quote>& group, Language language) {
    Html out;
    for (const Quote& quote : group) {
        const Html written = quote_written(quote, language);
        // So that a title never stands alone at the foot of a page.
        out += out.empty() ? block("div", "together", heading(3, title) + written) : written;
    }
    return out;
}

}  // namespace

template <class Scale>
Html quotes(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    Html out;
    for (const auto& capacity : visit.capacities)
        for (const auto& axis : capacity.axes)
            for (const auto& criterion : axis.criteria)
                out += quotes_under(criterion.title.in(language), criterion.quotes, language);
    out += quotes_under(besides.in(language), visit.quotes, language);
    if (out.empty()) return paragraph(no_quotes.in(language));
    return paragraph(about_quotes.in(language), "lead") + out;
}

template Html quotes(const RestrictedVisit&, const Edition&);
template Html quotes(const PublicVisit&, const Edition&);

}  // namespace arpenteur
