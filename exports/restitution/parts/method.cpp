#include "exports/restitution/numbers.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Noun interview{{"entretien", "interview"}, {"entretiens", "interviews"}};
constexpr Noun workshop{{"atelier", "workshop"}, {"ateliers", "workshops"}};
constexpr Noun observation{
    {"observation", "observation"}, {"observations", "observations"}, Gender::feminine};
constexpr Noun document{{"document", "document"}, {"documents", "documents"}};
constexpr Noun criterion{{"critère", "criterion"}, {"critères", "criteria"}};
constexpr Noun question{{"question", "question"}, {"questions", "questions"}, Gender::feminine};
constexpr Noun time{{"fois", "time"}, {"fois", "times"}, Gender::feminine};

// --- how it was made

constexpr Words made_title{"Comment le diagnostic a été fait", "How the diagnostic was made"};
constexpr WordsWith<1> heard{"{} ont été entendues.", "{} were heard."};
constexpr WordsWith<2> heard_over{"{} ont été entendues : {}.", "{} were heard: {}."};
constexpr Words few_heard{"Moins de trois personnes ont été entendues : aucun niveau n’est donné.",
                          "Fewer than three people were heard: no level is given."};
constexpr WordsWith<2> sources_on{"{}, l’équipe s’est appuyée sur {}.", "{}, the team relied on {}."};
constexpr WordsWith<1> sources_without_day{"L’équipe s’est appuyée sur {}.", "The team relied on {}."};
constexpr Words apart{
    "Chaque membre de l’équipe a d’abord situé les critères seul, à partir de ce qu’il avait entendu et lu ; "
    "ensuite seulement, les lectures ont été mises côte à côte.",
    "Each member of the team first placed the criteria alone, from what they had heard and read; only then "
    "were the readings put side by side."};
constexpr WordsWith<3> agreed{
    "Avant d’en parler, deux membres donnaient le même niveau {}, {} un niveau voisin, {} un niveau plus "
    "éloigné.",
    "Before they talked, two members gave the same level {}, neighbouring levels {}, and levels further "
    "apart {}."};
constexpr WordsWith<1> after_exchange{
    "{} n’a pas pu être faite, une position ayant été donnée après l’échange.",
    "{} could not be made, because a position was given after the exchange."};
constexpr WordsWith<1> several_after_exchange{
    "{} n’ont pas pu être faites, une position ayant été donnée après l’échange.",
    "{} could not be made, because a position was given after the exchange."};
constexpr Noun comparison{{"comparaison", "comparison"}, {"comparaisons", "comparisons"}, Gender::feminine};

std::string sources_in_words(const DisclosedMethod& method, Language language) {
    std::vector<std::string> kinds;
    const auto add = [&](int count, const Noun& noun) {
        if (count > 0) kinds.push_back(counted(count, noun, language));
    };
    add(method.interviews, interview);
    add(method.workshops, workshop);
    add(method.observations, observation);
    add(method.documents, document);
    if (kinds.empty()) return {};
    const std::string when = capitalised(days_in_words(method.first_day, method.last_day, language));
    return when.empty() ? sentence(language, sources_without_day, listed(kinds, language))
                        : sentence(language, sources_on, when, listed(kinds, language));
}

std::string persons_in_words(const DisclosedMethod& method, Language language) {
    if (!method.persons) return std::string(few_heard.in(language));
    const std::string persons = capitalised(counted(*method.persons, persons_noun, language));
    std::vector<std::string> groups;
    for (const GroupCount& group : method.groups)
        if (group.group != VoiceGroup::everyone)
            groups.push_back(number_in_words(group.persons, language, Gender::feminine) + " " +
                             std::string(among(group.group).in(language)));
    return groups.empty() ? sentence(language, heard, persons)
                          : sentence(language, heard_over, persons, listed(groups, language));
}

std::string agreement_in_words(const DisclosedAgreement& agreement, Language language) {
    std::string sentences;
    if (agreement.same + agreement.one_apart + agreement.further > 0)
        sentences = " " + sentence(language, agreed, counted(agreement.same, time, language),
                                   counted(agreement.one_apart, time, language),
                                   counted(agreement.further, time, language));
    if (agreement.after_exchange > 0)
        sentences +=
            " " + sentence(language, agreement.after_exchange == 1 ? after_exchange : several_after_exchange,
                           capitalised(counted(agreement.after_exchange, comparison, language)));
    return sentences;
}

