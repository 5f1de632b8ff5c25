#include "app/commands/record_line.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "app/workspace/write_thing.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/language/fold.h"
#include "questionnaires/language/wall_time.h"

namespace arpenteur {

using nlohmann::json;

namespace {

// The keys that are not parts of the thing itself.
const std::set<std::string, std::less<>> beside_the_parts{"what", "key",        "of",  "author",
                                                          "time", "disclosure", "rank"};

// A line that cannot be accepted; caught where the line was read.
struct BadLine {
    UserError user_error;
};

template <class... Arguments>
requires(sizeof...(Arguments) > 0)
    [[noreturn]] void bad(const WordsWith<sizeof...(Arguments)>& words, const Arguments&... arguments) {
    throw BadLine{user_error(words, arguments...)};
}

[[noreturn]] void bad(const Words& words) { throw BadLine{user_error(words)}; }

// Empty if it does not fit an int: a larger number must not turn into another one.
std::optional<int> whole_number(const json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() &&
        value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<int>::max()))
        return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < std::numeric_limits<int>::min()) return std::nullopt;
    return static_cast<int>(number);
}

// The id of what the author of the file calls "maire" or "entretien-3", the same on every tablet.
Id keyed_id(const Id& visit, std::string_view thing, const std::string& key) {
    if (const auto id = Id::from_hex(key)) return *id;
    return derived_id("record", {bytes_of(visit), bytes_of(thing), bytes_of(key)});
}

class FromJson {
public:
    FromJson(const OpenVisit& visit, const json& object) : visit_(visit), object_(object) {}

    void operator()(const FieldRef& field, std::string& into) {
        if (const json* value = find(field)) {
            if (!value->is_string()) bad(wrong_kind, part(field), "\"…\"");
            into = nfc(value->get<std::string>());
            if (field.names == Names::criterion) check_criterion(into);
        }
    }
    void operator()(const FieldRef& field, bool& into) {
        if (const json* value = find(field)) {
            if (!value->is_boolean()) bad(wrong_kind, part(field), "true, false");
            into = value->get<bool>();
        }
    }
    void operator()(const FieldRef& field, int& into) {
        if (const json* value = find(field)) {
            const auto number = whole_number(*value);
            if (!number) bad(wrong_kind, part(field), "12");
            into = *number;
        }
    }
    void operator()(const FieldRef& field, Id& into) {
        if (field == field_of<&Note::drawn> || field == field_of<&Verbatim::drawn>) return;  // from the key
        if (const json* value = find(field)) {
            if (!value->is_string()) bad(wrong_kind, part(field), "\"…\"");
            into = id_of(field, value->get<std::string>());
        }
    }
    void operator()(const FieldRef& field, std::vector<Id>& into) {
        into.clear();
        for (const std::string& text : strings(field)) into.push_back(id_of(field, text));
    }
    void operator()(const FieldRef& field, std::vector<std::string>& into) {
        into = strings(field);
        for (const std::string& criterion : into) check_criterion(criterion);
    }
    void operator()(const FieldRef& field, Rating& into) {
        if (const json* value = find(field)) {
            const std::string text = value->is_number_integer() ? value->dump()
                                     : value->is_string()       ? value->get<std::string>()
                                                                : std::string();
            const auto rating = rating_from(text);
            if (!rating) bad(unknown_code, part(field), text, "0 1 2 3 4 unknown not_applicable");
            into = *rating;
        }
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, Choice& into) {
        if (const json* value = find(field)) into = choice<Choice>(field, *value);
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, std::optional<Choice>& into) {
        const json* value = find(field);
        if (value && !(value->is_string() && value->get<std::string>().empty()))
            into = choice<Choice>(field, *value);
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, std::vector<Choice>& into) {
        into.clear();
        for (const std::string& text : strings(field)) into.push_back(choice<Choice>(field, json(text)));
    }

    // A key that is not a part of the thing is a typing mistake: reported, not ignored.
    void check_leftovers(bool with_criteria) const {
        for (const auto& [name, value] : object_.items()) {
            if (beside_the_parts.contains(name) || known_.contains(name) ||
                (with_criteria && name == "criteria"))
                continue;
            std::string known;
            for (const std::string& each : known_) known += (known.empty() ? "" : ", ") + each;
            bad({"partie inconnue « {} » ; il y a : {}", "unknown part \"{}\"; there are: {}"}, name, known);
        }
    }

    std::vector<std::string> strings(std::string_view name) const {
        std::vector<std::string> list;
        const auto value = object_.find(name);
        if (value == object_.end()) return list;
        if (!value->is_array()) bad(wrong_kind, std::string(name), "[\"…\"]");
        for (const json& each : *value) {
            if (!each.is_string()) bad(wrong_kind, std::string(name), "[\"…\"]");
            list.push_back(each.get<std::string>());
        }
        return list;
    }

    void check_criterion(const std::string& code) const {
        if (!visit_.grid().criterion(code))
            bad({"la grille de la visite n’a pas de critère « {} »",
                 "the visit's grid has no criterion \"{}\""},
                code);
    }

