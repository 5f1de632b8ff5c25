// What a thing says, in words and in a few lines: how several values of one thing are shown beside one another. A
// field that says nothing has no line.
//
//     describe_in_words(page, participant)    // "Élise Durand\nFonction : maire\n…"
//
// It follows from the declaration of the thing; the few that people say in another way have their own sentence.
#pragma once

#include <string>
#include <vector>

#include "app/screens/labels.h"
#include "app/screens/page.h"

namespace arpenteur {

// Lines "label: what the field says", one under another. The first text stands without its label: it is what the
// thing is known by.
class DescribedFields {
public:
    explicit DescribedFields(const VisitPage& page) : page_(page) {}

    void operator()(const FieldRef& field, const std::string& text) { line(field, in_words(field, text)); }
    void operator()(const FieldRef& field, const Id& id) { line(field, in_words(field, id)); }
    void operator()(const FieldRef& field, const std::vector<std::string>& codes) { list(field, codes); }
    void operator()(const FieldRef& field, const std::vector<Id>& ids) { list(field, ids); }
    void operator()(const FieldRef& field, const Rating& rating);
    void operator()(const FieldRef& field, int number) { line(field, std::to_string(number)); }
    // "Supérieur présent : oui"; what is not so has no line.
    void operator()(const FieldRef& field, bool yes);
    template <Coded Choice>
    void operator()(const FieldRef& field, Choice choice) {
        line(field, page_.in(label_of(choice)));
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, const std::optional<Choice>& choice) {
        if (choice) (*this)(field, *choice);
    }
    template <Coded Choice>
    void operator()(const FieldRef& field, const std::vector<Choice>& choices) {
        std::string all;
        for (const Choice choice : choices) all += (all.empty() ? "" : ", ") + page_.in(label_of(choice));
        line(field, all);
    }

    std::string text() const;

private:
    void line(const FieldRef& field, const std::string& said);
    std::string in_words(const FieldRef& field, const std::string& code) const;
    std::string in_words(const FieldRef& field, const Id& id) const;
    template <class Each>
    void list(const FieldRef& field, const std::vector<Each>& each_of) {
        std::string all;
        for (const Each& each : each_of)
            if (const std::string one = in_words(field, each); !one.empty())
                all += (all.empty() ? "" : ", ") + one;
        line(field, all);
    }

    const VisitPage& page_;
    std::string lines_;
};

template <Declared Thing>
std::string describe_in_words(const VisitPage& page, const Thing& thing) {
    DescribedFields fields(page);
    visit_fields(fields, thing);
    return fields.text();
}

// Those that have a sentence of their own.
std::string describe_in_words(const VisitPage& page, const Territory& territory);
std::string describe_in_words(const VisitPage& page, const Consent& consent);
std::string describe_in_words(const VisitPage& page, const Disclosure& disclosure);
std::string describe_in_words(const VisitPage& page, const Position& position);
std::string describe_in_words(const VisitPage& page, const Opening& opening);
std::string describe_in_words(const VisitPage& page, const Consensus& consensus);
std::string describe_in_words(const VisitPage& page, const Rank& rank);
std::string describe_in_words(const VisitPage& page, const Highlight& highlight);

// Of a position: its tendency and what blocks, without its level and its reason.
std::vector<std::string> lines_of(const VisitPage& page, const Position& position);

}  // namespace arpenteur
