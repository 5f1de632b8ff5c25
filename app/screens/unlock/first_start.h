// The first start: name, organisation, passphrase; and what a person must know before they trust us with
// anything.
#pragma once

#include <optional>
#include <string>

#include "app/widgets/surface.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

struct FirstStart {
    std::string name;
    std::string organisation;
    bool desk = false;
    std::string proposed;    // six words, drawn at the edge
    bool own = false;        // another passphrase than the one proposed
    std::string passphrase;  // the own one
    std::string again;
    bool written_down = false;
    bool other_language = false;  // asked for in this frame
    std::optional<UserError> refused;
};

struct WantedWorkspace {
    NewWorkspace who;
    std::string passphrase;
};
// What is to be made, in the frame in which everything is there and the button was touched.
std::optional<WantedWorkspace> draw_first_start(Surface& surface, FirstStart& state);

}  // namespace arpenteur
