// The texts that may go out to one audience: quotations, controversies, expectations, recommendations,
// reasons. Each needs its mark; a quotation needs its speaker's agreement as well.
//
// All of them are also listed field by field, so that every one is searched for names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "questionnaires/disclosure/disclosable_criteria.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/disclosure/withheld.h"
#include "questionnaires/fields/field_ref.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

struct DisclosedText {
    Id entity;
    FieldRef field;
    std::string text;
    bool operator==(const DisclosedText&) const = default;
};

struct DisclosedTexts {
    Perimeter perimeter;
    std::vector<std::string> organisations;            // the team's, sorted
    std::map<std::string, std::vector<Quote>> quotes;  // by their first criterion, or "" if they have none
    std::map<std::string, std::string> reasons;        // of consensuses, by criterion
    std::vector<DisclosedControversy> controversies;
    std::vector<DisclosedExpectation> expectations;
    std::vector<DisclosedRecommendation> recommendations;
    std::vector<DisclosedText> texts;  // every text above
    std::vector<Withheld> withheld;
};

DisclosedTexts disclosed_texts(const Visit& visit, const Grid& grid, const DisclosableCriteria& disclosable,
                               Audience audience);

}  // namespace arpenteur
