#include <fmt/format.h>

#include "app/widgets/controls.h"
#include "tests/catch.h"
#include "tests/headless.h"

using namespace arpenteur;

namespace {

struct Note {
    std::string text;
    FieldLook look{.label = "Note", .many_lines = true};
    FieldTouch last;
    int left = 0;
    int submitted = 0;

    void draw(Surface& surface) {
        scroll_area(surface, "page", {}, [&] {
            if (secondary_button(surface, "elsewhere", "Ailleurs")) surface.say("Ailleurs");
            last = text_field(surface, "note", text, look);
            if (last.left) ++left;
            if (last.submitted) ++submitted;
        });
    }
};

struct Case {
    Note note;
    Headless screen;
    explicit Case(FieldLook look = {.label = "Note", .many_lines = true}, HeadlessLook display = {})
        : note{.text = {}, .look = look, .last = {}},
          screen([this](Surface& surface) { note.draw(surface); }, display) {}
};

}  // namespace

TEST_CASE("the keyboard on the screen opens when a field is touched, types, and closes") {
    Case at;
    CHECK_FALSE(at.screen.surface().keyboard.open());
    at.screen.tap("note");
    REQUIRE(at.screen.surface().keyboard.open());
    at.screen.type_on_screen("Été à Noël");
    CHECK(at.note.text == "Été à Noël");
    at.screen.tap("kbd/fermer");
    CHECK_FALSE(at.screen.surface().keyboard.open());
    at.screen.tap("note");
    CHECK(at.screen.surface().keyboard.open());
}

TEST_CASE("the screen has what the keyboard leaves, and the caret stays in view") {
    Case at;
    for (int line = 0; line < 40; ++line) at.note.text += fmt::format("ligne {}\n", line);
    at.screen.settle();
    at.screen.tap("note");
    at.screen.control('a');
    CHECK_FALSE(at.screen.surface().keyboard.open());
    at.screen.strike(KeyCode::right);
    at.screen.tap_at({600, 100});
    at.screen.tap("kbd/a");
    CHECK(at.screen.surface().screen().height() < 480.0F);
    CHECK(at.screen.complaints() == none);
}

TEST_CASE("one press of Maj gives one capital, two lock it, a third unlocks") {
    Case at;
    at.screen.tap("note");
    at.screen.tap("kbd/maj");
    at.screen.tap("kbd/é");
    at.screen.tap("kbd/œ");
    CHECK(at.note.text == "Éœ");
    at.screen.tap("kbd/maj");
    at.screen.tap("kbd/maj");
    at.screen.tap("kbd/ç");
    at.screen.tap("kbd/œ");
    CHECK(at.note.text == "ÉœÇŒ");
    at.screen.tap("kbd/maj");
    at.screen.tap("kbd/a");
    CHECK(at.note.text == "ÉœÇŒa");
}

TEST_CASE("^ and ¨ wait for their letter, which shows what it will type") {
    Case at;
    at.screen.tap("note");
    at.screen.tap("kbd/circonflexe");
    CHECK(at.screen.widget("kbd/a").label == "â");
    CHECK(at.screen.widget("kbd/z").label == "z");
    at.screen.tap("kbd/a");
    CHECK(at.screen.widget("kbd/a").label == "a");
    at.screen.tap("kbd/trema");
    at.screen.tap("kbd/trema");
    at.screen.tap("kbd/e");
    at.screen.type_on_screen("ÂïËû");
    CHECK(at.note.text == "âeÂïËû");
}

TEST_CASE("digits and signs are on the other page") {
    Case at;
    at.screen.tap("note");
    at.screen.type_on_screen("12,5 % (3×4)");
    CHECK(at.note.text == "12,5 % (3×4)");
    at.screen.tap("kbd/page");
    at.screen.tap("kbd/z");
    CHECK(at.note.text == "12,5 % (3×4)z");
}

TEST_CASE("a field of numbers opens the keyboard on its digits") {
    Case at({.label = "Nombre", .numbers = true});
    at.screen.tap("note");
    CHECK(at.screen.has("kbd/7"));
    CHECK_FALSE(at.screen.has("kbd/a"));
}

