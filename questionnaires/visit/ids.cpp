#include "questionnaires/visit/ids.h"

#include "questionnaires/journal/digest.h"
#include "questionnaires/visit/things/highlight.h"

namespace arpenteur {

Id member_id(const Id& person) { return derived_id("member", {bytes_of(person)}); }

Id reading_id(const Id& source, const Id& author, std::string_view criterion, ActorCategory category) {
    return derived_id("reading",
                      {bytes_of(source), bytes_of(author), bytes_of(criterion), bytes_of(code_of(category))});
}

Id position_id(const Id& author, std::string_view criterion) {
    return derived_id("position", {bytes_of(author), bytes_of(criterion)});
}

Id opening_id(const Id& author, std::string_view criterion) {
    return derived_id("opening", {bytes_of(author), bytes_of(criterion)});
}

Id consensus_id(std::string_view criterion) { return derived_id("consensus", {bytes_of(criterion)}); }

Id expectation_id(ActorCategory from, ActorCategory to) {
    return derived_id("expectation", {bytes_of(code_of(from)), bytes_of(code_of(to))});
}

Id highlight_id(HighlightKind kind, std::string_view criterion) {
    return derived_id("highlight", {bytes_of(code_of(kind)), bytes_of(criterion)});
}

Id recommendation_of_rule_id(std::string_view rule) { return derived_id("recommendation", {bytes_of(rule)}); }

Id allowed_name_id(std::string_view folded_find) {
    return derived_id("allowed_name", {bytes_of(folded_find)});
}

}  // namespace arpenteur
