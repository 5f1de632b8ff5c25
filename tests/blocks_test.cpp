#include <stdexcept>
#include <zstd.h>

#include "exports/blocks/block.h"
#include "exports/blocks/compression.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"
#include "exports/sealing/signed_head.h"
#include "questionnaires/journal/canonical.h"
#include "tests/arbitrary.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

namespace arpenteur {

namespace {

const Id visit = id_number(5, 1);

VisitKey visit_key() { return VisitKey::random(known_random(12)); }

// Seals any inside under a header that claims what it likes.
std::vector<std::uint8_t> claimed(const BlockHeader& header, Bytes inside) {
    BytesWriter out;
    out.tag("arp.blok")
        .u16(header.version)
        .raw(bytes_of(header.visit))
        .raw(bytes_of(header.device))
        .u64(header.first);
    out.u16(static_cast<std::uint16_t>(header.count)).raw(bytes_of(header.key_id));
    out.u32(static_cast<std::uint32_t>(header.raw));
    std::vector<std::uint8_t> bytes = std::move(out).take();
    const auto sealed = seal(visit_key().secret(), bytes, inside, Nonce{});
    bytes.insert(bytes.end(), sealed.begin(), sealed.end());
    return bytes;
}

Segment run_with_text(std::size_t size, std::size_t count = 1) {
    std::vector<Revision> revisions;
    for (std::size_t i = 0; i < count; ++i) {
        Revision revision{id_number(2, 1), {}, {id_number(3, i), "note"}, RevisionKind::write, {}, {}};
        revision.value.set("text", FreeText{id_number(9, i), std::string(size, 'x')});
        revisions.push_back(std::move(revision));
    }
    return chained(id_number(1, 1), 1, {}, std::move(revisions));
}

}  // namespace

TEST_CASE("any run comes back from its layout as it was, also what this version does not know") {
    holds("layout and back", [](std::uint64_t seed) {
        const Segment segment = run_of(seed, 1 + seed % 40);
        const Signature head{random_bytes<64>(known_random(seed))};

        const auto again =
            decode(encode(segment, head), segment.device, segment.first, segment.revisions.size());

        RC_ASSERT(again.has_value());
        RC_ASSERT(again->segment == segment);
        RC_ASSERT(again->head == head);
        RC_ASSERT(encode(again->segment, head) == encode(segment, head));
    });
}

TEST_CASE("a layout that was cut, lengthened or altered is refused or is another run, and nothing worse") {
    holds("whatever the bytes", [](std::uint64_t seed) {
        const Segment segment = run_of(seed, 1 + seed % 6);
        std::string bytes = encode(segment, {});
        const std::size_t at = (seed * 2654435761u) % bytes.size();

        RC_ASSERT_FALSE(decode(std::string_view(bytes).substr(0, at), segment.device, segment.first,
                               segment.revisions.size()));
        RC_ASSERT_FALSE(decode(bytes + '\0', segment.device, segment.first, segment.revisions.size()));
        RC_ASSERT_FALSE(decode(bytes, segment.device, segment.first, segment.revisions.size() + 1));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << seed % 8));
        if (const auto other = decode(bytes, segment.device, segment.first, segment.revisions.size())) {
            // Whatever was read has one meaning: it is laid out and read again as itself.
            RC_ASSERT(decode(encode(other->segment, other->head), segment.device, segment.first,
                             segment.revisions.size())
                          ->segment == other->segment);
        }
    });
}

TEST_CASE("words beside a part of a later kind are believed only if the chain covers them") {
    const std::string words = "salt of sixteen.and words";
    const Digest digest = hash("arp.text", {bytes_of(words)});
    const std::string payload(digest.bytes.begin(), digest.bytes.end());
    const auto comes_back = [](Atom atom) {
        Revision revision;
        revision.value.set("part", std::move(atom));
        const Segment segment = chained(id_number(1, 1), 1, {}, {revision});
        const auto again = decode(encode(segment, {}), segment.device, 1, 1);
        return again && again->segment == segment;
    };

    CHECK(comes_back(Opaque{200, payload, words}));
    CHECK(comes_back(Opaque{200, payload, {}}));
    CHECK(comes_back(Opaque{200, "no digest", {}}));
    CHECK_FALSE(comes_back(Opaque{200, payload, words + "."}));
    CHECK_FALSE(comes_back(Opaque{200, "no digest", words}));
    CHECK_FALSE(comes_back(Opaque{20, payload, words}));
    // What its kind cannot have stays as bytes; what it can have is read as such, so that one chain has one
    // value.
    CHECK(comes_back(Opaque{atom_kind::number, "123", {}}));
    CHECK_FALSE(comes_back(Opaque{atom_kind::number, "12345678", {}}));
    CHECK_FALSE(comes_back(Opaque{atom_kind::text, payload, words}));
}

