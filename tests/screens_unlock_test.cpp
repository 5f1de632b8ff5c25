// Opening a tablet: the first start, the lock screen, the home screen.
#include "tests/catch.h"
#include "tests/tablet.h"

namespace arpenteur {

TEST_CASE("A tablet opens with its passphrase and shows its owner") {
    Tablet tablet;
    CHECK(tablet.screen.shows("Camille Aubry"));
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("A visit is listed at home and opened by a touch") {
    Tablet tablet;
    tablet.prepare_visit();
    tablet.go(Screen::home);
    const std::string row = "visit/" + tablet.workspace().visits().front().visit.hex();
    tablet.screen.tap(row);
    tablet.settle();
    CHECK(tablet.application->route().screen == Screen::prepare);
    CHECK(tablet.screen.shows("Fontvieille-des-Essais"));
}

}  // namespace arpenteur