    // A member of the team, by name or by id.
    Id person(const std::string& name) const {
        const auto id = Id::from_hex(name);
        if (id == visit_.person()) return *id;
        for (const auto& [entity, claims] : visit_.view().members)
            for (const auto& claim : claims)
                if (id ? claim.value.person == *id : folded(claim.value.name) == folded(name))
                    return claim.value.person;
        bad({"« {} » n’est pas de l’équipe de cette visite", "\"{}\" is not in the team of this visit"},
            name);
    }

private:
    static constexpr WordsWith<2> wrong_kind{"la partie « {} » doit s’écrire comme {}",
                                             "the part \"{}\" must look like {}"};
    static constexpr WordsWith<3> unknown_code{"la partie « {} » ne connaît pas « {} » ; elle connaît : {}",
                                               "the part \"{}\" does not know \"{}\"; it knows: {}"};

    static std::string part(const FieldRef& field) { return std::string(field.part); }

    const json* find(const FieldRef& field) {
        known_.insert(part(field));
        const auto value = object_.find(part(field));
        return value == object_.end() || value->is_null() ? nullptr : &*value;
    }
    std::vector<std::string> strings(const FieldRef& field) {
        known_.insert(part(field));
        return strings(field.part);
    }

    Id id_of(const FieldRef& field, const std::string& text) const {
        // Somebody who joins is not in the team yet.
        if (field == field_of<&Member::person>)
            if (const auto id = Id::from_hex(text)) return *id;
        if (field.names == Names::person) return person(text);
        return keyed_id(visit_.id(), field.names == Names::participant ? "participant" : "source", text);
    }

    template <class Choice>
    Choice choice(const FieldRef& field, const json& value) const {
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        const auto known = from_code<Choice>(text);
        if (known) return *known;
        std::string all;
        for (const std::string_view code : CodesOf<Choice>::codes)
            all += (all.empty() ? "" : " ") + std::string(code);
        bad(unknown_code, part(field), text, all);
    }

    const OpenVisit& visit_;
    const json& object_;
    std::set<std::string> known_;
};

WallTime wall_time(const std::string& text) {
    const auto time = WallTime::from(text);
    if (!time)
        bad({"« time » s’écrit comme 2026-11-19T10:40:00+01:00, et non « {} »",
             "\"time\" is written like 2026-11-19T10:40:00+01:00, not \"{}\""},
            text);
    return *time;
}

class Line {
public:
    Line(OpenVisit& visit, const json& object) : visit_(visit), object_(object), parts_(visit, object) {
        if (object.contains("author")) how_.author = parts_.person(text("author"));
        if (object.contains("time")) how_.at = wall_time(text("time"));
    }

    Recorded record() {
        const std::string what = text("what");
        // Not parts, and each for one kind only.
        only("of", "consent");
        only("rank", "recommendation");
        if (what == "remove") return remove();
        std::optional<Recorded> recorded;
        for_each_declaration([&]<class Thing>() {
            if constexpr (may_be_recorded<Thing>())
                if (what == kind_of<Thing>.name) recorded = take<Thing>();
        });
        if (recorded) return *std::move(recorded);
        bad({"« what » ne connaît pas « {} » ; voyez app/commands/README.md",
             "\"what\" does not know \"{}\"; see app/commands/README.md"},
            what);
    }

private:
    std::string text(const char* name) const {
        const auto value = object_.find(name);
        if (value == object_.end() || !value->is_string())
            bad({"il manque « {} », un texte", "\"{}\" is missing, a text"}, std::string(name));
        return nfc(value->get<std::string>());
    }
    // The parts without which such a thing means nothing: a default must not be taken for an answer.
    template <class Thing>
    void require_parts() const {
        for_each_field_of<Thing>([&](const FieldRef& field) {
            const auto value = object_.find(field.part);
            const bool missing = value == object_.end() || value->is_null() ||
                                 (value->is_string() && value->template get<std::string>().empty());
            if (field.required && missing)
                bad({"il manque la partie « {} »", "the part \"{}\" is missing"}, std::string(field.part));
        });
    }
    void only(const char* name, std::string_view kind) const {
        if (object_.contains(name) && text("what") != kind)
            bad({"« {} » ne va qu’avec « {} »", "\"{}\" goes only with \"{}\""}, std::string(name),
                std::string(kind));
    }
    Id author() const { return how_.author.value_or(visit_.person()); }
    Id own_key(const std::string& what) const { return keyed_id(visit_.id(), what, text("key")); }

    template <class Thing>
    Thing read(bool with_criteria = false) {
        Thing thing{};
        visit_fields(parts_, thing);
        parts_.check_leftovers(with_criteria);
        return thing;
    }

    template <class Thing>
    Recorded write(const Id& entity, const Thing& thing) {
        if (visit_.refuses(thing))
            bad(Words{"les textes de cette ligne sont trop longs : un mégaoctet au plus",
                      "the texts of this line are too long: one megabyte at most"});
        const auto marks = disclosure();
        Recorded recorded{text("what"), entity, {visit_.write(entity, thing, how_)}};
        if (marks) recorded.receipts.push_back(visit_.write(entity, *marks, how_));
        return recorded;
    }