TEST_CASE("a run comes back from its blocks, each closed by a head of the tablet over its own end") {
    const Identity awa = tablet(1);
    const VisitKey key = visit_key();

    for (const std::size_t count : {1u, 2u, 255u, 256u, 257u, 600u}) {
        const Segment segment = run_of(count, count);
        const auto blocks = seal_segment(segment, awa, visit, key, known_random(1));
        CHECK(blocks.size() == (count + 255) / 256);

        std::optional<Segment> whole;
        for (const SealedBlock& block : blocks) {
            CHECK(read_block_header(block.bytes) == block.header);
            const auto opened = open_block(block.bytes, visit, key);
            REQUIRE(opened);
            CHECK(verifies(opened->head, awa.sign_key(),
                           {visit, segment.device, opened->segment.last(), opened->segment.last_link()}));
            if (!whole) {
                whole = opened->segment;
                continue;
            }
            CHECK(opened->segment.before == whole->last_link());
            whole->revisions.insert(whole->revisions.end(), opened->segment.revisions.begin(),
                                    opened->segment.revisions.end());
            whole->links.insert(whole->links.end(), opened->segment.links.begin(),
                                opened->segment.links.end());
        }
        CHECK(whole == segment);
    }
}

TEST_CASE("a block altered or cut anywhere does not open") {
    const VisitKey key = visit_key();
    for (const std::size_t count : {1u, 3u}) {
        const auto block = seal_segment(run_of(7, count), tablet(1), visit, key, known_random(1)).front();
        std::size_t opened = 0;

        with_each_byte_altered(block.bytes, [&](Bytes altered, std::size_t) {
            opened += open_block(altered, visit, key) ? 1 : 0;
        });
        with_each_cut(block.bytes, [&](Bytes cut) { opened += open_block(cut, visit, key) ? 1 : 0; });
        std::vector<std::uint8_t> longer = block.bytes;
        longer.push_back(0);
        opened += open_block(longer, visit, key) ? 1 : 0;

        CHECK(opened == 0);
    }
}

TEST_CASE("what keeps a block from opening is said: damage, a later version, another visit, another key") {
    const VisitKey key = visit_key();
    const auto block = seal_segment(run_of(7, 2), tablet(1), visit, key, known_random(1)).front();
    const auto problem = [](const auto& outcome) {
        return outcome ? std::nullopt : std::optional(outcome.error());
    };

    CHECK(problem(open_block(block.bytes, id_number(5, 2), key)) == BlockProblem::other_visit);
    CHECK(problem(open_block(block.bytes, visit, VisitKey::random(known_random(13)))) ==
          BlockProblem::other_key);
    BlockHeader later = block.header;
    later.version = 2;
    CHECK(problem(open_block(claimed(later, bytes_of("of tomorrow")), visit, key)) ==
          BlockProblem::later_version);
    std::vector<std::uint8_t> altered = block.bytes;
    altered[8] = 2;
    CHECK(problem(open_block(altered, visit, key)) == BlockProblem::damaged);
    altered = block.bytes;
    altered.back() ^= 1;
    CHECK(problem(open_block(altered, visit, key)) == BlockProblem::damaged);
    CHECK(problem(read_block_header({})) == BlockProblem::damaged);
}

TEST_CASE("one revision alone is padded and not compressed, so that its size tells little") {
    const VisitKey key = visit_key();
    const auto size = [&](std::size_t text) {
        return seal_segment(run_with_text(text), tablet(1), visit, key, known_random(1)).front().bytes.size();
    };

    CHECK(size(1) == size(20));
    CHECK((size(1000) - 88 - seal_overhead) % 128 == 0);
}

