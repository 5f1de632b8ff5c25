#include "app/commands/visit_json.h"

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "questionnaires/assessment/openings.h"
#include "questionnaires/language/wall_time.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

using nlohmann::json;

namespace {

// The parts of a thing under their names in the journal.
struct ToJson {
    json object = json::object();

    // The questionnaire's tables are bytes, and long: their digest says whether two are the same.
    void operator()(Field field, const std::string& text) {
        put(field,
            name_of(field).kind == PartKind::blob ? short_hash("arp.show", {bytes_of(text)}).hex() : text);
    }
    void operator()(Field field, bool yes) { put(field, yes); }
    void operator()(Field field, int number) { put(field, number); }
    void operator()(Field field, const Id& id) { put(field, id.is_null() ? json() : json(id.hex())); }
    void operator()(Field field, const std::vector<std::string>& codes) { put(field, codes); }
    void operator()(Field field, const Rating& rating) { put(field, code_of(rating)); }
    void operator()(Field field, const std::vector<Id>& ids) {
        json list = json::array();
        for (const Id& id : ids) list.push_back(id.hex());
        put(field, std::move(list));
    }
    template <records::Coded Choice>
    void operator()(Field field, Choice choice) {
        put(field, code_of(choice));
    }
    template <records::Coded Choice>
    void operator()(Field field, const std::optional<Choice>& choice) {
        put(field, choice ? json(code_of(*choice)) : json());
    }
    template <records::Coded Choice>
    void operator()(Field field, const std::vector<Choice>& choices) {
        json list = json::array();
        for (const Choice choice : choices) list.push_back(code_of(choice));
        put(field, std::move(list));
    }

private:
    void put(Field field, json value) { object[std::string(name_of(field).part)] = std::move(value); }
};

template <class Thing>
json json_of_claim(const Claim<Thing>& claim, bool closed = false) {
    json object{{"author", claim.author.hex()},
                {"device", claim.id.device.hex()},
                {"counter", claim.id.counter},
                {"time", iso_time(claim.time)}};
    if (closed) {
        object["closed"] = true;
        return object;
    }
    ToJson value;
    Thing thing = claim.value;
    visit_fields(value, thing);
    object["value"] = std::move(value.object);
    if (!claim.erased.empty()) object["erased"] = claim.erased;
    return object;
}

template <class Thing>
json json_of_claims(const Claims<Thing>& claims) {
    json list = json::array();
    for (const Claim<Thing>& claim : claims) list.push_back(json_of_claim(claim));
    return list;
}

template <class Thing>
json json_of_map(const ById<Thing>& map) {
    json object = json::object();
    for (const auto& [id, claims] : map) object[id.hex()] = json_of_claims(claims);
    return object;
}

}  // namespace

std::string iso_time(const Time& time) { return WallTime{time.wall, time.offset_minutes}.written(); }

json json_of(const Visit& visit) {
    json positions = json::object();
    for (const auto& [id, claims] : visit.positions) {
        json list = json::array();
        for (const auto& claim : claims)
            list.push_back(json_of_claim(claim, !is_open(visit, claim.value.criterion)));
        positions[id.hex()] = std::move(list);
    }
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
    return json{{"id", visit.id.hex()},
                {"form", json_of_claims(visit.form)},
                {"territory", json_of_claims(visit.territory)},
                {"perimeter", json_of_claims(visit.perimeter)},
                {"prerequisites", json_of_claims(visit.prerequisites)},
                {"members", json_of_map(visit.members)},
                {"participants", json_of_map(visit.participants)},
                {"consents", json_of_map(visit.consents)},
                {"sources", json_of_map(visit.sources)},
                {"notes", json_of_map(visit.notes)},
                {"codings", json_of_map(visit.codings)},
                {"verbatims", json_of_map(visit.verbatims)},
                {"disclosures", json_of_map(visit.disclosures)},
                {"readings", json_of_map(visit.readings)},
                {"positions", std::move(positions)},
                {"openings", json_of_map(visit.openings)},
                {"consensuses", json_of_map(visit.consensuses)},
                {"expectations", json_of_map(visit.expectations)},
                {"controversies", json_of_map(visit.controversies)},
                {"recommendations", json_of_map(visit.recommendations)},
                {"ranks", json_of_map(visit.ranks)},
                {"highlights", json_of_map(visit.highlights)},
                {"allowed_names", json_of_map(visit.allowed_names)},
                {"removals", std::move(removals)},
                {"unread", std::move(unread)},
                {"without_effect", std::move(without_effect)}};
}

}  // namespace arpenteur
