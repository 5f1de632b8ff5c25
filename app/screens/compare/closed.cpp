#include "app/screens/compare/closed.h"

#include "exports/blocks/visit_replica.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {

namespace {

// Its devices are several where its workspace was restored from a copy.
bool written_on_this_tablet(const VisitPage& page, const RevisionId& revision_id) {
    const RosterMember* owner = page.visit.replica().owner_of(revision_id.device);
    return owner != nullptr && owner->card.sign_key() == page.workspace.card().sign_key();
}

}  // namespace

bool may_be_read(const VisitPage& page, std::string_view criterion, const Id& author,
                 const RevisionId& revision_id) {
    const bool own = author == page.writer &&
                     (page.writer == page.visit.person() || written_on_this_tablet(page, revision_id));
    return own || is_open(page.view(), criterion);
}

}  // namespace arpenteur
