#include "questionnaires/grid/grid_of.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

// The words of a cell, between spaces, commas, semicolons or line breaks.
std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char character : text) {
        if (character == ' ' || character == ',' || character == ';' || character == '\n')
            words.emplace_back();
        else
            words.back() += character;
    }
    std::erase(words, "");
    return words;
}

// The sentences of a text, without what ends them.
std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool end = at == text.size();
        const bool stop = !end && std::string_view(".!?\n").find(text[at]) != std::string_view::npos;
        // A full stop inside a number or an abbreviation does not end a sentence.
        if (!end && !(stop && (at + 1 == text.size() || text[at + 1] == ' ' || text[at] == '\n'))) continue;
        if (const auto sentence = tidied(text.substr(begin, at - begin)); !sentence.empty())
            sentences.push_back(sentence);
        begin = std::min(at + 1, text.size());
    }
    return sentences;
}

// "elected agent …": what can stand in a column of categories.
std::string category_codes() {
    std::string codes;
    for (const CategoryFacts& facts : category_facts)
        codes += (codes.empty() ? "" : " ") + std::string(facts.code);
    return codes;
}

constexpr std::array<std::string_view, 7> ratings{"0", "1", "2", "3", "4", "unknown", "not_applicable"};
constexpr std::array<std::string_view, 2> companions{"support", "reason"};

class GridReader {
public:
    explicit GridReader(const Form& form) : form_(form) {}

    GridResult read() && {
        if (!has_criterion()) {
            report("survey", 0, "", cause::no_criterion, {});
            return std::move(reading_);
        }
        reading_.grid.form = form_.id;
        reading_.grid.version = form_.version;
        reading_.grid.title = form_.title;
        read_items(form_.items, {});
        for (const Record& record : form_.recommendations) read_recommendation(record);
        check_low_levels();
        return std::move(reading_);
    }

private:
    struct Place {
        std::string capacity, axis;
    };

    bool has_criterion() const {
        bool found = false;
        for_each_item(form_.items,
                      [&](const Item& item, int) { found = found || !item.own("criterion").empty(); });
        return found;
    }

    void read_items(const std::vector<Item>& items, const Place& place) {
        for (const Item& item : items) {
            const bool holds = item.kind == ItemKind::group || item.kind == ItemKind::repeat;
            if (!item.own("criterion").empty())
                read_criterion(item, place);
            else if (holds)
                read_items(item.items, read_group(item, place));
        }
    }

    // The place of what the group holds.
    Place read_group(const Item& group, Place place) {
        if (const std::string& capacity = group.own("capacity"); !capacity.empty()) place.capacity = capacity;
        if (const std::string& axis = group.own("axis"); !axis.empty()) {
            place.axis = axis;
            if (!reading_.grid.capacity(place.capacity))
                report("survey", group.row, "axis", cause::axis_outside_capacity, {axis});
            if (is_new_code(axis, group.row, "axis"))
                reading_.grid.axes.push_back({axis, place.capacity, group.label});
        } else if (const std::string& capacity = group.own("capacity"); !capacity.empty()) {
            place.axis.clear();
            if (is_new_code(capacity, group.row, "capacity"))
                reading_.grid.capacities.push_back({capacity, group.label});
        }
        return place;
    }

    void read_criterion(const Item& item, const Place& place) {
        Criterion criterion;
        criterion.code = item.own("criterion");
        criterion.axis = place.axis;
        criterion.capacity = place.capacity;
        criterion.title = item.label;
        const std::array<std::pair<std::string_view, Wording*>, 4> texts{{{"meaning", &criterion.meaning},
                                                                          {"evidence", &criterion.evidence},
                                                                          {"probes", &criterion.probes},
                                                                          {"trap", &criterion.trap}}};
        for (const auto& [column, wording] : texts) {
            *wording = item.texts(column);
            if (wording->empty())
                report("survey", item.row, column, cause::missing_grid_text, {criterion.code});
        }
        criterion.identifiable_person = yes_or_no(item, "identifiable_person");
        check_criterion(item, criterion);
        read_actors(item, criterion);
        read_levels(item, criterion);
        reading_.grid.criteria.push_back(std::move(criterion));
    }

