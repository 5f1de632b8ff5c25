#include "questionnaires/visit/visit_rules.h"

#include "questionnaires/visit/things.h"

namespace arpenteur {

namespace {

// Calls visitor(kind) for the kind of thing that this field is of.
template <class Visitor>
void for_kind_of(std::string_view field, Visitor visitor) {
    for_each_declaration([&]<class Thing>() {
        if (kind_of<Thing>.subject == field) visitor(kind_of<Thing>);
    });
}

bool gives(const ThingKind& kind, const Revision& revision) {
    return id_given_by(kind, revision.value, revision.author) == revision.subject.entity;
}

GivesId gives_id(const Revision& revision) {
    GivesId gives_it = GivesId::not_derived;
    if (!revision.subject.field.empty()) {
        for_kind_of(revision.subject.field, [&](const ThingKind& kind) {
            if (has_derived_id(kind)) gives_it = gives(kind, revision) ? GivesId::yes : GivesId::no;
        });
        return gives_it;
    }
    // A removal or a restoration: of an own thing, if it carries the parts of one.
    if (revision.value.empty()) return gives_it;
    for_each_declaration([&]<class Thing>() {
        if constexpr (kind_of<Thing>.is_own())
            if (gives(kind_of<Thing>, revision)) gives_it = GivesId::yes;
    });
    return gives_it;
}

Value parts_of_id(const Revision& revision) {
    Value parts;
    for_kind_of(revision.subject.field,
                [&](const ThingKind& kind) { parts = id_parts_of(kind, revision.value); });
    return parts;
}

}  // namespace

JournalRules visit_rules(const Id& visit, const Id& desk, const Id& table_key) {
    return {visit, desk, gives_id, parts_of_id, table_key};
}

}  // namespace arpenteur
