#include "questionnaires/grid/grid_of.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "questionnaires/form/form_problem.h"
#include "questionnaires/grid/cells.h"
#include "questionnaires/grid/check_descriptors.h"
#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/grid/read_recommendations.h"
#include "questionnaires/language/numbers.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

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
        reading_.grid.recommendations =
            read_recommendations(form_, reading_.grid.criteria, reading_.problems);
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

    // The place of whatever is in the group.
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
            const auto category = from_code<ActorCategory>(word);
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
        const bool is_asked =
            std::find(criterion.actors.begin(), criterion.actors.end(), category) != criterion.actors.end();
        if (!question.empty()) criterion.questions.emplace(category, ActorQuestion(question));
        if (is_asked == !question.empty()) return;
        const Cause& cause = is_asked ? cause::actor_without_question : cause::question_without_actor;
        report("survey", item.row, "question_" + code, cause, {criterion.code, code});
    }

    void read_levels(const Item& item, Criterion& criterion) {
        const ChoiceList* const list = form_.list(item.list);
        if (!list) return;  // read_form() has reported it
        for (const std::string_view rating : ratings) {
            const Choice* const choice = list->choice(rating);
            if (!choice)
                report("choices", list->choices.front().row, "name", cause::missing_rating,
                       {list->name, std::string(rating)});
            else
                place_of(criterion, rating) = choice->label;
        }
        descriptors_.check(*list);
    }

    static Wording& place_of(Criterion& criterion, std::string_view rating) {
        if (rating == "unknown") return criterion.unknown;
        if (rating == "not_applicable") return criterion.not_applicable;
        return criterion.levels[static_cast<std::size_t>(rating[0] - '0')];
    }

    bool is_new_code(const std::string& code, int row, std::string_view column) {
        const auto [first, is_new] = codes_.emplace(code, row);
        if (!is_new)
            report("survey", row, column, cause::repeated_code, {code, std::to_string(first->second)});
        return is_new;
    }

    void report(std::string_view sheet, int row, std::string_view column, const Cause& cause,
                std::vector<std::string> arguments) {
        reading_.problems.push_back(form_problem(form_, sheet, row, column, cause, std::move(arguments)));
    }

    const Form& form_;
    GridResult reading_;
    DescriptorChecker descriptors_{form_, reading_.problems};
    std::map<std::string, int> codes_;  // the row in which each stands first
};

}  // namespace

GridResult grid_of(const Form& form) { return GridReader(form).read(); }

}  // namespace arpenteur
