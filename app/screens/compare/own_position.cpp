#include "app/screens/compare/own_position.h"

#include <algorithm>

#include "app/screens/compare/closed.h"
#include "app/screens/compare/own_readings.h"
#include "app/screens/criterion_names.h"
#include "app/screens/describe_in_words.h"
#include "app/screens/editing.h"
#include "app/screens/labels.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {

namespace {

constexpr std::array tendencies{Tendency::progress, Tendency::stable, Tendency::decline, Tendency::unknown};

struct OwnClaims {
    Claims<Position> read;   // those that this tablet may show
    bool elsewhere = false;  // there are others, written on a tablet of the writer's own
};

OwnClaims own_claims(const VisitPage& page, const Criterion& criterion) {
    OwnClaims own;
    const auto found = page.view().positions.find(position_id(page.writer, criterion.code));
    if (found == page.view().positions.end()) return own;
    for (const Claim<Position>& claim : found->second)
        if (may_be_read(page, claim))
            own.read.push_back(claim);
        else
            own.elsewhere = true;
    return own;
}

Position empty_position(const Criterion& criterion) {
    Position position;
    position.criterion = criterion.code;
    return position;
}

const Opening* opening_of(const VisitPage& page, const Id& person, const Criterion& criterion) {
    const auto found = page.view().openings.find(opening_id(person, criterion.code));
    return found == page.view().openings.end() ? nullptr : latest(found->second);
}

void give(VisitPage& page, const Criterion& criterion, OpeningState state) {
    page.intentions.write(opening_id(page.writer, criterion.code),
                          Opening{criterion.code, state, page.visit.seen_openings(criterion.code)});
}

std::optional<Rating> draw_levels(VisitPage& page, const Criterion& criterion, const Position* current) {
    std::optional<Rating> tapped;
    const auto card = [&](const Rating& rating, const std::string& title, const std::string& descriptor) {
        if (level_card(page.surface, "own/level/" + code_of(rating),
                       {.mark = mark_of(rating),
                        .title = title,
                        .descriptor = descriptor,
                        .selected = current != nullptr && current->rating == rating}))
            tapped = rating;
    };
    for (int number = 0; number < Level::count; ++number)
        card(*Level::from(number), "",
             criterion.levels[static_cast<std::size_t>(number)].in(page.language()));
    card(Unknown{}, page.in({"Je ne sais pas", "I do not know"}), "");
    card(NotApplicable{}, page.in({"Sans objet", "Not applicable"}), "");
    return tapped;
}

// Without a level there is nothing yet that it could be said of.
void draw_tendency(VisitPage& page, Editing<Position>& own) {
    label(page.surface, page.in({"Tendance", "Tendency"}));
    std::optional<std::size_t> chosen;
    if (own.stands())
        chosen = static_cast<std::size_t>(
            std::find(tendencies.begin(), tendencies.end(), own.thing().tendency) - tendencies.begin());
    const auto tapped = choose_one(page.surface, "own/tendency", labels_of(tendencies, page.language()),
                                   chosen, own.stands());
    if (tapped) own.change([&](Position& each) { each.tendency = tendencies[*tapped]; });
}

void draw_blocking_by(VisitPage& page, Editing<Position>& own) {
    label(page.surface, page.in({"De la part de", "On the part of"}));
    const std::vector<ActorCategory>& now = own.thing().blocking_by;
    std::vector<bool> chosen;
    for (const ActorCategory category : all_categories)
        chosen.push_back(std::find(now.begin(), now.end(), category) != now.end());
    const auto tapped =
        choose_several(page.surface, "own/blocking-by", labels_of(all_categories, page.language()), chosen);
    if (!tapped) return;
    chosen[*tapped] = !chosen[*tapped];
    own.change([&](Position& each) {
        each.blocking_by.clear();
        for (std::size_t i = 0; i < chosen.size(); ++i)
            if (chosen[i]) each.blocking_by.push_back(all_categories[i]);
    });
}

void draw_writer(VisitPage& page) {
    std::vector<Id> persons;
    std::vector<std::string> names;
    std::optional<std::size_t> writing;
    for (const Id& person : members_of(page.view())) {
        if (person == page.writer) writing = persons.size();
        persons.push_back(person);
        names.push_back(person_name(page, person));
    }
    if (persons.size() < 2 && writing) return;
    label(page.surface, page.in({"Qui écrit", "Who is writing"}));
    if (const auto tapped = choose_one(page.surface, "writer", names, writing))
        page.intentions.ask(WriteAs{persons[*tapped]});
}

void draw_others(VisitPage& page, const Criterion& criterion) {
    const std::set<Id> persons = members_of(page.view());
    if (persons.empty() || (persons.size() == 1 && persons.contains(page.writer))) return;
    panel(page.surface, [&] {
        label(page.surface, page.in({"Les autres", "The others"}));
        for (const Id& person : persons) {
            if (person == page.writer) continue;
            const Opening* opening = opening_of(page, person, criterion);
            const Words state =
                !opening ? Words{"pas encore", "not yet"}
                : opening->state == OpeningState::given
                    ? Words{"position donnée, fermée", "position given, closed"}
                    : Words{"d’accord pour ouvrir sans la sienne", "agrees to open without theirs"};
            paragraph(page.surface, person_name(page, person) + page.in({" : ", ": "}) + page.in(state),
                      page.surface.fonts.rail, colours::ink);
        }
    });
}

void draw_giving(VisitPage& page, const Criterion& criterion, CriterionInView& here, bool exists) {
    if (primary_button(page.surface, "own/give", page.in({"Donner ma position", "Give my position"}), exists))
        give(page, criterion, OpeningState::given);
    hint(page.surface,
         page.in({"Donnée, elle reste fermée aux autres jusqu’à ce que chacun ait donné la sienne.",
                  "Once given, it stays closed to the others until everybody has given theirs."}));
    if (!exists && text_button(page.surface, "own/open-without",
                               page.in({"Ouvrir sans la mienne", "Open without mine"})))
        here.open_without = true;
}

void draw_given(VisitPage& page, CriterionInView& here, const Opening& opening, bool unseen) {
    const bool given = opening.state == OpeningState::given;
    if (banner(page.surface, "own/given",
               {.tone = given ? Tone::done : Tone::info,
                .title = given ? page.in({"Votre position est donnée", "Your position is given"})
                               : page.in({"Vous acceptez d’ouvrir sans la vôtre",
                                          "You agree to open without yours"}),
                .text = page.in({"Les positions s’ouvrent quand chaque membre de l’équipe a répondu.",
                                 "The positions open when every member of the team has answered."}),
                .action = unseen              ? std::string()
                          : here.own_unfolded ? page.in({"Replier", "Fold"})
                          : given             ? page.in({"La revoir", "Look at it"})
                                              : page.in({"Écrire la mienne", "Write mine"})}))
        here.own_unfolded = !here.own_unfolded;
}

void ask_open_without(VisitPage& page, const Criterion& criterion, CriterionInView& here) {
    if (!here.open_without) return;
    const auto answer = confirm(
        page.surface, "open-without",
        {.title = page.in({"Ouvrir sans votre position ?", "Open without your position?"}),
         .text = page.in({"Vous verrez celles des autres dès que chacun aura répondu. Une position que vous "
                          "écririez ensuite serait dite « après échange ».",
                          "You will see the others’ as soon as everybody has answered. A position that you "
                          "write later will be marked “after the exchange”."}),
         .yes = page.in({"Ouvrir sans la mienne", "Open without mine"}),
         .no = page.in({"Annuler", "Cancel"})});
    if (!answer) return;
    here.open_without = false;
    if (*answer == Answer::yes) give(page, criterion, OpeningState::open);
}

}  // namespace

