// A visit with its tablets, their keys and its desk: what tests of replicas and dossiers are played on.
//
//     const Team team;
//     VisitReplica desk = team.desk();                      // knows the founding record only
//     for (const Envelope& envelope : team.roster()) desk.take(envelope, forgets);
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "exports/blocks/visit_replica.h"
#include "exports/sealing/signed_head.h"
#include "tests/arbitrary.h"
#include "tests/sealing_case.h"

namespace arpenteur {

inline void forgets(const Envelope&, Keeping) {}

// The first of them founded the visit and brought the second in, who brought the third in. The last is a
// stranger who got hold of the visit's key.
class Team {
public:
    static constexpr std::size_t members = 3;
    static constexpr std::size_t stranger = 3;

    Team() : founding_(founded_by(1)), desk_(arpenteur::tablet(900)) {
        for (std::uint64_t i = 1; i <= members + 1; ++i) tablets_.push_back(arpenteur::tablet(i));
        Roster roster(visit());
        roster.add(founding_.record);
        roster_.push_back({EnvelopeKind::roster_record, founding_.record});
        for (std::uint64_t i = 2; i <= members; ++i) {
            auto record =
                add_reader(roster, key(), tablets_[i - 2], team_card(i), known_random(50 + i)).value();
            roster.add(record);
            roster_.push_back({EnvelopeKind::roster_record, std::move(record)});
        }
    }

    const Id& visit() const { return founding_.visit; }
    const VisitKey& key() const { return founding_.key; }
    const Identity& tablet(std::size_t number) const { return tablets_[number]; }
    const Identity& desk_tablet() const { return desk_; }
    const std::vector<Envelope>& roster() const { return roster_; }

    VisitReplica replica_of(const Identity& reader, std::size_t records = 1) const {
        Roster roster(visit());
        for (std::size_t i = 0; i < records; ++i) roster.add(roster_[i].bytes);
        return VisitReplica::open(std::move(roster), reader).value();
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
    Founding founding_;
    Identity desk_;
    std::vector<Identity> tablets_;
    std::vector<Envelope> roster_;
};

}  // namespace arpenteur