TEST_CASE("keys act when the finger comes, and erasing repeats while it stays, by words in the end") {
    Case at;
    at.note.text = std::string(200, 'a') + " mot";
    at.screen.settle();
    at.screen.tap("note");
    at.screen.surface().editor("note").editing.move_to(at.note.text.size());
    at.screen.settle();
    const auto size = at.note.text.size();
    at.screen.press(at.screen.widget("kbd/effacer").box.centre());
    at.screen.frames(2);
    CHECK(at.note.text.size() == size - 1);
    at.screen.wait(0.3);
    CHECK(at.note.text.size() == size - 1);
    at.screen.wait(0.7);
    CHECK(at.note.text.size() < size - 5);
    CHECK(at.note.text.size() > size - 20);
    CHECK(at.screen.surface().wake_time().has_value());
    at.screen.wait(2.0);
    CHECK(at.note.text.empty());
    at.screen.release();
    at.screen.settle();
    CHECK_FALSE(at.screen.surface().wake_time().has_value());
}

TEST_CASE(
    "a tap on a key leaves the focus in the field, and a tap elsewhere takes it, and the field says so "
    "once") {
    Case at;
    at.screen.tap("note");
    at.screen.type_on_screen("oui");
    CHECK(at.screen.surface().focus.on("note"));
    CHECK(at.note.left == 0);
    at.screen.tap("elsewhere");
    CHECK(at.note.left == 1);
    CHECK_FALSE(at.screen.surface().keyboard.open());
}

TEST_CASE("a real keyboard hides the one on the screen, and fast keys are all kept") {
    Case at;
    at.screen.tap("note");
    at.screen.surface().input.type(U'a');
    for (int times = 0; times < 5; ++times) at.screen.surface().input.strike({.key = KeyCode::backspace});
    at.screen.surface().input.type(U'b');
    at.screen.settle();
    CHECK(at.note.text == "b");
    CHECK_FALSE(at.screen.surface().keyboard.open());
    at.screen.tap("note");
    CHECK(at.screen.surface().keyboard.open());
}

TEST_CASE("French spaces come as one types, on either keyboard, and not in English") {
    Case at;
    at.screen.tap("note");
    at.screen.type_on_screen("quoi ?");
    CHECK(at.note.text == "quoi\u202F?");
    at.screen.type(" oui :");
    CHECK(at.note.text == "quoi\u202F? oui\u00A0:");

    Case english({.label = "Note"}, {.language = Language::english});
    english.screen.tap("note");
    english.screen.type("what ?");
    CHECK(english.note.text == "what ?");
}

TEST_CASE("undo and redo, copy, cut and paste by keys") {
    Case at;
    at.screen.tap("note");
    at.screen.type("un deux");
    at.screen.control('z');
    CHECK(at.note.text == "un ");
    at.screen.control('z', true);
    CHECK(at.note.text == "un deux");
    at.screen.control('a');
    at.screen.control('x');
    CHECK(at.note.text.empty());
    at.screen.control('v');
    at.screen.control('v');
    CHECK(at.note.text == "un deuxun deux");
    at.screen.surface().clipboard.own = "e\u0301\r\nfin";
    at.screen.control('a');
    at.screen.control('v');
    CHECK(at.note.text == "é\nfin");
}

TEST_CASE("arrows, Home and End walk the lines as they are wrapped") {
    Case at;
    at.screen.tap("note");
    at.screen.type("premier\ndeux\ntroisième");
    at.screen.strike(KeyCode::up);
    at.screen.strike(KeyCode::up);
    at.screen.type("!");
    CHECK(at.note.text == "premier!\ndeux\ntroisième");
    at.screen.strike(KeyCode::home);
    at.screen.type(">");
    at.screen.strike(KeyCode::down);
    at.screen.strike(KeyCode::end);
    at.screen.type("<");
    CHECK(at.note.text == ">premier!\ndeux<\ntroisième");
    at.screen.strike(KeyCode::home, true);
    at.screen.strike(KeyCode::backspace);
    CHECK(at.note.text == ">premier!\n\ntroisième");
}

