// Marks and agreements where tablets differ: the strictest of the current values counts.
//
//     const Agreed agreed = agreed_by(visit, speaker);
//     if (agreed.quotation != QuoteAgreement::none && agreed.audiences.contains(Audience::public_)) ...
//
// If nothing is recorded, nothing goes out. A mark or an agreement that this version cannot read counts as a
// refusal.
#pragma once

#include <set>

#include "questionnaires/fields/let_out.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// The audiences that may see the thing: those named by every current mark.
std::set<Audience> marked_for(const Visit& visit, const Id& thing);

struct Agreed {
    bool informed = false;  // a notice with its date is recorded
    QuoteAgreement quotation = QuoteAgreement::none;
    std::set<Audience> audiences;
    bool service_voice = false;
    bool operator==(const Agreed&) const = default;
};

Agreed agreed_by(const Visit& visit, const Id& participant);

// The grounds for letting the thing out to the audience; for a quotation, its speaker's agreement included.
Grounds grounds_of(const Visit& visit, const Id& thing, Audience audience);
Grounds grounds_of_quotation(const Visit& visit, const Id& verbatim, const Id& speaker, Audience audience);

}  // namespace arpenteur
