// A visit with its tablets, their keys and its desk: what tests of replicas and dossiers are played on.
//
//     const Team team;
//     VisitReplica desk = team.desk();                      // knows the founding record only
//     for (const Envelope& envelope : team.roster()) desk.take(envelope, forgets);
#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "exports/blocks/visit_replica.h"
#include "exports/sealing/signed_head.h"
#include "tests/arbitrary.h"
#include "tests/roster_holder.h"
#include "tests/sealing_case.h"

namespace arpenteur {

// Stores nothing.
inline const Shelf forgets{[](const Envelope&, const Digest&) {}, [](EnvelopeKind, const Digest&) {},
                           [](Bytes, const Envelope&) {}, [](const std::function<void(Bytes)>&) {}};

// A store in memory.
class Stored {
public:
    Shelf shelf() {
        return {[this](const Envelope& envelope, const Digest& name) {
                    ++kept;
                    if (envelope.kind == EnvelopeKind::block)
                        blocks.push_back(envelope.bytes);
                    else
                        items[{envelope.kind, name}] = envelope.bytes;
                },
                [this](EnvelopeKind kind, const Digest& name) {
                    items.erase({kind, name});
                },
                [this](Bytes block, const Envelope& anew) {
                    const auto old = std::find_if(blocks.begin(), blocks.end(), [&](const auto& each) {
                        return std::equal(each.begin(), each.end(), block.begin(), block.end());
                    });
                    *old = anew.bytes;
                },
                [this](const std::function<void(Bytes)>& call) {
                    for (const auto& block : blocks) call(block);
                }};
    }
    std::vector<Envelope> all(std::vector<EnvelopeKind> kinds) const {
        std::vector<Envelope> found;
        for (const EnvelopeKind kind : kinds) {
            for (const auto& [name, bytes] : items)
                if (name.first == kind) found.push_back({kind, bytes});
            if (kind == EnvelopeKind::block)
                for (const auto& bytes : blocks) found.push_back({kind, bytes});
        }
        return found;
    }
    // What the replica would be, opened again from what is stored.
    std::optional<VisitReplica> opened(const Id& visit, const Identity& tablet) {
        auto replica = VisitReplica::open(
            visit, tablet, story_rules(), known_random(9),
            all({EnvelopeKind::roster_record, EnvelopeKind::key_wrap, EnvelopeKind::certificate}), forgets);
        if (replica) replica->read(all({EnvelopeKind::form_tables}), shelf());
        return replica;
    }

    std::map<std::pair<EnvelopeKind, Digest>, std::vector<std::uint8_t>> items;
    std::vector<std::vector<std::uint8_t>> blocks;
    std::size_t kept = 0;
};

// The first of them founded the visit and brought the others in. The last is a stranger who got hold of the
// visit's key.
class Team {
public:
    static constexpr std::size_t members = 3;
    static constexpr std::size_t stranger = 3;

    Team() : founded_(founded_by(1)), desk_(arpenteur::tablet(Holder::desk)) {
        for (std::uint64_t i = 1; i <= members + 1; ++i) tablets_.push_back(arpenteur::tablet(i));
        Holder founder(1, founded_);
        roster_.push_back({EnvelopeKind::roster_record, founded_.record.bytes});
        for (std::uint64_t i = 2; i <= members; ++i)
            roster_.push_back(
                {EnvelopeKind::roster_record, founder.roster.records().at(founder.add(i)).bytes});
    }

    const Id& visit() const { return founded_.visit; }
    const VisitKey& key() const { return founded_.key; }
    const FoundedVisit& founded() const { return founded_; }
    const Identity& tablet(std::size_t number) const { return tablets_[number]; }
    const Identity& desk_tablet() const { return desk_; }
    const std::vector<Envelope>& roster() const { return roster_; }

    VisitReplica replica_of(const Identity& reader, std::size_t records = 1,
                            const Shelf& shelf = forgets) const {
        return VisitReplica::open(visit(), reader, story_rules(), known_random(7),
                                  {roster_.begin(), roster_.begin() + static_cast<std::ptrdiff_t>(records)},
                                  shelf)
            .value();
    }
    VisitReplica desk() const { return replica_of(desk_); }

    DeviceCertificate certificate(std::size_t number, std::size_t nth = 0) const {
        return DeviceCertificate::make(tablets_[number], visit(), known_random(1000 + 16 * number + nth));
    }
    Envelope certificate_envelope(const DeviceCertificate& certificate, std::uint64_t seed = 5) const {
        return {EnvelopeKind::certificate,
                sealed_certificate(certificate, key(), Nonce::random(known_random(seed)))};
    }
    DeviceOf devices() const {
        return [this](std::size_t number, std::size_t nth) {
            const DeviceCertificate record = certificate(number, nth);
            return DeviceStart{record.device(), record.first_link()};
        };
    }

    Envelope block(const Segment& segment, std::size_t signed_by, std::uint64_t seed = 6) const {
        SignedSegment whole{segment, sign_head(tablets_[signed_by], {visit(), segment.device, segment.last(),
                                                                     segment.last_link()})};
        return {EnvelopeKind::block, seal_signed_segment(whole, visit(), key(), known_random(seed)).bytes};
    }

    // Openings and blocks of everything in the story, cut and ordered by the choices.
    std::vector<Envelope> envelopes(const Story& story, const std::vector<std::uint8_t>& choices) const {
        std::vector<Envelope> envelopes;
        std::map<Id, DeviceCertificate> certificates;
        for (std::size_t number = 0; number < tablets_.size(); ++number)
            for (std::size_t nth = 0; nth < 8; ++nth) {
                const DeviceCertificate record = certificate(number, nth);
                if (story.tablet_of.contains(record.device()))
                    envelopes.push_back(certificate_envelope(record));
            }
        for (const Segment& segment : handed_over(story.segments, choices))
            envelopes.push_back(block(segment, story.tablet_of.at(segment.device), choices.size()));
        return envelopes;
    }

private:
    FoundedVisit founded_;
    Identity desk_;
    std::vector<Identity> tablets_;
    std::vector<Envelope> roster_;
};

}  // namespace arpenteur
