// What a workspace keeps about a visit beside the visit itself.
#include "questionnaires/assessment/to_arbitrate.h"
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

Id note_saying(const OpenVisit& visit, std::string_view text) {
    for (const auto& [id, claims] : visit.view().notes)
        if (latest(claims)->text == text) return id;
    throw std::runtime_error("no such note");
}

}  // namespace

TEST_CASE("what was being typed when the tablet fell stands beside what arrives after it") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Where::grid);
    tablet.record(R"({"what":"note","key":"n","text":"La source baisse"})");
    const Id visit = tablet.visit().id();
    const Id note = note_saying(tablet.visit(), "La source baisse");
    Colleague colleague(tablet);
    const Id borrower = tablet.visit().view().members.begin()->second.front().value.person;
    tablet.visit().keep_draft({note, "note", "text"}, {"La source baisse depuis 2019", borrower});
    const DraftKey unborn{tablet.visit().person(), "note", "text"};
    tablet.visit().keep_draft(unborn, {"D’une note qui n’est pas encore là", {}});

    tablet.fall();
    tablet.application->show({Where::grid, visit, {}});
    tablet.settle();
    REQUIRE(tablet.visit().view().notes.at(note).size() == 1);
    CHECK(latest(tablet.visit().view().notes.at(note))->text == "La source baisse depuis 2019");
    CHECK(tablet.visit().view().notes.at(note).front().author == borrower);
    CHECK(tablet.visit().drafts().size() == 1);
    CHECK(tablet.visit().drafts().contains(unborn));

    colleague.record(R"({"what":"note","key":"n","text":"La source remonte"})");
    colleague.bring_back();
    CHECK(tablet.visit().view().notes.at(note).size() == 2);
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
    REQUIRE(tablet.visit().summary().to_arbitrate == 3);

    // Each is settled in its own way: written anew, removed, left and answered beside.
    tablet.record(both[0]);
    check_summary(tablet.visit());
    CHECK(tablet.visit().summary().to_arbitrate == 2);
    tablet.visit().remove(consensus_id("P2_1"));
    check_summary(tablet.visit());
    CHECK(tablet.visit().summary().to_arbitrate == 1);
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
