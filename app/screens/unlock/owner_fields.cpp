#include "app/screens/unlock/owner_fields.h"

#include "app/widgets/controls.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

void draw_owner_fields(Surface& surface, NewWorkspace& owner) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    text_field(surface, "name", owner.name, {.label = in({"Prénom et nom", "First and last name"})});
    text_field(surface, "organisation", owner.organisation, {.label = in({"Organisation", "Organisation"})});
    const bool desk = owner.kind == CardKind::desk;
    if (toggle(surface, "desk", in({"C’est le poste du bureau de l’APFDT", "This is the APFDT’s desk"}),
               desk))
        owner.kind = desk ? CardKind::team : CardKind::desk;
}

std::optional<NewWorkspace> filled_in(const NewWorkspace& owner) {
    const NewWorkspace tidy{std::string(trimmed(owner.name)), std::string(trimmed(owner.organisation)),
                            owner.kind};
    if (tidy.name.empty() || tidy.organisation.empty()) return std::nullopt;
    return tidy;
}

}  // namespace arpenteur
