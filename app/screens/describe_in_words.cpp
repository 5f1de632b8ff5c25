#include "app/screens/describe_in_words.h"

#include <fmt/format.h>

#include "app/screens/criterion_names.h"
#include "app/screens/labels.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

// Lines that say something, one under another.
class Lines {
public:
    explicit Lines(const VisitPage& page) : page_(page) {}

    Lines& line(const std::string& text) {
        if (!text.empty()) said_ += (said_.empty() ? "" : "\n") + text;
        return *this;
    }
    // "Horizon : 6 mois"; nothing where there is nothing to say.
    Lines& line(const Words& name, const std::string& text) {
        if (!text.empty()) line(page_.in(name) + page_.in({" : ", ": "}) + text);
        return *this;
    }
    std::string text() const { return said_.empty() ? page_.in({"(rien)", "(nothing)"}) : said_; }

private:
    const VisitPage& page_;
    std::string said_;
};

template <class List, class Name>
std::string listed(const List& list, Name name) {
    std::string said;
    for (const auto& each : list) said += (said.empty() ? "" : ", ") + name(each);
    return said;
}

template <class Choices>
std::string choices(const VisitPage& page, const Choices& list) {
    return listed(list, [&](const auto choice) { return page.in(label_of(choice)); });
}

std::string criteria(const VisitPage& page, const std::vector<std::string>& codes) {
    return listed(codes, [&](const std::string& code) { return criterion_name(page, code); });
}

std::string persons(const VisitPage& page, const std::vector<Id>& ids) {
    return listed(ids, [&](const Id& id) { return person_name(page, id); });
}

std::string yes_or_no(const VisitPage& page, bool yes) {
    return yes ? page.in({"oui", "yes"}) : page.in({"non", "no"});
}

std::string from_source(const VisitPage& page, const Id& source) {
    return source.is_null() ? std::string() : source_name(page, source);
}

std::string quoted(const VisitPage& page, const std::string& words) {
    return page.say({"« {} »", "“{}”"}, words);
}

constexpr Words name_of_source{"Source", "Source"};
constexpr Words name_of_criteria{"Critères", "Criteria"};
constexpr Words name_of_reason{"Raison", "Reason"};

}  // namespace

std::string describe_in_words(const VisitPage& page, const FormRecord& form) {
    return page.say({"{}, version {}", "{}, version {}"}, form.form, form.version);
}

std::string describe_in_words(const VisitPage& page, const Territory& territory) {
    return Lines(page)
        .line(territory.name)
        .line(page.in(kind_words(territory.kind)))
        .line({"Code", "Code"}, territory.code)
        .line({"Département", "Department"}, territory.department)
        .text();
}

std::string describe_in_words(const VisitPage& page, const Perimeter& perimeter) {
    return Lines(page)
        .line({"Collectivité", "Authority"}, perimeter.authority)
        .line({"N° 1", "Head of the executive"}, perimeter.n1_title)
        .line({"Nom du cap", "Name of the course"}, perimeter.cap_name)
        .line({"D’un autre niveau", "Of another level"}, perimeter.beyond)
        .text();
}

std::string describe_in_words(const VisitPage& page, const Prerequisites& prerequisites) {
    return Lines(page)
        .line({"Quatre catégories présentes", "Four categories there"},
              page.in(label_of(prerequisites.ecosystem)))
        .line(prerequisites.ecosystem_note)
        .line({"N° 1 engagé", "Head of the executive committed"}, page.in(label_of(prerequisites.n1_engaged)))
        .line({"Acte", "Act"}, prerequisites.n1_act)
        .line({"Référent élu", "Elected referent"}, prerequisites.elected_referent)
        .line({"Référent agent", "Agent referent"}, prerequisites.agent_referent)
        .line({"En cours", "Under way"}, prerequisites.under_way)
        .text();
}

std::string describe_in_words(const VisitPage& page, const Member& member) {
    return Lines(page)
        .line(member.name)
        .line(member.organisation)
        .line(page.in(label_of(member.role)))
        .text();
}

std::string describe_in_words(const VisitPage& page, const Participant& participant) {
    return Lines(page)
        .line(participant.name)
        .line(participant.function)
        .line(participant.organisation)
        .line(page.in(label_of(participant.category)) + " · " + page.in(label_of(participant.presence)))
        .line(participant.circumstance)
        .text();
}

std::string describe_in_words(const VisitPage& page, const Consent& consent) {
    return Lines(page)
        .line({"Informé le", "Told on"}, consent.informed_on.empty()
                                             ? page.in({"pas encore", "not yet"})
                                             : day_in_words(consent.informed_on, page.language()))
        .line({"Par", "By"}, consent.informed_by.is_null() ? "" : person_name(page, consent.informed_by))
        .line({"Citation", "Quotation"}, page.in(label_of(consent.agreement)))
        .line({"Pour", "For"}, choices(page, consent.audiences))
        .line({"Parole de service", "Speaks for a service"}, yes_or_no(page, consent.service_voice))
        .text();
}

