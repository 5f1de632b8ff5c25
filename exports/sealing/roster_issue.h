// New records of a roster: what founder and desk do to it. Each names all that counts on its issuer's tablet.
//
//     const FoundedVisit founded = found_visit({tablet, own_card, desk_card, form, false}, random).value();
//     roster.take({founded.record});
//     const RosterView view{roster, judged(roster), keys};
//     const auto added = add_member(view, tablet, {colleague, true}, random);
//     if (!added) say(message(added.error()).in(language));
#pragma once

#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/key_ring.h"
#include "exports/sealing/roster.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class RosterProblem : std::uint8_t {
    not_own_card,  // the founder's card is not that of this tablet
    no_desk,       // the desk's card is not of kind desk
    not_entitled,  // only founder and desk change the roster
    no_key,        // this tablet does not hold the key to write under
    already_a_member,
    not_a_member,
    the_desk,  // cannot be excluded
};

Words message(RosterProblem problem);

struct VisitToFound {
    const Identity& founder;
    const Card& founder_card;
    const Card& desk;  // the founder's own where the desk founds
    Digest form;       // digest_of_form(), of empty tables for a cohort's journal
    bool invented = false;
};

struct FoundedVisit {
    Id visit;
    VisitKey key;
    HeldRecord record;
};

tl::expected<FoundedVisit, RosterProblem> found_visit(const VisitToFound& wanted, const Random& random);

// What is held when a record is made.
struct RosterView {
    const Roster& roster;
    const JudgedRoster& judgement;
    const KeyRing& keys;
};

using NewRecord = tl::expected<HeldRecord, RosterProblem>;

// Brings somebody in, with the key that is written under; they can read the whole past. A member's entry may be
// written anew: another card under the same keys, another word on giving positions.
NewRecord add_member(const RosterView& view, const Identity& issuer, const RosterEntry& entry,
                     const Random& random);

// From now on only what leads to these ends counts of what this key signed. Of an excluded founder's records those
// that this tablet holds, and the accepted ones, stay. May be made again to accept more.
NewRecord exclude(const RosterView& view, const Identity& issuer, const Exclusion& exclusion,
                  const Random& random);

// Takes records back for good. The desk may take back anybody's, the founder their own.
NewRecord annul(const RosterView& view, const Identity& issuer, const Annulment& annulment,
                const Random& random);

struct Renewed {
    HeldRecord record;
    VisitKey key;
};
// A new key for the members that there are, with all older keys sealed under it.
tl::expected<Renewed, RosterProblem> renew(const RosterView& view, const Identity& issuer,
                                           const Random& random);

}  // namespace arpenteur
