// The cards that a workspace knows: colleagues and the APFDT's desk. A card is verified once its eight words have
// been compared by voice: that belongs to its keys and its kind, so a new card under them stays verified. It shows
// whom a person recognises, and changes nothing in a visit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/sealing/card.h"

namespace arpenteur {

struct KnownCard {
    Card card;
    bool verified = false;

    friend bool operator==(const KnownCard&, const KnownCard&) = default;
};

// A known card, as the workspace's file holds it.
struct KeptCard {
    std::vector<std::uint8_t> card;
    bool verified = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(card, verified);
    }
};

class AddressBook {
public:
    // False if the very same card is already there.
    bool add(const Card& card);
    void verify(const SignKey& key);

    const std::vector<KnownCard>& cards() const { return cards_; }
    const KnownCard* find(const SignKey& key) const;
    // The cards with exactly this name, ignoring case and accents.
    std::vector<const KnownCard*> named(std::string_view name) const;

    // Rebuilt from what was kept of cards(); empty if one of them is no longer a valid card.
    static std::optional<AddressBook> from(const std::vector<KeptCard>& kept);
    std::vector<KeptCard> kept() const;

    friend bool operator==(const AddressBook&, const AddressBook&) = default;

private:
    std::vector<KnownCard> cards_;  // in order of arrival
};

}  // namespace arpenteur
