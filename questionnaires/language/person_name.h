// A person's name, as somebody wrote it.
//
//     const PersonName name("Mme Élise DURAND");
//     name.key()          // "durand elise", as for "Durand Élise": two writings of one name have one key
//     name.full_names()   // "Élise DURAND", "DURAND Élise"
//     name.surnames()     // "DURAND"
//
// A leading title ("Mme") is not part of the name. The surname is what is written in capitals, else what
// follows the first word; of several words ("Élise Martin Durand") the last alone is a surname too. A name
// written surname first, without capitals, is found whole, in both orders, and by its last word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arpenteur {

class PersonName {
public:
    explicit PersonName(std::string_view written);

    // Nothing but a title, or nothing.
    bool empty() const { return first_.empty() && last_.empty(); }

    // What is compared: blind to the title, to case, accents and hyphens, and to the order of the words.
    std::string key() const;

    // What a text may call the person. No full name where only one word is known.
    std::vector<std::string> full_names() const;
    std::vector<std::string> surnames() const;

private:
    std::vector<std::string> words_;         // as written, without titles
    std::vector<std::string> first_, last_;  // the first name and the surname, as far as the writing tells
};

// "mme", "docteur"… The word is folded.
bool is_title(std::string_view folded_word);

}  // namespace arpenteur
