#include "app/screens/interview/voices.h"

#include <algorithm>

namespace arpenteur {

std::vector<ActorCategory> voices_in(const Visit& visit, const Id& source) {
    std::vector<ActorCategory> voices;
    const auto known = visit.sources.find(source);
    if (known == visit.sources.end()) return voices;
    for (const Id& id : latest(known->second)->participants) {
        const auto person = visit.participants.find(id);
        if (person == visit.participants.end()) continue;
        const ActorCategory category = latest(person->second)->category;
        if (std::find(voices.begin(), voices.end(), category) == voices.end()) voices.push_back(category);
    }
    std::sort(voices.begin(), voices.end());
    return voices;
}

std::string question_to(const VisitPage& page, const Criterion& criterion, ActorCategory category) {
    const auto question = criterion.questions.find(category);
    if (question == criterion.questions.end()) return {};
    const Perimeter* perimeter = latest(page.view().perimeter);
    const auto or_else = [&](std::string Perimeter::*name, const Words& words) {
        return perimeter == nullptr || (perimeter->*name).empty() ? page.in(words) : perimeter->*name;
    };
    return question->second.in(
        page.language(), {.n1_title = or_else(&Perimeter::n1_title, {"la première personne de l’exécutif",
                                                                     "the head of the executive"}),
                          .cap_name = or_else(&Perimeter::cap_name, {"votre cap", "your course"})});
}

std::string person_in_words(const Participant& participant) {
    return participant.function.empty() ? participant.name : participant.name + ", " + participant.function;
}

}  // namespace arpenteur
