// Things to journal values and back, both from the same declaration.
//
//     const Value value = to_value(reading, salts);               a reading becomes the value of a revision
//     const auto again = from_value<Reading>(value);              and back; empty if it is not one
//
// What a value holds beside the parts of its thing was written by a later version: it stays in the journal
// (Value::complete_from) and is not in the thing. A part that is missing leaves the thing's default.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/journal/value.h"
#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

// Gives the 16 random bytes that salt a free text.
using Salts = std::function<Id()>;

namespace records {

// Writes the parts of a thing into a value. Empty texts and defaults are written too: clearing a text is a
// statement as well.
struct FieldWriter {
    Value value;
    const Salts& salts;

    void operator()(const FieldRef& field, const std::string& text) {
        switch (field.kind) {
            case PartKind::text:
                value.set(std::string(field.part), FreeText{salts(), text});
                break;
            case PartKind::blob:
                value.set(std::string(field.part), Blob{text});
                break;
            default:
                value.set(std::string(field.part), text);
                break;
        }
    }
    void operator()(const FieldRef& field, bool yes) { put(field, static_cast<std::int64_t>(yes)); }
    void operator()(const FieldRef& field, int number) { put(field, static_cast<std::int64_t>(number)); }
    void operator()(const FieldRef& field, const Id& id) { put(field, id); }
    void operator()(const FieldRef& field, const std::vector<Id>& ids) { put(field, ids); }
    void operator()(const FieldRef& field, const std::vector<std::string>& codes) { put(field, codes); }
    void operator()(const FieldRef& field, const Rating& rating) { put(field, code_of(rating)); }
    template <Coded Choice>
    void operator()(const FieldRef& field, Choice choice) {
        put(field, std::string(code_of(choice)));
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, const std::optional<Choice>& choice) {
        put(field, choice ? std::string(code_of(*choice)) : std::string());
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, const std::vector<Choice>& choices) {
        Codes codes;
        for (const Choice choice : choices) codes.emplace_back(code_of(choice));
        put(field, std::move(codes));
    }

private:
    void put(const FieldRef& field, Atom atom) { value.set(std::string(field.part), std::move(atom)); }
};

// Reads them back. `understood` becomes false if a code or the kind of a part is not one of ours.
struct FieldReader {
    const Value& value;
    bool understood = true;
    std::vector<std::string> erased = {};

    void operator()(const FieldRef& field, std::string& text) {
        if (field.kind == PartKind::text) {
            if (value.get<Erased>(field.part))
                erased.emplace_back(field.part);
            else if (const auto* words = get<FreeText>(field))
                text = words->text;
        } else if (field.kind == PartKind::blob) {
            if (const auto* blob = get<Blob>(field)) text = blob->bytes;
        } else if (const auto* code = get<std::string>(field)) {
            text = *code;
        }
    }
    void operator()(const FieldRef& field, bool& yes) {
        if (const auto* number = get<std::int64_t>(field)) yes = *number != 0;
    }
    void operator()(const FieldRef& field, int& into) {
        if (const auto* number = get<std::int64_t>(field)) {
            into = static_cast<int>(*number);
            understood = understood && into == *number;
        }
    }
    void operator()(const FieldRef& field, Id& id) {
        if (const auto* known = get<Id>(field)) id = *known;
    }
    void operator()(const FieldRef& field, std::vector<Id>& ids) {
        if (const auto* known = get<Ids>(field)) ids = *known;
    }
    void operator()(const FieldRef& field, std::vector<std::string>& codes) {
        if (const auto* known = get<Codes>(field)) codes = *known;
    }
    void operator()(const FieldRef& field, Rating& rating) {
        if (const auto* code = get<std::string>(field)) take(rating, rating_from(*code));
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, Choice& choice) {
        if (const auto* code = get<std::string>(field)) take(choice, from_code<Choice>(*code));
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, std::optional<Choice>& choice) {
        const auto* code = get<std::string>(field);
        if (!code) return;
        choice = from_code<Choice>(*code);
        understood = understood && (code->empty() || choice.has_value());
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, std::vector<Choice>& choices) {
        const auto* codes = get<Codes>(field);
        if (!codes) return;
        choices.clear();
        for (const std::string& code : *codes) {
            const auto choice = from_code<Choice>(code);
            if (choice) choices.push_back(*choice);
            understood = understood && choice.has_value();
        }
    }

private:
    // Null if there is no such part; a part of another kind was written by a later version.
    template <class Kind>
    const Kind* get(const FieldRef& field) {
        const Atom* atom = value.find(field.part);
        const Kind* known = atom ? std::get_if<Kind>(atom) : nullptr;
        understood = understood && (!atom || known);
        return known;
    }
    template <class Target>
    void take(Target& target, const std::optional<Target>& known) {
        if (known) target = *known;
        understood = understood && known.has_value();
    }
};

}  // namespace records

template <class Thing>
Value to_value(const Thing& thing, const Salts& salts) {
    records::FieldWriter writing{{}, salts};
    visit_fields(writing, thing);
    return std::move(writing.value);
}

// The id that this thing has by nature, written by this author; has_derived_id() must hold.
template <class Thing>
Id id_of(const Thing& thing, const Id& author) {
    return id_given_by(kind_of<Thing>, to_value(thing, [] { return Id{}; }), author).value();
}

// The names of the parts of `value` that this thing does not have: a later version wrote them.
template <class Thing>
std::vector<std::string> parts_of_later(const Value& value) {
    std::vector<std::string> later;
    for (const Part& part : value.parts()) {
        bool known = kind_of<Thing>.stands_on == StandsOn::beside && part.name == part_of_thing_beside;
        for_each_field_of<Thing>([&](const FieldRef& field) { known = known || field.part == part.name; });
        if (!known) later.push_back(part.name);
    }
    return later;
}

// The thing, and which of its texts were erased; nothing where a code or a kind in it is unknown to this
// version.
template <class Thing>
std::optional<Thing> from_value(const Value& value, std::vector<std::string>* erased = nullptr) {
    records::FieldReader reading{value};
    Thing thing{};
    visit_fields(reading, thing);
    if (!reading.understood) return std::nullopt;
    if (erased) *erased = std::move(reading.erased);
    return thing;
}

}  // namespace arpenteur
