#include "app/screens/interview/expectations.h"

#include <array>
#include <set>

#include "app/screens/editing.h"
#include "app/screens/interview/marks.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"

namespace arpenteur {

namespace {

// The four of the delegation; the others are not asked what they expect.
constexpr auto four = delegation_categories;

struct ExpectationPart {
    std::string MutualExpectation::*text;
    std::string name;
    Words label;
};
const std::array parts{
    ExpectationPart{&MutualExpectation::expects, "expects", {"Attend", "Expects"}},
    ExpectationPart{&MutualExpectation::offers, "offers", {"Offre", "Offers"}},
    ExpectationPart{
        &MutualExpectation::not_understood, "not_understood", {"Ne comprend pas", "Does not understand"}}};

std::string in_words(const VisitPage& page, const MutualExpectation& one) {
    std::string text;
    for (const ExpectationPart& part : parts)
        if (!(one.*part.text).empty())
            text +=
                (text.empty() ? "" : "\n") + page.in(part.label) + page.in({" : ", ": "}) + one.*part.text;
    return text.empty() ? page.in({"(vide)", "(empty)"}) : text;
}

MatrixCell cell_of(const VisitPage& page, const Interview& state, ActorCategory from, ActorCategory to) {
    if (from == to) return {.mark = "", .enabled = false, .label = page.in(short_label_of(from))};
    const auto known = page.view().expectations.find(expectation_id(from, to));
    const std::string pair = page.in(short_label_of(from)) + " → " + page.in(short_label_of(to));
    MatrixCell cell{.selected = from == state.from && to == state.to, .label = pair};
    if (known == page.view().expectations.end()) return cell;
    int filled_in = 0;
    for (const ExpectationPart& part : parts)
        filled_in += (*latest(known->second).*part.text).empty() ? 0 : 1;
    if (filled_in > 0) cell.mark = std::to_string(filled_in) + "/3";
    cell.filled = filled_in > 0;
    cell.tone = settled(known->second) == nullptr ? Tone::attention
                : filled_in == 3                  ? Tone::done
                                                  : Tone::info;
    return cell;
}

void draw_pair(InterviewContext& context, ActorCategory from, ActorCategory to) {
    VisitPage& page = context.page;
    const Id id = expectation_id(from, to);
    const Claims<MutualExpectation>& claims = claims_on(page.view().expectations, id);
    Editing<MutualExpectation> expectation(page, id, claims, {from, to, {}, {}, {}});
    heading(page.surface, page.in(label_of(from)) + " → " + page.in(label_of(to)));
    if (!claims.empty()) removed_meanwhile(page, "expectation/removed", id);
    expectation.arbitrate("expectation/apart",
                          [&](const MutualExpectation& each) { return in_words(page, each); });
    for (const ExpectationPart& part : parts) {
        const std::string label = page.in(part.label);
        expectation.text("expectation/" + part.name, part.text,
                         {.label = label, .many_lines = true, .lines = 2});
    }
    if (const auto wanted =
            draw_audiences(page, "expectation/audience", field_of<&MutualExpectation::expects>,
                           audiences_of(page.view(), id)))
        page.intentions.write(id, Disclosure{*wanted});
}

void draw_pledge(InterviewContext& context, const Id& id) {
    VisitPage& page = context.page;
    const Claims<Pledge>& claims = claims_on(page.view().pledges, id);
    Editing<Pledge> pledge(page, id, claims, {}, Begins::with_words);
    const std::string path = "pledge/" + id.hex();
    rule(page.surface);
    if (!claims.empty()) removed_meanwhile(page, path + "/removed", id);
    pledge.arbitrate(path + "/apart", [](const Pledge& each) { return each.text; });
    pledge.text(
        path + "/text", &Pledge::text,
        {.label = page.in({"Ce qui est promis", "What is promised"}), .many_lines = true, .lines = 2});
    pledge.text(path + "/by", &Pledge::by,
                {.label = page.in({"Par qui : sa fonction, jamais son nom",
                                   "By whom: their function, never their name"})});
    pledge.text(path + "/until", &Pledge::until, {.label = page.in({"Jusqu’à quand", "Until when"})});
    if (text_button(page.surface, path + "/remove",
                    page.in({"Retirer cet engagement", "Withdraw this pledge"}))) {
        if (claims.empty())
            pledge.give_up();
        else
            ask_to_remove(context, id, {"Retirer cet engagement ?", "Withdraw this pledge?"});
    }
}

// What was undertaken before the others: those of the visit, then those that somebody is beginning.
void draw_pledges(InterviewContext& context) {
    VisitPage& page = context.page;
    title(page.surface, page.in(kind_of<Pledge>.many));
    hint(page.surface, page.in({"Ce que quelqu’un a promis devant les autres. Reste dans l’équipe.",
                                "What somebody promised before the others. Stays with the team."}));
    for (const auto& [id, claims] : page.view().pledges) draw_pledge(context, id);
    std::set<Id> begun;
    for (const auto& [key, draft] : page.visit.drafts())
        if (key.field == subject_field<Pledge>() && !page.view().pledges.contains(key.entity))
            begun.insert(key.entity);
    for (const Id& id : begun) draw_pledge(context, id);
    if (secondary_button(page.surface, "pledge/add", page.in({"Noter un engagement", "Note a pledge"}),
                         page.visit.writable()))
        begin_editing(page, page.new_id(), Pledge{});
}

}  // namespace

void draw_expectations(InterviewContext& context) {
    VisitPage& page = context.page;
    title(page.surface, page.in({"Attentes croisées", "Mutual expectations"}));
    hint(page.surface, page.in({"En ligne qui attend, en colonne de qui. Touchez une case pour l’écrire.",
                                "Rows: who expects. Columns: of whom. Touch a cell to write in it."}));
    std::vector<std::string> names;
    for (const ActorCategory category : four) names.push_back(page.in(short_label_of(category)));
    const auto touched =
        matrix(page.surface, "pairs", names, names, [&](std::size_t row, std::size_t column) {
            return cell_of(page, context.state, four.at(row), four.at(column));
        });
    if (touched) context.going.pair = std::pair(four.at(touched->row), four.at(touched->column));
    draw_pair(context, context.state.from, context.state.to);
    draw_pledges(context);
}

}  // namespace arpenteur
