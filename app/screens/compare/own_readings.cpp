#include "app/screens/compare/own_readings.h"

#include <map>

#include "app/screens/compare/closed.h"
#include "app/screens/criterion_names.h"
#include "app/screens/labels.h"

namespace arpenteur {

namespace {

struct OwnReadings {
    std::map<ActorCategory, std::vector<const Reading*>> by_category;
    bool elsewhere = false;  // others were written where this tablet may not read them
};

OwnReadings own_readings(const VisitPage& page, const Criterion& criterion) {
    OwnReadings readings;
    for (const auto& [id, claims] : page.view().readings)
        for (const Claim<Reading>& claim : claims) {
            if (claim.author != page.writer || claim.value.criterion != criterion.code) continue;
            if (may_be_read(page, claim))
                readings.by_category[claim.value.category].push_back(&claim.value);
            else
                readings.elsewhere = true;
        }
    return readings;
}

std::string range_in_words(const VisitPage& page, const std::vector<const Reading*>& readings) {
    std::vector<LevelPair> levels;
    for (const Reading* reading : readings)
        if (const auto level = level_of(reading->rating)) levels.push_back({*level, *level});
    const auto all = range(levels);
    return all ? describe_in_words(*all, page.language()) : page.in({"aucun niveau", "no level"});
}

void draw_reading(VisitPage& page, const Reading& reading) {
    const Surface& surface = page.surface;
    paragraph(page.surface,
              mark_of(reading.rating) + " · " + source_name(page, reading.source) + " · " +
                  page.in(label_of(reading.support)),
              surface.fonts.rail, colours::ink);
    if (!reading.reason.empty()) hint(page.surface, reading.reason);
}

}  // namespace

void draw_own_readings(VisitPage& page, const Criterion& criterion) {
    heading(page.surface, page.in({"Ce que vous avez entendu", "What you heard"}));
    const OwnReadings readings = own_readings(page, criterion);
    if (readings.elsewhere)
        hint(page.surface,
             page.in({"Vos lectures écrites sur une autre tablette ne se lisent pas sur celle-ci.",
                      "Your readings written on another tablet cannot be read on this one."}));
    else if (readings.by_category.empty())
        hint(page.surface, page.in({"Aucune lecture de votre part sur ce critère.",
                                    "You have no reading on this criterion."}));
    for (const auto& one : readings.by_category)
        panel(page.surface, [&] {
            label(page.surface,
                  page.in(label_of(one.first)) + page.in({" : ", ": "}) + range_in_words(page, one.second));
            for (const Reading* reading : one.second) draw_reading(page, *reading);
        });
}

}  // namespace arpenteur
