// Entretien: the screen of the two days on site. One source is being heard; beside the rail of the grid
// stands one criterion, with its question for the voice that speaks, its levels, its notes, its verbatims.
//
// Nothing here is a copy of the visit: what is chosen, which dialog is open.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/page.h"
#include "questionnaires/language/codes.h"

namespace arpenteur {

// What stands in the rail beside the criteria.
enum class SidePanel : std::uint8_t { notes, expectations, controversies };
// The parts of a criterion.
enum class Pane : std::uint8_t { levels, notebook, verbatims };
// Where a place is kept (resumption.h).
template <>
struct CodesOf<Pane> {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(Pane::verbatims) + 1> codes{
        "levels", "notebook", "verbatims"};
};
static_assert(!CodesOf<Pane>::codes.back().empty());
// What helps to ask.
enum class Guide : std::uint8_t { meaning, probes, evidence, trap };

// A level that was touched before there was a source or a voice to give it to.
struct PendingLevel {
    std::string criterion;
    Rating rating;

    friend bool operator==(const PendingLevel&, const PendingLevel&) = default;
};

// The verbatim in the dialog. It is in the visit from its first words on.
struct OpenedVerbatim {
    Id id;
    bool closing = false;  // once its words are written
};

struct PendingRemoval {
    Id entity;
    std::string question;
};

struct Interview {
    // Where a cell of the grid leads.
    void ask(ActorCategory one) {
        voice = one;
        pane = Pane::levels;
    }

    std::string criterion;  // empty: what stands beside the grid
    SidePanel beside = SidePanel::notes;
    Pane pane = Pane::levels;
    Id source;                           // heard now; null: none was chosen
    std::optional<ActorCategory> voice;  // chosen by hand, or by the cell of the grid that leads here
    bool every_voice = false;            // those that the source does not bring too
    std::optional<Guide> guide;
    bool begun = false;  // the source that was there before was looked for

    std::optional<PendingLevel> pending;
    bool choosing_source = false;
    std::optional<Source> new_source;
    Id new_note;
    Id new_note_drawn;         // gives the new note its id, together with whoever writes it
    std::optional<Id> coding;  // the note or the verbatim whose criteria are being chosen
    std::optional<OpenedVerbatim> verbatim;
    std::optional<PendingRemoval> removing;
    Id controversy;  // shown whole; null: their list
    ActorCategory from = ActorCategory::elected;
    ActorCategory to = ActorCategory::agent;

    std::string shown;   // in the last frame: a criterion and its part, or what stands beside
    std::string lone;    // the field that had the whole content in the last frame
    std::string reveal;  // a path to scroll to, from this time on
    double reveal_at = 0.0;
};

void draw_interview(VisitPage& page, Interview& state);

}  // namespace arpenteur
