#include "exports/sealing/roster_issue.h"

#include <algorithm>
#include <utility>

namespace arpenteur {

namespace {

HeldRecord held(RosterRecord record, const VisitKey& key, const std::vector<WrappedKey>& wraps,
                const Random& random) {
    std::vector<std::uint8_t> bytes = record.sealed(key, wraps, random);
    const Digest under = key_id(record.visit(), key);
    return {std::move(record), under, std::move(bytes)};
}

// All leaves, or as many as a record may name: somebody who makes thousands cannot keep others from answering. What
// the desk wrote comes first.
std::vector<Digest> leaves_of(const RosterView& view) {
    std::vector<Digest> leaves = view.judgement.leaves;
    const auto by_desk = [&](const Digest& digest) {
        return view.roster.records().at(digest).record.issuer() == view.judgement.origin->desk;
    };
    std::stable_partition(leaves.begin(), leaves.end(), by_desk);
    leaves.resize(std::min(leaves.size(), most_leaves));
    return leaves;
}

struct WritingKey {
    const VisitKey& key;
    std::uint32_t epoch;
};

tl::expected<WritingKey, RosterProblem> key_for_writing(const RosterView& view, const Identity& issuer) {
    if (!view.judgement.issues(issuer.sign_key())) return tl::unexpected(RosterProblem::not_entitled);
    const MadeKey* key = view.keys.to_write_under(view.judgement);
    if (!key) return tl::unexpected(RosterProblem::no_key);
    return WritingKey{*view.keys.find(key->id), key->epoch};
}

NewRecord issued(const RosterView& view, const Identity& issuer, const RosterBody& body,
                 const std::vector<BoxKey>& readers, const Random& random) {
    const auto writing = key_for_writing(view, issuer);
    if (!writing) return tl::unexpected(writing.error());
    std::vector<WrappedKey> wraps;
    for (const BoxKey& reader : readers)
        wraps.push_back(wrap_key(writing->key, view.roster.visit(), writing->epoch, reader, random));
    return held(RosterRecord::make(view.roster.visit(), leaves_of(view), issuer, body), writing->key, wraps,
                random);
}

// The greatest epoch among the ancestors of a record that names these leaves.
std::uint32_t epoch_above(const Roster& roster, std::vector<Digest> next) {
    std::uint32_t greatest = 0;
    std::set<Digest> seen(next.begin(), next.end());
    while (!next.empty()) {
        const RosterRecord& record = roster.records().at(next.back()).record;
        next.pop_back();
        if (record.as<Founding>()) greatest = std::max(greatest, first_epoch);
        if (const Renewal* renewal = record.as<Renewal>()) greatest = std::max(greatest, renewal->epoch);
        for (const Digest& leaf : record.leaves())
            if (seen.insert(leaf).second) next.push_back(leaf);
    }
    return greatest;
}

}  // namespace

Words message(RosterProblem problem) {
    switch (problem) {
        case RosterProblem::not_own_card:
            return {"La carte du fondateur n’est pas celle de cet espace de travail.",
                    "The founder’s card is not that of this workspace."};
        case RosterProblem::no_desk:
            return {
                "La carte du bureau n’est pas celle d’un bureau de l’APFDT\u00A0: demandez-lui la sienne.",
                "The desk’s card is not that of a desk of the APFDT: ask it for its own."};
        case RosterProblem::not_entitled:
            return {
                "Seuls la personne qui a fondé la visite et le bureau de l’APFDT changent la liste "
                "d’équipe\u00A0: demandez-le à l’une ou à l’autre.",
                "Only the person who founded the visit and the APFDT’s desk change the team’s roster: ask "
                "either of them."};
        case RosterProblem::no_key:
            return {
                "Cette tablette n’a pas la clé sous laquelle la visite s’écrit\u00A0: demandez un pli au "
                "bureau ou à la personne qui a fondé la visite.",
                "This tablet does not hold the key under which the visit is written: ask the desk or the "
                "founder for a dossier."};
        case RosterProblem::already_a_member:
            return {"Cette personne est déjà dans la liste d’équipe.",
                    "This person is already in the team’s roster."};
        case RosterProblem::not_a_member:
            return {"Cette personne n’est pas dans la liste d’équipe.",
                    "This person is not in the team’s roster."};
        case RosterProblem::the_desk:
            break;
    }
    return {"Le bureau de l’APFDT lit chaque visite\u00A0: il ne peut pas en être retiré.",
            "The APFDT’s desk reads every visit: it cannot be removed from it."};
}

tl::expected<FoundedVisit, RosterProblem> found_visit(const VisitToFound& wanted, const Random& random) {
    const SignKey founder = wanted.founder.sign_key();
    if (wanted.founder_card.sign_key() != founder) return tl::unexpected(RosterProblem::not_own_card);
    if (!wanted.desk.is_desk()) return tl::unexpected(RosterProblem::no_desk);

    VisitKey key = VisitKey::random(random);
    const VisitOrigin origin{founder, wanted.desk.sign_key(), commitment_to(key), wanted.form,
                             random_id(random)};
    const Id visit = visit_id(origin);
    Founding founding{origin.desk,     origin.first_key,   origin.form, origin.random,
                      wanted.invented, key_id(visit, key), {}};
    founding.entries.push_back({wanted.founder_card, !wanted.founder_card.is_desk()});
    if (origin.desk != founder) founding.entries.push_back({wanted.desk, false});
    std::vector<WrappedKey> wraps;
    for (const RosterEntry& entry : founding.entries)
        wraps.push_back(wrap_key(key, visit, first_epoch, entry.card.box_key(), random));
    HeldRecord record = held(RosterRecord::make(visit, {}, wanted.founder, founding), key, wraps, random);
    return FoundedVisit{visit, std::move(key), std::move(record)};
}

NewRecord add_member(const RosterView& view, const Identity& issuer, const RosterEntry& entry,
                     const Random& random) {
    const RosterMember* known = view.judgement.member(entry.card.sign_key());
    if (known && known->card == entry.card && known->gives_positions == entry.gives_positions)
        return tl::unexpected(RosterProblem::already_a_member);
    return issued(view, issuer, Addition{{entry}}, {entry.card.box_key()}, random);
}

NewRecord exclude(const RosterView& view, const Identity& issuer, const Exclusion& exclusion,
                  const Random& random) {
    if (view.judgement.origin && exclusion.excluded == view.judgement.origin->desk)
        return tl::unexpected(RosterProblem::the_desk);
    if (!view.judgement.entered.contains(exclusion.excluded))
        return tl::unexpected(RosterProblem::not_a_member);
    return issued(view, issuer, exclusion, {}, random);
}

NewRecord annul(const RosterView& view, const Identity& issuer, const Annulment& annulment,
                const Random& random) {
    return issued(view, issuer, annulment, {}, random);
}

tl::expected<Renewed, RosterProblem> renew(const RosterView& view, const Identity& issuer,
                                           const Random& random) {
    const auto writing = key_for_writing(view, issuer);
    if (!writing) return tl::unexpected(writing.error());
    const Id& visit = view.roster.visit();
    const std::vector<Digest> leaves = leaves_of(view);
    VisitKey key = VisitKey::random(random);
    Renewal renewal{epoch_above(view.roster, leaves) + 1, key_id(visit, key), {}, {}};
    std::vector<WrappedKey> wraps;
    for (const RosterMember& member : view.judgement.members) {
        renewal.readers.push_back(member.card.sign_key());
        if (wraps.size() < most_wraps)  // the others by wraps of their own
            wraps.push_back(wrap_key(key, visit, renewal.epoch, member.card.box_key(), random));
    }
    for (const auto& [id, older] : view.keys.all())
        renewal.older.push_back(older_key(visit, older, key, random));
    HeldRecord record = held(RosterRecord::make(visit, leaves, issuer, renewal), key, wraps, random);
    return Renewed{std::move(record), std::move(key)};
}

}  // namespace arpenteur
