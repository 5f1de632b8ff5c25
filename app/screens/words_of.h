// What the choices of a visit are called on the screen.
#pragma once

#include <string>
#include <vector>

#include "questionnaires/language/words.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

Words words_of(ActorCategory category);  // "élues et élus": those who are heard
Words words_of(Support support);
Words words_of(Tendency tendency);
Words words_of(Met met);
Words words_of(Role role);
Words words_of(Presence presence);
Words words_of(QuoteAgreement agreement);
Words words_of(SourceKind kind);
Words words_of(Audience audience);
Words words_of(Outcome outcome);

// "3", "?" for unknown, "–" for not applicable.
std::string mark_of(const Rating& rating);
// "niveau 3", "je ne sais pas", "sans objet".
std::string said(const Rating& rating, Language language);

// The words of choices, for chips and lists, in the order given.
template <class Choices>
std::vector<std::string> labels_of(const Choices& choices, Language language) {
    std::vector<std::string> labels;
    for (const auto choice : choices) labels.emplace_back(words_of(choice).in(language));
    return labels;
}

}  // namespace arpenteur
