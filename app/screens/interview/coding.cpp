#include "app/screens/interview/coding.h"

#include <algorithm>

#include "app/screens/criterion_names.h"

namespace arpenteur {

namespace {

std::vector<std::string> criteria_now(const Visit& visit, const Id& thing) {
    if (const auto verbatim = visit.verbatims.find(thing); verbatim != visit.verbatims.end())
        return latest(verbatim->second)->criteria;
    if (const auto one = visit.controversies.find(thing); one != visit.controversies.end())
        return latest(one->second)->criteria;
    const auto coding = visit.codings.find(thing);
    return coding == visit.codings.end() ? std::vector<std::string>() : latest(coding->second)->criteria;
}

void write_criteria(VisitPage& page, const Id& thing, std::vector<std::string> criteria) {
    const Visit& visit = page.view();
    if (const auto known = visit.verbatims.find(thing); known != visit.verbatims.end()) {
        Verbatim verbatim = *latest(known->second);
        verbatim.criteria = std::move(criteria);
        page.intentions.write(thing, std::move(verbatim));
    } else if (const auto one = visit.controversies.find(thing); one != visit.controversies.end()) {
        Controversy controversy = *latest(one->second);
        controversy.criteria = std::move(criteria);
        page.intentions.write(thing, std::move(controversy));
    } else {
        page.intentions.write(thing, Coding{std::move(criteria)});
    }
}

void toggle_criterion(VisitPage& page, const Id& thing, const std::string& code) {
    std::vector<std::string> criteria = criteria_now(page.view(), thing);
    const auto at = std::find(criteria.begin(), criteria.end(), code);
    if (at == criteria.end())
        criteria.push_back(code);
    else
        criteria.erase(at);
    write_criteria(page, thing, std::move(criteria));
}

}  // namespace

std::string codes_in_words(const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes) text += (text.empty() ? "" : " ") + spoken_code(code);
    return text;
}

void draw_coding(InterviewContext& context) {
    if (!context.state.coding) return;
    VisitPage& page = context.page;
    Surface& surface = context.surface();
    const Id thing = *context.state.coding;
    const std::vector<std::string> criteria = criteria_now(page.view(), thing);
    bool closed = false;
    closed = dialog(
                 surface, "coding",
                 [&] {
                     title(surface,
                           page.in({"De quels critères est-il question ?", "Which criteria is it about?"}));
                     if (!criteria.empty()) hint(surface, codes_in_words(criteria));
                     if (primary_button(surface, "coding/close", page.in({"Fini", "Done"}))) closed = true;
                     for (const Axis& axis : page.grid().axes) {
                         label(surface, axis.code + " · " + axis.title.in(page.language()));
                         for (const Criterion* criterion : page.grid().criteria_of(axis.code)) {
                             const bool on = std::find(criteria.begin(), criteria.end(), criterion->code) !=
                                             criteria.end();
                             if (check_row(surface, "coding/" + criterion->code,
                                           criterion_name(page, criterion->code), on))
                                 toggle_criterion(page, thing, criterion->code);
                         }
                     }
                 },
                 760.0F) ||
             closed;
    if (closed) context.state.coding.reset();
}

}  // namespace arpenteur