template <class Scale>
Html how_it_was_made(const DisclosedVisit<Scale>& visit, Language language) {
    const std::string sources = sources_in_words(visit.method, language);
    const std::string persons = persons_in_words(visit.method, language);
    return heading(3, made_title.in(language)) +
           paragraph(sources.empty() ? persons : sources + " " + persons) +
           paragraph(std::string(apart.in(language)) + agreement_in_words(visit.agreement, language));
}

// --- what is not known

constexpr Words unknown_title{"Ce qui n’a pas été demandé, ce que l’on ne sait pas",
                              "What was not asked, and what is not known"};
constexpr WordsWith<2> asked{
    "La grille prévoit de poser chaque critère à celles et ceux qui peuvent en savoir quelque chose : sur {} "
    "ainsi prévues, {}.",
    "The grid puts each criterion to those who may know something about it: of {} planned, {}."};
constexpr WordsWith<1> one_was_asked{"{} a été posée", "{} was asked"};
constexpr Words none_was_asked{"aucune n’a été posée", "none was asked"};
constexpr WordsWith<1> were_asked{"{} ont été posées", "{} were asked"};
constexpr WordsWith<2> positioned{"Sur {} que ce document peut situer, {}.",
                                  "Of {} that this document can place, {}."};
constexpr WordsWith<1> one_is_positioned{"{} l’est", "{} is"};
constexpr Words none_is_positioned{"aucun ne l’est", "none is"};
constexpr WordsWith<1> are_positioned{"{} le sont", "{} are"};
constexpr WordsWith<1> not_brought_up{"N’ont pas été abordés : {}.", "Not discussed: {}."};
constexpr WordsWith<2> too_few{"{} : {}.", "{}: {}."};
constexpr Words do_not_know{
    "« Je ne sais pas » est une réponse : elle veut dire que les faits manquent pour conclure, et non que "
    "rien ne se fait. Elle ne compte pas comme un niveau bas. « Sans objet » veut dire que le critère relève "
    "d’une autre échelle.",
    "“I do not know” is an answer: it means that there are not enough facts to conclude, not that nothing is "
    "done. It does not count as a low level. “Not applicable” means that the criterion is a matter for "
    "another level of authority."};
constexpr Words beyond{"Relève d’un autre niveau, et n’est pas jugé ici :",
                       "A matter for another level of authority, and not judged here:"};

// "aucun ne l’est", "un l’est", "douze le sont"
std::string how_many(int count, const Words& no, const WordsWith<1>& one, const WordsWith<1>& several,
                     Gender gender, Language language) {
    if (count == 0) return std::string(no.in(language));
    return sentence(language, count == 1 ? one : several, number_in_words(count, language, gender));
}

template <class Scale>
std::string coverage_in_words(const DisclosedVisit<Scale>& visit, Language language) {
    const DisclosedCoverage& coverage = visit.coverage;
    std::string sentences;
    if (coverage.cells > 0)
        sentences += sentence(
            language, asked, counted(coverage.cells, question, language),
            how_many(coverage.asked, none_was_asked, one_was_asked, were_asked, Gender::feminine, language));
    if (coverage.criteria > 0)
        sentences += (sentences.empty() ? "" : " ") +
                     sentence(language, positioned, counted(coverage.criteria, criterion, language),
                              how_many(coverage.positioned, none_is_positioned, one_is_positioned,
                                       are_positioned, Gender::masculine, language));
    return sentences;
}

template <class Scale>
Html what_is_not_known(const DisclosedVisit<Scale>& visit, Language language) {
    Html out = heading(3, unknown_title.in(language));
    if (const std::string sentences = coverage_in_words(visit, language); !sentences.empty())
        out += paragraph(sentences);
    const auto titles = [&](const std::vector<std::string>& codes) {
        return parted(criterion_titles(visit, codes, language), language);
    };
    if (const std::string named = titles(visit.coverage.not_asked); !named.empty())
        out += paragraph(sentence(language, not_brought_up, named));
    if (const std::string named = titles(visit.coverage.too_few_voices); !named.empty())
        out += paragraph(sentence(language, too_few, too_few_voices_sentence.in(language), named));
    out += paragraph(do_not_know.in(language));
    if (!visit.perimeter.beyond.empty())
        out += paragraph(beyond.in(language)) + block("div", "set-in", paragraphs(visit.perimeter.beyond));
    return out;
}

