// How each kind of thing is written in the journal, described once and used both ways.
//
//     const Value value = to_value(reading, salts);               a reading becomes the value of a revision
//     const auto again = from_value<Reading>(value);              and comes back; nothing if it is not one
//
// What a value holds beside the parts of its thing was written by a later version: it stays in the journal
// and is not in the thing. A part that is missing leaves the thing's default.
#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/grid/level.h"
#include "questionnaires/journal/value.h"
#include "questionnaires/visit/codes.h"
#include "questionnaires/visit/fields.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// Draws the 16 random bytes that salt a free text.
using Salts = std::function<Id()>;

// describe(parts, thing) names every part of the thing to a visitor: parts(field, member).
template <class Parts>
void visit_fields(Parts& parts, FormRecord& thing) {
    parts(Field::form_id, thing.form);
    parts(Field::form_version, thing.version);
    parts(Field::form_tables, thing.tables);
}
template <class Parts>
void visit_fields(Parts& parts, Territory& thing) {
    parts(Field::territory_kind, thing.kind);
    parts(Field::territory_code, thing.code);
    parts(Field::territory_name, thing.name);
    parts(Field::territory_department, thing.department);
    parts(Field::territory_fictive, thing.fictive);
}
template <class Parts>
void visit_fields(Parts& parts, Perimeter& thing) {
    parts(Field::perimeter_authority, thing.authority);
    parts(Field::perimeter_n1_title, thing.n1_title);
    parts(Field::perimeter_cap_name, thing.cap_name);
    parts(Field::perimeter_beyond, thing.beyond);
}
template <class Parts>
void visit_fields(Parts& parts, Prerequisites& thing) {
    parts(Field::prerequisites_ecosystem, thing.ecosystem);
    parts(Field::prerequisites_ecosystem_note, thing.ecosystem_note);
    parts(Field::prerequisites_n1_engaged, thing.n1_engaged);
    parts(Field::prerequisites_n1_act, thing.n1_act);
    parts(Field::prerequisites_elected_referent, thing.elected_referent);
    parts(Field::prerequisites_agent_referent, thing.agent_referent);
    parts(Field::prerequisites_under_way, thing.under_way);
}
template <class Parts>
void visit_fields(Parts& parts, Member& thing) {
    parts(Field::member_person, thing.person);
    parts(Field::member_name, thing.name);
    parts(Field::member_organisation, thing.organisation);
    parts(Field::member_role, thing.role);
}
template <class Parts>
void visit_fields(Parts& parts, Participant& thing) {
    parts(Field::participant_name, thing.name);
    parts(Field::participant_function, thing.function);
    parts(Field::participant_organisation, thing.organisation);
    parts(Field::participant_category, thing.category);
    parts(Field::participant_presence, thing.presence);
    parts(Field::participant_circumstance, thing.circumstance);
}
template <class Parts>
void visit_fields(Parts& parts, Consent& thing) {
    parts(Field::consent_informed_on, thing.informed_on);
    parts(Field::consent_notice_version, thing.notice_version);
    parts(Field::consent_informed_by, thing.informed_by);
    parts(Field::consent_agreement, thing.agreement);
    parts(Field::consent_audiences, thing.audiences);
    parts(Field::consent_service_voice, thing.service_voice);
}
template <class Parts>
void visit_fields(Parts& parts, Source& thing) {
    parts(Field::source_kind, thing.kind);
    parts(Field::source_date, thing.date);
    parts(Field::source_title, thing.title);
    parts(Field::source_participants, thing.participants);
    parts(Field::source_diagnosticians, thing.diagnosticians);
    parts(Field::source_superior_present, thing.superior_present);
}
template <class Parts>
void visit_fields(Parts& parts, Note& thing) {
    parts(Field::note_text, thing.text);
    parts(Field::note_source, thing.source);
}
template <class Parts>
void visit_fields(Parts& parts, Coding& thing) {
    parts(Field::coding_criteria, thing.criteria);
}
template <class Parts>
void visit_fields(Parts& parts, Verbatim& thing) {
    parts(Field::verbatim_text, thing.text);
    parts(Field::verbatim_speaker, thing.speaker);
    parts(Field::verbatim_source, thing.source);
    parts(Field::verbatim_criteria, thing.criteria);
}
template <class Parts>
void visit_fields(Parts& parts, Disclosure& thing) {
    parts(Field::disclosure_audiences, thing.audiences);
}
template <class Parts>
void visit_fields(Parts& parts, Reading& thing) {
    parts(Field::reading_source, thing.source);
    parts(Field::reading_criterion, thing.criterion);
    parts(Field::reading_category, thing.category);
    parts(Field::reading_rating, thing.rating);
    parts(Field::reading_support, thing.support);
    parts(Field::reading_reason, thing.reason);
}
template <class Parts>
void visit_fields(Parts& parts, Position& thing) {
    parts(Field::position_criterion, thing.criterion);
    parts(Field::position_rating, thing.rating);
    parts(Field::position_tendency, thing.tendency);
    parts(Field::position_blocking, thing.blocking);
    parts(Field::position_blocking_by, thing.blocking_by);
    parts(Field::position_reason, thing.reason);
    parts(Field::position_saw, thing.saw);
}
template <class Parts>
void visit_fields(Parts& parts, Opening& thing) {
    parts(Field::opening_criterion, thing.criterion);
    parts(Field::opening_state, thing.state);
    parts(Field::opening_saw, thing.saw);
}
template <class Parts>
void visit_fields(Parts& parts, Consensus& thing) {
    parts(Field::consensus_criterion, thing.criterion);
    parts(Field::consensus_outcome, thing.outcome);
    parts(Field::consensus_rating, thing.rating);
    parts(Field::consensus_reason, thing.reason);
}
template <class Parts>
void visit_fields(Parts& parts, MutualExpectation& thing) {
    parts(Field::expectation_from, thing.from);
    parts(Field::expectation_to, thing.to);
    parts(Field::expectation_expects, thing.expects);
    parts(Field::expectation_offers, thing.offers);
    parts(Field::expectation_not_understood, thing.not_understood);
}
template <class Parts>
void visit_fields(Parts& parts, Controversy& thing) {
    parts(Field::controversy_title, thing.title);
    parts(Field::controversy_text, thing.text);
    parts(Field::controversy_criteria, thing.criteria);
    parts(Field::controversy_categories, thing.categories);
}
template <class Parts>
void visit_fields(Parts& parts, Recommendation& thing) {
    parts(Field::recommendation_text, thing.text);
    parts(Field::recommendation_criteria, thing.criteria);
    parts(Field::recommendation_carrier, thing.carrier);
    parts(Field::recommendation_carrier_category, thing.carrier_category);
    parts(Field::recommendation_horizon_months, thing.horizon_months);
    parts(Field::recommendation_rule, thing.rule);
}
template <class Parts>
void visit_fields(Parts& parts, Rank& thing) {
    parts(Field::rank_rank, thing.rank);
}
template <class Parts>
void visit_fields(Parts& parts, Highlight& thing) {
    parts(Field::highlight_criterion, thing.criterion);
    parts(Field::highlight_kind, thing.kind);
    parts(Field::highlight_kept, thing.kept);
}
template <class Parts>
void visit_fields(Parts& parts, AllowedName& thing) {
    parts(Field::allowed_name_find, thing.find);
    parts(Field::allowed_name_reason, thing.reason);
}

