#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words about_expectations{
    "Chacun a été invité à dire ce qu’il attend des autres, ce qu’il leur propose, et ce qu’il ne comprend "
    "pas. Lues ensemble, ces attentes sont un premier ordre du jour.",
    "Everyone was asked to say what they expect of the others, what they offer them, and what they do not "
    "understand. Read together, these expectations are a first agenda."};
constexpr Words no_expectations{"Aucune attente croisée n’est rapportée dans cette version.",
                                "No mutual expectation is reported in this version."};
constexpr WordsWith<2> towards{"{}, envers {}", "{}, towards {}"};
constexpr Words expects{"Ce qui est attendu", "What is expected"};
constexpr Words offers{"Ce qui est proposé", "What is offered"};
constexpr Words not_understood{"Ce qui n’est pas compris", "What is not understood"};

Html said_of(const DisclosedExpectation& one, Language language) {
    return block("dl", "facts",
                 described(expects.in(language), one.expects) + described(offers.in(language), one.offers) +
                     described(not_understood.in(language), one.not_understood));
}

// A joined group may expect several things of one category: they share a heading.
Html heading_before(const DisclosedExpectation* last, const DisclosedExpectation& one, Language language) {
    if (last != nullptr && last->from == one.from && last->to == one.to) return {};
    return heading(3, sentence(language, towards, capitalised(group_named(one.from).in(language)),
                               category_named(one.to).in(language)));
}

}  // namespace

template <class Scale>
Html expectations(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    if (visit.expectations.empty()) return paragraph(no_expectations.in(edition.language));
    Html out = paragraph(about_expectations.in(edition.language), "lead");
    const DisclosedExpectation* last = nullptr;
    for (const auto& one : visit.expectations) {
        out += block("article", "expectation",
                     heading_before(last, one, edition.language) + said_of(one, edition.language));
        last = &one;
    }
    return out;
}

template Html expectations(const RestrictedVisit&, const Edition&);
template Html expectations(const PublicVisit&, const Edition&);

}  // namespace arpenteur
