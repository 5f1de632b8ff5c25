// Words quoted as they were said: their list, and the dialog that takes one down.
#pragma once

#include <string>
#include <vector>

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// Rows "verbatim/<hex>"; "verbatim/new" begins one on this criterion, which may be empty.
void draw_verbatims(InterviewContext& context, const std::vector<Id>& verbatims,
                    const std::string& criterion);

// The dialog of state.verbatim: "verbatim/text", "verbatim/speaker/0", "verbatim/audience/0",
// "verbatim/close".
void draw_verbatim_dialog(InterviewContext& context);

}  // namespace arpenteur
