// What a workspace does where something is not as it left it, or comes from somebody who means harm.
#include <algorithm>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>

#include "app/platform/files.h"
#include "app/platform/random.h"
#include "app/workspace/drafted.h"
#include "app/workspace/exchange.h"
#include "app/workspace/workspace.h"
#include "app/workspace/write_thing.h"
#include "exports/blocks/visit_replica.h"
#include "exports/sealing/signed_head.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace arpenteur {

namespace {

namespace fs = std::filesystem;

constexpr const char* no_text = "Font\xFF\xFE";
constexpr const char* phrase = "goudron eleve zenith";

template <class Value>
Value required(Result<Value> done) {
    if (!done) throw std::runtime_error(done.error().en);
    return std::move(*done);
}

bool holds_note(const OpenVisit& visit, std::string_view text) {
    return std::any_of(visit.view().notes.begin(), visit.view().notes.end(),
                       [&](const auto& note) { return latest(note.second)->text == text; });
}

// A tablet with a visit, and the colleague's, which has it too once it was handed over.
class Pair {
public:
    Pair() {
        own_.emplace(required(Workspace::create(folder("tablette"), {"Camille Aubry", "Atelier"},
                                                Passphrase(phrase), around("a"))));
        other_.emplace(required(Workspace::create(folder("collegue"), {"Julien Maréchal", "Terres Communes"},
                                                  Passphrase(phrase), around("b"))));
        const Identity keys = Identity::random(fill_random);
        const Card desk = *Card::make(keys, "Bureau", "APFDT", CardKind::desk);
        visit_ =
            required(own_->prepare({{"commune", "", "Fontvieille", "", true}, desk, {other_->card()}, {}}))
                ->id();
    }

    fs::path folder(const std::string& name) const { return folder_ / name; }
    fs::path file() const { return folder("tablette") / "visites" / (visit_.hex() + ".visite"); }
    const Id& id() const { return visit_; }
    Workspace& own() { return *own_; }
    OpenVisit& visit() { return *required(own_->visit(visit_)); }
    Workspace& colleague() { return *other_; }
    OpenVisit& colleagues_visit() { return *required(other_->visit(visit_)); }

    Result<Workspace> open(const std::string& name = "tablette") const {
        return Workspace::open(folder(name), Passphrase(phrase), Access::write, around("a"));
    }

    void note(const std::string& text) {
        const Id drawn = random_id(fill_random);
        const Receipt receipt = visit().write(own_id(visit().person(), drawn), Note{text, {}, drawn});
        visit().wait(receipt.ticket, std::chrono::seconds(20));
    }

    void hand_over() { carry(*own_, visit(), *other_); }
    void bring_back() { carry(*other_, colleagues_visit(), *own_); }

    void close() {
        own_->close();
        own_.reset();
    }
    void reopen() {
        if (own_) close();
        own_.emplace(required(open()));
    }
    // Its battery is empty.
    void fall() {
        own_.reset();
        reopen();
    }

    // Closed, and changed by another program.
    void tamper(const std::string& sql) {
        close();
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(file().c_str(), &database) == SQLITE_OK);
        REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        REQUIRE(sqlite3_close(database) == SQLITE_OK);
        reopen();
    }

private:
    Environment around(const std::string& name) const {
        return {Clock::of_the_machine(), fill_random, folder("etat-" + name),
                PassphraseCost::least(), {},          {}};
    }
    void carry(Workspace& from, OpenVisit& visit, Workspace& to) const {
        const fs::path dossier = folder("pli.arpenteur");
        if (!write_dossier(from, visit, dossier) || take_file(to, dossier).kind != ArrivalKind::dossier)
            throw std::runtime_error("the dossier does not arrive");
    }

    TemporaryFolder folder_ = TemporaryFolder::in_memory();
    std::optional<Workspace> own_, other_;
    Id visit_;
};

template <class Thing>
Revision says(const Id& author, const Id& entity, const Thing& thing, const Time& time) {
    return {author,
            time,
            {entity, std::string(subject_field<Thing>())},
            RevisionKind::write,
            {},
            to_value(thing, [] { return random_id(fill_random); })};
}

// A dossier of a member whose program is of their own making.
fs::path hostile_dossier(Pair& pair, std::vector<Revision> revisions) {
    const VisitReplica& replica = pair.colleagues_visit().replica();
    const Identity& keys = pair.colleague().tablet();
    const DeviceCertificate certificate = DeviceCertificate::make(keys, replica.visit(), fill_random);
    const Segment segment = chained(certificate.device(), 1, certificate.first_link(), std::move(revisions));
    const SignedHead head{replica.visit(), segment.device, segment.last(), segment.last_link()};

    fs::path file = pair.folder("hostile.arpenteur");
    AtomicFile out(file);
    DossierWriter writer([&](Bytes bytes) { out.write(bytes); }, replica);
    for (const Envelope& envelope : replica.beginning()) writer.add(envelope);
    writer.add({EnvelopeKind::certificate,
                sealed_certificate(certificate, replica.key(), Nonce::random(fill_random))});
    writer.add({EnvelopeKind::block, seal_signed_segment({segment, sign_head(keys, head)}, replica.visit(),
                                                         replica.key(), fill_random)
                                         .bytes});
    writer.finish(replica, keys, {}, fill_random);
    out.commit();
    return file;
}

