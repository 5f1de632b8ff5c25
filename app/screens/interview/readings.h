// The levels of one criterion for the voice that speaks: written at the touch, with what they rest on and
// why.
#pragma once

#include "app/screens/interview/interview_context.h"
#include "questionnaires/grid/grid.h"

namespace arpenteur {

// The voice of the next reading: chosen, or the only one that the source brings; none where it must be named.
std::optional<ActorCategory> voice_of(const InterviewContext& context);

// Chips "voice/0", …: those of the source, or all. Says nothing where one voice alone speaks.
void draw_voices(InterviewContext& context, const Criterion& criterion);

// Cards "level/0" to "level/4", "level/unknown", "level/not_applicable"; under the chosen one, "support/0", …
// and "reading/reason".
void draw_levels(InterviewContext& context, const Criterion& criterion);

// The reason alone, as high as there is room, while the keyboard leaves little.
void draw_reason_alone(InterviewContext& context, const Criterion& criterion, float height);

// Writes the level that waited, or asks for what it still lacks.
void give_pending(InterviewContext& context);

}  // namespace arpenteur