    void check_criterion(const Item& item, const Criterion& criterion) {
        const std::string& code = criterion.code;
        is_new_code(code, item.row, "criterion");
        if (item.name != code)
            report("survey", item.row, "name", cause::criterion_named_otherwise, {code, item.name});
        if (item.kind != ItemKind::select_one)
            report("survey", item.row, "type", cause::criterion_not_select_one, {code, item.type});
        if (!reading_.grid.axis(criterion.axis))
            report("survey", item.row, "criterion", cause::criterion_outside_axis, {code});
        for (const std::string_view companion : companions) {
            const std::string name = item.name + "_" + std::string(companion);
            if (!form_.find(name)) report("survey", item.row, "", cause::missing_companion, {code, name});
        }
    }

    bool yes_or_no(const Item& item, std::string_view column) {
        const std::string written = lowered(item.own(column));
        if (written == "yes" || written == "true" || written == "true()") return true;
        if (!written.empty() && written != "no" && written != "false" && written != "false()")
            report("survey", item.row, column, cause::not_yes_or_no, {item.own(column)});
        return false;
    }

    void read_actors(const Item& item, Criterion& criterion) {
        for (const std::string& word : words_in(item.own("actors"))) {
            const auto category = category_from(word);
            if (!category)
                report("survey", item.row, "actors", cause::unknown_category,
                       {word, nearest_category(word), category_codes()});
            else if (std::find(criterion.actors.begin(), criterion.actors.end(), *category) ==
                     criterion.actors.end())
                criterion.actors.push_back(*category);
        }
        if (item.own("actors").empty())
            report("survey", item.row, "actors", cause::missing_actors, {criterion.code, category_codes()});
        for (const ActorCategory category : all_categories) read_question(item, category, criterion);
    }

    void read_question(const Item& item, ActorCategory category, Criterion& criterion) {
        const std::string code(code_of(category));
        const Wording& question = item.texts("question_" + code);
        const bool intentions =
            std::find(criterion.actors.begin(), criterion.actors.end(), category) != criterion.actors.end();
        if (!question.empty()) criterion.questions.emplace(category, ActorQuestion(question));
        if (intentions == !question.empty()) return;
        const Cause cause = intentions ? cause::actor_without_question : cause::question_without_actor;
        report("survey", item.row, "question_" + code, cause, {criterion.code, code});
    }

    static std::string nearest_category(const std::string& word) {
        std::vector<std::string> codes;
        for (const ActorCategory category : all_categories) codes.emplace_back(code_of(category));
        return nearest(word, codes).value_or("");
    }

    void read_levels(const Item& item, Criterion& criterion) {
        const ChoiceList* const list = form_.list(item.list);
        if (!list) return;  // read_form() has named it
        for (const std::string_view rating : ratings) {
            const Choice* const choice = list->choice(rating);
            if (!choice)
                report("choices", list->choices.front().row, "name", cause::missing_rating,
                       {list->name, std::string(rating)});
            else
                place_of(criterion, rating) = choice->label;
        }
        if (lists_read_.insert(list->name).second) check_list(*list);
    }

    static Wording& place_of(Criterion& criterion, std::string_view rating) {
        if (rating == "unknown") return criterion.unknown;
        if (rating == "not_applicable") return criterion.not_applicable;
        return criterion.levels[static_cast<std::size_t>(rating[0] - '0')];
    }

    void check_list(const ChoiceList& list) {
        for (const Choice& choice : list.choices) {
            if (!rating_from(choice.name))
                report("choices", choice.row, "name", cause::unknown_rating, {list.name, choice.name});
            if (choice.label.empty())
                report("choices", choice.row, "label", cause::missing_descriptor, {list.name, choice.name});
            for (const auto& [tag, text] : choice.label.texts()) check_descriptor(list, choice, tag, text);
        }
    }

    void check_descriptor(const ChoiceList& list, const Choice& choice, const std::string& tag,
                          const std::string& text) {
        for (const Choice& before : list.choices) {
            if (&before == &choice) break;
            const std::string* const same = before.label.under(tag);
            if (!same || tidied(*same) != tidied(text)) continue;
            report("choices", choice.row, "label", cause::same_descriptor,
                   {list.name, before.name, choice.name});
            return;
        }
        for (const std::string& sentence : sentences_of(text)) {
            const auto [first, is_new] = sentences_.emplace(tag + ":" + lowered(sentence), choice.row);
            if (!is_new)
                report("choices", choice.row, "label", cause::repeated_sentence,
                       {sentence, std::to_string(first->second)});
        }
    }

