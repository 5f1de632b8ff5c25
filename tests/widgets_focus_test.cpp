#include <fmt/format.h>

#include "app/widgets/controls.h"
#include "tests/catch.h"
#include "tests/headless.h"

using namespace arpenteur;

namespace {

struct Form {
    std::string name;
    std::string pressed;
    bool asking = false;
    int back = 0;

    void draw(Surface& surface) {
        if (top_bar(surface, {.title = "Écran", .back = "Retour"}).back) ++back;
        scroll_area(surface, "form", {}, [&] {
            if (primary_button(surface, "first", "Premier")) pressed += "first ";
            text_field(surface, "name", name, {.label = "Nom"});
            for (int number = 0; number < 20; ++number)
                if (secondary_button(surface, fmt::format("b/{}", number), "Bouton"))
                    pressed += std::to_string(number) + " ";
        });
        if (!asking) return;
        if (const auto answer = confirm(surface, "ask", {.title = "Sûr ?", .yes = "Oui", .no = "Non"})) {
            pressed += *answer == Answer::yes ? "yes " : "no ";
            asking = false;
        }
    }
};

struct Case {
    Form form;
    Headless screen{[this](Surface& surface) { form.draw(surface); }};
    const std::string& focus() { return screen.surface().focus.path(); }
};

}  // namespace

TEST_CASE("Tab walks through everything that can be touched, in the order it is drawn, and back") {
    Case at;
    at.screen.strike(KeyCode::tab);
    CHECK(at.focus() == "bar/back");
    at.screen.strike(KeyCode::tab);
    CHECK(at.focus() == "first");
    at.screen.strike(KeyCode::tab);
    CHECK(at.focus() == "name");
    at.screen.strike(KeyCode::tab, true);
    CHECK(at.focus() == "first");
    at.screen.strike(KeyCode::tab, true);
    at.screen.strike(KeyCode::tab, true);
    CHECK(at.focus() == "b/19");
    CHECK(at.screen.widget("b/19").visible().height() > 40.0F);
}

TEST_CASE("Enter and Space activate what has the focus") {
    Case at;
    at.screen.surface().focus.move_to("first");
    at.screen.strike(KeyCode::enter);
    at.screen.type(" ");
    CHECK(at.form.pressed == "first first ");
}

TEST_CASE("arrows go to the nearest widget that way, and bring it into view") {
    Case at;
    at.screen.surface().focus.move_to("b/0");
    at.screen.settle();
    for (int times = 0; times < 15; ++times) at.screen.strike(KeyCode::down);
    CHECK(at.focus() == "b/15");
    CHECK(at.screen.widget("b/15").visible().height() > 40.0F);
    at.screen.strike(KeyCode::up);
    CHECK(at.focus() == "b/14");
}

TEST_CASE("typing goes to the field that has the focus, and keys typed fast keep their order across Tab") {
    Case at;
    at.screen.surface().focus.move_to("first");
    at.screen.settle();
    InputQueue& input = at.screen.surface().input;
    input.strike({.key = KeyCode::tab});
    input.type(U'a');
    input.type(U'b');
    input.strike({.key = KeyCode::backspace});
    input.type(U'c');
    input.strike({.key = KeyCode::tab});
    input.type(U' ');
    at.screen.settle();
    CHECK(at.form.name == "ac");
    CHECK(at.form.pressed == "0 ");
}

TEST_CASE("a dialog keeps the focus inside, Escape says no, and the focus comes back") {
    Case at;
    at.screen.surface().focus.move_to("b/3");
    at.screen.settle();
    at.form.asking = true;
    at.screen.surface().redraw(3);
    at.screen.settle();
    for (int times = 0; times < 5; ++times) {
        at.screen.strike(KeyCode::tab);
        CHECK(at.focus().substr(0, 4) == "ask/");
    }
    at.screen.strike(KeyCode::escape);
    CHECK(at.form.pressed == "no ");
    CHECK(at.form.back == 0);
    CHECK(at.focus() == "b/3");
    at.screen.strike(KeyCode::escape);
    CHECK(at.form.back == 1);
}

TEST_CASE("Escape closes the keyboard, then leaves the field, then goes back") {
    Case at;
    at.screen.tap("name");
    REQUIRE(at.screen.surface().keyboard.open());
    at.screen.surface().input.strike({.key = KeyCode::escape}, InputQueue::From::screen);
    at.screen.settle();
    CHECK_FALSE(at.screen.surface().keyboard.open());
    CHECK(at.focus() == "name");
    at.screen.strike(KeyCode::escape);
    CHECK(at.focus().empty());
    CHECK(at.form.back == 0);
    at.screen.strike(KeyCode::escape);
    CHECK(at.form.back == 1);
}

TEST_CASE("the focus does not wait for ever on a widget that is gone") {
    Case at;
    at.screen.surface().focus.move_to("first");
    at.screen.settle();
    at.screen.draw([](Surface& surface) { title(surface, "Ailleurs"); });
    at.screen.frames(5);
    CHECK(at.focus().empty());
}

TEST_CASE("digits reach the screen while no field has the focus, and the field while it has") {
    Case at;
    bool three = false;
    at.screen.draw([&](Surface& surface) {
        at.form.draw(surface);
        if (surface.typed(U'3')) three = true;
    });
    at.screen.type("3");
    CHECK(three);
    three = false;
    at.screen.tap("name");
    at.screen.type("3");
    CHECK_FALSE(three);
    CHECK(at.form.name == "3");
}
