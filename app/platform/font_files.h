// The font files that this machine has, read for the surface.
//
//     const FontFiles files = font_files(font_folders());
//
// The first folder that has a file provides it. A font that none has stays empty: Inter is replaced by DejaVu
// Sans, and without that by a small bitmap font that has no accents; `complete` says whether French can be
// written.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "app/widgets/fonts.h"

namespace arpenteur {

// Where the packages fonts-inter and fonts-dejavu-core put theirs.
std::vector<std::filesystem::path> font_folders();

FontFiles font_files(std::span<const std::filesystem::path> folders);

inline bool complete(const FontFiles& files) {
    return !files.regular.empty() || !files.fallback_regular.empty();
}

}  // namespace arpenteur
