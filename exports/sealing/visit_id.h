// What a visit's id is made of, so that a visit is founded once: nobody takes an id, founds a visit twice or swaps
// its questionnaire.
//
//     H-128("arp.visi" ‖ founder's sign key ‖ desk's sign key ‖ H-256("arp.key1" ‖ first key)
//                      ‖ H-256("arp.form" ‖ the questionnaire's canonical tables) ‖ 16 random bytes)
#pragma once

#include <string_view>

#include "exports/sealing/keys.h"
#include "exports/sealing/visit_key.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

struct VisitOrigin {
    SignKey founder, desk;
    Digest first_key;  // commitment_to() it
    Digest form;       // digest_of_form()
    Id random;

    friend bool operator==(const VisitOrigin&, const VisitOrigin&) = default;
};

Id visit_id(const VisitOrigin& origin);

// H-256("arp.key1" ‖ key): unlike the key's id it needs no visit, whose id covers it.
Digest commitment_to(const VisitKey& first_key);

// H-256("arp.form" ‖ canonical): of a questionnaire's tables, before they are compressed; see sheets/canonical.h.
Digest digest_of_form(std::string_view canonical);

}  // namespace arpenteur
