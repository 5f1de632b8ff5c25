#include "app/workspace/address_book.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "questionnaires/language/fold.h"

namespace arpenteur {

using nlohmann::json;

namespace {

std::vector<std::uint8_t> from_hex(const std::string& text) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

}  // namespace

bool AddressBook::add(const Card& card) {
    const auto known = std::find_if(cards_.begin(), cards_.end(), [&](const KnownCard& each) {
        return each.card.sign_key() == card.sign_key();
    });
    if (known == cards_.end()) {
        cards_.push_back({card, false});
        return true;
    }
    if (known->card == card) return false;
    // The same keys under another name: a person corrected their card. Somebody else cannot have signed it.
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

std::string AddressBook::to_json() const {
    json cards = json::array();
    for (const KnownCard& known : cards_) {
        const Bytes bytes = known.card.bytes();
        cards.push_back({{"card", to_hex(bytes.data(), bytes.size())}, {"verified", known.verified}});
    }
    return cards.dump();
}

std::optional<AddressBook> AddressBook::from_json(const std::string& text) {
    const json cards = json::parse(text, nullptr, false);
    if (!cards.is_array()) return std::nullopt;
    AddressBook book;
    try {
        for (const json& entry : cards) {
            const auto card = Card::read(from_hex(entry.at("card").get<std::string>()));
            if (!card) return std::nullopt;
            book.cards_.push_back({*card, entry.at("verified").get<bool>()});
        }
    } catch (const std::exception&) {
        return std::nullopt;
    }
    return book;
}

}  // namespace arpenteur
