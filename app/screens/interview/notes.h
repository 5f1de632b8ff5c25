// Carnet: the notes of one criterion, or those that nobody has given a criterion yet. A note is taken first
// and coded when there is time.
#pragma once

#include <string>
#include <vector>

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// The empty field of a new note, "note/body". Its id waits in the state, and another one takes its place once
// the note is written and left. `criterion` may be empty.
void draw_new_note(InterviewContext& context, const std::string& criterion, FieldLook look);

// Each with its author: own ones in a field "note/<hex>", colleagues' to read; "note/<hex>/code" gives
// criteria.
void draw_notes(InterviewContext& context, const std::vector<Id>& notes);

// One own note alone, as high as there is room.
void draw_note_alone(InterviewContext& context, const Id& note, float height);

// A new note's id for the next frame, where the last one is done with.
void renew_note(VisitPage& page, Interview& state);

}  // namespace arpenteur
