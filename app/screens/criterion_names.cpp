#include "app/screens/criterion_names.h"

#include "app/screens/labels.h"
#include "questionnaires/language/dates.h"

namespace arpenteur {

std::string criterion_name(const VisitPage& page, std::string_view criterion) {
    const Criterion* known = page.grid().criterion(criterion);
    return known ? spoken_code(criterion) + " " + known->title.in(page.language()) : spoken_code(criterion);
}

std::string describe_in_words(const LevelPair& levels, Language language) {
    if (levels.low == levels.high) return std::to_string(levels.low.number());
    return sentence(language, {"de {} à {}", "{} to {}"}, levels.low.number(), levels.high.number());
}

std::string months_in_words(const Page& page, int months) {
    return page.say(months == 1 ? WordsWith<1>{"{} mois", "{} month"} : WordsWith<1>{"{} mois", "{} months"},
                    months);
}

std::string person_name(const VisitPage& page, const Id& person) {
    const std::string name = page.visit.name_of(person);
    return name.empty() ? page.in({"une personne inconnue", "somebody unknown"}) : name;
}

std::string participant_name(const VisitPage& page, const Id& participant) {
    const auto found = page.view().participants.find(participant);
    if (found == page.view().participants.end())
        return page.in({"une personne retirée", "somebody who was removed"});
    return latest(found->second)->name;
}

std::string source_title(const VisitPage& page, const Source& source) {
    if (!source.title.empty()) return source.title;
    std::string names;
    for (const Id& id : source.participants)
        names += (names.empty() ? page.in({" : ", ": "}) : ", ") + participant_name(page, id);
    return page.in(label_of(source.kind)) + names;
}

std::string source_name(const VisitPage& page, const Id& source) {
    const auto found = page.view().sources.find(source);
    if (found == page.view().sources.end())
        return page.in({"une source retirée", "a source that was removed"});
    const Source& known = *latest(found->second);
    const std::string title = source_title(page, known);
    if (known.date.empty()) return title;
    return title + ", " + day_in_words(known.date, page.language());
}

}  // namespace arpenteur