TEST_CASE("a revision that is too long for a block is told apart before it is written, and is never sealed") {
    const VisitKey key = visit_key();
    const auto fits = [](std::size_t size) { return fits_into_a_block(run_with_text(size).revisions[0]); };

    CHECK(fits(1000 * 1000));
    CHECK_FALSE(fits(longest_layout));
    CHECK_THROWS_AS(seal_segment(run_with_text(longest_layout), tablet(1), visit, key, known_random(1)),
                    std::length_error);

    std::size_t low = 1000 * 1000, high = longest_layout;  // the longest that fits
    while (low + 1 < high) (fits((low + high) / 2) ? low : high) = (low + high) / 2;
    const Segment segment = run_with_text(low);
    const auto blocks = seal_segment(segment, tablet(1), visit, key, known_random(1));
    REQUIRE(blocks.size() == 1);
    CHECK(open_block(blocks[0].bytes, visit, key)->segment == segment);

    Revision revision;
    revision.subject.field = std::string(256, 'f');
    CHECK_FALSE(fits_into_a_block(revision));
    revision.subject.field = "note";
    revision.value.set("codes", Codes{std::string(65536, 'c')});
    CHECK_FALSE(fits_into_a_block(revision));
    revision.value = {};
    revision.replaces.resize(65536);
    CHECK_FALSE(fits_into_a_block(revision));
}

TEST_CASE("what is not UTF-8 is neither sealed nor read, wherever text can stand") {
    const std::string bad = "Font\xFF\xFE";
    Revision sound{id_number(2, 1), {}, {id_number(3, 1), "note"}, RevisionKind::write, {}, {}};
    sound.value.set("text", FreeText{id_number(9, 1), "Fontvieille"}).set("bytes", Blob{bad});
    std::vector<Revision> broken(6, sound);
    broken[0].value.set("text", FreeText{id_number(9, 1), bad});
    broken[1].value.set("code", bad);
    broken[2].value.set("codes", Codes{"P1_1", bad});
    broken[3].value.set(bad, std::int64_t{1});
    broken[4].subject.field = bad;
    // As a hostile writer may put it: a code in the clothes of a later version.
    broken[5].value.set("code", Opaque{atom_kind::code, bad, {}});
    const auto read = [](const Revision& revision) {
        const Segment segment = chained(id_number(1, 1), 1, {}, {revision});
        return decode(encode(segment, {}), segment.device, 1, 1).has_value();
    };

    CHECK(read(sound));
    for (std::size_t i = 0; i < broken.size(); ++i) {
        INFO(i);
        CHECK_FALSE(read(broken[i]));
        if (i == 5) continue;
        CHECK_FALSE(fits_into_a_block(broken[i]));
        CHECK_THROWS_AS(seal_segment(chained(id_number(1, 1), 1, {}, {broken[i]}), tablet(1), visit,
                                     visit_key(), known_random(1)),
                        std::invalid_argument);
    }
}

TEST_CASE("nothing is read beyond the last revision that a branch may hold") {
    const VisitKey key = visit_key();
    const auto block_at = [&](std::uint64_t first, std::size_t count) {
        Segment segment = run_with_text(10, count);
        segment = chained(segment.device, first, {}, std::move(segment.revisions));
        const SealedBlock block = seal_segment(segment, tablet(1), visit, key, known_random(1)).front();
        return open_block(block.bytes, visit, key).has_value();
    };
    CHECK(block_at(greatest_counter, 1));
    CHECK(block_at(greatest_counter - 1, 2));
    CHECK_FALSE(block_at(greatest_counter, 2));
    CHECK_FALSE(block_at(greatest_counter + 1, 1));
    CHECK_FALSE(block_at(UINT64_MAX - 1, 2));

    Revision wild{id_number(2, 1), {}, {id_number(3, 1), "note"}, RevisionKind::write, {}, {}};
    wild.replaces = {{id_number(1, 2), UINT64_MAX, id_number(4, 1)}};
    const Segment segment = chained(id_number(1, 1), 1, {}, {wild});
    CHECK_FALSE(decode(encode(segment, {}), segment.device, 1, 1));
}

