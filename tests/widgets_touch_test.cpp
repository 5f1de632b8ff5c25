#include <fmt/format.h>

#include "app/widgets/controls.h"
#include "app/widgets/touch.h"
#include "tests/catch.h"
#include "tests/headless.h"

using namespace arpenteur;

namespace {

// Thirty rows to scroll, and what was touched.
struct Rows {
    std::vector<int> tapped;
    int long_pressed = 0;
    float scroll = 0.0F;

    void draw(Surface& surface) {
        scroll_area(surface, "rows", {}, [&] {
            for (int number = 0; number < 30; ++number) {
                const Box box = place(surface, surface.width(), surface.px(60.0F));
                const Touch hit = touch(surface, fmt::format("row/{}", number), box, {.label = "row"});
                if (hit.pressed) tapped.push_back(number);
                if (hit.long_press) ++long_pressed;
            }
            scroll = ImGui::GetScrollY();
        });
    }
};

struct Case {
    Rows rows;
    Headless screen{[this](Surface& surface) { rows.draw(surface); }};
};

}  // namespace

TEST_CASE("a tap touches what is under the finger, once, even when it is shorter than a frame") {
    Case at;
    at.screen.tap("row/3");
    CHECK(at.rows.tapped == std::vector{3});
    at.screen.tap("row/3");
    CHECK(at.rows.tapped == std::vector{3, 3});
}

TEST_CASE("a tap by name scrolls to what is out of sight") {
    Case at;
    at.screen.tap("row/29");
    CHECK(at.rows.tapped == std::vector{29});
    CHECK(at.rows.scroll > 0.0F);
    at.screen.tap("row/0");
    CHECK(at.rows.scroll < 20.0F);
}

TEST_CASE("dragging scrolls as far as the finger went, and touches nothing") {
    Case at;
    at.screen.surface().gestures.may_coast = false;
    at.screen.drag({400, 700}, {400, 400});
    at.screen.settle();
    CHECK(at.rows.scroll == 300.0F);
    CHECK(at.rows.tapped.empty());
    CHECK(at.rows.long_pressed == 0);
}

TEST_CASE("a finger that trembles still taps, and one that slides sideways does not") {
    Case at;
    at.screen.press({400, 200});
    at.screen.move({404, 205});
    at.screen.release();
    at.screen.settle();
    CHECK(at.rows.tapped.size() == 1);

    at.screen.drag({400, 200}, {460, 203});
    at.screen.settle();
    CHECK(at.rows.tapped.size() == 1);
}

TEST_CASE("a list thrown coasts, slows down and stops, and a finger put on it stops it without a tap") {
    Case at;
    at.screen.drag({400, 700}, {400, 400}, 0.25);
    CHECK(at.screen.surface().gestures.coasting());
    const float thrown = at.rows.scroll;
    at.screen.wait(3.0);
    CHECK_FALSE(at.screen.surface().gestures.coasting());
    CHECK(at.rows.scroll > thrown + 200.0F);
    CHECK(at.screen.surface().frames_wanted() == 0);
    CHECK_FALSE(at.screen.surface().wake_time().has_value());

    at.screen.drag({400, 300}, {400, 500}, 0.2);
    at.screen.frames(3);
    REQUIRE(at.screen.surface().gestures.coasting());
    at.screen.tap_at({400, 300});
    CHECK_FALSE(at.screen.surface().gestures.coasting());
    CHECK(at.rows.tapped.empty());
}

TEST_CASE("a finger that rests before it leaves throws nothing") {
    Case at;
    at.screen.press({400, 700});
    for (int step = 1; step <= 10; ++step)
        at.screen.move({400.0F, 700.0F - 20.0F * static_cast<float>(step)});
    at.screen.wait(0.2);
    at.screen.release();
    CHECK_FALSE(at.screen.surface().gestures.coasting());
}

TEST_CASE("staying half a second is a long press, told once, and then no tap") {
    Case at;
    at.screen.press(at.screen.widget("row/2").box.centre());
    at.screen.wait(0.4);
    CHECK(at.rows.long_pressed == 0);
    CHECK(at.screen.surface().wake_time().has_value());
    at.screen.wait(1.0);
    CHECK(at.rows.long_pressed == 1);
    at.screen.release();
    at.screen.settle();
    CHECK(at.rows.tapped.empty());
}

