// What a person can mend about a workspace, a visit or a file that was handed in.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

#include "questionnaires/language/words.h"

namespace arpenteur {

// The sentence in both languages: what happened, where, and what to do. Made where the facts are, shown where
// the person is.
struct UserError {
    std::string fr;
    std::string en;

    const std::string& in(Language language) const { return language == Language::french ? fr : en; }
    friend bool operator==(const UserError&, const UserError&) = default;
};

// The words, their {} filled in, in both languages.
template <class... Arguments>
UserError user_error(const Words& words, const Arguments&... arguments) {
    return {sentence(Language::french, words, arguments...),
            sentence(Language::english, words, arguments...)};
}

// An error whose blanks are filled by texts that have two languages themselves.
inline UserError user_error(const Words& words, const std::string& place, const Words& detail) {
    return {sentence(Language::french, words, place, detail.fr),
            sentence(Language::english, words, place, detail.en)};
}

template <class Value>
using Result = tl::expected<Value, UserError>;

inline tl::unexpected<UserError> refused(UserError user_error) {
    return tl::unexpected(std::move(user_error));
}

}  // namespace arpenteur