TEST_CASE("long revisions are spread over as many blocks as they need") {
    const VisitKey key = visit_key();
    const Segment segment = run_with_text(400 * 1000, 5);

    const auto blocks = seal_segment(segment, tablet(1), visit, key, known_random(1));

    CHECK(blocks.size() >= 3);
    std::size_t revisions = 0;
    for (const SealedBlock& block : blocks) {
        CHECK(block.header.raw <= longest_layout);
        CHECK(open_block(block.bytes, visit, key));
        revisions += block.header.count;
    }
    CHECK(revisions == 5);
}

TEST_CASE(
    "what packs better than a reader takes it goes into smaller blocks, and a block that claims more is "
    "refused") {
    const VisitKey key = visit_key();
    const Segment segment = run_with_text(3000, 256);  // the same words again and again

    const auto blocks = seal_segment(segment, tablet(1), visit, key, known_random(1));

    CHECK(blocks.size() > 1);
    for (const SealedBlock& block : blocks) {
        CHECK(block.is_allowed());
        const auto opened = open_block(block.bytes, visit, key);
        REQUIRE(opened);
        CHECK(opened->segment.last_link() == segment.links[block.header.last() - 1]);
    }
    const SealedBlock whole = seal_signed_segment({segment, {}}, visit, key, known_random(2));
    CHECK_FALSE(whole.is_allowed());
    CHECK(read_block_header(whole.bytes).error() == BlockProblem::damaged);
}

TEST_CASE("small blocks fold into a larger one, up to what a block may hold") {
    const Segment segment = run_of(3, 300);
    const auto piece = [&](std::size_t from, std::size_t to) {
        SignedSegment part{{segment.device,
                            segment.first + from,
                            from == 0 ? segment.before : segment.links[from - 1],
                            {},
                            {}},
                           {}};
        part.segment.revisions.assign(segment.revisions.begin() + static_cast<long>(from),
                                      segment.revisions.begin() + static_cast<long>(to));
        part.segment.links.assign(segment.links.begin() + static_cast<long>(from),
                                  segment.links.begin() + static_cast<long>(to));
        part.head.bytes[0] = static_cast<std::uint8_t>(to);
        return part;
    };

    SignedSegment folded = piece(0, 100);
    CHECK_FALSE(join(folded, piece(101, 110)));
    CHECK(join(folded, piece(100, 256)));
    CHECK_FALSE(join(folded, piece(256, 257)));
    CHECK(folded.segment == piece(0, 256).segment);
    CHECK(folded.head == piece(0, 256).head);

    SignedSegment other = piece(0, 10);
    other.segment.links.back().bytes[0] ^= 1;
    CHECK_FALSE(join(other, piece(10, 20)));

    const Segment text = run_with_text(600 * 1000, 2);
    SignedSegment long_one{{text.device, 1, text.before, {text.revisions[0]}, {text.links[0]}}, {}};
    const SignedSegment next{{text.device, 2, text.links[0], {text.revisions[1]}, {text.links[1]}}, {}};
    CHECK_FALSE(join(long_one, next));
}

TEST_CASE("a block that claims to hold more than it may is refused before room is made for it") {
    const VisitKey key = visit_key();
    const std::string zeros(64 * 1024 * 1024, '\0');
    const std::string bomb = compressed(zeros);
    BlockHeader header{1, visit, id_number(1, 1), 1, 2, key_id(visit, key), longest_layout};

    CHECK_FALSE(open_block(claimed(header, bytes_of(bomb)), visit, key));
    header.raw = zeros.size();
    CHECK_FALSE(open_block(claimed(header, bytes_of(bomb)), visit, key));
    CHECK_FALSE(decompressed_up_to(bytes_of(bomb), longest_layout));
    CHECK_FALSE(decompressed(bytes_of(bomb), longest_layout));
    header.raw = 100;
    header.count = 1;
    CHECK_FALSE(open_block(claimed(header, bytes_of(std::string(300, '\0'))), visit, key));
    CHECK_FALSE(open_block(claimed(header, bytes_of(std::string(99, '\0'))), visit, key));
    header.count = 0;
    CHECK_FALSE(open_block(claimed(header, bytes_of(std::string(100, '\0'))), visit, key));
    header.count = 257;
    CHECK_FALSE(open_block(claimed(header, bytes_of(bomb)), visit, key));
}

}  // namespace arpenteur
