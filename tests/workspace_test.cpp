// What a workspace keeps about a visit beside the visit itself.
#include <thread>

#include "app/screens/resumption.h"
#include "app/screens/work.h"
#include "questionnaires/assessment/coverage.h"
#include "questionnaires/visit/disputes.h"
#include "tests/catch.h"
#include "tests/colleague.h"

namespace arpenteur {

namespace {

// Against the whole visit, counted anew.
void check_summary(const OpenVisit& visit) {
    const VisitSummary& summary = visit.summary();
    const Progress progress = progress_of(visit.view(), visit.grid());
    CHECK(summary.to_arbitrate == static_cast<int>(to_arbitrate(visit.view()).size()));
    CHECK(summary.criteria == progress.criteria);
    CHECK(summary.with_reading == progress.with_reading);
    CHECK(summary.with_position == progress.positions.at(visit.person()));
    CHECK(summary.concluded == progress.concluded);
}

const Id a_stranger = *Id::from_hex("00112233445566778899aabbccddeeff");

Id controversy_about(const OpenVisit& visit, std::string_view title) {
    for (const auto& [id, claims] : visit.view().controversies)
        if (latest(claims)->title == title) return id;
    throw std::runtime_error("no such controversy");
}

}  // namespace

TEST_CASE("a workspace is opened and written in as its header shows") {
    Tablet tablet;
    tablet.prepare_visit();
    const Environment environment = tablet.workspace().environment();
    tablet.application->close();

    auto workspace = Workspace::open(tablet.folder() / "tablette", Passphrase(Tablet::passphrase),
                                     Access::write, environment);
    REQUIRE(workspace);
    for (const VisitSummary& summary : workspace->visits()) {
        auto visit = workspace->visit(summary.visit);
        REQUIRE(visit);
        const Id me = (*visit)->person();
        Position mine;
        mine.criterion = "P1_1";
        (*visit)->write(position_id(me, "P1_1"), mine);
        CHECK((*visit)->view().positions.contains(position_id(me, "P1_1")));
    }
    CHECK_FALSE(workspace->close());
}

TEST_CASE("a long piece of work hands back what it found as its header shows") {
    std::string kept;
    const auto work = std::make_unique<Work>(Words{"Ouverture…", "Opening…"}, nullptr, [&kept] {
        const std::string opened = "la visite";
        return [&kept, opened] { kept = opened; };
    });

    while (!work->finished()) std::this_thread::yield();
    work->conclude();

    CHECK(kept == "la visite");
}

TEST_CASE("what was being typed when the tablet fell stands beside what arrives after it") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::grid);
    tablet.record(R"({"what":"controversy","key":"c","title":"La source baisse"})");
    const Id visit = tablet.visit().id();
    const Id source = controversy_about(tablet.visit(), "La source baisse");
    Colleague colleague(tablet);
    const Id borrower = tablet.visit().view().members.begin()->second.front().value.person;
    tablet.visit().keep_draft({source, "controversy", "title"}, {"La source baisse depuis 2019", borrower});
    const DraftKey unborn{tablet.visit().person(), "own.note", "text"};
    tablet.visit().keep_draft(unborn, {"D’une note qui n’est pas encore là", {}});

    tablet.fall();
    tablet.application->show({Screen::grid, visit, {}});
    tablet.settle();
    REQUIRE(tablet.visit().view().controversies.at(source).size() == 1);
    CHECK(latest(tablet.visit().view().controversies.at(source))->title == "La source baisse depuis 2019");
    CHECK(tablet.visit().view().controversies.at(source).front().author == borrower);
    CHECK(tablet.visit().drafts().size() == 1);
    CHECK(tablet.visit().drafts().contains(unborn));

    colleague.record(R"({"what":"controversy","key":"c","title":"La source remonte"})");
    colleague.bring_back();
    REQUIRE(tablet.visit().view().controversies.at(source).size() == 2);

    // Where several values stand, no fall decides between them.
    const DraftKey key{source, "controversy", "title"};
    tablet.visit().keep_draft(key, {"La source tient", {}});
    tablet.fall();
    tablet.application->show({Screen::grid, visit, {}});
    tablet.settle();
    CHECK(tablet.visit().view().controversies.at(source).size() == 2);
    CHECK(tablet.visit().drafts().contains(key));
}

TEST_CASE("a position that a fall completes says what had been seen by then") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::grid);
    const Id visit = tablet.visit().id();
    const Id position = position_id(tablet.visit().person(), "G1_2");
    tablet.record(R"({"what":"position","criterion":"G1_2","rating":"2","reason":"Deux services sur cinq"})");
    tablet.record(R"({"what":"opening","criterion":"G1_2","state":"given"})");
    REQUIRE(latest(tablet.visit().view().positions.at(position))->saw.empty());
    tablet.visit().keep_draft({position, "own.position", "reason"}, {"Trois services sur cinq", {}});
    tablet.fall();
    tablet.application->show({Screen::grid, visit, {}});
    tablet.settle();
    const Position& held = *latest(tablet.visit().view().positions.at(position));
    CHECK(held.reason == "Trois services sur cinq");
    CHECK(held.saw == tablet.visit().seen_openings("G1_2"));
    CHECK_FALSE(held.saw.empty());
}

