// A disk that fails above the store: under a merge, a close, a lock and the window.
#include <set>

#include "app/screens/application.h"
#include "app/workspace/exchange.h"
#include "tests/catch.h"
#include "tests/colleague.h"
#include "tests/failing_disk.h"
#include "tests/store_contents.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

constexpr const char* own_title = R"({"what":"perimeter","n1_title":"la maire"})";
constexpr const char* other_title = R"({"what":"perimeter","n1_title":"madame la maire"})";

// A tablet in a visit, over a disk that fails when it is told to.
struct OnFailingDisk {
    FailingDisk disk;
    Tablet tablet;

    Id visit;

    explicit OnFailingDisk(const std::string& name)
        : disk(name), tablet({}, "Camille Aubry", StoreOptions{.vfs = disk.name()}) {
        tablet.prepare_visit();
        visit = tablet.visit().id();
    }
};

std::set<std::string> titles(const OpenVisit& visit) {
    std::set<std::string> titles;
    for (const auto& claim : visit.view().perimeter) titles.insert(claim.value.n1_title);
    return titles;
}

// As it is on the disk: whatever was only in memory is gone.
const OpenVisit& after_a_fall(Tablet& tablet, const Id& visit) {
    tablet.fall();
    tablet.application->show({Screen::prepare, visit, {}});
    tablet.settle();
    return tablet.visit();
}

Contents in_the_file(Tablet& tablet) {
    const auto path = tablet.workspace().folder() / "visites" / (tablet.visit().id().hex() + ".visite");
    return contents_of(*VisitFile::open(path, StoreAccess::read));
}

}  // namespace

TEST_CASE("a dossier that the disk refuses leaves nothing, in memory or in the file, and is taken later") {
    OnFailingDisk on("merging");
    Tablet& tablet = on.tablet;
    Colleague colleague(tablet);
    tablet.record(own_title);
    colleague.record(other_title);
    const auto dossier = colleague.dossier();
    const Contents before = in_the_file(tablet);
    const Visit view = tablet.visit().view();

    SECTION("at once") { on.disk.refuse(true); }
    SECTION("for want of room, before its first page") { on.disk.leave_room_for(100); }
    SECTION("for want of room, behind its first pages") { on.disk.leave_room_for(9000); }
    const Arrival refused = take_file(tablet.workspace(), dossier);
    CHECK(refused.refused);
    CHECK(tablet.visit().view() == view);
    CHECK(in_the_file(tablet) == before);

    on.disk.refuse(false);
    on.disk.leave_room_for(std::nullopt);
    const Arrival taken = take_file(tablet.workspace(), dossier);
    CHECK(taken.kind == ArrivalKind::dossier);
    CHECK(taken.intake.added > 0);
    CHECK(titles(tablet.visit()) == std::set<std::string>{"la maire", "madame la maire"});
    CHECK(titles(after_a_fall(tablet, on.visit)) == std::set<std::string>{"la maire", "madame la maire"});
}

TEST_CASE("an answer that waits for the disk goes on waiting when a dossier is refused too") {
    OnFailingDisk on("waiting");
    Tablet& tablet = on.tablet;
    Colleague colleague(tablet);
    colleague.record(other_title);
    const auto dossier = colleague.dossier();
    on.disk.refuse(true);
    tablet.record(own_title);

    CHECK(take_file(tablet.workspace(), dossier).refused);
    CHECK(titles(tablet.visit()) == std::set<std::string>{"la maire"});
    CHECK_FALSE(tablet.visit().writing().all_durable());

    on.disk.refuse(false);
    CHECK(take_file(tablet.workspace(), dossier).kind == ArrivalKind::dossier);
    CHECK(titles(after_a_fall(tablet, on.visit)) == std::set<std::string>{"la maire", "madame la maire"});
}

TEST_CASE("closing says what the disk refused, and what was recorded before is still there") {
    OnFailingDisk on("closing");
    Tablet& tablet = on.tablet;
    tablet.record(own_title);
    on.disk.refuse(true);
    bool waiting = false;
    SECTION("an answer") {
        tablet.record(R"({"what":"note","key":"eau","text":"L’eau monte rue du Port."})");
        waiting = true;
    }
    SECTION("nothing but the tidying of the file") {}

    const auto lost = tablet.application->close();
    CHECK(lost.has_value() == waiting);

    on.disk.refuse(false);
    CHECK(titles(after_a_fall(tablet, on.visit)) == std::set<std::string>{"la maire"});
    CHECK(tablet.visit().view().notes.empty());
}

TEST_CASE("a tablet does not lock over answers that the disk refuses, and locks when they are written") {
    OnFailingDisk on("locking");
    Tablet& tablet = on.tablet;
    on.disk.refuse(true);
    tablet.record(own_title);

    SECTION("on demand") {
        tablet.screen.tap("lock");
        CHECK(tablet.tells("ce qui attend serait perdu"));
    }
    SECTION("after five minutes without a touch") {
        tablet.since_boot += std::chrono::minutes(6);
        tablet.screen.frame();
    }
    SECTION("before the system sleeps") { tablet.application->want_lock(); }
    CHECK_FALSE(tablet.application->locked());

    on.disk.refuse(false);
    tablet.visit().retry();
    tablet.settle();
    tablet.application->want_lock();
    CHECK(tablet.application->locked());
    tablet.application->close();
    CHECK(titles(after_a_fall(tablet, on.visit)) == std::set<std::string>{"la maire"});
}

TEST_CASE("an answer that the disk refuses shows as not recorded, and is written when the disk is back") {
    OnFailingDisk on("window");
    Tablet& tablet = on.tablet;
    on.disk.refuse(true);
    tablet.record(own_title);
    CHECK(tablet.screen.shows("non enregistré"));
    CHECK(tablet.screen.complaints() == none);

    on.disk.refuse(false);
    tablet.screen.tap("not-recorded/action");
    tablet.settle();
    CHECK(tablet.screen.shows("enregistré"));
    CHECK_FALSE(tablet.screen.shows("non enregistré"));
    CHECK(titles(after_a_fall(tablet, on.visit)) == std::set<std::string>{"la maire"});
}

TEST_CASE("closing the window over answers that the disk refuses asks first") {
    OnFailingDisk on("asking");
    Tablet& tablet = on.tablet;
    on.disk.refuse(true);
    tablet.record(own_title);

    CHECK_FALSE(tablet.application->may_close());
    tablet.screen.surface().redraw();
    tablet.screen.settle();
    CHECK(tablet.tells("ce qui attend serait perdu"));
    SECTION("whoever closes it again means it") { CHECK(tablet.application->may_close()); }
    SECTION("and need not, once the disk is back") {
        on.disk.refuse(false);
        tablet.visit().retry();
        tablet.settle();
        CHECK(tablet.application->may_close());
        CHECK_FALSE(tablet.application->close());
        CHECK(titles(after_a_fall(tablet, on.visit)) == std::set<std::string>{"la maire"});
    }
}

}  // namespace arpenteur
