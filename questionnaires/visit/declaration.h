// How a kind of thing is declared, once. Everything else follows from the declaration: how it is written to
// the journal and read back, its names in JSON and in text, the search for names in it, its canary tests, and
// which audiences may see it.
//
//     struct Rumour {
//         std::string text;
//         std::string heard_on;  // "2026-11-23"; empty: nobody remembers
//         bool operator==(const Rumour&) const = default;
//     };
//     template <>
//     struct Declaration<Rumour> {
//         static constexpr ThingKind kind{.subject = "rumour", .name = "rumour", .list = "rumours",
//                                         .one = {"Rumeur", "Rumour"}, .many = {"Rumeurs", "Rumours"}};
//         static constexpr std::tuple fields{
//             kind.text("text", &Rumour::text, {"Ce qui se dit", "What is said"}, to::nobody),
//             kind.code("heard_on", &Rumour::heard_on, {"Entendu le", "Heard on"}, to::nobody)};
//     };
//
// A field without a rule does not compile, nor does a member without a declaration. There is one file per
// kind in things/, and things.h lists them.
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "questionnaires/fields/field_ref.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/journal/revision.h"
#include "questionnaires/language/codes.h"

namespace arpenteur {

template <class Thing>
struct Declaration;

// A field, and the member that holds its value.
template <class Thing, class Member>
struct DeclaredField {
    FieldRef ref;
    Member Thing::*member;

    // The default of this field could be taken for an answer, so `record` requires it.
    constexpr DeclaredField required() const {
        DeclaredField same = *this;
        same.ref.required = true;
        return same;
    }
    // Outgoing texts are searched for its content.
    constexpr DeclaredField sought_as(SoughtAs how) const {
        DeclaredField same = *this;
        same.ref.sought_as = how;
        return same;
    }
};

// What a thing is attached to: an entity of its own, the entity of another thing, or the visit itself. What
// anybody may add to somebody's own thing stands beside it: on an entity whose id is derived from that of the
// thing, which its part "of" names.
enum class StandsOn : std::uint8_t { itself, another, beside, visit };

// The part "of".
inline constexpr std::string_view part_of_thing_beside = "of";

struct ThingKind {
    // The field of its subjects in the journal; it begins with "own." where the thing is its author's alone.
    std::string_view subject;
    // As `record` and the list of disputes call it.
    std::string_view name;
    // Of the visit's things of this kind, in JSON.
    std::string_view list;
    Words one;
    Words many;
    StandsOn stands_on = StandsOn::itself;

    // The parts that give it its id, together with its author if it is own (ids.h); none: any id will do.
    std::span<const std::string_view> id_parts{};

    constexpr bool is_own() const { return arpenteur::is_own(subject); }