TEST_CASE("another day, neither hand nor voice nor level is taken up again") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::grid);
    const Visit& visit = tablet.visit().view();
    Resumption kept{.route = {Screen::interview, visit.id, "G1_2", ActorCategory::state},
                    .day = "2026-11-19",
                    .writer = a_stranger,
                    .source = visit.sources.begin()->first,
                    .pending = PendingLevel{"G1_2", *Level::from(3)}};
    REQUIRE(saved_resumption(saved(kept)) == kept);

    VisitScreens same, other, gone;
    resume(same, kept, visit, "2026-11-19");
    CHECK(resumption_of(kept.route, same, "2026-11-19") == kept);
    resume(other, kept, visit, "2026-11-20");
    CHECK(other.interview.criterion == "G1_2");
    CHECK(other.writer.is_null());
    CHECK(other.interview.source.is_null());
    CHECK_FALSE(other.interview.voice);
    CHECK_FALSE(other.interview.pending);
    // A voice goes with its source alone.
    kept.source = a_stranger;
    resume(gone, kept, visit, "2026-11-19");
    CHECK(gone.interview.source.is_null());
    CHECK_FALSE(gone.interview.voice);
    CHECK_FALSE(gone.interview.pending);

    // A screen of a later version is home; what cannot be read is nothing.
    std::string later = saved(kept);
    REQUIRE(saved_resumption(later)->route.screen == Screen::interview);
    later.replace(later.find("interview"), 9, "holograms");
    REQUIRE(saved_resumption(later).has_value());
    CHECK(saved_resumption(later)->route.screen == Screen::home);
    const std::string whole = saved(kept);
    for (const std::string& damaged : {std::string(), std::string("[1]"), whole.substr(1, 40), whole + "x"})
        CHECK(saved_resumption(damaged) == std::nullopt);
}

TEST_CASE("a line of record that lacks an answer, or holds one that does not fit, changes nothing") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::grid);
    const Visit before = tablet.visit().view();
    const std::string source = "\"source\":\"" + before.sources.begin()->first.hex() + "\"";
    for (const std::string& line :
         {R"({"what":"reading",)" + source + R"(,"criterion":"P2_1","rating":"2","support":"opinion"})",
          R"({"what":"reading",)" + source + R"(,"criterion":"P2_1","category":"agent","support":"opinion"})",
          std::string(R"({"what":"position","criterion":"P2_1","rating":4294967298})"),
          std::string(R"({"what":"position"})"), std::string(R"({"what":"consensus","criterion":"P2_1"})"),
          std::string(R"({"what":"member","name":""})"),
          std::string(
              R"({"what":"note","key":"k","text":"Une note","author":"00112233445566778899aabbccddeeff"})"),
          std::string(R"({"what":"note","key":"k","text":"Une note","rank":1})"),
          std::string(R"({"what":"note","key":"k","text":"Une note","of":"maire"})"),
          std::string(R"({"what":"note","key":"k","text":"Une note","time":"2026-11-19T10:40:00x01:00"})"),
          std::string(R"({"what":"note","key":"k","text":"Une note","time":"2026-11-19T-5:40:00+99:99"})"),
          std::string(R"({"what":"note","key":"k","text":"Une note","time":"2026-11-19T10:40:00+01:00 "})"),
          std::string(
              R"({"what":"recommendation","key":"r","text":"Un texte","horizon_months":4294967302})")}) {
        INFO(line);
        CHECK_FALSE(record_line(tablet.visit(), line));
    }
    CHECK(tablet.visit().view() == before);
    CHECK(record_line(tablet.visit(),
                      R"({"what":"note","key":"k","text":"Une note","time":"2026-11-19T10:40:00Z"})"));
}

TEST_CASE("the summary that each answer renews is the one that the whole visit gives") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    check_summary(tablet.visit());
    Colleague colleague(tablet);
    const char* both[] = {R"({"what":"perimeter","n1_title":"la maire"})",
                          R"({"what":"consensus","criterion":"P2_1","outcome":"agreed","rating":"2"})",
                          R"({"what":"note","key":"n","text":"Une note"})"};
    const char* others[] = {R"({"what":"perimeter","n1_title":"madame la maire"})",
                            R"({"what":"consensus","criterion":"P2_1","outcome":"agreed","rating":"3"})",
                            R"({"what":"note","key":"n","text":"La même, autrement"})"};
    for (const char* line : both) {
        tablet.record(line);
        check_summary(tablet.visit());
    }
    for (const char* line : others) colleague.record(line);
    colleague.bring_back();
    check_summary(tablet.visit());
    // Two notes under one key are two notes: each is its author's own.
    REQUIRE(tablet.visit().summary().to_arbitrate == 2);

    // Each is settled in its own way: written anew, removed, left and answered beside.
    tablet.record(both[0]);
    check_summary(tablet.visit());
    CHECK(tablet.visit().summary().to_arbitrate == 1);
    tablet.visit().remove(consensus_id("P2_1"));
    check_summary(tablet.visit());
    CHECK(tablet.visit().summary().to_arbitrate == 0);
    tablet.visit().restore(consensus_id("P2_1"));
    check_summary(tablet.visit());
    // Criteria that nobody had read, and one that somebody had.
    for (const char* criterion : {"P4_4", "G5_4", "P4_4", "P2_1"}) {
        tablet.record(std::string(R"({"what":"reading","source":"autre","criterion":")") + criterion +
                      R"(","category":"agent","rating":"1","support":"opinion"})");
        check_summary(tablet.visit());
    }
    tablet.record(R"({"what":"position","criterion":"G1_2","rating":"1"})");
    tablet.record(
        R"({"what":"consensus","criterion":"G1_2","outcome":"disagreement","reason":"Deux lectures"})");
    check_summary(tablet.visit());
}

}  // namespace arpenteur
