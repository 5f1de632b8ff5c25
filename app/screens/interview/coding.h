// The criteria of one note, verbatim or controversy, ticked in a list of the whole grid.
#pragma once

#include <string>
#include <vector>

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// The list of state.coding: each tick is written at the touch.
void draw_coding(InterviewContext& context);

// "P1.1 P2.3"
std::string codes_in_words(const std::vector<std::string>& codes);

}  // namespace arpenteur