TEST_CASE("after the finger left nothing is under it any more") {
    Case at;
    at.screen.tap("row/3");
    CHECK(ImGui::GetIO().MousePos.x < -1000.0F);
}

TEST_CASE("a wheel scrolls what is under the pointer") {
    Case at;
    at.screen.surface().input.wheel({400, 300}, -2.0F);
    at.screen.settle();
    CHECK(at.rows.scroll == 180.0F);
}

TEST_CASE("at rest nothing asks for a frame or for a time") {
    Case at;
    CHECK(at.screen.surface().frames_wanted() == 0);
    CHECK_FALSE(at.screen.surface().wake_time().has_value());
}

TEST_CASE("while a dialog asks, what lies under it does not react") {
    int under = 0;
    std::optional<Answer> answer;
    bool asking = true;
    Headless screen([&](Surface& surface) {
        if (primary_button(surface, "under", "Dessous")) ++under;
        if (!asking) return;
        if (const auto given =
                confirm(surface, "ask", {.title = "Partir ?", .yes = "Partir", .no = "Rester"})) {
            answer = given;
            asking = false;
        }
    });
    CHECK_THROWS(screen.tap("under"));
    screen.tap_at(screen.widget("under").box.centre());
    CHECK(under == 0);
    CHECK(screen.complaints() == none);

    screen.tap("ask/yes");
    CHECK(answer == Answer::yes);
    screen.tap("under");
    CHECK(under == 1);
}

TEST_CASE("a toast says what it has to, wakes the window to go, and is gone") {
    Headless screen([](Surface& surface) { title(surface, "Écran"); });
    screen.surface().say("Note enregistrée");
    screen.settle();
    CHECK(screen.shows("Note enregistrée"));
    REQUIRE(screen.surface().wake_time().has_value());
    CHECK(*screen.surface().wake_time() - screen.now() > 3.0);
    screen.wait(4.1);
    CHECK_FALSE(screen.shows("Note enregistrée"));
    CHECK_FALSE(screen.surface().wake_time().has_value());
}

TEST_CASE("in portrait the rail is a column of discs, and every row can still be touched") {
    int chosen = -1;
    Headless screen(
        [&](Surface& surface) {
            TwoColumns columns(surface, "two");
            columns.rail([&] {
                for (int number = 0; number < 36; ++number)
                    if (rail_row(surface, fmt::format("rail/{}", number),
                                 {.number = std::to_string(number), .title = "Un critère"}))
                        chosen = number;
            });
            columns.content([&] { title(surface, "Contenu"); });
        },
        {.width = 800, .height = 1280});
    CHECK(screen.widget("rail/0").box.width() == 72.0F);
    CHECK_FALSE(screen.shows("Un critère"));
    screen.tap("rail/35");
    CHECK(chosen == 35);
    screen.resize(1280, 800);
    CHECK(screen.widget("rail/35").box.width() == 300.0F);
}

TEST_CASE("the inspection names what is too small, what overlaps and what is cut") {
    Headless screen([](Surface& surface) {
        touch(surface, "small", Box::at({10, 10}, 20, 20), {.label = "small"});
        touch(surface, "over", Box::at({200, 10}, 100, 60), {.label = "over"});
        touch(surface, "under", Box::at({250, 10}, 100, 60), {.label = "under"});
        touch(surface, "cut", Box::at({10, 780}, 100, 60), {.label = "cut"});
        touch(surface, "mute", Box::at({500, 10}, 100, 60), {});
        draw_line(surface, Box::at({600, 10}, 30, 30), "Enregistrer", surface.fonts.body, colours::ink,
                  Align::left, Fit::whole);
        draw_line(surface, Box::at({700, 10}, 300, 30), "\u4E2D", surface.fonts.body, colours::ink);
    });
    const auto found = screen.complaints();
    REQUIRE(found.size() == 6);
    CHECK(found[0] == "small: 20 x 20 is less than a finger needs");
    CHECK(found[1] == "cut: cut, and nothing scrolls to it, (10, 780) to (110, 840)");
    CHECK(found[2] == "mute: it has no label");
    CHECK(found[3] == "over and under overlap at (250, 10) to (300, 70)");
    CHECK(found[4] == "\"Enregistrer\" does not fit in 30 pixels");
    CHECK(found[5] == "U+4E2D: no font has it (1 times)");
}
