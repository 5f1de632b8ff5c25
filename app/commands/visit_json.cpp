#include "app/commands/visit_json.h"

#include <concepts>
#include <nlohmann/json.hpp>

#include "questionnaires/assessment/openings.h"
#include "questionnaires/language/wall_time.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

using nlohmann::json;

namespace {

// The fields of a thing, under their names in the journal.
struct ToJson {
    json object = json::object();

    // The questionnaire's tables are long and binary: a digest shows whether two are the same.
    void operator()(const FieldRef& field, const std::string& text) {
        put(field, field.kind == PartKind::blob ? short_hash("arp.show", {bytes_of(text)}).hex() : text);
    }
    void operator()(const FieldRef& field, bool yes) { put(field, yes); }
    void operator()(const FieldRef& field, int number) { put(field, number); }
    void operator()(const FieldRef& field, const Id& id) {
        put(field, id.is_null() ? json() : json(id.hex()));
    }
    void operator()(const FieldRef& field, const std::vector<std::string>& codes) { put(field, codes); }
    void operator()(const FieldRef& field, const Rating& rating) { put(field, code_of(rating)); }
    void operator()(const FieldRef& field, const std::vector<Id>& ids) {
        json list = json::array();
        for (const Id& id : ids) list.push_back(id.hex());
        put(field, std::move(list));
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, Choice choice) {
        put(field, code_of(choice));
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, const std::optional<Choice>& choice) {
        put(field, choice ? json(code_of(*choice)) : json());
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, const std::vector<Choice>& choices) {
        json list = json::array();
        for (const Choice choice : choices) list.push_back(code_of(choice));
        put(field, std::move(list));
    }

private:
    void put(const FieldRef& field, json value) { object[std::string(field.part)] = std::move(value); }
};

// Closed to everybody, except on its author's own screen.
template <class Thing>
bool is_closed(const Visit& visit, const Thing& thing) {
    if constexpr (std::same_as<Thing, Position>) return !is_open(visit, thing.criterion);
    return false;
}

template <class Thing>
json json_of_claim(const Visit& visit, const Claim<Thing>& claim) {
    json object{{"author", claim.author.hex()},
                {"device", claim.id.device.hex()},
                {"counter", claim.id.counter},
                {"time", iso_time(claim.time)}};
    if (is_closed(visit, claim.value)) {
        object["closed"] = true;
        return object;
    }
    ToJson value;
    visit_fields(value, claim.value);
    object["value"] = std::move(value.object);
    if (!claim.erased.empty()) object["erased"] = claim.erased;
    if (!claim.missing.empty()) object["missing"] = claim.missing;
    if (!claim.masked.empty()) object["masked"] = claim.masked;
    return object;
}

template <class Thing>
json json_of_kind(const Visit& visit, const Claims<Thing>& claims) {
    json list = json::array();
    for (const Claim<Thing>& claim : claims) list.push_back(json_of_claim(visit, claim));
    return list;
}

template <class Thing>
json json_of_kind(const Visit& visit, const ById<Thing>& things) {
    json object = json::object();
    for (const auto& [id, claims] : things) object[id.hex()] = json_of_kind(visit, claims);
    return object;
}

}  // namespace

std::string iso_time(const Time& time) { return WallTime{time.wall, time.offset_minutes}.written(); }

json json_of(const Visit& visit) {
    json object{{"id", visit.id.hex()}};
    for_each_kind(visit, [&](const auto& things) {
        object[std::string(kind_of<ThingOf<decltype(things)>>.list)] = json_of_kind(visit, things);
    });
    json removals = json::object();
    for (const auto& [id, claims] : visit.removals) {
        json list = json::array();
        for (const auto& claim : claims)
            list.push_back({{"author", claim.author.hex()}, {"time", iso_time(claim.time)}});
        removals[id.hex()] = std::move(list);
    }
    json unread = json::array();
    for (const Unread& thing : visit.unread)
        unread.push_back({{"entity", thing.subject.entity.hex()},
                          {"field", thing.subject.field},
                          {"device", thing.id.device.hex()},
                          {"counter", thing.id.counter}});
    json without_effect = json::array();
    for (const WithoutEffect& thing : visit.without_effect)
        without_effect.push_back({{"entity", thing.subject.entity.hex()},
                                  {"field", thing.subject.field},
                                  {"author", thing.author.hex()}});
    object["removals"] = std::move(removals);
    object["unread"] = std::move(unread);
    object["without_effect"] = std::move(without_effect);
    return object;
}

}  // namespace arpenteur