bool tells(const Arrival& arrival, std::string_view words) {
    const std::vector<std::string> lines = sentences(arrival, Language::french);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a territory whose name is no text stops nobody: it is refused, and answers go on being kept") {
    Pair pair;
    pair.note("avant");
    pair.hand_over();
    pair.visit().keep_draft({pair.visit().view().notes.begin()->first, "own.note", "text"},
                            {"avant, et la suite que je tape", {}});

    const Territory territory{"commune", "99001", no_text, "99", true};
    const Arrival arrival = take_file(
        pair.own(),
        hostile_dossier(pair, {says(pair.colleague().card().person(), pair.id(), territory, {1, 0, ~0ULL})}));
    pair.note("après");
    pair.reopen();

    REQUIRE(arrival.intake.refused.size() == 1);
    CHECK(arrival.intake.refused.front().refusal == Refusal::damaged);
    CHECK(arrival.intake.added == 0);
    CHECK(holds_note(pair.visit(), "avant, et la suite que je tape"));
    CHECK(holds_note(pair.visit(), "après"));
    CHECK(pair.visit().summary().territory.name == "Fontvieille");
    CHECK(pair.visit().warnings().empty());
}

TEST_CASE("what is no text is not written either, and what is written after it is kept") {
    Pair pair;
    const Id entity = random_id(fill_random);
    const RevisionId head = pair.visit().summary().head;

    CHECK(pair.visit().refuses(Note{no_text, {}}));
    CHECK_THROWS_AS(pair.visit().write(entity, Note{no_text, {}}), std::invalid_argument);
    CHECK(pair.visit().summary().head == head);
    CHECK_FALSE(pair.visit().view().notes.contains(entity));
    CHECK_FALSE(pair.visit().write_drafted({entity, "note"}, Value().set("text", FreeText{{}, no_text})));
    pair.note("la suite");
    pair.reopen();

    CHECK(holds_note(pair.visit(), "la suite"));
    CHECK(pair.visit().replica().journal().gaps().empty());
    CHECK(pair.visit().warnings().empty());
    CHECK_FALSE(pair.own().prepare({{"commune", "", no_text, "", true}, pair.own().card(), {}, {}}));
    CHECK(pair.own().visits().size() == 1);
}

TEST_CASE("a draft that is no text is set aside and named, and the visit opens") {
    Pair pair;
    pair.note("debout");
    const Id held = pair.visit().view().notes.begin()->first;
    const Id other = random_id(fill_random);
    pair.visit().keep_draft({held, "note", "text"}, {no_text, {}});
    pair.visit().keep_draft(whole_key(other, "note"),
                            {drafted(Value().set("text", FreeText{{}, no_text})), {}});
    pair.visit().keep_draft({other, "note", "text"}, {"des mots", {}});
    pair.fall();

    REQUIRE(pair.visit().warnings().size() == 1);
    CHECK(pair.visit().warnings().front().fr.find("mis de côté\u00A0: 2 en tout") != std::string::npos);
    CHECK(holds_note(pair.visit(), "debout"));
}

TEST_CASE(
    "an answer of one's own that was taken out of the file is noticed, and its branch is not gone on with") {
    // The last one, and one in the middle.
    for (const std::string which : {"(SELECT max(id) FROM blocks)", "(SELECT max(id) - 1 FROM blocks)"}) {
        INFO(which);
        Pair pair;
        for (const char* text : {"un", "deux", "trois"}) pair.note(text);
        pair.hand_over();
        const Id device = pair.visit().summary().head.device;

        pair.tamper("DELETE FROM blocks WHERE id = " + which);
        REQUIRE(pair.visit().warnings().size() == 1);
        CHECK(pair.visit().warnings().front().fr.find("ne sont plus dans le fichier") != std::string::npos);
        pair.note("quatre");
        CHECK(pair.visit().summary().head.device != device);

        pair.bring_back();
        for (const char* text : {"un", "deux", "trois", "quatre"}) CHECK(holds_note(pair.visit(), text));
        CHECK(pair.visit().replica().journal().gaps().empty());
        CHECK(pair.visit().replica().journal().forks().empty());
    }
}

TEST_CASE("a branch whose end came back from a colleague goes on") {
    Pair pair;
    pair.note("un");
    pair.hand_over();
    const Id device = pair.visit().summary().head.device;
    pair.tamper("DELETE FROM blocks WHERE id = (SELECT max(id) FROM blocks)");
    pair.bring_back();
    pair.note("deux");
    CHECK(pair.visit().summary().head.device == device);
    CHECK(pair.visit().replica().journal().forks().empty());
}

