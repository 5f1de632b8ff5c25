// What somebody began to add, and of which nothing is written yet: only its first words, being typed, when
// the tablet fell. The list shows it, so that it is taken up again.
//
//     for (const Begun& one : begun(page, page.view().participants, "name", "category")) …
//
// What it begins with and cannot be asked anew (the category somebody is heard as, whose member it is) is
// kept as a draft too, under `start_part`, until the thing is written; alone, it is nothing, and is dropped.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/page.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

struct Begun {
    Id entity;
    std::string title;  // as far as it was typed
};

std::vector<Begun> begun(VisitPage& page, std::string_view field, std::string_view title_part,
                         std::string_view start_part, const std::function<bool(const Id&)>& exists);

template <class Thing>
std::vector<Begun> begun(VisitPage& page, const ById<Thing>& things, std::string_view title_part,
                         std::string_view start_part = {}) {
    return begun(page, subject_field<Thing>(), title_part, start_part, [&](const Id& entity) {
        return things.contains(entity) || page.view().removals.contains(entity);
    });
}

std::optional<std::string> draft_of(const VisitPage& page, const DraftKey& key);

}  // namespace arpenteur
