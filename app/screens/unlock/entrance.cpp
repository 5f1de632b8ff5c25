#include "app/screens/unlock/entrance.h"

#include <utility>

#include "exports/sealing/passphrase.h"

namespace arpenteur {

Entrance::Entrance(std::filesystem::path folder, Random random) : random_(std::move(random)) {
    arrive(std::move(folder));
}

void Entrance::arrive(std::filesystem::path folder) {
    folder_ = std::move(folder);
    demonstration_ = demonstration_around(folder_);
    unlock_ = {};
    first_start_.reset();
    if (Workspace::is_there(folder_)) return;
    first_start_.emplace();
    first_start_->proposed = propose_passphrase(random_);
}

Entrance::Intentions Entrance::draw(Surface& surface) {
    Intentions intentions;
    if (first_start_) {
        intentions.create = draw_first_start(surface, *first_start_);
        intentions.other_language = first_start_->other_language;
        return intentions;
    }
    const UnlockAsked unlocking = draw_unlock(surface, unlock_, folder_, demonstration_);
    intentions.other_language = unlocking.language;
    if (unlocking.other) arrive(*unlocking.other);
    if (unlocking.open) {
        unlock_.refused.reset();
        intentions.open = unlock_.typed;
    }
    return intentions;
}

void Entrance::refuse(const UserError& user_error) {
    unlock_.refused = user_error;
    if (first_start_) first_start_->refused = user_error;
}

}  // namespace arpenteur
