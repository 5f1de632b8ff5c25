#include "questionnaires/fields/let_out.h"

#include <algorithm>

namespace arpenteur {
namespace {

bool applies(DisclosureRule rule, const Grounds& grounds) {
    switch (rule) {
        case DisclosureRule::never:
        case DisclosureRule::counted:
            return false;
        case DisclosureRule::always:
            return true;
        case DisclosureRule::by_mark:
            return grounds.marked;
        case DisclosureRule::by_agreement:
            return grounds.marked && grounds.agreed;
        case DisclosureRule::by_fact:
            return grounds.fact_leaves;
        case DisclosureRule::level:
        case DisclosureRule::axis:
            return grounds.approved;
    }
    return false;
}

}  // namespace

bool let_out(const FieldRef& field, Audience audience, const Grounds& grounds) {
    return applies(field.disclosure.of(audience), grounds) &&
           std::all_of(field.parts.begin(), field.parts.end(),
                       [&](const FieldRef& part) { return let_out(part, audience, grounds); });
}

}  // namespace arpenteur