    void read_recommendation(const Record& record) {
        RecommendationRule rule;
        rule.code = record.own("recommendation");
        rule.criterion = record.own("criterion");
        rule.text = record.texts("text");
        rule.carrier = record.texts("carrier");
        const auto blame = [&](std::string_view column, Cause cause, std::vector<std::string> arguments) {
            report("recommendations", record.row, column, cause, std::move(arguments));
        };
        if (rule.code.empty())
            blame("recommendation", cause::recommendation_without_code, {rule.criterion});
        else if (const auto [first, is_new] = rules_.emplace(rule.code, record.row); !is_new)
            blame("recommendation", cause::repeated_code, {rule.code, std::to_string(first->second)});
        if (!reading_.grid.criterion(rule.criterion))
            blame("criterion", cause::unknown_criterion,
                  {rule.code, rule.criterion, nearest_criterion(rule.criterion)});
        if (rule.text.empty()) blame("text", cause::missing_recommendation_text, {rule.code});
        if (rule.carrier.empty()) blame("carrier", cause::missing_recommendation_text, {rule.code});
        if (auto levels = levels_of(record.own("levels")))
            rule.levels = std::move(*levels);
        else
            blame("levels", cause::bad_levels, {rule.code, record.own("levels")});
        if (const std::string& category = record.own("carrier_category"); !category.empty()) {
            rule.carrier_category = category_from(category);
            if (!rule.carrier_category)
                blame("carrier_category", cause::unknown_category,
                      {category, nearest_category(category), category_codes()});
        }
        if (const std::string& months = record.own("horizon_months"); !months.empty()) {
            if (const auto horizon = months_of(months))
                rule.horizon_months = *horizon;
            else
                blame("horizon_months", cause::bad_horizon, {rule.code, months});
        }
        reading_.grid.recommendations.push_back(std::move(rule));
    }

    std::string nearest_criterion(const std::string& code) const {
        std::vector<std::string> codes;
        for (const Criterion& criterion : reading_.grid.criteria) codes.push_back(criterion.code);
        return nearest(code, codes).value_or("");
    }

    static std::optional<std::vector<Level>> levels_of(std::string_view written) {
        std::vector<Level> levels;
        for (const std::string& word : words_in(written)) {
            const auto level = word.size() == 1 ? Level::from(word[0] - '0') : std::nullopt;
            if (!level) return std::nullopt;
            if (std::find(levels.begin(), levels.end(), *level) == levels.end()) levels.push_back(*level);
        }
        std::sort(levels.begin(), levels.end());
        return levels.empty() ? std::nullopt : std::optional(levels);
    }

    static std::optional<int> months_of(const std::string& written) {
        int months = 0;
        const auto end = std::from_chars(written.data(), written.data() + written.size(), months);
        const bool whole = end.ec == std::errc{} && end.ptr == written.data() + written.size();
        return whole && months >= 1 && months <= 120 ? std::optional(months) : std::nullopt;
    }

    // Whatever stands low has something proposed for it.
    void check_low_levels() {
        std::set<std::pair<std::string, Level>> covered;
        for (const RecommendationRule& rule : reading_.grid.recommendations)
            for (const Level level : rule.levels) covered.emplace(rule.criterion, level);
        for (const Criterion& criterion : reading_.grid.criteria)
            for (const int number : {0, 1})
                if (!covered.contains({criterion.code, *Level::from(number)}))
                    report("recommendations", 0, "", cause::low_levels_without_recommendation,
                           {criterion.code, std::to_string(number)});
    }

    bool is_new_code(const std::string& code, int row, std::string_view column) {
        const auto [first, is_new] = codes_.emplace(code, row);
        if (!is_new)
            report("survey", row, column, cause::repeated_code, {code, std::to_string(first->second)});
        return is_new;
    }

    void report(std::string_view sheet, int row, std::string_view column, Cause cause,
                std::vector<std::string> arguments) {
        const auto file = form_.files.find(sheet);
        reading_.problems.push_back({file == form_.files.end() ? "" : file->second, std::string(sheet), row,
                                     std::string(column), cause, std::move(arguments)});
    }

    const Form& form_;
    GridResult reading_;
    std::map<std::string, int> codes_, rules_, sentences_;  // where each was first
    std::set<std::string> lists_read_;
};

}  // namespace

GridResult grid_of(const Form& form) { return GridReader(form).read(); }

}  // namespace arpenteur