TEST_CASE("a damaged row is set aside and named, and the visit opens") {
    Pair pair;
    pair.note("un");
    pair.note("deux");
    pair.tamper("UPDATE blocks SET bytes = zeroblob(400) WHERE id = (SELECT max(id) FROM blocks)");
    const std::vector<UserError>& warnings = pair.visit().warnings();
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].fr.find("mis de côté\u00A0: 1 en tout") != std::string::npos);
    CHECK(warnings[1].fr.find("ne sont plus dans le fichier") != std::string::npos);
    CHECK(holds_note(pair.visit(), "un"));
}

TEST_CASE("a row whose device was overwritten is read by its sealed bytes") {
    Pair pair;
    pair.note("un");
    pair.tamper("UPDATE blocks SET device = x'00' WHERE id = (SELECT max(id) FROM blocks)");
    CHECK(pair.visit().warnings().empty());
    CHECK(holds_note(pair.visit(), "un"));
}

TEST_CASE("a file to which a trigger was added is not opened, and the sentence names it") {
    Pair pair;
    pair.tamper("CREATE TRIGGER t AFTER INSERT ON blocks BEGIN DELETE FROM roster; END");

    const auto opened = pair.own().visit(pair.id());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().fr.find(pair.file().filename().string()) == 0);
    CHECK(opened.error().fr.find("autre chose qu’une visite") != std::string::npos);
}

TEST_CASE("a link in the place of anything of a workspace is named, and what it leads to stays as it is") {
    Pair pair;
    pair.own().keep_resumption("ici");
    pair.close();
    const fs::path workspace = pair.folder("tablette"), elsewhere = pair.folder("ailleurs");
    for (const char* own : {"cle", "espace", "reprise", "jeton", "verrou", "visites", "sorties"}) {
        INFO(own);
        fs::rename(workspace / own, elsewhere);
        const auto written = fs::last_write_time(elsewhere);
        fs::create_symlink(elsewhere, workspace / own);
        const auto opened = pair.open();
        REQUIRE_FALSE(opened);
        CHECK(opened.error().fr.find((workspace / own).string()) == 0);
        CHECK(opened.error().fr.find("est un lien vers un autre endroit") != std::string::npos);
        CHECK(fs::last_write_time(elsewhere) == written);
        fs::remove(workspace / own);
        fs::rename(elsewhere, workspace / own);
    }

    fs::rename(pair.file(), elsewhere);
    fs::create_symlink(elsewhere, pair.file());
    {
        auto opened = pair.open();
        REQUIRE(opened);
        const auto refused = opened->visit(pair.id());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fr.find(pair.file().filename().string()) == 0);
        CHECK(refused.error().fr.find("est un lien vers un autre endroit") != std::string::npos);
    }

    // The folder that a person names may be behind one.
    fs::remove(pair.file());
    fs::rename(elsewhere, pair.file());
    fs::create_directory_symlink(workspace, pair.folder("chez-moi"));
    auto named = pair.open("chez-moi");
    REQUIRE(named);
    CHECK(named->visit(pair.id()));
}

TEST_CASE("a clock at either end of what numbers hold is told, and moves ours by a day at most") {
    struct Clocks {
        std::int64_t wall;
        std::uint64_t logical;
        bool ahead, behind;
    };
    const auto now = static_cast<std::uint64_t>(Clock::of_the_machine().wall().ms);
    const auto a_day = static_cast<std::uint64_t>(longest_leap_ms);
    for (const Clocks& clocks :
         {Clocks{INT64_MAX, UINT64_MAX, true, false}, Clocks{INT64_MAX, INT64_MAX, true, false},
          Clocks{0, std::uint64_t{1} << 63, true, false}, Clocks{INT64_MIN, 0, false, true},
          Clocks{0, 1, false, true}, Clocks{static_cast<std::int64_t>(now), now, false, false},
          Clocks{static_cast<std::int64_t>(now), now + 2 * a_day, true, false}}) {
        INFO(clocks.wall << " " << clocks.logical);
        Pair pair;
        pair.hand_over();
        const Arrival arrival = take_file(
            pair.own(),
            hostile_dossier(pair, {says(pair.colleague().card().person(), random_id(fill_random),
                                        Note{"Une note", {}}, {clocks.wall, INT16_MIN, clocks.logical})}));

        CHECK(arrival.intake.added == 1);
        CHECK((arrival.clock_ahead_days > 0) == clocks.ahead);
        CHECK(tells(arrival, "L’horloge d’une tablette avance") == clocks.ahead);
        CHECK(arrival.clock_behind == clocks.behind);
        CHECK(tells(arrival, "L’horloge d’une tablette retarde") == clocks.behind);
        pair.note("la suite");
        for (const auto& [id, claims] : pair.visit().view().notes)
            if (latest(claims)->text == "la suite") CHECK(claims.front().time.logical <= now + 2 * a_day);
    }
}

}  // namespace arpenteur
