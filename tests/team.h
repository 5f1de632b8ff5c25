// A visit with its tablets, their keys and its desk: what tests of holdings and dossiers are played on.
//
//     const Team team;
//     Holding desk = team.desk();                      // knows the founding record only
//     for (const Parcel& parcel : team.roster()) desk.take(parcel, forgets);
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "exports/blocks/holding.h"
#include "exports/sealing/head.h"
#include "tests/arbitrary.h"
#include "tests/sealing_case.h"

namespace arpenteur {

inline void forgets(const Parcel&, Keeping) {}

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
        roster_.push_back({ParcelKind::roster_record, founding_.record});
        for (std::uint64_t i = 2; i <= members; ++i) {
            auto record =
                add_reader(roster, key(), tablets_[i - 2], team_card(i), known_random(50 + i)).value();
            roster.add(record);
            roster_.push_back({ParcelKind::roster_record, std::move(record)});
        }
    }

    const Id& visit() const { return founding_.visit; }
    const VisitKey& key() const { return founding_.key; }
    const Identity& tablet(std::size_t number) const { return tablets_[number]; }
    const Identity& desk_tablet() const { return desk_; }
    const std::vector<Parcel>& roster() const { return roster_; }

    Holding holding_of(const Identity& reader, std::size_t records = 1) const {
        Roster roster(visit());
        for (std::size_t i = 0; i < records; ++i) roster.add(roster_[i].bytes);
        return Holding::open(std::move(roster), reader).value();
    }
    Holding desk() const { return holding_of(desk_); }

    OpeningRecord opening(std::size_t number, std::size_t nth = 0) const {
        return OpeningRecord::make(tablets_[number], visit(), known_random(1000 + 16 * number + nth));
    }
    Parcel opening_parcel(const OpeningRecord& opening, std::uint64_t seed = 5) const {
        return {ParcelKind::opening, sealed_opening(opening, key(), Nonce::random(known_random(seed)))};
    }
    DeviceOf devices() const {
        return [this](std::size_t number, std::size_t nth) {
            const OpeningRecord record = opening(number, nth);
            return DeviceStart{record.device(), record.first_link()};
        };
    }

    Parcel block(const Run& run, std::size_t signed_by, std::uint64_t seed = 6) const {
        SignedRun whole{run,
                        sign_head(tablets_[signed_by], {visit(), run.device, run.last(), run.last_link()})};
        return {ParcelKind::block, seal_signed_run(whole, visit(), key(), known_random(seed)).bytes};
    }

    // Openings and blocks of everything in the story, cut and ordered by the choices.
    std::vector<Parcel> parcels(const Story& story, const std::vector<std::uint8_t>& choices) const {
        std::vector<Parcel> parcels;
        std::map<Id, OpeningRecord> openings;
        for (std::size_t number = 0; number < tablets_.size(); ++number)
            for (std::size_t nth = 0; nth < 8; ++nth) {
                const OpeningRecord record = opening(number, nth);
                if (story.tablet_of.contains(record.device())) parcels.push_back(opening_parcel(record));
            }
        for (const Run& run : handed_over(story.runs, choices))
            parcels.push_back(block(run, story.tablet_of.at(run.device), choices.size()));
        return parcels;
    }

private:
    Founding founding_;
    Identity desk_;
    std::vector<Identity> tablets_;
    std::vector<Parcel> roster_;
};

}  // namespace arpenteur
