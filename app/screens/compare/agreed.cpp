#include "app/screens/compare/agreed.h"

#include <algorithm>

#include "app/screens/criterion_names.h"
#include "app/screens/describe_in_words.h"
#include "app/screens/editing.h"
#include "app/screens/labels.h"
#include "app/screens/several_values.h"

namespace arpenteur {

namespace {

// The audiences to which a consensus' reason may go by its mark.
constexpr std::array audiences{Audience::restricted, Audience::public_};

Consensus nothing_agreed(const Criterion& criterion) {
    Consensus consensus;
    consensus.criterion = criterion.code;
    return consensus;
}

std::vector<Rating> ratings() {
    std::vector<Rating> all;
    for (int number = 0; number < Level::count; ++number) all.emplace_back(*Level::from(number));
    all.emplace_back(Unknown{});
    all.emplace_back(NotApplicable{});
    return all;
}

void draw_levels_in_question(VisitPage& page, const Criterion& criterion,
                             const std::vector<HeldPosition>& positions, const Consensus* current) {
    std::vector<LevelPair> levels;
    for (const HeldPosition& held : positions)
        if (const auto level = level_of(held.position.rating)) levels.push_back({*level, *level});
    if (current != nullptr && current->outcome == Outcome::agreed)
        if (const auto level = level_of(current->rating)) levels.push_back({*level, *level});
    const auto all = range(levels);
    if (!all) return;
    for (int number = all->low.number(); number <= all->high.number(); ++number) {
        label(page.surface, page.say({"Niveau {}", "Level {}"}, number));
        paragraph(page.surface, criterion.levels[static_cast<std::size_t>(number)].in(page.language()),
                  page.surface.fonts.rail, colours::ink);
    }
}

// A level, or the disagreement. Nothing is chosen yet where several conclusions stand.
void draw_choice(VisitPage& page, Editing<Consensus>& consensus, bool settled) {
    const Consensus& now = consensus.thing();
    const std::vector<Rating> all = ratings();
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (settled && now.outcome == Outcome::agreed && now.rating == all[i]) chosen = i;
        labels.push_back(
            std::holds_alternative<Unknown>(all[i])         ? page.in({"Je ne sais pas", "I do not know"})
            : std::holds_alternative<NotApplicable>(all[i]) ? page.in({"Sans objet", "Not applicable"})
                                                            : mark_of(all[i]));
    }
    const auto conclude = [&](Outcome outcome, const Rating& rating) {
        consensus.change([&](Consensus& each) {
            each.outcome = outcome;
            each.rating = rating;
        });
    };
    label(page.surface, page.in({"Convenir d’un niveau", "Agree on a level"}));
    const std::vector<std::string> keep{page.in({"Garder le désaccord", "Keep the disagreement"})};
    const bool disagreed = settled && now.outcome == Outcome::disagreement;
    const auto level = choose_one(page.surface, "consensus/level", labels, chosen);
    const auto disagreement = choose_one(page.surface, "consensus/disagreement", keep,
                                         disagreed ? std::optional<std::size_t>(0) : std::nullopt);
    if (level) conclude(Outcome::agreed, all[*level]);
    if (disagreement) conclude(Outcome::disagreement, Unknown{});
}

void draw_disclosure(VisitPage& page, const Id& id) {
    const auto found = page.view().disclosures.find(id);
    Disclosure next;
    if (found != page.view().disclosures.end()) {
        several_values<Disclosure>(page, "consensus/disclosure/dispute", id, found->second,
                                   [&](const Disclosure& each) { return describe_in_words(page, each); });
        next = *latest(found->second);
    }
    label(page.surface, page.in({"Qui pourra lire cette raison, outre l’équipe",
                                 "Who may read this reason, besides the team"}));
    std::vector<bool> chosen;
    for (const Audience audience : audiences)
        chosen.push_back(std::find(next.audiences.begin(), next.audiences.end(), audience) !=
                         next.audiences.end());
    const auto tapped =
        choose_several(page.surface, "consensus/disclosure", labels_of(audiences, page.language()), chosen);
    if (!tapped) return;
    const Audience audience = audiences[*tapped];
    if (chosen[*tapped])
        std::erase(next.audiences, audience);
    else
        next.audiences.push_back(audience);
    std::sort(next.audiences.begin(), next.audiences.end());
    page.intentions.write(id, next);
}

void draw_withdrawing(VisitPage& page, const Id& id, CriterionInView& here) {
    if (text_button(page.surface, "consensus/withdraw",
                    page.in({"Revenir sur cette conclusion", "Take this back"})))
        here.withdraw = true;
    if (!here.withdraw) return;
    const auto answer = confirm(
        page.surface, "consensus/withdrawing",
        {.title = page.in({"Retirer ce qui est convenu ?", "Take back what was agreed?"}),
         .text = page.in({"Le critère redevient « à convenir ». Le journal garde ce qui a été écrit.",
                          "The criterion is to be agreed on again. The journal keeps what was written."}),
         .yes = page.in({"Retirer", "Take back"}),
         .no = page.in({"Annuler", "Cancel"}),
         .weight = Weight::danger});
    if (!answer) return;
    here.withdraw = false;
    if (*answer == Answer::yes) page.intentions.remove(id);
}

}  // namespace

void draw_agreed(VisitPage& page, const Criterion& criterion, const std::vector<HeldPosition>& positions,
                 CriterionInView& here) {
    const Id id = consensus_id(criterion.code);
    const Claims<Consensus>& claims = claims_on(page.view().consensuses, id);
    const Consensus* current = latest(claims);
    const bool several = current && !settled(claims);
    heading(page.surface, page.in({"Ce que vous convenez", "What you agree on"}));
    Editing<Consensus> consensus(page, id, claims, nothing_agreed(criterion), Begins::with_a_choice);
    consensus.arbitrate("consensus/dispute",
                        [&](const Consensus& each) { return describe_in_words(page, each); });
    draw_levels_in_question(page, criterion, positions, current);
    draw_choice(page, consensus, current != nullptr && !several);
    // What a field remembers belongs to one criterion.
    consensus.text("consensus/reason/" + id.hex(), &Consensus::reason,
                   {.label = page.in({"Pourquoi", "Why"}), .many_lines = true, .lines = 2});

    if (claims.empty() || several) return;
    hint(page.surface, author_in_words(page, claims.back().author, claims.back().id, claims.back().time));
    if (criterion.identifiable_person)
        hint(page.surface,
             page.in({"Ce critère juge une personne reconnaissable : ni le niveau ni la raison ne "
                      "quittent l’équipe.",
                      "This criterion rates a recognisable person: neither the level nor the reason "
                      "leaves the team."}));
    else if (!current->reason.empty())
        draw_disclosure(page, id);
    draw_withdrawing(page, id, here);
}

void draw_agreed_before(VisitPage& page, const Criterion& criterion) {
    const Claims<Consensus>& claims = claims_on(page.view().consensuses, consensus_id(criterion.code));
    if (claims.empty()) return;
    several_values<Consensus>(page, "consensus/dispute", consensus_id(criterion.code), claims,
                              [&](const Consensus& each) { return describe_in_words(page, each); });
    const Consensus* current = settled(claims);
    if (!current) return;
    panel(page.surface, [&] {
        label(page.surface, page.in({"Ce que l’équipe a conclu", "What the team concluded"}));
        paragraph(page.surface, describe_in_words(page, *current), page.surface.fonts.rail, colours::ink);
    });
}

}  // namespace arpenteur
