// What the choices of a visit are called on the screen.
#pragma once

#include <string>
#include <vector>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/language/words.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

Words label_of(Support support);
Words label_of(Tendency tendency);
Words label_of(Met met);
Words label_of(Role role);
Words label_of(Presence presence);
Words label_of(QuoteAgreement agreement);
Words label_of(SourceKind kind);
Words label_of(Audience audience);
Words label_of(Outcome outcome);

// "3", "?" for unknown, "–" for not applicable.
std::string mark_of(const Rating& rating);
// "niveau 3", "je ne sais pas", "sans objet".
std::string describe_in_words(const Rating& rating, Language language);

// The words of choices, for chips and lists, in the order given.
template <class Choices>
std::vector<std::string> labels_of(const Choices& choices, Language language) {
    std::vector<std::string> labels;
    for (const auto choice : choices) labels.emplace_back(label_of(choice).in(language));
    return labels;
}

}  // namespace arpenteur
