#include "questionnaires/form/read_choices.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/headers.h"

namespace arpenteur {
namespace {

class ChoicesReader {
public:
    ChoicesReader(const Table& choices, bool repeats_allowed, std::vector<Problem>& problems)
        : choices_(choices),
          headers_(headers_of(choices, SheetKind::choices)),
          repeats_allowed_(repeats_allowed),
          problems_(problems) {}

    std::vector<ChoiceList> read() && {
        for (const TableRow& row : choices_.rows) read_row(row);
        return std::move(lists_);
    }

private:
    void read_row(const TableRow& row) {
        const std::string list = cell_under("list_name", headers_, row);
        Choice choice = choice_of(row);
        if (list.empty() && choice.name.empty()) {
            if (const std::string text = first_text(row); !text.empty())
                report(row, "", cause::row_left_aside, {text, "list_name"});
        } else if (list.empty()) {
            report(row, "list_name", cause::choice_without_list, {choice.name});
        } else if (choice.name.empty()) {
            report(row, "name", cause::choice_without_name, {list});
        } else {
            add(row, list, std::move(choice));
        }
    }

    Choice choice_of(const TableRow& row) const {
        Choice choice{cell_under("name", headers_, row), texts_under("label", headers_, row), row.number,
                      own_cells(headers_, row)};
        for (const std::string_view media :
             {"media::image", "media::big-image", "media::audio", "media::video"})
            if (Wording wording = texts_under(media, headers_, row); !wording.empty())
                choice.columns[std::string(media)] = std::move(wording);
        return choice;
    }

    void add(const TableRow& row, const std::string& list, Choice choice) {
        if (choice.label.empty()) report(row, "label", cause::choice_without_label, {list, choice.name});
        const auto [first, is_new] = rows_.emplace(std::pair(list, choice.name), row.number);
        if (!is_new && !repeats_allowed_)
            report(row, "name", cause::repeated_choice, {choice.name, list, std::to_string(first->second)});
        const auto [place, is_new_list] = places_.emplace(list, lists_.size());
        if (is_new_list) lists_.push_back({list, {}});
        lists_[place->second].choices.push_back(std::move(choice));
    }

    void report(const TableRow& row, std::string column, const Cause& cause,
                std::vector<std::string> arguments) {
        problems_.push_back(
            {choices_.file, choices_.name, row.number, std::move(column), cause, std::move(arguments)});
    }

    const Table& choices_;
    std::vector<Header> headers_;
    bool repeats_allowed_;
    std::vector<Problem>& problems_;
    std::vector<ChoiceList> lists_;
    std::map<std::string, std::size_t> places_;                // of each list
    std::map<std::pair<std::string, std::string>, int> rows_;  // where each choice of a list was first
};

}  // namespace

std::vector<ChoiceList> read_choices(const Table& choices, bool repeats_allowed,
                                     std::vector<Problem>& problems) {
    return ChoicesReader(choices, repeats_allowed, problems).read();
}

}  // namespace arpenteur
