#include "app/workspace/address_book.h"

#include <algorithm>

#include "questionnaires/language/fold.h"

namespace arpenteur {

bool AddressBook::add(const Card& card) {
    const auto known = std::find_if(cards_.begin(), cards_.end(), [&](const KnownCard& each) {
        return each.card.sign_key() == card.sign_key();
    });
    if (known == cards_.end()) {
        cards_.push_back({card, false});
        return true;
    }
    if (known->card == card) return false;
    // The same keys under another name: the person corrected their card. Nobody else can have signed it. But whoever
    // was recognised as a colleague is not therefore the APFDT's desk.
    known->verified = known->verified && known->card.kind() == card.kind();
    known->card = card;
    return true;
}

void AddressBook::verify(const SignKey& key) {
    for (KnownCard& known : cards_)
        if (known.card.sign_key() == key) known.verified = true;
}

const KnownCard* AddressBook::find(const SignKey& key) const {
    for (const KnownCard& known : cards_)
        if (known.card.sign_key() == key) return &known;
    return nullptr;
}

std::vector<const KnownCard*> AddressBook::named(std::string_view name) const {
    std::vector<const KnownCard*> found;
    for (const KnownCard& known : cards_)
        if (folded(known.card.name()) == folded(name)) found.push_back(&known);
    return found;
}

std::vector<KeptCard> AddressBook::kept() const {
    std::vector<KeptCard> kept;
    for (const KnownCard& known : cards_) {
        const Bytes bytes = known.card.bytes();
        kept.push_back({{bytes.begin(), bytes.end()}, known.verified});
    }
    return kept;
}

std::optional<AddressBook> AddressBook::from(const std::vector<KeptCard>& kept) {
    AddressBook book;
    for (const KeptCard& each : kept) {
        const auto card = Card::read(each.card);
        if (!card) return std::nullopt;
        book.cards_.push_back({*card, each.verified});
    }
    return book;
}

}  // namespace arpenteur
