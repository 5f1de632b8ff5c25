#include "tests/catch.h"
#include "tests/gallery_screen.h"
#include "tests/headless.h"

using namespace arpenteur;

namespace {

constexpr GalleryPage every_page[] = {GalleryPage::interview, GalleryPage::controls, GalleryPage::list,
                                      GalleryPage::matrix,    GalleryPage::unlock,   GalleryPage::dialog};
const ImVec2 every_size[] = {{1280.0F, 800.0F}, {800.0F, 1280.0F}, {1024.0F, 600.0F}};

// A field of the page, where it has one.
std::string field_of(GalleryPage page) {
    switch (page) {
        case GalleryPage::interview:
            return "note/body";
        case GalleryPage::controls:
            return "name";
        case GalleryPage::unlock:
            return "passphrase";
        default:
            return {};
    }
}

}  // namespace

TEST_CASE("every control is whole, touchable and readable at every size, with the keyboard open or closed") {
    for (const float scale : {1.0F, 1.25F}) {
        Gallery gallery = Gallery::with_a_note();
        Headless screen([&](Surface& surface) { draw_gallery(surface, gallery); }, {.scale = scale});
        for (const ImVec2 size : every_size) {
            for (const GalleryPage page : every_page) {
                gallery.page = page;
                gallery.asking = false;
                screen.resize(size.x, size.y);
                INFO("page " << static_cast<int>(page) << ", " << size.x << " x " << size.y << ", scale "
                             << scale);
                CHECK(screen.complaints() == none);
                if (field_of(page).empty()) continue;

                screen.tap(field_of(page));
                CHECK(screen.surface().keyboard.open());
                CHECK(screen.complaints() == none);
                screen.tap("kbd/page");
                CHECK(screen.complaints() == none);
                screen.tap("kbd/fermer");
                CHECK_FALSE(screen.surface().keyboard.open());
                screen.surface().focus.leave();
                screen.settle();
            }
        }
    }
}
