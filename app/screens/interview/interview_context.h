// What each part of the screen is given, and where a touch leads once the frame is drawn: the fields that it
// leaves are drawn once more, and say what was typed in them.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/screens/interview/interview.h"
#include "app/screens/interview/overview.h"

namespace arpenteur {

struct Going {
    std::optional<std::string> criterion;
    std::optional<SidePanel> beside;
    std::optional<Pane> pane;
    std::optional<ActorCategory> voice;
    std::optional<Id> controversy;                                // null: back to their list
    std::optional<std::pair<ActorCategory, ActorCategory>> pair;  // of an expectation

    bool operator==(const Going&) const = default;
};

struct InterviewContext {
    VisitPage& page;
    Interview& state;
    const Overview& all;
    Going going{};

    Surface& surface() const { return page.surface; }
    const Visit& view() const { return page.view(); }
};

// Somebody removed the thing while somebody else wrote on: one of the two is chosen. Draws nothing otherwise.
void removed_meanwhile(VisitPage& page, const std::string& path, const Id& entity);

// Asks first, when the frame is over.
void ask_to_remove(InterviewContext& context, const Id& entity, const Words& question);
void draw_removal(InterviewContext& context);

// "24 novembre 2026", "Entretien au siège": what is known of where it was learnt; empty: nothing.
std::string source_in_words(const VisitPage& page, const Id& source);

}  // namespace arpenteur
