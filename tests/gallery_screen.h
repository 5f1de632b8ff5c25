// Every control on a few pages, as a screen would use them: checked at every size by the tests, and shown in
// a window by gallery.cpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/widgets/surface.h"

namespace arpenteur {

enum class GalleryPage { interview, controls, list, matrix, unlock, dialog };

struct Gallery {
    GalleryPage page = GalleryPage::interview;
    std::size_t criterion = 3;
    std::optional<std::size_t> level = 3;
    std::string note;
    std::string name = "Communauté de communes du Pays de l’Ourcq";
    std::string code = "200 035 301";
    std::string passphrase;
    std::string pause_code;
    std::size_t segment = 1;
    std::optional<std::size_t> support;
    std::vector<bool> actors{true, false, false, true, false};
    bool blocking = true;
    bool agreed = false;
    bool asking = false;
    std::string last;  // what was touched last

    static Gallery with_a_note();
};

void draw_gallery(Surface& surface, Gallery& gallery);

}  // namespace arpenteur
