// What every screen is given: the surface to draw on, the workspace to read, and where to ask for things.
#pragma once

#include <functional>
#include <string>

#include "app/screens/intentions.h"
#include "app/screens/reports.h"
#include "app/screens/typing.h"
#include "app/widgets/controls.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

struct Page {
    Surface& surface;
    const Workspace& workspace;
    std::string today;  // "2026-11-24"
    std::function<Id()> new_id;
    const Reports& reports;
    Intentions& intentions;

    Language language() const { return surface.language; }
    std::string in(const Words& words) const { return std::string(words.in(surface.language)); }
    template <class... Arguments>
    std::string say(const WordsWith<sizeof...(Arguments)>& words, const Arguments&... arguments) const {
        return sentence(surface.language, words, arguments...);
    }
};

// A screen of the visit that is open.
struct VisitPage : Page {
    const OpenVisit& visit;
    Id writer;  // who writes: the owner, or another member on a shared tablet
    Typing& typing;

    const Visit& view() const { return visit.view(); }
    const Grid& grid() const { return visit.grid(); }
    void go(Screen screen, std::string criterion = {}) const {
        intentions.go({screen, visit.id(), std::move(criterion)});
    }
};

}  // namespace arpenteur
