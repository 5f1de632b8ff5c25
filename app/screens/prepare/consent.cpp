#include "app/screens/prepare/consent.h"

#include <algorithm>

#include "app/screens/editing.h"
#include "app/screens/prepare/notice.h"
#include "questionnaires/language/dates.h"

namespace arpenteur {

namespace {

constexpr std::array agreements{QuoteAgreement::none, QuoteAgreement::unattributed,
                                QuoteAgreement::by_category, QuoteAgreement::by_function};
constexpr std::array audiences{Audience::restricted, Audience::public_, Audience::funder,
                               Audience::evaluator};

bool informed(const Consent& consent) { return !consent.informed_on.empty(); }

Words agreed(QuoteAgreement agreement) {
    switch (agreement) {
        case QuoteAgreement::none:
            return {"aucune citation", "no quotation"};
        case QuoteAgreement::unattributed:
            return {"cité sans attribution", "quoted unattributed"};
        case QuoteAgreement::by_category:
            return {"cité par catégorie", "quoted by category"};
        case QuoteAgreement::by_function:
            return {"cité par fonction", "quoted by function"};
    }
    return {"", ""};
}

std::string in_full(const VisitPage& page, const Consent& consent) {
    std::string text = consent_in_words(page, consent);
    for (const Audience audience : consent.audiences) text += " · " + page.in(label_of(audience));
    if (consent.service_voice) text += page.in({" · parole de service", " · voice of a service"});
    return text;
}

void draw_notice_given(VisitPage& page, Editing<Consent>& consent, bool& reading_notice) {
    draw_notice(page, reading_notice);
    const bool notice_given = informed(consent.thing());
    std::string words = page.in({"Notice donnée aujourd’hui, par moi", "Notice given today, by me"});
    if (notice_given) {
        words = page.say({"Notice donnée le {}", "Notice given on {}"},
                         day_in_words(consent.thing().informed_on, page.language()));
        if (const std::string by = page.visit.name_of(consent.thing().informed_by); !by.empty())
            words += page.say({", par {}", ", by {}"}, by);
    }
    if (toggle(page.surface, "consent/informed", words, notice_given, page.visit.writable()))
        consent.change([&](Consent& each) {
            each.informed_on = notice_given ? std::string() : page.today;
            each.notice_version = notice_given ? std::string_view() : notice_version;
            each.informed_by = notice_given ? Id{} : page.writer;
        });
}

void draw_audiences(VisitPage& page, Editing<Consent>& consent) {
    std::vector<bool> chosen;
    for (const Audience audience : audiences)
        chosen.push_back(std::find(consent.thing().audiences.begin(), consent.thing().audiences.end(),
                                   audience) != consent.thing().audiences.end());
    label(page.surface, page.in({"Pour qui", "For whom"}));
    const auto tapped = choose_several(page.surface, "consent/audience",
                                       labels_of(audiences, page.language()), chosen, page.visit.writable());
    if (tapped)
        consent.change([&](Consent& each) {
            chosen[*tapped] = !chosen[*tapped];
            each.audiences.clear();
            for (std::size_t i = 0; i < audiences.size(); ++i)
                if (chosen[i]) each.audiences.push_back(audiences[i]);
        });
    hint(page.surface,
         page.in({"Chacun pour lui-même, aucun n’en entraîne un autre. Rien de coché : rien ne sort.",
                  "Each on its own: none implies another. If nothing is chosen, nothing goes out."}));
}

// Elected officials and agents speak for themselves; a State service, a chamber, an agency may speak as such.
bool may_speak_for_a_service(ActorCategory category) {
    return category != ActorCategory::elected && category != ActorCategory::agent;
}

}  // namespace

std::string consent_in_words(const VisitPage& page, const Consent& consent) {
    if (!informed(consent)) return page.in({"notice à donner", "notice to be given"});
    const bool for_nobody = consent.agreement != QuoteAgreement::none && consent.audiences.empty();
    return page.say({"notice le {}", "notice on {}"}, day_in_words(consent.informed_on, page.language())) +
           " · " + page.in(agreed(consent.agreement)) +
           (for_nobody ? page.in({", pour personne encore", ", for nobody yet"}) : std::string());
}

void draw_consent(VisitPage& page, const Id& entity, ActorCategory category, bool& reading_notice) {
    const Claims<Consent>& claims = claims_on(page.view().consents, entity);
    heading(page.surface, page.in({"Notice et accord", "Notice and agreement"}));
    Editing<Consent> consent(page, entity, claims);
    consent.arbitrate("consent/dispute", [&](const Consent& each) { return in_full(page, each); });
    draw_notice_given(page, consent, reading_notice);
    const bool notice_given = informed(consent.thing());
    label(page.surface, page.in({"Ses phrases peuvent être citées", "Their words may be quoted"}));
    consent.choose("consent/agreement", agreements, &Consent::agreement, notice_given);
    if (!notice_given)
        hint(page.surface,
             page.in({"La notice d’abord, l’accord ensuite.", "The notice first, then the agreement."}));
    if (consent.thing().agreement != QuoteAgreement::none) draw_audiences(page, consent);
    if (may_speak_for_a_service(category) || consent.thing().service_voice) {
        consent.yes_or_no("consent/service", page.in({"Parole de service", "Voice of a service"}),
                          &Consent::service_voice);
        hint(
            page.surface,
            page.in({"Parle pour une institution et accepte, par écrit et après relecture, de paraître sous "
                     "cette fonction.",
                     "Speaks for an institution and agrees, in writing and after reading it again, to appear "
                     "under that function."}));
    }
}

}  // namespace arpenteur
