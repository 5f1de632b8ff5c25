#include "app/platform/font_files.h"

#include <initializer_list>

#include "app/platform/files.h"

namespace arpenteur {

namespace {

constexpr std::size_t largest_font = 32U << 20U;

std::vector<unsigned char> first_of(std::span<const std::filesystem::path> folders,
                                    std::initializer_list<const char*> names) {
    for (const auto& folder : folders)
        for (const char* name : names)
            if (auto bytes = read_file(folder / name, largest_font, Links::follow)) return std::move(*bytes);
    return {};
}

}  // namespace

std::vector<std::filesystem::path> font_folders() {
    return {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter",
            "/usr/share/fonts/truetype/dejavu"};
}

FontFiles font_files(std::span<const std::filesystem::path> folders) {
    return {.regular = first_of(folders, {"Inter-Regular.otf", "Inter-Regular.ttf"}),
            .strong = first_of(folders, {"Inter-SemiBold.otf", "Inter-SemiBold.ttf"}),
            .fallback_regular = first_of(folders, {"DejaVuSans.ttf"}),
            .fallback_strong = first_of(folders, {"DejaVuSans-Bold.ttf"})};
}

}  // namespace arpenteur
