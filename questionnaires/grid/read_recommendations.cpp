#include "questionnaires/grid/read_recommendations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "questionnaires/form/form_problem.h"
#include "questionnaires/grid/cells.h"
#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/language/numbers.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

std::optional<std::vector<Level>> levels_of(std::string_view written) {
    std::vector<Level> levels;
    for (const std::string& word : words_in(written)) {
        const auto level = word.size() == 1 ? Level::from(word[0] - '0') : std::nullopt;
        if (!level) return std::nullopt;
        if (std::find(levels.begin(), levels.end(), *level) == levels.end()) levels.push_back(*level);
    }
    std::sort(levels.begin(), levels.end());
    return levels.empty() ? std::nullopt : std::optional(levels);
}

std::optional<int> months_of(const std::string& written) {
    const auto months = number_from<int>(written);
    return months && *months >= 1 && *months <= 120 ? months : std::nullopt;
}

class RecommendationsReader {
public:
    RecommendationsReader(const Form& form, const std::vector<Criterion>& criteria,
                          std::vector<Problem>& problems)
        : form_(form), problems_(problems) {
        for (const Criterion& criterion : criteria) criteria_.push_back(criterion.code);
    }

    std::vector<RecommendationRule> read() && {
        for (const Record& record : form_.recommendations) read(record);
        check_low_levels();
        return std::move(rules_);
    }

private:
    void read(const Record& record) {
        RecommendationRule rule;
        rule.code = record.own("recommendation");
        rule.criterion = record.own("criterion");
        rule.text = record.texts("text");
        rule.carrier = record.texts("carrier");
        if (rule.code.empty())
            report(record.row, "recommendation", cause::recommendation_without_code, {rule.criterion});
        else if (const auto [first, is_new] = codes_.emplace(rule.code, record.row); !is_new)
            report(record.row, "recommendation", cause::repeated_code,
                   {rule.code, std::to_string(first->second)});
        if (std::find(criteria_.begin(), criteria_.end(), rule.criterion) == criteria_.end())
            report(record.row, "criterion", cause::unknown_criterion,
                   {rule.code, rule.criterion, nearest(rule.criterion, criteria_).value_or("")});
        if (rule.text.empty()) report(record.row, "text", cause::missing_recommendation_text, {rule.code});
        if (rule.carrier.empty())
            report(record.row, "carrier", cause::missing_recommendation_text, {rule.code});
        read_levels(record, rule);
        read_carrier_category(record, rule);
        read_horizon(record, rule);
        rules_.push_back(std::move(rule));
    }

    void read_levels(const Record& record, RecommendationRule& rule) {
        if (auto levels = levels_of(record.own("levels")))
            rule.levels = std::move(*levels);
        else
            report(record.row, "levels", cause::bad_levels, {rule.code, record.own("levels")});
    }

    void read_carrier_category(const Record& record, RecommendationRule& rule) {
        const std::string& category = record.own("carrier_category");
        if (category.empty()) return;
        rule.carrier_category = from_code<ActorCategory>(category);
        if (!rule.carrier_category)
            report(record.row, "carrier_category", cause::unknown_category,
                   {category, nearest_category(category), category_codes()});
    }

    void read_horizon(const Record& record, RecommendationRule& rule) {
        const std::string& months = record.own("horizon_months");
        if (months.empty()) return;
        if (const auto horizon = months_of(months))
            rule.horizon_months = *horizon;
        else
            report(record.row, "horizon_months", cause::bad_horizon, {rule.code, months});
    }

    // Every criterion has something proposed for its low levels.
    void check_low_levels() {
        std::set<std::pair<std::string, Level>> covered;
        for (const RecommendationRule& rule : rules_)
            for (const Level level : rule.levels) covered.emplace(rule.criterion, level);
        for (const std::string& criterion : criteria_)
            for (const int number : {0, 1})
                if (!covered.contains({criterion, *Level::from(number)}))
                    report(0, "", cause::low_levels_without_recommendation,
                           {criterion, std::to_string(number)});
    }

    void report(int row, std::string_view column, const Cause& cause, std::vector<std::string> arguments) {
        problems_.push_back(form_problem(form_, "recommendations", row, column, cause, std::move(arguments)));
    }

    const Form& form_;
    std::vector<Problem>& problems_;
    std::vector<std::string> criteria_;  // their codes
    std::vector<RecommendationRule> rules_;
    std::map<std::string, int> codes_;  // the row in which each stands first
};

}  // namespace

std::vector<RecommendationRule> read_recommendations(const Form& form, const std::vector<Criterion>& criteria,
                                                     std::vector<Problem>& problems) {
    return RecommendationsReader(form, criteria, problems).read();
}

}  // namespace arpenteur
