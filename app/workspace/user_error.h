// A problem with a workspace, a visit or a file that a person can fix.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

#include "questionnaires/language/sentence.h"

namespace arpenteur {

// The sentence in both languages: what happened, where, and what to do. Made where the facts are known, shown
// where the person is.
struct UserError {
    std::string fr;
    std::string en;

    const std::string& in(Language language) const { return language == Language::french ? fr : en; }
    friend bool operator==(const UserError&, const UserError&) = default;
};

// Fills in the sentence, in both languages.
template <class... Arguments>
requires(sizeof...(Arguments) > 0) UserError
    user_error(const WordsWith<sizeof...(Arguments)>& words, const Arguments&... arguments) {
    return {sentence(Language::french, words, arguments...),
            sentence(Language::english, words, arguments...)};
}
inline UserError user_error(const Words& words) { return {std::string(words.fr), std::string(words.en)}; }

template <class Value>
using Result = tl::expected<Value, UserError>;

inline tl::unexpected<UserError> refused(UserError user_error) {
    return tl::unexpected(std::move(user_error));
}

}  // namespace arpenteur
