// Marks and agreements as they hold where tablets differ: the strictest of the current values.
//
//     const Agreed agreed = agreed_by(visit, speaker);
//     if (agreed.quotation != QuoteAgreement::none && agreed.audiences.contains(Audience::public_)) ...
//
// Nothing recorded lets nothing out. What this version cannot read of a mark or of an agreement counts as a
// refusal.
#pragma once

#include <set>

#include "questionnaires/fields/let_out.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// The audiences to which the thing may go: those that every current mark names.
std::set<Audience> marked_for(const Visit& visit, const Id& thing);

struct Agreed {
    bool informed = false;  // a notice is recorded, with its date
    QuoteAgreement quotation = QuoteAgreement::none;
    std::set<Audience> audiences;
    bool service_voice = false;
    bool operator==(const Agreed&) const = default;
};

Agreed agreed_by(const Visit& visit, const Id& participant);

// What speaks for letting the thing out to the audience; a quotation needs its speaker's agreement too.
Grounds grounds_of(const Visit& visit, const Id& thing, Audience audience);
Grounds grounds_of_quotation(const Visit& visit, const Id& verbatim, const Id& speaker, Audience audience);

}  // namespace arpenteur
