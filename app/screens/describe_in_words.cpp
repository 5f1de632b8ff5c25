#include "app/screens/describe_in_words.h"

#include "app/screens/criterion_names.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

// Lines that say something, one under another.
std::string lines_of(const VisitPage& page, const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
    return text.empty() ? page.in({"(rien)", "(nothing)"}) : text;
}

// "Horizon : 6 mois"; nothing where there is nothing to say.
std::string labelled(const VisitPage& page, const Words& label, const std::string& text) {
    return text.empty() ? std::string() : page.in(label) + page.in({" : ", ": "}) + text;
}

template <class Choice>
std::string choices(const VisitPage& page, const std::vector<Choice>& list) {
    std::string text;
    for (const Choice choice : list) text += (text.empty() ? "" : ", ") + page.in(label_of(choice));
    return text;
}

}  // namespace

void DescribedFields::line(const FieldRef& field, const std::string& said) {
    if (said.empty()) return;
    const bool known_by = lines_.empty() && field.kind == PartKind::text;
    lines_ += (lines_.empty() ? "" : "\n") + (known_by ? said : labelled(page_, field.label, said));
}

void DescribedFields::operator()(const FieldRef& field, const Rating& rating) {
    line(field, describe_in_words(rating, page_.language()));
}

void DescribedFields::operator()(const FieldRef& field, bool yes) {
    if (yes) line(field, page_.in({"oui", "yes"}));
}

std::string DescribedFields::in_words(const FieldRef& field, const std::string& code) const {
    if (code.empty() || field.kind == PartKind::blob) return {};
    if (field.names == Names::criterion) return criterion_name(page_, code);
    return field.kind == PartKind::code ? day_in_words(code, page_.language()) : code;
}

std::string DescribedFields::in_words(const FieldRef& field, const Id& id) const {
    if (id.is_null()) return {};
    switch (field.names) {
        case Names::person:
            return person_name(page_, id);
        case Names::participant:
            return participant_name(page_, id);
        case Names::source:
            return source_name(page_, id);
        default:
            return {};
    }
}

std::string DescribedFields::text() const {
    return lines_.empty() ? page_.in({"(rien)", "(nothing)"}) : lines_;
}

std::string describe_in_words(const VisitPage& page, const Territory& territory) {
    return lines_of(page, {territory.name, page.in(kind_words(territory.kind)),
                           labelled(page, {"Code", "Code"}, territory.code),
                           labelled(page, {"Département", "Department"}, territory.department)});
}

std::string describe_in_words(const VisitPage& page, const Consent& consent) {
    return lines_of(
        page, {labelled(page, {"Informé le", "Informed on"},
                        consent.informed_on.empty() ? page.in({"pas encore", "not yet"})
                                                    : day_in_words(consent.informed_on, page.language())),
               labelled(page, {"Par", "By"},
                        consent.informed_by.is_null() ? "" : person_name(page, consent.informed_by)),
               labelled(page, {"Citation", "Quotation"}, page.in(label_of(consent.agreement))),
               labelled(page, {"Pour", "For"}, choices(page, consent.audiences)),
               labelled(page, {"Parole de service", "Speaks for a service"},
                        consent.service_voice ? page.in({"oui", "yes"}) : page.in({"non", "no"}))});
}

std::string describe_in_words(const VisitPage& page, const Disclosure& disclosure) {
    if (disclosure.audiences.empty()) return page.in({"L’équipe seulement", "The team only"});
    return choices(page, disclosure.audiences);
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
    std::vector<std::string> lines{describe_in_words(position.rating, page.language())};
    for (std::string& line : lines_of(page, position)) lines.push_back(std::move(line));
    lines.push_back(position.reason);
    return lines_of(page, lines);
}

std::string describe_in_words(const VisitPage& page, const Opening& opening) {
    return opening.state == OpeningState::given
               ? page.in({"Position donnée", "Position given"})
               : page.in({"D’accord pour ouvrir sans la sienne", "Agrees to open without theirs"});
}

std::string describe_in_words(const VisitPage& page, const Consensus& consensus) {
    return lines_of(
        page, {consensus.outcome == Outcome::agreed ? page.in({"Convenu : ", "Agreed: "}) +
                                                          describe_in_words(consensus.rating, page.language())
                                                    : page.in(label_of(consensus.outcome)),
               consensus.reason});
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

}  // namespace arpenteur
