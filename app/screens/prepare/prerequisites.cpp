#include "app/screens/prepare/prerequisites.h"

#include <fmt/format.h>

#include "app/screens/editing.h"
#include "app/screens/prepare/ecosystem.h"

namespace arpenteur {

namespace {

constexpr std::array answers{Met::yes, Met::partly, Met::no, Met::unknown};

// What the list of persons says, beside what the team answers: it decides nothing.
std::string counted(const VisitPage& page) {
    const Headcount count = delegation_of(page.view());
    std::string text = page.in({"Dans la délégation préparée :", "In the delegation as prepared:"});
    for (const ActorCategory category : delegation_categories)
        text += fmt::format("{} {} ({})", category == delegation_categories.front() ? "" : ",",
                            label_of(category).in(page.language()), of(count, category));
    return text + ".";
}

std::string prerequisites_in_words(const VisitPage& page, const Prerequisites& each) {
    return fmt::format("{} {}\n{} {}\n{}\n{}\n{}", label_of(each.ecosystem).in(page.language()),
                       each.ecosystem_note, label_of(each.n1_engaged).in(page.language()), each.n1_act,
                       each.elected_referent, each.agent_referent, each.under_way);
}

void draw_ecosystem(VisitPage& page, Editing<Prerequisites>& prerequisites) {
    heading(page.surface, page.in({"Les quatre catégories sont là", "The four categories are present"}));
    hint(page.surface,
         page.in({"Par les fonctions : qui décide, qui fait, qui entreprend, qui représente l’État.",
                  "By function: who decides, who does, who undertakes, who stands for the State."}));
    prerequisites.choose("prerequisites/ecosystem", answers, &Prerequisites::ecosystem);
    hint(page.surface, counted(page));
    prerequisites.text("prerequisites/ecosystem_note", &Prerequisites::ecosystem_note,
                       {.label = page.in({"Qui manque, et pourquoi", "Who is missing, and why"}),
                        .many_lines = true,
                        .lines = 2});
}

void draw_engagement(VisitPage& page, Editing<Prerequisites>& prerequisites) {
    heading(page.surface, page.in({"Le n° 1 s’est engagé", "The n° 1 has committed"}));
    prerequisites.choose("prerequisites/n1_engaged", answers, &Prerequisites::n1_engaged);
    prerequisites.text("prerequisites/n1_act", &Prerequisites::n1_act,
                       {.label = page.in({"L’acte daté qui le montre", "The dated act that shows it"}),
                        .hint = page.in({"Une lettre, une délibération, une parole publique : avec sa date.",
                                         "A letter, a decision, a public statement: with its date."}),
                        .many_lines = true,
                        .lines = 2});
}

}  // namespace

void draw_prerequisites(VisitPage& page) {
    const Claims<Prerequisites>& claims = page.view().prerequisites;
    title(page.surface, page.in({"Prérequis", "Prerequisites"}));
    Editing<Prerequisites> prerequisites(page, page.visit.id(), claims);
    prerequisites.arbitrate("prerequisites/dispute",
                            [&](const Prerequisites& each) { return prerequisites_in_words(page, each); });
    draw_ecosystem(page, prerequisites);
    draw_engagement(page, prerequisites);
    heading(page.surface, page.in({"Référents", "Referents"}));
    cells(page.surface, 340.0F, [&](CellFlow& flow) {
        flow.next();
        prerequisites.text("prerequisites/elected_referent", &Prerequisites::elected_referent,
                           {.label = page.in({"Du côté des élues et élus", "Among elected officials"}),
                            .many_lines = true,
                            .lines = 2});
        flow.next();
        prerequisites.text(
            "prerequisites/agent_referent", &Prerequisites::agent_referent,
            {.label = page.in({"Du côté des agents", "Among agents"}), .many_lines = true, .lines = 2});
    });
    heading(page.surface, page.in({"Démarches en cours", "Under way"}));
    prerequisites.text(
        "prerequisites/under_way", &Prerequisites::under_way,
        {.label = page.in({"CRTE, PCAET, projet de territoire, appels à projets…",
                           "Contracts, climate plan, territorial project, calls for projects…"}),
         .many_lines = true,
         .lines = 3});
}

}  // namespace arpenteur
