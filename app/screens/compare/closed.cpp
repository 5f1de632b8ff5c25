#include "app/screens/compare/closed.h"

#include "questionnaires/assessment/openings.h"

namespace arpenteur {

namespace {

// Its devices are several where its workspace was restored from a copy.
bool written_on_this_tablet(const VisitPage& page, const Place& place) {
    const RosterMember* owner = page.visit.holding().owner_of(place.device);
    return owner != nullptr && owner->card.sign_key() == page.workspace.card().sign_key();
}

}  // namespace

bool may_be_read(const VisitPage& page, std::string_view criterion, const Id& author, const Place& place) {
    const bool own =
        author == page.writer && (page.writer == page.visit.person() || written_on_this_tablet(page, place));
    return own || is_open(page.view(), criterion);
}

}  // namespace arpenteur
