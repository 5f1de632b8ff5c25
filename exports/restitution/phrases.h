// Phrases that several parts of a document use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/disclosure/voice_group.h"
#include "questionnaires/grid/actor_category.h"
#include "questionnaires/language/words.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// "« premiers essais »", "“first attempts”".
std::string quoted(std::string_view words, Language language);

// "a, b et c".
std::string listed(const std::vector<std::string>& words, Language language);

// "a ; b ; c": for words that contain commas or "et" themselves.
std::string parted(const std::vector<std::string>& words, Language language);

// "les agents", "la collectivité": as a sentence names a group.
Words group_named(VoiceGroup group);
// "parmi les agents", "au sein de la collectivité": whose voice it is when nobody is named.
Words among(VoiceGroup group);
// "les agents", "les services de l’État".
Words category_named(ActorCategory category);
// "agents", "État déconcentré": in brackets.
Words category_in_words(ActorCategory category);

// "en progrès"; empty if it is not known.
Words tendency_in_words(Tendency tendency);

// The title of a criterion; empty if the document may not name it.
template <class Scale>
std::string criterion_title(const DisclosedVisit<Scale>& visit, std::string_view code, Language language) {
    for (const auto& capacity : visit.capacities)
        for (const auto& axis : capacity.axes)
            for (const auto& criterion : axis.criteria)
                if (criterion.code == code) return criterion.title.in(language);
    return {};
}

// The titles of those that the document may name.
template <class Scale>
std::vector<std::string> criterion_titles(const DisclosedVisit<Scale>& visit,
                                          const std::vector<std::string>& codes, Language language) {
    std::vector<std::string> titles;
    for (const std::string& code : codes)
        if (std::string title = criterion_title(visit, code, language); !title.empty())
            titles.push_back(std::move(title));
    return titles;
}

}  // namespace arpenteur