std::string describe_in_words(const VisitPage& page, const Source& source) {
    return Lines(page)
        .line(page.in(label_of(source.kind)) + " · " + source.title)
        .line(source.date.empty() ? "" : day_in_words(source.date, page.language()))
        .line({"Personnes rencontrées", "Persons met"},
              listed(source.participants, [&](const Id& id) { return participant_name(page, id); }))
        .line({"Équipe", "Team"}, persons(page, source.diagnosticians))
        .line(source.superior_present ? page.in({"Supérieur présent", "A superior was present"}) : "")
        .text();
}

std::string describe_in_words(const VisitPage& page, const Note& note) {
    return Lines(page).line(note.text).line(name_of_source, from_source(page, note.source)).text();
}

std::string describe_in_words(const VisitPage& page, const Coding& coding) {
    return Lines(page).line(criteria(page, coding.criteria)).text();
}

std::string describe_in_words(const VisitPage& page, const Verbatim& verbatim) {
    return Lines(page)
        .line(quoted(page, verbatim.text))
        .line({"Dit par", "Said by"},
              verbatim.speaker.is_null() ? "" : participant_name(page, verbatim.speaker))
        .line(name_of_source, from_source(page, verbatim.source))
        .line(name_of_criteria, criteria(page, verbatim.criteria))
        .text();
}

std::string describe_in_words(const VisitPage& page, const Disclosure& disclosure) {
    if (disclosure.audiences.empty()) return page.in({"L’équipe seulement", "The team only"});
    return choices(page, disclosure.audiences);
}

std::string describe_in_words(const VisitPage& page, const Reading& reading) {
    return Lines(page)
        .line(describe_in_words(reading.rating, page.language()) + " · " + page.in(label_of(reading.support)))
        .line(page.in(label_of(reading.category)) + " · " + source_name(page, reading.source))
        .line(reading.reason)
        .text();
}

std::vector<std::string> lines_of(const VisitPage& page, const Position& position) {
    std::vector<std::string> lines;
    if (position.tendency != Tendency::unknown) lines.push_back(page.in(label_of(position.tendency)));
    if (!position.blocking.empty())
        lines.push_back(page.say({"Ce qui bloque : {}", "What blocks: {}"}, position.blocking));
    if (!position.blocking_by.empty())
        lines.push_back(
            page.say({"De la part de : {}", "On the part of: {}"}, choices(page, position.blocking_by)));
    return lines;
}

std::string describe_in_words(const VisitPage& page, const Position& position) {
    Lines lines(page);
    lines.line(describe_in_words(position.rating, page.language()));
    for (const std::string& line : lines_of(page, position)) lines.line(line);
    return lines.line(position.reason).text();
}

std::string describe_in_words(const VisitPage& page, const Opening& opening) {
    return opening.state == OpeningState::given
               ? page.in({"Position donnée", "Position given"})
               : page.in({"D’accord pour ouvrir sans la sienne", "Agrees to open without theirs"});
}

std::string describe_in_words(const VisitPage& page, const Consensus& consensus) {
    return Lines(page)
        .line(consensus.outcome == Outcome::agreed
                  ? page.in({"Convenu : ", "Agreed: "}) + describe_in_words(consensus.rating, page.language())
                  : page.in(label_of(consensus.outcome)))
        .line(consensus.reason)
        .text();
}

std::string describe_in_words(const VisitPage& page, const MutualExpectation& expectation) {
    return Lines(page)
        .line(page.say({"{} envers {}", "{} towards {}"}, page.in(label_of(expectation.from)),
                       page.in(label_of(expectation.to))))
        .line({"Attend", "Expects"}, expectation.expects)
        .line({"Offre", "Offers"}, expectation.offers)
        .line({"Ne comprend pas", "Does not understand"}, expectation.not_understood)
        .text();
}

std::string describe_in_words(const VisitPage& page, const Controversy& controversy) {
    return Lines(page)
        .line(controversy.title)
        .line(controversy.text)
        .line(name_of_criteria, criteria(page, controversy.criteria))
        .line({"Entre", "Between"}, choices(page, controversy.categories))
        .text();
}

std::string describe_in_words(const VisitPage& page, const Recommendation& recommendation) {
    return Lines(page)
        .line(recommendation.text)
        .line({"Qui porte", "Who carries"}, recommendation.carrier)
        .line({"Au titre de", "As"}, recommendation.carrier_category
                                         ? page.in(label_of(*recommendation.carrier_category))
                                         : std::string())
        .line({"Horizon", "Horizon"}, months_in_words(page, recommendation.horizon_months))
        .line(name_of_criteria, criteria(page, recommendation.criteria))
        .text();
}

std::string describe_in_words(const VisitPage& page, const Rank& rank) {
    return page.say({"Rang {}", "Rank {}"}, rank.rank);
}

std::string describe_in_words(const VisitPage& page, const Highlight& highlight) {
    const Words kind = highlight.kind == HighlightKind::strength ? Words{"Point d’appui", "Point of support"}
                                                                 : Words{"Point de fragilité", "Weak point"};
    return page.in(kind) + " · " + criterion_name(page, highlight.criterion) + " · " +
           (highlight.kept ? page.in({"retenu", "kept"}) : page.in({"écarté", "left out"}));
}

std::string describe_in_words(const VisitPage& page, const AllowedName& allowed) {
    return Lines(page).line(quoted(page, allowed.find)).line(name_of_reason, allowed.reason).text();
}

}  // namespace arpenteur