TEST_CASE("a tap puts the caret, a long press selects the word") {
    Case at;
    at.note.text = "mot";
    at.screen.settle();
    const Box box = at.screen.widget("note").box;
    at.screen.tap_at({box.min.x + 13.0F, box.min.y + 25.0F});
    at.screen.type("x");
    CHECK(at.note.text == "xmot");

    at.screen.press({box.min.x + 25.0F, box.min.y + 25.0F});
    at.screen.wait(0.6);
    at.screen.release();
    at.screen.settle();
    at.screen.type("y");
    CHECK(at.note.text == "y");
}

TEST_CASE("dragging over a long text scrolls, and moves no caret") {
    Case at({.label = "Note", .many_lines = true, .lines = 4, .most_lines = 4});
    for (int line = 0; line < 40; ++line) at.note.text += fmt::format("ligne {}\n", line);
    at.screen.settle();
    const Box box = at.screen.widget("note").box;
    at.screen.drag({300, box.max.y - 10.0F}, {300, box.min.y + 10.0F});
    at.screen.settle();
    CHECK_FALSE(at.screen.surface().focus.on("note"));
    CHECK_FALSE(at.note.last.changed);
}

TEST_CASE("a password is never shown nor recorded, unless one asks to see it") {
    Case at({.label = "Phrase de passe", .password = true});
    at.screen.tap("note");
    at.screen.type("secret é");
    CHECK(at.note.text == "secret é");
    CHECK(at.screen.widget("note").value.empty());
    CHECK(at.screen.as_text().find("secret") == std::string::npos);
    at.screen.control('a');
    at.screen.control('c');
    CHECK(at.screen.surface().clipboard.own.empty());
    at.screen.strike(KeyCode::end);
    at.screen.strike(KeyCode::backspace);
    CHECK(at.note.text == "secret ");
    at.screen.control('z');
    CHECK(at.note.text == "secret ");
    at.screen.tap("note/show");
    CHECK(at.screen.surface().focus.on("note"));
    CHECK(at.screen.widget("note/show").label == "Cacher");
}

TEST_CASE("Enter submits one line and is a line end in many") {
    Case one({.label = "Nom"});
    one.screen.tap("note");
    one.screen.type("a\n");
    CHECK(one.note.submitted == 1);
    CHECK(one.note.text == "a");
    Case many;
    many.screen.tap("note");
    many.screen.type_on_screen("a\nb");
    CHECK(many.note.text == "a\nb");
    CHECK(many.note.submitted == 0);
}

TEST_CASE("signs that no font has are kept in the text") {
    Case at;
    at.screen.tap("note");
    at.screen.type("a\U0001F600b\u4E2D");
    CHECK(at.note.text == "a\U0001F600b\u4E2D");
    at.screen.strike(KeyCode::backspace);
    at.screen.strike(KeyCode::backspace);
    at.screen.strike(KeyCode::backspace);
    CHECK(at.note.text == "a");
}

TEST_CASE("typing at the end of a note longer than the screen keeps the caret in view") {
    Case at({.label = "Note", .many_lines = true}, {.width = 1024, .height = 600});
    at.screen.tap("note");
    for (int line = 0; line < 30; ++line) at.screen.type_on_screen("ab\n");
    const Box shown = at.screen.widget("note").visible();
    CHECK(shown.max.y >= at.screen.widget("note").box.max.y - 40.0F);
    CHECK(shown.height() > 100.0F);
}

TEST_CASE("after forget nothing that was typed is left in the surface") {
    Case at;
    at.screen.tap("note");
    at.screen.type("confidentiel");
    at.screen.control('a');
    at.screen.control('c');
    at.screen.surface().forget();
    CHECK(at.screen.surface().clipboard.own.empty());
    CHECK(at.screen.surface().registry.widgets().empty());
    CHECK(at.screen.surface().focus.path().empty());
}