void draw_own_form(VisitPage& page, const Criterion& criterion) {
    const Id id = position_id(page.writer, criterion.code);
    const Claims<Position> claims = own_claims(page, criterion).read;
    Editing<Position> own(page, id, claims, empty_position(criterion), Begins::with_a_choice);
    own.arbitrate("own/dispute", [&](const Position& each) { return describe_in_words(page, each); });
    own.assume([&](Position& each) { each.saw = page.visit.seen_openings(criterion.code); });

    const Position* current = latest(claims);
    const std::optional<Rating> rating = draw_levels(page, criterion, current);
    if (rating && !(current && current->rating == *rating))
        own.change([&](Position& each) { each.rating = *rating; });
    draw_tendency(page, own);
    // What a field remembers belongs to one person's position on one criterion.
    own.text(
        "own/blocking/" + id.hex(), &Position::blocking,
        {.label = page.in({"Ce qui bloque : qui, ou quoi, s’oppose", "What blocks: who or what opposes"}),
         .many_lines = true,
         .lines = 1});
    if (own.stands() && (!own.thing().blocking.empty() || !own.thing().blocking_by.empty()))
        draw_blocking_by(page, own);
    own.text("own/reason/" + id.hex(), &Position::reason,
             {.label = page.in({"Pourquoi ce niveau", "Why this level"}), .many_lines = true, .lines = 3});
}

void draw_closed(VisitPage& page, const Criterion& criterion, CriterionInView& here) {
    const bool member = members_of(page.view()).contains(page.writer);
    cells(
        page.surface, 440.0F,
        [&](CellFlow& columns) {
            columns.next();
            draw_own_readings(page, criterion);
            draw_others(page, criterion);
            columns.next();
            heading(page.surface, page.in({"Votre position", "Your position"}));
            draw_writer(page);
            if (!member) {
                hint(page.surface, page.in({"Seuls les membres de l’équipe donnent une position.",
                                            "Only the members of the team give a position."}));
                return;
            }
            const Opening* opening = opening_of(page, page.writer, criterion);
            const OwnClaims own = own_claims(page, criterion);
            const bool unseen = own.read.empty() && own.elsewhere;
            if (opening) draw_given(page, here, *opening, unseen);
            if (unseen)
                hint(
                    page.surface,
                    page.in(
                        {"Votre position a été écrite sur une autre tablette : tant qu’elle est fermée, elle "
                         "ne se lit ni ne se change sur celle-ci.",
                         "Your position was written on another tablet: as long as it is closed, it can be "
                         "neither read nor changed on this one."}));
            else if (!opening || here.own_unfolded)
                draw_own_form(page, criterion);
            if (!opening) draw_giving(page, criterion, here, !own.read.empty() || own.elsewhere);
        },
        2);
    ask_open_without(page, criterion, here);
}

}  // namespace arpenteur
