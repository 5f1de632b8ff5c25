#include "app/screens/restitute/withheld.h"

#include <algorithm>
#include <map>

#include "app/screens/criterion_names.h"
#include "app/screens/describe_in_words.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr std::size_t longest_line = 110;  // characters: enough to know a sentence by

std::string first_line(const std::string& text) {
    const std::string line = text.substr(0, text.find('\n'));
    std::size_t end = 0;
    for (std::size_t characters = 0; characters < longest_line && end < line.size(); ++characters)
        end = after(line, end);
    if (end == line.size()) return line;
    return line.substr(0, std::min(line.rfind(' ', end), end)) + " …";
}

// "P1.1 Engagement personnel du n° 1", "« Le conseil a voté en mars… »".
std::string name_of_thing(const VisitPage& page, const Withheld& one) {
    if (!one.criterion.empty()) return criterion_name(page, one.criterion);
    if (one.field.subject == subject_field<Perimeter>()) return page.in({"Le périmètre", "The perimeter"});
    std::string name;
    for_each_thing(page.view(), [&]<class Thing>(const Id& entity, const Claims<Thing>& claims) {
        if (entity == one.entity && one.field.subject == subject_field<Thing>())
            name = first_line(describe_in_words(page, *latest(claims)));
    });
    return name;
}

}  // namespace

void draw_withheld(VisitPage& page, Restitute& state) {
    Surface& surface = page.surface;
    const std::vector<Withheld>& withheld = page.reports.withheld;
    if (withheld.empty()) {
        hint(surface, page.in({"Tout ce que l’équipe lui destine y est.",
                               "Everything that the team intends for it is in it."}));
        return;
    }
    if (text_button(surface, "held-back",
                    state.held_back_shown
                        ? page.in({"Replier ce qui reste à l’équipe", "Hide what stays with the team"})
                        : page.say({"Voir ce qui reste à l’équipe ({})", "See what stays with the team ({})"},
                                   withheld.size())))
        state.held_back_shown = !state.held_back_shown;
    if (!state.held_back_shown) return;
    std::map<WithheldWhy, std::vector<const Withheld*>> by_reason;
    for (const Withheld& one : withheld) by_reason[one.why].push_back(&one);
    for (const auto& [why, things] : by_reason) {
        label(surface, page.say({"{} : {}", "{}: {}"}, things.size(), label_of(why).in(page.language())));
        for (const Withheld* one : things)
            if (const std::string name = name_of_thing(page, *one); !name.empty())
                paragraph(surface, name, surface.fonts.rail, colours::ink);
    }
}

}  // namespace arpenteur