// The field of the subjects under which the journal keeps this kind of thing.
template <class Thing>
constexpr std::string_view subject_field();

namespace records {

template <class Choice>
concept Coded = std::is_enum_v<Choice>;

// Writes the parts of a thing into a value. Empty texts and defaults are written too: that a person cleared a
// text is something that they said.
struct Writing {
    Value value;
    const Salts& salts;

    void operator()(Field field, const std::string& text) {
        const FieldName& name = name_of(field);
        switch (name.kind) {
            case PartKind::text:
                value.set(std::string(name.part), FreeText{salts(), text});
                break;
            case PartKind::blob:
                value.set(std::string(name.part), Blob{text});
                break;
            default:
                value.set(std::string(name.part), text);
                break;
        }
    }
    void operator()(Field field, bool yes) { put(field, static_cast<std::int64_t>(yes)); }
    void operator()(Field field, int number) { put(field, static_cast<std::int64_t>(number)); }
    void operator()(Field field, const Id& id) { put(field, id); }
    void operator()(Field field, const std::vector<Id>& ids) { put(field, ids); }
    void operator()(Field field, const std::vector<std::string>& codes) { put(field, codes); }
    void operator()(Field field, const Rating& rating) { put(field, code_of(rating)); }
    template <Coded Choice>
    void operator()(Field field, Choice choice) {
        put(field, std::string(code_of(choice)));
    }
    template <Coded Choice>
    void operator()(Field field, const std::optional<Choice>& choice) {
        put(field, choice ? std::string(code_of(*choice)) : std::string());
    }
    template <Coded Choice>
    void operator()(Field field, const std::vector<Choice>& choices) {
        Codes codes;
        for (const Choice choice : choices) codes.emplace_back(code_of(choice));
        put(field, std::move(codes));
    }

private:
    void put(Field field, Atom atom) { value.set(std::string(name_of(field).part), std::move(atom)); }
};

// Reads them back. `understood` turns false where a code or the kind of a part is not one of ours.
struct Reading {
    const Value& value;
    bool understood = true;
    std::vector<std::string> erased = {};

