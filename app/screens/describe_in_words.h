// What each kind of thing says, in words and in a few lines: how several values of one thing are shown beside
// one another. A part that says nothing has no line.
#pragma once

#include <string>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

std::string describe_in_words(const VisitPage& page, const FormRecord& form);
std::string describe_in_words(const VisitPage& page, const Territory& territory);
std::string describe_in_words(const VisitPage& page, const Perimeter& perimeter);
std::string describe_in_words(const VisitPage& page, const Prerequisites& prerequisites);
std::string describe_in_words(const VisitPage& page, const Member& member);
std::string describe_in_words(const VisitPage& page, const Participant& participant);
std::string describe_in_words(const VisitPage& page, const Consent& consent);
std::string describe_in_words(const VisitPage& page, const Source& source);
std::string describe_in_words(const VisitPage& page, const Note& note);
std::string describe_in_words(const VisitPage& page, const Coding& coding);
std::string describe_in_words(const VisitPage& page, const Verbatim& verbatim);
std::string describe_in_words(const VisitPage& page, const Disclosure& disclosure);
std::string describe_in_words(const VisitPage& page, const Reading& reading);
std::string describe_in_words(const VisitPage& page, const Position& position);
std::string describe_in_words(const VisitPage& page, const Opening& opening);
std::string describe_in_words(const VisitPage& page, const Consensus& consensus);
std::string describe_in_words(const VisitPage& page, const MutualExpectation& expectation);
std::string describe_in_words(const VisitPage& page, const Controversy& controversy);
std::string describe_in_words(const VisitPage& page, const Recommendation& recommendation);
std::string describe_in_words(const VisitPage& page, const Rank& rank);
std::string describe_in_words(const VisitPage& page, const Highlight& highlight);
std::string describe_in_words(const VisitPage& page, const AllowedName& allowed);

// Of a position: its tendency and what blocks, without its level and its reason.
std::vector<std::string> lines_of(const VisitPage& page, const Position& position);

}  // namespace arpenteur
