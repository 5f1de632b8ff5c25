// The examples at the head of the headers of app/screens and app/widgets, as they stand there: a header that
// says what does not compile is caught here.
#include "app/screens/editing.h"
#include "app/screens/resumption.h"
#include "app/screens/work.h"
#include "tests/catch.h"
#include "tests/headless.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

struct Save {};
struct Chosen {
    std::size_t which;
};

// typing.h
[[maybe_unused]] void a_text(VisitPage& page, const Id& id) {
    const DraftKey key{id, "allowed_name", "reason"};
    if (const auto reason = typed_text(page, "pass/reason", key, "", {.label = "Pourquoi"}))
        page.intentions.write(id, AllowedName{"Ada Brun", *reason}, key);
}

// editing.h
[[maybe_unused]] void a_thing(VisitPage& page, const Id& id, bool cleared) {
    Editing<Controversy> controversy(page, id, claims_on(page.view().controversies, id));
    controversy.arbitrate("controversy/apart", [](const Controversy& each) { return each.title; });
    controversy.text("controversy/title", &Controversy::title, {.label = "En une phrase"});
    if (cleared) controversy.change([](Controversy& each) { each.criteria.clear(); });
}

// several_values.h
[[maybe_unused]] void several(VisitPage& page, const Id& id) {
    const Claims<Note>& claims = claims_on(page.view().notes, id);
    several_values<Note>(page, "note/apart", id, claims, [](const Note& each) { return each.text; });
}

// resumption.h
[[maybe_unused]] void a_place(Workspace& workspace, VisitScreens& screens, const Visit& visit,
                              const Resumption& resumption, const std::string& today) {
    workspace.keep_resumption(saved(resumption));
    if (const auto back = saved_resumption(*workspace.resumption())) resume(screens, *back, visit, today);
}

}  // namespace

TEST_CASE("The examples of buttons.h, choices.h, dialog.h and fields.h draw what they say", "[examples]") {
    std::string draft = "Un mot";
    const bool asking = true;
    Headless screen([&](Surface& surface) {
        scroll_area(surface, "all", {}, [&] {
            std::optional<Save> save;
            if (primary_button(surface, "save", "Enregistrer")) save = Save{};
            const std::vector<Button> buttons{
                {.path = "no", .label = "Annuler"},
                {.path = "yes", .label = "Supprimer", .weight = Weight::danger}};
            if (const auto which = button_row(surface, buttons)) CHECK(*which < 2);
            std::optional<Chosen> intention;
            const std::vector<std::string> labels{"Opinion", "Vérifié"};
            if (const auto picked = choose_one(surface, "support", labels, 0)) intention = Chosen{*picked};
            const FieldLook look{.label = "Note de terrain", .many_lines = true};
            const FieldTouch field = text_field(surface, "note/body", draft, look);
            CHECK_FALSE(field.left);
        });
        const Question erase{
            .title = "Effacer ce verbatim ?", .yes = "Effacer", .no = "Annuler", .weight = Weight::danger};
        if (asking)
            if (const auto answer = confirm(surface, "erase", erase)) CHECK(*answer == Answer::yes);
    });
    screen.settle();
    CHECK(screen.has("save"));
    CHECK(screen.has("yes"));
    CHECK(screen.has("support/1"));
    CHECK(screen.widget("note/body").value == "Un mot");
    CHECK(screen.has("erase/yes"));
}

TEST_CASE("The example of work.h does the work on a thread and concludes on the screen’s", "[examples]") {
    int kept = 0;
    const auto open = [] { return 3; };
    const auto keep = [&](int opened) { kept = opened; };
    std::optional<Work> work;
    work.emplace(Words{"Ouverture…", "Opening…"}, nullptr, [=] {
        const auto opened = open();    // on the thread
        return [=] { keep(opened); };  // on the screen's, by conclude()
    });
    work->wait();
    if (work->finished()) work->conclude();
    CHECK(kept == 3);
}

TEST_CASE("The example of tablet.h holds", "[examples]") {
    Tablet tablet;           // first start done, at home
    tablet.prepare_visit();  // of an invented territory, with the shipped grid; opened
    tablet.go(Screen::interview);
    CHECK(tablet.visit().view().readings.empty());
    CHECK(tablet.screen.complaints() == none);
}

}  // namespace arpenteur
