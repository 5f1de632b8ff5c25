// What a revision says of its subject: a record of named parts. The smallest thing that is true as a whole is
// one value: the level, the support and the reason of a reading are three parts of one value.
//
//     Value reading;
//     reading.set("level", std::string("2"));
//     reading.set("reason", FreeText{salt, "Deux arbitrages datés."});
//
// A journal knows the kinds of parts, not what they mean. A kind that this version does not know is kept as
// Opaque and forwarded byte for byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

// What a person wrote in their own words. The chain covers H(salt ‖ text) and not the text, so that erasing
// the words later breaks no signature; the salt, random for each text, keeps that digest from confirming a
// guess.
struct FreeText {
    Id salt;
    std::string text;

    Digest digest() const;
    friend bool operator==(const FreeText&, const FreeText&) = default;
};

// What remains in the chain of a text that was erased.
struct Erased {
    Digest digest;
    friend bool operator==(const Erased&, const Erased&) = default;
};

// Bytes that are not text: the questionnaire that travels with a visit.
struct Blob {
    std::string bytes;
    friend bool operator==(const Blob&, const Blob&) = default;
};

// A part of a kind that this version does not know. The payload of kinds from 128 on is a digest, and
// their words are kept beside the chain, as those of FreeText are: so they can be erased too.
struct Opaque {
    std::uint8_t kind = 0;
    std::string payload;
    std::string beside;  // salt ‖ text; empty below 128, and once erased
    friend bool operator==(const Opaque&, const Opaque&) = default;
};

using Codes = std::vector<std::string>;
using Ids = std::vector<Id>;

// A number, a code (a choice, a date, a word of the program), an id, lists of them, bytes, words.
using Atom = std::variant<std::int64_t, std::string, Id, Codes, Ids, Blob, FreeText, Erased, Opaque>;

// Whether its codes and words are UTF-8: no other ones are written, or read from a block.
bool holds_utf8(const Atom& atom);

struct Part {
    std::string name;
    Atom atom;
    friend bool operator==(const Part&, const Part&) = default;
};

// The parts are in the order of their names, and each name occurs once.
class Value {
public:
    // Adds the part, or replaces the one with that name.
    Value& set(std::string name, Atom atom);
    void drop(std::string_view name);
    // Takes over the parts of `before` whose names this value does not have.
    void complete_from(const Value& before);

    // Null if there is no such part.
    const Atom* find(std::string_view name) const;
    Atom* find(std::string_view name);

    // The part, if it has this kind.
    template <class Kind>
    const Kind* get(std::string_view name) const {
        const Atom* atom = find(name);
        return atom ? std::get_if<Kind>(atom) : nullptr;
    }
    // The words of a free text; empty if there is none, or if it was erased.
    std::string text(std::string_view name) const;
    std::string code(std::string_view name) const;

    const std::vector<Part>& parts() const { return parts_; }
    bool empty() const { return parts_.empty(); }

    friend bool operator==(const Value&, const Value&) = default;

private:
    std::vector<Part> parts_;
};

}  // namespace arpenteur
