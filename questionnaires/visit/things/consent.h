// What a participant was told and agreed to. It is attached to the participant's entity.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

enum class QuoteAgreement : std::uint8_t { none, unattributed, by_category, by_function };

template <>
struct CodesOf<QuoteAgreement> {
    static constexpr std::array<std::string_view, 4> codes{"none", "unattributed", "by_category",
                                                           "by_function"};
};

struct Consent {
    std::string informed_on;  // a date, "2026-11-23"; empty if the notice was not given
    std::string notice_version;
    Id informed_by;  // a member of the team
    QuoteAgreement agreement = QuoteAgreement::none;
    std::vector<Audience> audiences;  // that the agreement covers
    // They speak for an institution, and agreed in writing to appear under that function.
    bool service_voice = false;
    bool operator==(const Consent&) const = default;
};

template <>
struct Declaration<Consent> {
    static constexpr ThingKind kind{.subject = "consent",
                                    .name = "consent",
                                    .list = "consents",
                                    .one = {"Information et accord", "Notice and agreement"},
                                    .many = {"Notices et accords", "Notices and agreements"},
                                    .stands_on = StandsOn::another};
    static constexpr std::tuple fields{
        kind.code("informed_on", &Consent::informed_on, {"Informé le", "Informed on"}, to::nobody),
        kind.code("notice_version", &Consent::notice_version, {"Notice", "Notice"}, to::nobody),
        kind.reference(Names::person, "informed_by", &Consent::informed_by, {"Par", "By"}, to::nobody),
        kind.choice("agreement", &Consent::agreement, {"Citation", "Quotation"}, to::nobody),
        kind.choice("audiences", &Consent::audiences, {"Pour", "For"}, to::nobody),
        kind.choice("service_voice", &Consent::service_voice, {"Parole de service", "Speaks for a service"},
                    to::whom_the_person_agreed_to.but(Audience::evaluator, to::never))};
};

}  // namespace arpenteur
