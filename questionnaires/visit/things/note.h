// A free note, its author's own, and the criteria that it is coded to. The coding stands beside it, since often
// somebody else codes the note, later.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Note {
    std::string text;
    Id source;   // null if none yet
    Id drawn{};  // 16 random bytes: with its author they give the note its id
    bool operator==(const Note&) const = default;
};

template <>
struct Declaration<Note> {
    static constexpr std::array<std::string_view, 1> id_parts{"drawn"};
    static constexpr ThingKind kind{.subject = "own.note",
                                    .name = "note",
                                    .list = "notes",
                                    .one = {"Note de carnet", "Note"},
                                    .many = {"Notes", "Notes"},
                                    .id_parts = id_parts};
    static constexpr std::tuple fields{
        kind.text("text", &Note::text, {"Note", "Note"}, to::nobody),
        kind.reference(Names::nothing, "drawn", &Note::drawn, {"Tirage", "Draw"}, to::nobody),
        kind.reference(Names::source, "source", &Note::source, {"Source", "Source"}, to::nobody)};
};

struct Coding {
    std::vector<std::string> criteria;
    bool operator==(const Coding&) const = default;
};

template <>
struct Declaration<Coding> {
    static constexpr ThingKind kind{.subject = "coding",
                                    .name = "coding",
                                    .list = "codings",
                                    .one = {"Critères d’une note", "Criteria of a note"},
                                    .many = {"Critères des notes", "Criteria of the notes"},
                                    .stands_on = StandsOn::beside};
    static constexpr std::tuple fields{kind.reference(Names::criterion, "criteria", &Coding::criteria,
                                                      {"Critères", "Criteria"}, to::nobody)};
};

}  // namespace arpenteur