    // A thing attached to another comes in that one's line; the territory came with the visit.
    template <class Thing>
    static constexpr bool may_be_recorded() {
        return !std::same_as<Thing, Territory> &&
               (kind_of<Thing>.stands_on != StandsOn::another || std::same_as<Thing, Consent>);
    }

    template <class Thing>
    Recorded take() {
        require_parts<Thing>();
        if constexpr (std::same_as<Thing, Note>) return note();
        if constexpr (std::same_as<Thing, Recommendation>) return recommendation();
        Thing thing = read<Thing>();
        complete(thing);
        return write(entity_of(thing), thing);
    }

    template <class Thing>
    void complete(Thing&) const {}
    void complete(Note& note) const { note.drawn = drawn_for(visit_.view().notes, "note"); }
    void complete(Verbatim& verbatim) const {
        verbatim.drawn = drawn_for(visit_.view().verbatims, "verbatim");
    }
    void complete(Position& position) const { position.saw = visit_.seen_openings(position.criterion); }
    void complete(Opening& opening) const { opening.saw = visit_.seen_openings(opening.criterion); }
    // Somebody without a tablet has no card: their id is derived from their name and the visit.
    void complete(Member& member) const {
        if (member.person.is_null()) member.person = keyed_id(visit_.id(), "member", folded(member.name));
    }

    // What gives a new note its id comes from its key; of one that is named by its id it is known.
    template <class Thing>
    Id drawn_for(const ById<Thing>& things, const std::string& what) const {
        const Id key = own_key(what);
        const Thing* known = latest(claims_on(things, key));
        return known ? known->drawn : key;
    }

    template <class Thing>
    Id entity_of(const Thing& thing) const {
        if constexpr (!kind_of<Thing>.id_parts.empty())
            return id_of(thing, author());
        else if constexpr (kind_of<Thing>.stands_on == StandsOn::visit)
            return visit_.id();
        else
            return own_key(std::string(kind_of<Thing>.name));
    }
    Id entity_of(const Consent&) const { return keyed_id(visit_.id(), "participant", text("of")); }
    Id entity_of(const AllowedName& allowed) const { return allowed_name_id(folded(allowed.find)); }

    std::optional<Disclosure> disclosure() const {
        if (!object_.contains("disclosure")) return std::nullopt;
        Disclosure marks;
        for (const std::string& code : parts_.strings("disclosure")) {
            const auto audience = from_code<Audience>(code);
            if (!audience || *audience == Audience::team)
                bad({"« disclosure » ne connaît pas « {} » ; elle connaît : restricted public funder "
                     "evaluator",
                     "\"disclosure\" does not know \"{}\"; it knows: restricted public funder evaluator"},
                    code);
            marks.audiences.push_back(*audience);
        }
        std::sort(marks.audiences.begin(), marks.audiences.end());
        return marks;
    }

    Recorded note() {
        const auto criteria = parts_.strings("criteria");
        for (const std::string& criterion : criteria) parts_.check_criterion(criterion);
        Note thing = read<Note>(true);
        complete(thing);
        const Id entity = entity_of(thing);
        Recorded recorded = write(entity, thing);
        if (object_.contains("criteria"))
            recorded.receipts.push_back(visit_.write(entity, Coding{criteria}, how_));
        return recorded;
    }

    Recorded recommendation() {
        const auto thing = read<Recommendation>();
        const Id entity =
            thing.rule.empty() ? own_key("recommendation") : recommendation_of_rule_id(thing.rule);
        std::optional<Rank> rank;
        if (const auto value = object_.find("rank"); value != object_.end()) {
            const auto number = whole_number(*value);
            if (!number) bad(Words{"« rank » est un nombre entier", "\"rank\" must be a whole number"});
            rank = Rank{*number};
        }
        Recorded recorded = write(entity, thing);
        if (rank) recorded.receipts.push_back(visit_.write(entity, *rank, how_));
        return recorded;
    }

    Recorded remove() {
        Id entity = keyed_id(visit_.id(), text("thing"), text("key"));
        if (visit_.replica().journal().current_of(entity).empty()) entity = own_id(author(), entity);
        if (visit_.replica().journal().current_of(entity).empty())
            bad({"il n’y a pas de « {} » sous la clé « {} »", "there is no \"{}\" under the key \"{}\""},
                text("thing"), text("key"));
        return {"remove", entity, {visit_.remove(entity, how_)}};
    }

    OpenVisit& visit_;
    const json& object_;
    FromJson parts_;
    Writing how_;
};

}  // namespace

Result<Recorded> record_line(OpenVisit& visit, std::string_view text) try {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object())
        return refused(user_error(
            Words{"la ligne n’est pas un objet JSON en UTF-8", "the line is not a JSON object in UTF-8"}));
    return Line(visit, object).record();
} catch (const BadLine& bad_line) {
    return refused(bad_line.user_error);
}

}  // namespace arpenteur
