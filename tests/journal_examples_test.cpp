// The examples at the head of the journal's headers, as they stand there.
#include "questionnaires/journal/canonical.h"
#include "questionnaires/journal/chain.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/journal.h"
#include "questionnaires/journal/value.h"
#include "tests/catch.h"

namespace arpenteur {
namespace {

const Id device{{1}}, author{{2}}, consensus_id{{3}}, salt{{4}};

TEST_CASE("the example of chain.h: a segment whose last link is not the signed one is refused") {
    const Digest first_link = hash("arp.link", {bytes_of(device)});
    const std::vector<Revision> revisions(2);
    const auto refuse = [] { FAIL("the links differ"); };

    const Segment segment = chained(device, 1, first_link, revisions);
    const struct { Digest link; } head{next_link(next_link(first_link, revisions[0]), revisions[1])};
    if (segment.last_link() != head.link) refuse();  // damaged, or not what was signed

    CHECK(segment.last() == 2);
}

TEST_CASE("the examples of digest.h: piece by piece is all at once, and an id is derived from its parts") {
    const std::string canonical = canonical_bytes(Revision{});
    const Digest previous;
    const Digest link = hash("arp.link", {bytes_of(previous), bytes_of(canonical)});

    StreamHash hash("arp.link");
    const std::vector<Bytes> pieces{bytes_of(previous), bytes_of(canonical)};
    for (const Bytes piece : pieces) hash.add(piece);
    CHECK(hash.value() == link);

    const std::string criterion = "P1_1";
    CHECK(derived_id("position", {bytes_of(author), bytes_of(criterion)}) !=
          derived_id("position", {bytes_of(author), bytes_of(std::string_view("P1_2"))}));
}

TEST_CASE("the example of value.h: the parts of a reading") {
    Value reading;
    reading.set("level", std::string("2"));
    reading.set("reason", FreeText{salt, "Deux arbitrages datés."});

    CHECK(reading.code("level") == "2");
    CHECK(reading.text("reason") == "Deux arbitrages datés.");
}

TEST_CASE("the example of journal.h: two who wrote without seeing each other are both current") {
    std::vector<Segment> dossier;
    for (const std::uint8_t one : {std::uint8_t{5}, std::uint8_t{6}}) {
        Revision revision;
        revision.author = {{one}};
        revision.subject = {consensus_id, "consensus"};
        revision.value.set("level", std::string(1, static_cast<char>('0' + one)));
        dossier.push_back(chained({{one}}, 1, {}, {revision}));
    }
    std::size_t to_arbitrate = 0;
    const auto arbitrate = [&](const std::vector<Written>& claims) { to_arbitrate = claims.size(); };

    const JournalRules rules{.visit = {{8}}, .desk = {{9}}};
    const Id owner{{7}};
    Journal desk(rules);
    desk.certify(device, owner);
    for (const Segment& segment : dossier) desk.merge(segment);
    const auto claims = desk.current({consensus_id, "consensus"});
    if (claims.size() > 1) arbitrate(claims);

    CHECK(to_arbitrate == 2);
}

}  // namespace
}  // namespace arpenteur