    void operator()(Field field, std::string& text) {
        const FieldName& name = name_of(field);
        if (name.kind == PartKind::text) {
            if (value.get<Erased>(name.part))
                erased.emplace_back(name.part);
            else if (const auto* words = get<FreeText>(field))
                text = words->text;
        } else if (name.kind == PartKind::blob) {
            if (const auto* blob = get<Blob>(field)) text = blob->bytes;
        } else if (const auto* code = get<std::string>(field)) {
            text = *code;
        }
    }
    void operator()(Field field, bool& yes) {
        if (const auto* number = get<std::int64_t>(field)) yes = *number != 0;
    }
    void operator()(Field field, int& into) {
        if (const auto* number = get<std::int64_t>(field)) {
            into = static_cast<int>(*number);
            understood = understood && into == *number;
        }
    }
    void operator()(Field field, Id& id) {
        if (const auto* known = get<Id>(field)) id = *known;
    }
    void operator()(Field field, std::vector<Id>& ids) {
        if (const auto* known = get<Ids>(field)) ids = *known;
    }
    void operator()(Field field, std::vector<std::string>& codes) {
        if (const auto* known = get<Codes>(field)) codes = *known;
    }
    void operator()(Field field, Rating& rating) {
        if (const auto* code = get<std::string>(field)) take(rating, rating_from(*code));
    }
    template <Coded Choice>
    void operator()(Field field, Choice& choice) {
        if (const auto* code = get<std::string>(field)) take(choice, from_code<Choice>(*code));
    }
    template <Coded Choice>
    void operator()(Field field, std::optional<Choice>& choice) {
        const auto* code = get<std::string>(field);
        if (!code) return;
        choice = from_code<Choice>(*code);
        understood = understood && (code->empty() || choice.has_value());
    }
    template <Coded Choice>
    void operator()(Field field, std::vector<Choice>& choices) {
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
    // Null where there is no such part; one of another kind was written by a later version.
    template <class Kind>
    const Kind* get(Field field) {
        const Atom* atom = value.find(name_of(field).part);
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

// Notes the names of a thing's parts.
struct PartNames {
    std::vector<std::string_view> names = {};
    template <class Member>
    void operator()(Field field, Member&) {
        names.push_back(name_of(field).part);
    }
    bool contain(std::string_view name) const {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
};

// Notes the field of the journal under which a thing's first part stands.
struct Naming {
    std::string_view subject = {};
    template <class Member>
    constexpr void operator()(Field field, Member&) {
        if (subject.empty()) subject = name_of(field).subject;
    }
};

}  // namespace records

template <class Thing>
constexpr std::string_view subject_field() {
    records::Naming naming;
    Thing thing{};
    visit_fields(naming, thing);
    return naming.subject;
}

template <class Thing>
Value to_value(const Thing& thing, const Salts& salts) {
    records::Writing writing{{}, salts};
    Thing copy = thing;
    visit_fields(writing, copy);
    return std::move(writing.value);
}

// The names of the parts in `value` that are not of this thing: a later version wrote them.
template <class Thing>
std::vector<std::string> parts_of_later(const Value& value) {
    records::PartNames known;
    Thing thing{};
    visit_fields(known, thing);
    std::vector<std::string> later;
    for (const Part& part : value.parts())
        if (!known.contain(part.name)) later.push_back(part.name);
    return later;
}

// The same as a change of what stands there now: what a later version wrote beside the thing stays.
template <class Thing>
Value to_value(const Thing& thing, const Salts& salts, const Value& over) {
    Value value = to_value(thing, salts);
    for (const std::string& name : parts_of_later<Thing>(over)) value.set(name, *over.find(name));
    return value;
}

// The thing, and which of its texts were erased; nothing where a code or a kind in it is unknown to this
// version.
template <class Thing>
std::optional<Thing> from_value(const Value& value, std::vector<std::string>* erased = nullptr) {
    records::Reading reading{value};
    Thing thing{};
    visit_fields(reading, thing);
    if (!reading.understood) return std::nullopt;
    if (erased) *erased = std::move(reading.erased);
    return thing;
}

}  // namespace arpenteur
