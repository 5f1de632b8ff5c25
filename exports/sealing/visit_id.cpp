#include "exports/sealing/visit_id.h"

namespace arpenteur {

Id visit_id(const VisitOrigin& origin) {
    return short_hash("arp.visi",
                      {bytes_of(origin.founder), bytes_of(origin.desk), bytes_of(origin.first_key),
                       bytes_of(origin.form), bytes_of(origin.random)});
}

Digest commitment_to(const VisitKey& first_key) { return hash("arp.key1", {first_key.secret().bytes()}); }

Digest digest_of_form(std::string_view canonical) { return hash("arp.form", {bytes_of(canonical)}); }

}  // namespace arpenteur
