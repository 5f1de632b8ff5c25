// Recommander: which points d'appui and points de fragilité the team keeps, what the rules propose, and what
// the team recommends, in its order.
//
// A rail of all that, and the content of what is chosen in it: points (highlights.h), rules (proposals.h), or
// one recommendation (recommendation.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/page.h"
#include "questionnaires/assessment/advice.h"
#include "questionnaires/assessment/points.h"

namespace arpenteur {

enum class RecommendPart : std::uint8_t { strengths, weaknesses, proposals, recommendation };

// What the rules say of the visit as it stands. Worked out anew when something was written or has arrived.
struct RulesSay {
    std::size_t revisions = 0;  // in the journal when it was worked out
    Points points;
    std::vector<Advice> advice;
};

struct Recommend {
    RecommendPart part = RecommendPart::strengths;
    Id recommendation{};                                        // the one shown, which may not be written yet
    bool all_proposals = false;                                 // not only the first of each kind
    bool from_the_top = false;                                  // another part was chosen: shown from its top
    bool removing = false;                                      // asked whether to remove it
    std::optional<std::vector<std::string>> criteria_chosen{};  // in the dialog that is open
    std::optional<RulesSay> rules{};
};

void draw_recommend(VisitPage& page, Recommend& state);

}  // namespace arpenteur