// --- the grid

constexpr Words grid_title{"Ce que vaut la grille", "What the grid is worth"};
constexpr Words first_proposal{
    "Cette grille est une première proposition. Elle n’a pas encore l’épreuve du temps : des critères seront "
    "précisés, d’autres remplacés, et une lecture faite aujourd’hui gardera les mots d’aujourd’hui. Elle "
    "aide à parler d’un territoire ; elle ne le mesure pas.",
    "This grid is a first proposal. It does not have the test of time yet: criteria will be made more "
    "precise, others replaced, and a reading made today will keep today’s words. It helps to talk about a "
    "territory; it does not measure it."};
constexpr WordsWith<2> which_grid{"Questionnaire : {}, version {}.", "Questionnaire: {}, version {}."};

template <class Scale>
Html what_the_grid_is_worth(const DisclosedVisit<Scale>& visit, Language language) {
    Html out = heading(3, grid_title.in(language)) + paragraph(first_proposal.in(language));
    if (!visit.form.empty())
        out += paragraph(sentence(language, which_grid, visit.form, visit.form_version), "foot");
    return out;
}

// --- what is not shown

constexpr Words hidden_title{"Ce que ce document ne montre pas, et pourquoi",
                             "What this document does not show, and why"};
constexpr Words no_names{
    "Aucun nom. On parle librement quand on ne risque pas d’être reconnu, et sans parole libre il n’y a pas "
    "de diagnostic.",
    "No names. People speak freely when they do not risk being recognised, and there is no diagnostic unless "
    "people speak freely."};
constexpr Words no_small_group{
    "Aucun groupe de moins de trois personnes. Les petits groupes sont joints à leurs voisins ; si cela ne "
    "suffit pas, rien n’est rapporté. La règle est la même dans les deux versions, car ceux qui lisent la "
    "version restreinte sont souvent les responsables de celles et ceux qui ont parlé.",
    "No group of fewer than three people. Small groups are joined to their neighbours; where that is not "
    "enough, nothing is reported. The rule is the same in both versions, since those who read the restricted "
    "one are often the managers of those who spoke."};
constexpr WordsWith<1> no_person_rated{
    "Aucun niveau qui jugerait une personne que l’on reconnaîtrait, comme la première personne de l’exécutif "
    ": {} de la grille restent pour cette raison hors de tous les niveaux. Cela lui est dit de vive voix.",
    "No level that would judge a person who would be recognised, such as the head of the executive: {} of "
    "the grid have no level for this reason. What was found is told to them face to face."};
constexpr Words no_quote{
    "Aucune parole citée sans l’accord de qui l’a dite, pour cette version précisément.",
    "No words are quoted without the agreement of the person who said them, given for this version."};
constexpr Words no_mark{"Aucune note d’ensemble et aucun classement : un territoire n’est pas une moyenne.",
                        "No overall mark and no ranking: a territory is not an average."};
constexpr Words rights{
    "Toute personne rencontrée peut demander à l’APFDT ce qui est conservé d’elle, et le faire effacer. Ce "
    "qui figure dans un document déjà remis ne peut pas être rappelé.",
    "Anyone who was met may ask the APFDT what is kept about them, and have it erased. A document already "
    "handed over cannot be recalled."};

template <class Scale>
Html what_is_not_shown(const DisclosedVisit<Scale>& visit, Language language) {
    std::vector<Html> items{text(no_names.in(language)), text(no_small_group.in(language))};
    if (visit.coverage.in_words > 0)
        items.push_back(
            text(sentence(language, no_person_rated, counted(visit.coverage.in_words, criterion, language))));
    items.push_back(text(no_quote.in(language)));
    items.push_back(text(no_mark.in(language)));
    return heading(3, hidden_title.in(language)) + list_of(items, "reasons") + paragraph(rights.in(language));
}

}  // namespace

template <class Scale>
Html method(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    return how_it_was_made(visit, language) + what_is_not_known(visit, language) +
           what_the_grid_is_worth(visit, language) + what_is_not_shown(visit, language);
}

template Html method(const RestrictedVisit&, const Edition&);
template Html method(const PublicVisit&, const Edition&);

}  // namespace arpenteur
