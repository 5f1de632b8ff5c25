#include "questionnaires/journal/value.h"

#include <algorithm>
#include <utility>

#include "questionnaires/language/utf8.h"

namespace arpenteur {

Digest FreeText::digest() const { return hash("arp.text", {bytes_of(salt), bytes_of(text)}); }

bool holds_utf8(const Atom& atom) {
    if (const auto* code = std::get_if<std::string>(&atom)) return well_formed_utf8(*code);
    if (const auto* words = std::get_if<FreeText>(&atom)) return well_formed_utf8(words->text);
    const auto* codes = std::get_if<Codes>(&atom);
    return !codes || std::all_of(codes->begin(), codes->end(), well_formed_utf8);
}

Value& Value::set(std::string name, Atom atom) {
    // Parts are nearly always written in order: look at the end first.
    auto at = parts_.end();
    if (!parts_.empty() && !(parts_.back().name < name))
        at = std::lower_bound(parts_.begin(), parts_.end(), name,
                              [](const Part& part, const std::string& wanted) { return part.name < wanted; });
    if (at != parts_.end() && at->name == name)
        at->atom = std::move(atom);
    else
        parts_.insert(at, Part{std::move(name), std::move(atom)});
    return *this;
}

void Value::complete_from(const Value& before) {
    for (const Part& part : before.parts())
        if (!find(part.name)) set(part.name, part.atom);
}

void Value::drop(std::string_view name) {
    std::erase_if(parts_, [&](const Part& part) { return part.name == name; });
}

const Atom* Value::find(std::string_view name) const {
    const auto at =
        std::lower_bound(parts_.begin(), parts_.end(), name,
                         [](const Part& part, std::string_view wanted) { return part.name < wanted; });
    return at != parts_.end() && at->name == name ? &at->atom : nullptr;
}

Atom* Value::find(std::string_view name) { return const_cast<Atom*>(std::as_const(*this).find(name)); }

std::string Value::text(std::string_view name) const {
    const auto* words = get<FreeText>(name);
    return words ? words->text : std::string();
}

std::string Value::code(std::string_view name) const {
    const auto* word = get<std::string>(name);
    return word ? *word : std::string();
}

}  // namespace arpenteur
