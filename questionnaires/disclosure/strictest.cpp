#include "questionnaires/disclosure/strictest.h"

#include <algorithm>
#include <string_view>

namespace arpenteur {
namespace {

std::set<Audience> set_of(const std::vector<Audience>& audiences) {
    return {audiences.begin(), audiences.end()};
}

void keep_common(std::set<Audience>& kept, const std::vector<Audience>& audiences) {
    const std::set<Audience> other = set_of(audiences);
    std::erase_if(kept, [&other](Audience audience) { return !other.contains(audience); });
}

bool partly_unread(const Visit& visit, const Id& entity, std::string_view subject) {
    return std::any_of(visit.unread.begin(), visit.unread.end(), [&](const Unread& one) {
        return one.subject.entity == entity && one.subject.field == subject;
    });
}

}  // namespace

std::set<Audience> marked_for(const Visit& visit, const Id& thing) {
    const auto marks = visit.disclosures.find(thing);
    if (marks == visit.disclosures.end() || marks->second.empty()) return {};
    const Id disclosure = beside_id(kind_of<Disclosure>, thing);
    if (partly_unread(visit, disclosure, subject_field<Disclosure>())) return {};
    std::set<Audience> audiences = set_of(marks->second.front().value.audiences);
    for (const auto& claim : marks->second) keep_common(audiences, claim.value.audiences);
    return audiences;
}

Agreed agreed_by(const Visit& visit, const Id& participant) {
    const auto consents = visit.consents.find(participant);
    if (consents == visit.consents.end() || consents->second.empty()) return {};
    if (partly_unread(visit, participant, subject_field<Consent>())) return {};
    const Consent& first = consents->second.front().value;
    Agreed agreed{true, first.agreement, set_of(first.audiences), true};
    for (const auto& claim : consents->second) {
        const Consent& consent = claim.value;
        agreed.informed = agreed.informed && !consent.informed_on.empty();
        agreed.quotation = std::min(agreed.quotation, consent.agreement);
        agreed.service_voice = agreed.service_voice && consent.service_voice;
        keep_common(agreed.audiences, consent.audiences);
    }
    return agreed;
}

Grounds grounds_of(const Visit& visit, const Id& thing, Audience audience) {
    return {.marked = marked_for(visit, thing).contains(audience)};
}

Grounds grounds_of_quotation(const Visit& visit, const Id& verbatim, const Id& speaker, Audience audience) {
    Grounds grounds = grounds_of(visit, verbatim, audience);
    const Agreed agreed = agreed_by(visit, speaker);
    grounds.agreed =
        agreed.informed && agreed.quotation != QuoteAgreement::none && agreed.audiences.contains(audience);
    return grounds;
}

}  // namespace arpenteur
