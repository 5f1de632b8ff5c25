// The pause and the full lock: when they come, what cancels them, and what ends a pause.
#include "app/screens/idle.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr const char* code = "281094";

void tap(Tablet& tablet, const std::string& path) {
    tablet.screen.tap(path);
    tablet.settle();
}

void type_code(Tablet& tablet, std::string_view digits) {
    for (const char digit : digits) tablet.screen.tap(std::string("code/") + digit);
    tablet.settle();
}

// At home, with a code.
void choose_code(Tablet& tablet, std::string_view digits = code) {
    tap(tablet, "settings");
    tap(tablet, "settings/code");
    type_code(tablet, digits);
    type_code(tablet, digits);
    tablet.confirm();
}

void pass(Tablet& tablet, std::chrono::milliseconds time) {
    tablet.since_boot += time;
    tablet.screen.frames(3);
}

}  // namespace

TEST_CASE("A tablet that nobody touches warns, pauses, warns again, and locks") {
    Idle idle(seconds(0), {.pause = minutes(5), .lock = minutes(60)});
    const auto at = [&](std::chrono::milliseconds now, bool touched = false) { idle.look(now, touched); };
    at(seconds(279));
    CHECK_FALSE(idle.warning());
    CHECK(idle.until_next() == seconds(1));
    at(seconds(280));
    CHECK(idle.warning() == seconds(20));
    at(std::chrono::milliseconds(281'400));
    CHECK(idle.until_next() == std::chrono::milliseconds(600));
    at(seconds(290), true);
    CHECK_FALSE(idle.warning());
    at(seconds(590));
    CHECK(idle.paused());
    CHECK_FALSE(idle.over());

    // In a pause only the warning can be touched away.
    at(seconds(600), true);
    at(seconds(590) + minutes(60) - seconds(21));
    CHECK_FALSE(idle.warning());
    at(seconds(590) + minutes(60) - seconds(20));
    CHECK(idle.warning());
    SECTION("it is touched") {
        at(seconds(590) + minutes(60) - seconds(19), true);
        at(seconds(590) + minutes(119));
        CHECK_FALSE(idle.over());
        CHECK(idle.paused());
        idle.resume();
        CHECK_FALSE(idle.paused());
        CHECK_FALSE(idle.warning());
    }
    SECTION("it is not") {
        at(seconds(590) + minutes(60), true);
        CHECK(idle.over());
    }
}

TEST_CASE("The first touch after a long sleep finds a tablet paused or locked, never open") {
    Idle idle(seconds(0), {.pause = minutes(5), .lock = minutes(60)});
    SECTION("paused") {
        idle.look(minutes(30), true);
        CHECK(idle.paused());
        // The sleep counts: the lock is an hour after the pause was due.
        idle.look(minutes(65), true);
        CHECK(idle.over());
    }
    SECTION("locked") {
        idle.look(hours(8), true);
        CHECK(idle.over());
    }
    SECTION("without a code, locked at once") {
        idle.limit({.pause = minutes(5)});
        idle.look(minutes(5), true);
        CHECK(idle.over());
        CHECK_FALSE(idle.paused());
    }
}

TEST_CASE("A tablet that could not lock, as the disk refused what was written, goes on when it is touched") {
    Idle idle(seconds(0), {.pause = minutes(5)});
    idle.look(minutes(6), true);
    REQUIRE(idle.over());
    CHECK_FALSE(idle.warning());
    idle.look(minutes(7), true);
    CHECK_FALSE(idle.over());
    idle.look(minutes(12), false);
    CHECK(idle.over());
}

TEST_CASE("Whatever is touched when, a tablet left alone for five minutes is never found open") {
    holds("open means touched", [](const std::vector<std::pair<std::uint16_t, bool>>& looks) {
        Idle idle(seconds(0), {.pause = minutes(5), .lock = minutes(60)});
        Idle::Time now{0}, touched{0};
        for (const auto& [passed, touch] : looks) {
            now += seconds(passed % 400);
            idle.look(now, touch);
            if (idle.paused()) return;
            RC_ASSERT(now - touched < minutes(5));
            if (touch) touched = now;
        }
    });
}

TEST_CASE("Seven touches at most end a pause, and the visit is as it was") {
    Tablet tablet;
    choose_code(tablet);
    CHECK(tablet.tells("Le code de pause est choisi"));
    tablet.prepare_visit();
    const Route before = tablet.application->route();

    pass(tablet, minutes(5));

    CHECK(tablet.application->paused());
    CHECK_FALSE(tablet.application->locked());
    CHECK_FALSE(tablet.tells("Fontvieille-des-Essais"));
    CHECK_FALSE(tablet.tells("Camille Aubry"));
    CHECK(tablet.screen.complaints() == none);
    pass(tablet, minutes(60) - seconds(10));
    CHECK(tablet.tells("Verrouillage dans 10"));
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap("countdown/stay");  // the first touch
    CHECK_FALSE(tablet.tells("Verrouillage dans"));
    for (const char digit : std::string_view(code)) tablet.screen.tap(std::string("code/") + digit);
    CHECK_FALSE(tablet.application->paused());
    CHECK(tablet.application->route() == before);
    CHECK(tablet.tells("Fontvieille-des-Essais"));
}

TEST_CASE("A countdown comes before the pause, and the touch that cancels it does nothing else") {
    Tablet tablet;
    choose_code(tablet);
    tablet.prepare_visit();
    pass(tablet, minutes(5) - seconds(15));
    CHECK(tablet.tells("Pause dans 15"));
    CHECK(tablet.tells("Fontvieille-des-Essais"));
    const WidgetRecord below = tablet.screen.widget("lock");
    tablet.screen.tap_at(below.visible().centre());
    tablet.settle();
    CHECK_FALSE(tablet.tells("Pause dans"));
    CHECK_FALSE(tablet.application->locked());
    pass(tablet, minutes(5) - seconds(30));
    CHECK_FALSE(tablet.application->paused());
}

TEST_CASE("What is being typed when the pause comes is kept, and in the visit after it") {
    Tablet tablet;
    choose_code(tablet);
    tablet.prepare_visit();
    tap(tablet, "rail/notes");
    tablet.screen.tap("note/body");
    tablet.screen.type("L’eau monte rue du Port");
    pass(tablet, minutes(5));
    REQUIRE(tablet.application->paused());
    tablet.settle();
    CHECK(tablet.visit().view().notes.size() + tablet.visit().drafts().size() > 0);
    CHECK_FALSE(tablet.tells("rue du Port"));
    type_code(tablet, code);
    REQUIRE(tablet.visit().view().notes.size() == 1);
    CHECK(latest(tablet.visit().view().notes.begin()->second)->text == "L’eau monte rue du Port");
}

TEST_CASE("The rescue words on the screen are gone after a pause") {
    Tablet tablet;
    choose_code(tablet);
    tap(tablet, "settings");
    tap(tablet, "settings/sheet");
    tablet.confirm();
    REQUIRE(tablet.tells("12. "));
    pass(tablet, minutes(5));
    type_code(tablet, code);
    CHECK_FALSE(tablet.tells("12. "));
    CHECK(tablet.screen.shows("Camille Aubry"));
}

TEST_CASE("Five wrong codes lock, and a right one between them forgives none") {
    Tablet tablet;
    choose_code(tablet);
    pass(tablet, minutes(5));
    type_code(tablet, "281095");
    CHECK(tablet.tells("Essais avant le verrouillage complet\u00A0: 4"));
    CHECK(tablet.screen.complaints() == none);
    type_code(tablet, "111222");
    type_code(tablet, code);
    REQUIRE_FALSE(tablet.application->paused());

    pass(tablet, minutes(5));
    type_code(tablet, "281095");
    type_code(tablet, "281095");
    CHECK_FALSE(tablet.application->locked());
    type_code(tablet, "281095");
    CHECK(tablet.application->locked());

    tablet.begin_anew();
    pass(tablet, minutes(5));
    type_code(tablet, "281095");
    CHECK(tablet.tells("Essais avant le verrouillage complet\u00A0: 4"));
}

TEST_CASE("An hour after the pause the tablet locks, and at once when the system sleeps or somebody asks") {
    Tablet tablet;
    choose_code(tablet);
    pass(tablet, minutes(6));
    REQUIRE(tablet.application->paused());
    SECTION("an hour after") {
        pass(tablet, minutes(58));
        CHECK_FALSE(tablet.application->locked());
        pass(tablet, minutes(1));
        CHECK(tablet.application->locked());
    }
    SECTION("the system sleeps") {
        tablet.application->want_lock();
        CHECK(tablet.application->locked());
    }
    SECTION("somebody asks") {
        tap(tablet, "pause/lock");
        CHECK(tablet.application->locked());
    }
}

TEST_CASE("Without a code the tablet locks in place of the pause, after the time that was chosen") {
    Tablet tablet;
    tap(tablet, "settings");
    tap(tablet, "settings/pause/2");
    tap(tablet, "settings/close");
    CHECK(tablet.workspace().protection().pause_after == minutes(10));
    pass(tablet, minutes(10) - seconds(5));
    CHECK(tablet.tells("Verrouillage dans 5"));
    CHECK_FALSE(tablet.application->locked());
    pass(tablet, seconds(5));
    CHECK(tablet.application->locked());
    CHECK_FALSE(tablet.application->paused());
}

TEST_CASE("The code is chosen behind the passphrase, twice the same, and is none that everybody tries") {
    Tablet tablet;
    tap(tablet, "settings");
    tap(tablet, "settings/code");
    CHECK(tablet.screen.complaints() == none);
    for (const char* weak : {"000000", "123456", "987654"}) {
        type_code(tablet, weak);
        CHECK(tablet.tells("On l’essaierait en premier"));
    }
    type_code(tablet, code);
    CHECK(tablet.tells("encore une fois"));
    type_code(tablet, "281095");
    CHECK(tablet.tells("Ce n’étaient pas les mêmes chiffres"));
    type_code(tablet, code);
    type_code(tablet, code);
    CHECK_FALSE(tablet.workspace().protection().code);
    tablet.confirm();
    REQUIRE(tablet.workspace().protection().code);
    CHECK(tablet.workspace().protection().code->is(code));
    CHECK_FALSE(tablet.workspace().protection().code->is("281095"));
    CHECK_FALSE(tablet.workspace().protection().code->is(""));
}

TEST_CASE("Code and times outlast the lock, sealed, and what is outside their limits counts for nothing") {
    Tablet tablet;
    choose_code(tablet);
    tap(tablet, "settings");
    tap(tablet, "settings/lock/0");
    tap(tablet, "settings/close");
    tablet.begin_anew();
    CHECK(tablet.workspace().protection().code->is(code));
    CHECK(tablet.workspace().protection().lock_after == minutes(15));

    CHECK(saved_protection("") == Protection{});
    Protection odd{.pause_after = minutes(1), .lock_after = minutes(600)};
    CHECK(saved_protection(saved(odd)) == Protection{});
    odd = {.code = PauseCode::from("281094"),
           .pause_after = minutes(2),
           .lock_after = minutes(240),
           .has_sheet = true};
    CHECK(saved_protection(saved(odd)) == odd);
}

TEST_CASE("A real keyboard types the code too") {
    Tablet tablet;
    choose_code(tablet);
    pass(tablet, minutes(5));
    tablet.screen.type("2810");
    tablet.screen.strike(KeyCode::backspace);
    tablet.screen.type("094");
    CHECK_FALSE(tablet.application->paused());
}

}  // namespace arpenteur
