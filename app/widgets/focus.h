// Where the keyboard is: one widget has the focus, Tab and Shift-Tab walk through all of them in the order in
// which they were drawn, arrows go to the nearest one that way, Enter and Space activate, Escape closes.
//
// A widget signs in while it draws; keys are handled at the start of the next frame, against what was drawn
// last. While a dialog is open only its widgets are in the ring, and closing it gives the focus back.
#pragma once

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/box.h"
#include "app/widgets/input.h"
#include "app/widgets/registry.h"

namespace arpenteur {

struct FocusStop {
    std::string path{};
    Box box;
    Layer layer = screen_layer;
    bool field = false;    // takes typed text and the keys that edit it
    bool numbers = false;  // opens the keyboard on its digits
    unsigned window = 0;
};

class Focus {
public:
    // Takes from `input` the keys that move the focus or activate; leaves the rest to the field that has it.
    void begin_frame(FrameInput& input);
    void sign_in(FocusStop stop) { stops_.push_back(std::move(stop)); }

    bool on(std::string_view path) const { return !path_.empty() && path_ == path; }
    const std::string& path() const { return path_; }
    // Enter or Space was struck on it in this frame.
    bool activates(std::string_view path) const { return activated_ && on(path); }
    // The outline is drawn only for people who use the keyboard.
    bool outlined(std::string_view path) const { return by_keys_ && on(path); }
    // The stop that has the focus, as last drawn; null when none has.
    const FocusStop* stop() const;
    bool on_field() const { return stop() != nullptr && stop()->field; }
    // The layer that reacts: the screen's, or that of the uppermost dialog.
    Layer layer() const { return layer_; }

    // By touch, or asked for by a screen (the passphrase field of a screen that opens), in this frame or the
    // next.
    void move_to(std::string path);
    void leave() { path_.clear(); }

    // Escape was struck, and nobody has taken it yet.
    bool take_escape();

    // The stop to bring into view, once, after a key moved the focus.
    bool take_reveal(std::string_view path);

private:
    void step(int by);
    void go(KeyCode towards);
    void settle_layer();
    bool moves(const Typed& typed);

    std::string path_{};
    std::vector<FocusStop> stops_{};      // signed in so far in this frame
    std::vector<FocusStop> ring_{};       // the top layer of the last frame
    std::vector<std::string> covered_{};  // what had the focus under each open dialog
    Layer layer_ = screen_layer;
    int absent_ = 0;
    bool activated_ = false;
    bool by_keys_ = false;
    bool escape_ = false;
    bool reveal_ = false;
};

}  // namespace arpenteur
