#include "app/screens/grid/grid.h"

#include <algorithm>

#include "app/screens/criterion_names.h"
#include "app/screens/grid/cells.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"

namespace arpenteur {

namespace {

class GridPage {
public:
    GridPage(VisitPage& page, const GridScreen& state)
        : page_(page), read_(cells_read(page.view(), page.writer)), only_missing_(state.only_missing) {}

    void draw_axis(const Axis& axis) {
        std::vector<const Criterion*> rows;
        for (const Criterion* criterion : page_.grid().criteria_of(axis.code))
            if (!only_missing_ || lacks_something(*criterion)) rows.push_back(criterion);
        if (rows.empty()) return;
        heading(page_.surface, axis.code + " · " + axis.title.in(page_.language()));
        std::vector<std::string> names;
        for (const Criterion* criterion : rows) names.push_back(criterion_name(page_, criterion->code));
        std::vector<std::string> columns;
        for (const ActorCategory category : all_categories)
            columns.push_back(page_.in(short_label_of(category)));
        const auto touched =
            matrix(page_.surface, axis.code, columns, names, [&](std::size_t row, std::size_t column) {
                return cell_of(*rows[row], all_categories.at(column));
            });
        if (touched)
            page_.intentions.go({Screen::interview, page_.visit.id(), rows[touched->row]->code,
                                 all_categories.at(touched->column)});
    }

private:
    static bool asks(const Criterion& criterion, ActorCategory category) {
        return std::find(criterion.actors.begin(), criterion.actors.end(), category) !=
               criterion.actors.end();
    }

    bool lacks_something(const Criterion& criterion) const {
        return std::any_of(criterion.actors.begin(), criterion.actors.end(), [&](ActorCategory category) {
            return !read_.contains({criterion.code, category});
        });
    }

    MatrixCell cell_of(const Criterion& criterion, ActorCategory category) const {
        const auto known = read_.find({criterion.code, category});
        MatrixCell cell;
        const std::string who = spoken_code(criterion.code) + ", " + page_.in(short_label_of(category));
        if (known != read_.end()) {
            cell.mark = mark_of(known->second);
            cell.filled = true;
            cell.tone = known->second.own ? Tone::done : Tone::info;
            cell.label =
                who + (known->second.own ? page_.in({" : lu par vous", ": read by you"})
                                         : page_.in({" : lu par un collègue", ": read by a colleague"}));
        } else if (asks(criterion, category)) {
            cell.filled = true;
            cell.tone = Tone::attention;
            cell.label = who + page_.in({" : à demander", ": to ask"});
        } else {
            cell.label = who + page_.in({" : la grille ne le demande pas", ": not asked by the grid"});
        }
        return cell;
    }

    VisitPage& page_;
    std::map<Cell, CellRead> read_;
    bool only_missing_;
};

void draw_progress(VisitPage& page, const Coverage& coverage) {
    const std::size_t whole = coverage.asked.size() + coverage.not_asked.size();
    if (whole == 0) return;
    progress(page.surface,
             page.say(coverage.asked.size() == 1
                          ? WordsWith<2>{"{} case sur {} renseignée", "{} of {} cells filled in"}
                          : WordsWith<2>{"{} cases sur {} renseignées", "{} of {} cells filled in"},
                      coverage.asked.size(), whole),
             static_cast<float>(coverage.asked.size()) / static_cast<float>(whole));
}

}  // namespace

void draw_grid(VisitPage& page, GridScreen& state) {
    const Coverage coverage = coverage_of(page.view(), page.grid());
    GridPage grid(page, state);
    scroll_area(page.surface, "grid", {.widest = 1100.0F}, [&] {
        draw_progress(page, coverage);
        hint(page.surface,
             page.in({"Vos niveaux ; « • » : lu par un collègue ; sur fond orange et vide : à demander. "
                      "Touchez une case pour y aller.",
                      "Your levels; “•”: read by a colleague; empty on orange: still to be asked. Touch a "
                      "cell to go there."}));
        if (toggle(page.surface, "missing", page.in({"Seulement ce qui manque", "Only what is missing"}),
                   state.only_missing))
            state.only_missing = !state.only_missing;
        if (state.only_missing && coverage.not_asked.empty())
            paragraph(page.surface, page.in({"Tout ce que la grille demande a été demandé.",
                                             "Everything that the grid asks has been asked."}));
        for (const Axis& axis : page.grid().axes) grid.draw_axis(axis);
    });
}

}  // namespace arpenteur