    // Free text, in a person's own words.
    template <class Thing>
    constexpr DeclaredField<Thing, std::string> text(std::string_view part, std::string Thing::*member,
                                                     Words label, DisclosureRules disclosure) const {
        return {{subject, part, PartKind::text, label, disclosure}, member};
    }
    // A keyword of the program, a date, a code from the register.
    template <class Thing>
    constexpr DeclaredField<Thing, std::string> code(std::string_view part, std::string Thing::*member,
                                                     Words label, DisclosureRules disclosure) const {
        return {{subject, part, PartKind::code, label, disclosure}, member};
    }
    template <class Thing>
    constexpr DeclaredField<Thing, std::string> blob(std::string_view part, std::string Thing::*member,
                                                     Words label, DisclosureRules disclosure) const {
        return {{subject, part, PartKind::blob, label, disclosure}, member};
    }
    // Codes of criteria, ids of persons or sources…: `names` says which.
    template <class Thing, class Member>
    constexpr DeclaredField<Thing, Member> reference(Names names, std::string_view part,
                                                     Member Thing::*member, Words label,
                                                     DisclosureRules disclosure) const {
        return {{subject, part, part_kind_of<Member>(), label, disclosure, names}, member};
    }
    // A choice, several choices, a level, a number, yes or no.
    template <class Thing, class Member>
    constexpr DeclaredField<Thing, Member> choice(std::string_view part, Member Thing::*member, Words label,
                                                  DisclosureRules disclosure) const {
        static_assert(!std::same_as<Member, std::string>, "a text or a code?");
        return {{subject, part, part_kind_of<Member>(), label, disclosure}, member};
    }

private:
    template <class Member>
    static constexpr PartKind part_kind_of() {
        if constexpr (std::same_as<Member, bool> || std::same_as<Member, int>) return PartKind::number;
        if constexpr (std::same_as<Member, Id>) return PartKind::id;
        if constexpr (std::same_as<Member, std::vector<Id>>) return PartKind::ids;
        if constexpr (std::same_as<Member, std::string> || std::same_as<Member, Rating> ||
                      std::is_enum_v<Member>)
            return PartKind::code;
        if constexpr (requires(Member list) { list.push_back({}); }) return PartKind::codes;
        return PartKind::code;
    }
};

// A type that is declared as a kind of thing.
template <class Thing>
concept Declared = requires {
    Declaration<Thing>::kind;
    Declaration<Thing>::fields;
};

template <Declared Thing>
inline constexpr const ThingKind& kind_of = Declaration<Thing>::kind;

// The subject field under which the journal keeps this kind of thing.
template <Declared Thing>
constexpr std::string_view subject_field() {
    return kind_of<Thing>.subject;
}

// Calls visitor(field, member) for each field of the thing, in declaration order.
template <class Visitor, class Thing>
requires Declared<std::remove_const_t<Thing>>
constexpr void visit_fields(Visitor&& visitor, Thing& thing) {
    std::apply([&](const auto&... each) { (visitor(each.ref, thing.*each.member), ...); },
               Declaration<std::remove_const_t<Thing>>::fields);
}

// Calls visitor(field) for each field of a kind of thing.
template <Declared Thing, class Visitor>
constexpr void for_each_field_of(Visitor&& visitor) {
    std::apply([&](const auto&... each) { (visitor(each.ref), ...); }, Declaration<Thing>::fields);
}

namespace declaration {

template <class Member>
struct OwnerOf;
template <class Thing, class Member>
struct OwnerOf<Member Thing::*> {
    using Type = Thing;
};

template <class Thing, class Member>
constexpr const FieldRef* find(Member Thing::*member) {
    const FieldRef* found = nullptr;
    const auto look = [&](const auto& each) {
        if constexpr (std::same_as<std::remove_cvref_t<decltype(each.member)>, Member Thing::*>)
            if (each.member == member) found = &each.ref;
    };
    std::apply([&](const auto&... each) { (look(each), ...); }, Declaration<Thing>::fields);
    return found;
}

}  // namespace declaration

// Fails the build if a member has no declaration, or a declaration has no member: a forgotten field would be
// neither written nor protected.
template <Declared Thing>
constexpr bool every_member_is_declared() {
    constexpr auto count = std::tuple_size_v<decltype(Declaration<Thing>::fields)>;
    static_assert(count > 0 && count <= 8, "one line more for longer things below");
    [[maybe_unused]] const auto check = [](const Thing& thing) {
        // clang-format off
        if constexpr (count == 1) { [[maybe_unused]] const auto& [a] = thing; }
        if constexpr (count == 2) { [[maybe_unused]] const auto& [a, b] = thing; }
        if constexpr (count == 3) { [[maybe_unused]] const auto& [a, b, c] = thing; }
        if constexpr (count == 4) { [[maybe_unused]] const auto& [a, b, c, d] = thing; }
        if constexpr (count == 5) { [[maybe_unused]] const auto& [a, b, c, d, e] = thing; }
        if constexpr (count == 6) { [[maybe_unused]] const auto& [a, b, c, d, e, f] = thing; }
        if constexpr (count == 7) { [[maybe_unused]] const auto& [a, b, c, d, e, f, g] = thing; }
        if constexpr (count == 8) { [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h] = thing; }
        // clang-format on
    };
    bool each_once = true;
    for_each_field_of<Thing>([&](const FieldRef& one) {
        int same = 0;
        for_each_field_of<Thing>([&](const FieldRef& other) { same += one == other ? 1 : 0; });
        each_once = each_once && same == 1;
    });
    return each_once;
}

// The field of a member: field_of<&Verbatim::text>. Does not compile for an undeclared member.
template <auto member>
inline constexpr const FieldRef& field_of =
    *declaration::find<typename declaration::OwnerOf<decltype(member)>::Type>(member);

// The same, with the member as an argument.
template <class Thing, class Member>
constexpr const FieldRef& field_of_member(Member Thing::*member) {
    return *declaration::find(member);
}

}  // namespace arpenteur
