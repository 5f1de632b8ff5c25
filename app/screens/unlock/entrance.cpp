#include "app/screens/unlock/entrance.h"

#include <utility>

namespace arpenteur {

Entrance::Entrance(std::filesystem::path folder, Random random) : random_(std::move(random)) {
    arrive(std::move(folder));
}

void Entrance::arrive(std::filesystem::path folder) {
    folder_ = std::move(folder);
    demonstration_ = demonstration_around(folder_);
    unlock_ = {};
    first_start_.reset();
    enter_words_.reset();
    if (Workspace::is_there(folder_)) return;
    first_start_.emplace(FirstStart{.passphrase = NewPassphrase::proposing(random_)});
}

Entrance::Intentions Entrance::draw(Surface& surface) {
    Intentions intentions;
    bool has_words = false;
    if (enter_words_) {
        EnterWordsAsked asked = draw_enter_words(surface, *enter_words_);
        intentions.rescue = std::move(asked.rescue);
        if (asked.back) enter_words_.reset();
    } else if (first_start_) {
        FirstStartAsked asked = draw_first_start(surface, *first_start_);
        intentions.create = std::move(asked.create);
        intentions.other_language = asked.language;
        has_words = asked.has_words;
    } else {
        const UnlockAsked asked = draw_unlock(surface, unlock_, folder_, demonstration_);
        intentions.other_language = asked.language;
        has_words = asked.lost;
        if (asked.other) arrive(*asked.other);
        if (asked.open) {
            unlock_.refused.reset();
            intentions.open = unlock_.typed;
        }
    }
    if (has_words)
        enter_words_.emplace(EnterWords{.second_tablet = first_start_.has_value(),
                                        .passphrase = NewPassphrase::proposing(random_)});
    return intentions;
}

void Entrance::refuse(const UserError& user_error) {
    unlock_.refused = user_error;
    if (first_start_) first_start_->refused = user_error;
    if (enter_words_) enter_words_->refused = user_error;
}

}  // namespace arpenteur
