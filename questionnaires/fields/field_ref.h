// A reference to one field, by name, of a thing in a visit or of a questionnaire.
//
//     constexpr FieldRef function = field_of<&Participant::function>;      // visit/declaration.h
//     function.subject                                                  // "participant"
//     let_out(function, Audience::public_, grounds)                     // let_out.h
//
// A value. Its strings belong to the declaration that made it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "questionnaires/fields/disclosure_rule.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// How a field is written in the journal. A text is what a person wrote in their own words: it can be erased.
enum class PartKind : std::uint8_t { code, number, id, codes, ids, blob, text };

// What a code or an id stands for.
enum class Names : std::uint8_t { nothing, criterion, person, participant, source, revision };

// What the field's content counts as when outgoing texts are searched for names.
enum class SoughtAs : std::uint8_t { nothing, person, function, organisation };

struct FieldRef {
    std::string_view subject;  // the thing, as the journal names it: "own.reading"; or the questionnaire
    std::string_view part;     // "rating"; or the question's name
    PartKind kind = PartKind::text;
    Words label{};  // as screens show it
    DisclosureRules disclosure{};
    Names names = Names::nothing;
    SoughtAs sought_as = SoughtAs::nothing;
    bool required = false;              // the thing means nothing without it: its default is not an answer
    std::span<const FieldRef> parts{};  // if the part has named parts of its own, each with its rules

    // Fields are equal if their names are; the rest of the declaration is not compared.
    friend constexpr bool operator==(const FieldRef& a, const FieldRef& b) {
        return a.subject == b.subject && a.part == b.part;
    }
};

}  // namespace arpenteur
