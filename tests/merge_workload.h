// Ten devices that write side by side: the workload of the merge benchmark, from a seed, the same on every
// machine.
//
// SplitMix64 (G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014) draws
// everything: identifiers, subjects, which revision replaces which, and values (a number, one word, or 40 to
// 400 bytes of words). Half as many subjects of their own as revisions, a tenth as many shared; a tenth of
// the revisions is on shared ones.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/journal/chain.h"
#include "questionnaires/journal/revision.h"

namespace arpenteur::workload {

inline constexpr std::size_t devices = 10;

class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::uint64_t state_;
};

inline Id id16(std::uint64_t high, std::uint64_t low) {
    SplitMix64 random(high * 0x9E3779B97F4A7C15 + low);
    Id id;
    for (std::size_t half = 0; half < 2; ++half) {
        const std::uint64_t word = random.next();
        for (std::size_t i = 0; i < 8; ++i)
            id.bytes[8 * half + i] = static_cast<std::uint8_t>(word >> (8 * i));
    }
    return id;
}

inline constexpr std::array<std::string_view, 8> fields{"reading.level", "reading.temp",  "note.text",
                                                        "photo.title",   "material.code", "condition.grade",
                                                        "height.mm",     "author.remark"};
inline constexpr std::array<std::string_view, 64> words{
    "mur",     "façade",    "pierre",  "enduit",       "fissure",    "joint",     "chaux",
    "angle",   "niveau",    "toiture", "ardoise",      "poutre",     "plancher",  "fenêtre",
    "linteau", "humidité",  "nord",    "sud",          "est",        "ouest",     "ancien",
    "récent",  "visible",   "dégradé", "reprise",      "maçonnerie", "escalier",  "cave",
    "voûte",   "relevé",    "mesure",  "repère",       "hauteur",    "largeur",   "profondeur",
    "béton",   "brique",    "bois",    "chêne",        "sapin",      "porte",     "seuil",
    "appui",   "corniche",  "bandeau", "soubassement", "gouttière",  "descente",  "infiltration",
    "tache",   "éclat",     "trace",   "peinture",     "plâtre",     "carrelage", "dalle",
    "tuile",   "charpente", "lucarne", "cheminée",     "avec",       "dans",      "sous",
    "vers"};

// One write, before anybody's journal knows it.
struct Write {
    std::uint64_t counter = 0;
    std::uint64_t time = 0;
    std::uint16_t tie = 0;
    Id entity;
    std::string_view field;
    bool is_number = false;
    std::int64_t number = 0;
    std::string text;
    struct Replaced {
        std::size_t device = 0;
        std::uint64_t counter = 0;
    };
    std::vector<Replaced> replaces;
};

inline Id author_of(std::size_t device) { return id16(2, device / 2); }

// All writes of all devices: writes[device][counter - 1].
inline std::vector<std::vector<Write>> make(std::uint64_t revisions) {
    const std::uint64_t own_subjects = revisions / 2, shared_subjects = revisions / 10;
    std::vector<std::vector<Write>> all(devices);
    std::vector<std::map<std::uint64_t, std::uint64_t>> last(devices);  // subject to counter
    for (std::uint64_t i = 1; i <= revisions; ++i) {
        // A neighbour is seen up to the counter before: the maps of this turn are filled in when all have
        // drawn.
        std::vector<std::uint64_t> subjects(devices);
        for (std::size_t d = 0; d < devices; ++d) {
            SplitMix64 random(0xA59E17E0 + (static_cast<std::uint64_t>(d) << 40) + i);
            const std::uint64_t u0 = random.below(10), u1 = random.next(), u2 = random.below(4),
                                u3 = random.below(4), u4 = random.below(10);
            const bool shared = u0 == 0;
            const std::uint64_t subject =
                shared ? devices * own_subjects + u1 % shared_subjects : d * own_subjects + u1 % own_subjects;
            Write write{i,
                        1700000000000 + 997 * i + 13 * d,
                        static_cast<std::uint16_t>(u3),
                        id16(3, subject / 8),
                        fields[subject % 8],
                        u4 < 5,
                        0,
                        {},
                        {}};
            if (const auto mine = last[d].find(subject); mine != last[d].end())
                write.replaces.push_back({d, mine->second});
            const std::size_t neighbour = (d + 1) % devices;
            if (shared && u2 == 0)
                if (const auto theirs = last[neighbour].find(subject); theirs != last[neighbour].end())
                    write.replaces.push_back({neighbour, theirs->second});
            if (write.is_number) {
                write.number = static_cast<std::int64_t>(random.below(2000000)) - 1000000;
            } else if (u4 < 8) {
                write.text = words[random.below(64)];
            } else {
                const std::size_t length = 40 + random.below(361);
                while (write.text.size() < length) {
                    if (!write.text.empty()) write.text += ' ';
                    write.text += words[random.below(64)];
                }
                std::size_t cut = length;
                while (cut > 0 && (static_cast<unsigned char>(write.text[cut]) & 0xC0U) == 0x80U) --cut;
                write.text.resize(cut);
            }
            subjects[d] = subject;
            all[d].push_back(std::move(write));
        }
        for (std::size_t d = 0; d < devices; ++d) last[d][subjects[d]] = i;
    }
    return all;
}

}  // namespace arpenteur::workload
