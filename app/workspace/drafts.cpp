#include "app/workspace/drafts.h"

namespace arpenteur {

Id row_name(const DraftKey& draft, const WorkspaceKey& key) {
    return key.blind_name("arp.drft", draft.entity.hex() + ' ' + draft.field + ' ' + draft.part);
}

}  // namespace arpenteur
