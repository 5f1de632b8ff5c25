#include "exports/sealing/card.h"

#include <ostream>
#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/word_list.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr std::string_view card_tag = "arp.card";
constexpr std::uint16_t card_version = 1;
constexpr std::size_t longest_name = 200;

// C0 and C1 controls, the ends of lines, and the marks that turn the direction of text: with those a card
// could show another name than it holds.
bool holds_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        if (byte < 0x20 || byte == 0x7F) return true;
        const std::string_view here = text.substr(i);
        if (here.starts_with("\xC2") && here.size() > 1 && static_cast<std::uint8_t>(here[1]) < 0xA0)
            return true;
        for (const std::string_view mark :
             {"\u200E", "\u200F", "\u061C", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C", "\u202D",
              "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
            if (here.starts_with(mark)) return true;
    }
    return false;
}

bool fits(std::string_view text) {
    return text.size() <= longest_name && well_formed_utf8(text) && !holds_control(text);
}

Bytes after_card_tag(Bytes bytes) { return bytes.subspan(card_tag.size()); }

struct CardFields {
    std::uint16_t version = card_version;
    CardKind kind = CardKind::team;
    SignKey sign_key{};
    BoxKey box_key{};
    std::string name{}, organisation{};

    // What every version keeps; the signature follows at the very end.
    template <class Io, class Fields>
    static void describe_lasting(Io& io, Fields& card) {
        io.tag(card_tag).fields(card.version, card.kind, card.sign_key);
    }
    template <class Io, class Fields>
    static void describe_rest(Io& io, Fields& card) {
        io.fields(card.box_key).short_text(card.name).short_text(card.organisation);
    }
};

}  // namespace

Words message(CardProblem problem) {
    switch (problem) {
        case CardProblem::damaged:
            return {"Ce fichier n’est pas une carte, ou il est abîmé. Demandez-le à nouveau.",
                    "This file is not a card, or it is damaged. Ask for it again."};
        case CardProblem::later_version:
            return {"Cette carte vient d’une version plus récente d’Arpenteur. Mettez le programme à jour.",
                    "This card comes from a later version of Arpenteur. Update the program."};
        case CardProblem::wrong_signature:
            return {
                "Cette carte n’est pas signée par ses propres clés\u00A0: elle a été modifiée. Demandez-la à "
                "nouveau, de la main à la main.",
                "This card is not signed by its own keys: it was altered. Ask for it again, from hand to "
                "hand."};
        case CardProblem::unfit_name:
            break;
    }
    return {"Un nom s’écrit sur une seule ligne, de 1 à 200 octets. Raccourcissez-le ou complétez-le.",
            "A name is one line of 1 to 200 bytes. Shorten it, or fill it in."};
}

tl::expected<Card, CardProblem> Card::make(const Identity& tablet, std::string_view name,
                                           std::string_view organisation, CardKind kind) {
    if (name.empty() || !fits(name) || !fits(organisation)) return tl::unexpected(CardProblem::unfit_name);
    Card card;
    card.person_ = person_of(tablet.sign_key());
    card.name_ = name;
    card.organisation_ = organisation;
    card.kind_ = kind;
    card.sign_key_ = tablet.sign_key();
    card.box_key_ = tablet.box_key();

    const CardFields fields{.kind = kind,
                            .sign_key = card.sign_key_,
                            .box_key = card.box_key_,
                            .name = card.name_,
                            .organisation = card.organisation_};
    BytesWriter out;
    CardFields::describe_lasting(out, fields);
    CardFields::describe_rest(out, fields);
    out.raw(bytes_of(tablet.sign(card_tag, after_card_tag(out.written()))));
    card.bytes_ = std::move(out).take();
    return card;
}

tl::expected<Card, CardProblem> Card::read(Bytes bytes) {
    BytesReader in(bytes);
    CardFields fields;
    CardFields::describe_lasting(in, fields);
    if (in.failed() || in.left() < sizeof(Signature) || fields.version == 0)
        return tl::unexpected(CardProblem::damaged);
    CardFields::describe_rest(in, fields);
    const Bytes signed_bytes = bytes.first(bytes.size() - sizeof(Signature));
    const Signature signature{BytesReader(bytes.last(sizeof(Signature))).array<sizeof(Signature)>()};
    if (fields.version == card_version && (in.failed() || in.position() != signed_bytes.size()))
        return tl::unexpected(CardProblem::damaged);  // cut: nobody is to be accused of altering it
    if (!verifies(signature, fields.sign_key, card_tag, after_card_tag(signed_bytes)))
        return tl::unexpected(CardProblem::wrong_signature);
    if (fields.version > card_version || fields.kind > CardKind::desk)
        return tl::unexpected(CardProblem::later_version);
    if (!is_usable(fields.box_key)) return tl::unexpected(CardProblem::damaged);
    if (fields.name.empty() || !fits(fields.name) || !fits(fields.organisation))
        return tl::unexpected(CardProblem::unfit_name);
    Card card;
    card.person_ = person_of(fields.sign_key);
    card.name_ = std::move(fields.name);
    card.organisation_ = std::move(fields.organisation);
    card.kind_ = fields.kind;
    card.sign_key_ = fields.sign_key;
    card.box_key_ = fields.box_key;
    card.bytes_.assign(bytes.begin(), bytes.end());
    return card;
}

std::ostream& operator<<(std::ostream& out, const Card& card) {
    return out << card.name() << " (" << card.organisation() << (card.is_desk() ? ", desk" : "") << ") "
               << card.sign_key();
}

std::string fingerprint(const Card& card) {
    const Digest digest = hash("arp.fing", {card.bytes()});
    return joined(spelled(bytes_of(digest), fingerprint_words));
}

}  // namespace arpenteur
