// The cards that a workspace knows: colleagues' tablets and the APFDT's desk. A card is verified when its
// eight words were compared by voice; that says whom a person recognises, never what is in a visit.
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

// A known card in the workspace's file.
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
    // False where the very same card is there already.
    bool add(const Card& card);
    void verify(const SignKey& key);

    const std::vector<KnownCard>& cards() const { return cards_; }
    const KnownCard* find(const SignKey& key) const;
    // The cards under this name (whole, blind to case and accents).
    std::vector<const KnownCard*> named(std::string_view name) const;

    // Back from what was kept of cards(); empty where one of them is no card any more.
    static std::optional<AddressBook> from(const std::vector<KeptCard>& kept);
    std::vector<KeptCard> kept() const;

    friend bool operator==(const AddressBook&, const AddressBook&) = default;

private:
    std::vector<KnownCard> cards_;  // in the order in which they came
};

}  // namespace arpenteur
