#include "app/widgets/editing.h"
#include "questionnaires/language/utf8.h"
#include "tests/catch.h"
#include "tests/properties.h"

using namespace arpenteur;

namespace {

// An editing with its text and a clock that ticks at every key.
struct Typist {
    TextEditing editing;
    std::string text;
    double now = 0.0;

    explicit Typist(TextEditing::Options options = {.many_lines = true, .french_spaces = true}) {
        editing.options = options;
    }
    void type(std::string_view typed) {
        for (std::size_t at = 0; at < typed.size(); at = after(typed, at))
            editing.type(text, decode(typed, at).code, now += 0.1);
    }
    void erase() { editing.erase_before(text, false, now += 0.1); }
};

}  // namespace

TEST_CASE("typing a sign after a space makes it unbreakable, and a backspace gives the plain space back") {
    Typist typist;
    typist.type("été !");
    CHECK(typist.text == "été\u202F!");

    typist.erase();
    CHECK(typist.text == "été !");
    typist.erase();
    CHECK(typist.text == "été ");
}

TEST_CASE("guillemets bring their spaces, and a space typed by habit is not doubled") {
    Typist typist;
    typist.type("« oui»");
    CHECK(typist.text == "«\u00A0oui\u00A0»");
}

TEST_CASE("signs stay as typed where typography is off, in times and at the start of a line") {
    Typist plain({.many_lines = true, .french_spaces = false});
    plain.type("Oui ? 14:30");
    CHECK(plain.text == "Oui ? 14:30");
    Typist french;
    french.type("14:30");
    CHECK(french.text == "14:30");
}

TEST_CASE("a run of typing is undone as a whole, and a pause, a new word or a move begins another") {
    Typist typist;
    typist.type("un deux");
    CHECK(typist.editing.undo(typist.text));
    CHECK(typist.text == "un ");
    CHECK(typist.editing.undo(typist.text));
    CHECK(typist.text.empty());
    CHECK_FALSE(typist.editing.undo(typist.text));

    CHECK(typist.editing.redo(typist.text));
    CHECK(typist.editing.redo(typist.text));
    CHECK(typist.text == "un deux");

    typist.now += 5.0;
    typist.type("x");
    typist.editing.undo(typist.text);
    CHECK(typist.text == "un deux");
    typist.type("y");
    CHECK_FALSE(typist.editing.redo(typist.text));
}

TEST_CASE("typing over a selection replaces it, and one undo brings it back") {
    Typist typist;
    typist.type("bonjour");
    typist.editing.select_all(typist.text);
    typist.type("à");
    CHECK(typist.text == "à");
    typist.editing.undo(typist.text);
    CHECK(typist.text == "bonjour");
    CHECK(typist.editing.selected(typist.text) == "bonjour");
}

TEST_CASE("a text that somebody else changed keeps its caret inside, and its history goes") {
    Typist typist;
    typist.type("œuvre");
    typist.text = "œ";
    typist.editing.follow(typist.text);
    CHECK(typist.editing.caret() == 2);
    CHECK_FALSE(typist.editing.undo(typist.text));
}

TEST_CASE("a password keeps no former state") {
    Typist typist({.keeps_history = false});
    typist.type("secret");
    CHECK_FALSE(typist.editing.undo(typist.text));
    CHECK(typist.text == "secret");
}

TEST_CASE("words are selected whole, with their accents, and the caret walks by words") {
    Typist typist;
    typist.type("l’été dernier");
    typist.editing.select_word(typist.text, 6);
    CHECK(typist.editing.selected(typist.text) == "été");
    typist.editing.right(typist.text, true, TextEditing::Select::no);
    typist.editing.move_to(typist.text.size());
    typist.editing.left(typist.text, true, TextEditing::Select::yes);
    CHECK(typist.editing.selected(typist.text) == "dernier");
    typist.editing.erase_before(typist.text, false, 9.0);
    typist.editing.erase_before(typist.text, true, 9.1);
    CHECK(typist.text == "l’");
}

TEST_CASE("one line takes no line ends, typed or pasted") {
    Typist typist({.many_lines = false});
    typist.type("a\nb");
    typist.editing.paste(typist.text, "c\r\nd", 9.0);
    CHECK(typist.text == "abc d");
}

TEST_CASE(
    "whatever is done, the caret stands on code points, and undoing everything gives the first text back") {
    holds("edits are undone", [] {
        Typist typist;
        const auto moves = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
        int at = 0;
        for (const int move : moves) {
            switch (move) {
                case 0:
                    typist.erase();
                    break;
                case 1:
                    typist.editing.left(typist.text, false, TextEditing::Select::no);
                    break;
                case 2:
                    typist.editing.left(typist.text, false, TextEditing::Select::yes);
                    break;
                case 3:
                    typist.editing.right(typist.text, true, TextEditing::Select::no);
                    break;
                case 4:
                    typist.editing.erase_after(typist.text, true, typist.now);
                    break;
                case 5:
                    typist.type("« ");
                    break;
                case 6:
                    typist.type(" ?");
                    break;
                case 7:
                    typist.editing.paste(typist.text, "e\u0301\n\U0001F600", typist.now);
                    break;
                case 8:
                    typist.editing.undo(typist.text);
                    break;
                case 9:
                    typist.editing.redo(typist.text);
                    break;
                default:
                    typist.type(at++ % 2 == 0 ? "é" : "x ");
                    break;
            }
            const std::size_t caret = typist.editing.caret();
            RC_ASSERT(caret <= typist.text.size());
            RC_ASSERT(caret == 0 || after(typist.text, before(typist.text, caret)) == caret);
        }
        while (typist.editing.undo(typist.text)) {
        }
        RC_ASSERT(typist.text.empty());
    });
}
