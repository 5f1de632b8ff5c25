#include "exports/dossier/dossier.h"

#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/team.h"

namespace arpenteur {

namespace {

using File = std::vector<std::uint8_t>;

WriteBytes into(File& file) {
    return [&file](Bytes bytes) { file.insert(file.end(), bytes.begin(), bytes.end()); };
}

// Hands over at most `piece` bytes at a time.
ReadBytes from(const File& file, std::size_t piece = 1000) {
    return [&file, piece, read = std::size_t{0}](std::span<std::uint8_t> out) mutable {
        const std::size_t size = std::min({out.size(), piece, file.size() - read});
        std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(read), size, out.begin());
        read += size;
        return size;
    };
}

struct Taken {
    tl::expected<DossierEnd, DossierProblem> end = tl::unexpected(DossierProblem::not_a_dossier);
    std::vector<Envelope> envelopes;
    std::optional<DossierHeader> header;
};

Taken taken(const File& file, std::size_t piece = 1000) {
    Taken taken;
    const auto on_header = [&](const DossierHeader& header) {
        taken.header = header;
        return true;
    };
    taken.end = read_dossier(from(file, piece), on_header,
                             [&](Envelope&& envelope) { taken.envelopes.push_back(std::move(envelope)); });
    return taken;
}

// A tablet that wrote six notes, and the dossier that it hands over.
struct Sent {
    Team team;
    std::vector<Digest> taken_before{digest_of_form("a dossier")};
    Stored stored;
    VisitReplica sender = team.replica_of(team.tablet(1), Team::members);
    std::vector<Envelope> envelopes;
    File file;

    explicit Sent(std::size_t notes = 6) {
        const DeviceCertificate certificate = team.certificate(1);
        sender.add_own(certificate, stored.shelf());
        envelopes = team.roster();
        envelopes.push_back(team.certificate_envelope(certificate));
        for (std::size_t i = 0; i < notes; ++i) {
            Value value;
            value.set("text", FreeText{id_number(9, i), "note " + std::to_string(i)});
            const Subject subject{id_number(3, i), "remark"};
            const SealedBlock block = sender.write(
                certificate,
                sender.journal().write(certificate.device(), person(2), {}, subject, std::move(value)));
            envelopes.push_back({EnvelopeKind::block, block.bytes});
        }
        DossierWriter writer(into(file), sender);
        for (const Envelope& envelope : envelopes) writer.add(envelope);
        writer.finish(sender, team.tablet(1), taken_before, known_random(2));
    }

    VisitReplica received(const Taken& taken) const {
        VisitReplica desk = team.desk();
        for (const Envelope& envelope : taken.envelopes) desk.take(envelope, forgets);
        desk.settle(forgets);
        return desk;
    }
    std::size_t size_of(std::size_t envelope) const { return 9 + envelopes[envelope].bytes.size(); }
    // Where the frames start; the last is the trailer's.
    std::vector<std::size_t> frames() const {
        std::vector<std::size_t> starts{file.size()};
        std::size_t all = 0;
        for (std::size_t i = 0; i < envelopes.size(); ++i) all += size_of(i);
        const std::size_t leaves = sender.judgement().leaves.size();
        const std::size_t trailer = 9 + seal_overhead + 8 + 32 + 4 + 64 + 4 + 32 * leaves + 1 + 32 + 64;
        starts = {file.size() - trailer - all};
        for (std::size_t i = 0; i < envelopes.size(); ++i) starts.push_back(starts.back() + size_of(i));
        return starts;
    }
};

}  // namespace

TEST_CASE("a dossier is written and read back as its header shows") {
    const Sent sent;
    const VisitReplica& replica = sent.sender;
    File file;

    DossierWriter writer(into(file), replica);
    for (const Envelope& envelope : sent.envelopes) writer.add(envelope);
    writer.finish(replica, sent.team.tablet(1), {}, known_random(2));

    std::vector<Envelope> envelopes;
    const auto end = read_dossier(
        from(file), [&](const DossierHeader& header) { return header.visit == sent.team.visit(); },
        [&](Envelope&& envelope) { envelopes.push_back(std::move(envelope)); });
    REQUIRE(end);
    const auto trailer = open_trailer(*end, replica);
    REQUIRE(trailer);
    CHECK(trailer->sender == sent.team.tablet(1).sign_key());
    CHECK(envelopes == sent.envelopes);
}

TEST_CASE("a dossier brings what was put in, in order, and says who hands it over and what they hold") {
    const Sent sent;
    for (const std::size_t piece : {1u, 7u, 1000u, 1000000u}) {
        const Taken taken = arpenteur::taken(sent.file, piece);

        REQUIRE(taken.end);
        CHECK(taken.envelopes == sent.envelopes);
        CHECK(taken.end->blocks == 6);
        CHECK(taken.end->skipped == 0);
        REQUIRE(taken.header);
        CHECK(taken.header->visit == sent.team.visit());
        CHECK(taken.header->key_id == key_id(sent.team.visit(), sent.team.key()));

        const VisitReplica desk = sent.received(taken);
        CHECK(desk.journal().size() == 6);
        const auto trailer = open_trailer(*taken.end, desk);
        REQUIRE(trailer);
        CHECK(trailer->sender == sent.team.tablet(1).sign_key());
        CHECK(trailer->blocks == 6);
        REQUIRE(trailer->ends.size() == 1);
        CHECK(trailer->ends[0].words == sent.sender.journal().ends().front());
        CHECK(trailer->ends[0].attachments == trailer->ends[0].words);
        CHECK(trailer->leaves == sent.sender.judgement().leaves);
        CHECK(trailer->taken == sent.taken_before);
        CHECK(taken.end->digest == hash("arp.ddig", {sent.file}));
    }
}

TEST_CASE("a dossier cut anywhere gives every whole frame before the cut, and no trailer") {
    const Sent sent;
    const auto frames = sent.frames();
    for (std::size_t size = frames[0]; size < sent.file.size(); size += 13) {
        const File cut(sent.file.begin(), sent.file.begin() + static_cast<std::ptrdiff_t>(size));
        const Taken taken = arpenteur::taken(cut);

        REQUIRE(taken.end);
        const auto whole = static_cast<std::size_t>(
            std::count_if(frames.begin() + 1, frames.end(), [&](std::size_t end) { return end <= size; }));
        CHECK(taken.envelopes.size() == whole);
        CHECK(std::equal(taken.envelopes.begin(), taken.envelopes.end(), sent.envelopes.begin()));
        CHECK_FALSE(taken.end->sealed_trailer);
        CHECK_FALSE(open_trailer(*taken.end, sent.sender));
    }
    for (const std::size_t frame : frames) {
        const File cut(sent.file.begin(), sent.file.begin() + static_cast<std::ptrdiff_t>(frame));
        CHECK(arpenteur::taken(cut).end->skipped == 0);
    }
}

TEST_CASE(
    "one byte altered anywhere costs one frame at most, is noticed, and no trailer vouches for the rest") {
    const Sent sent;
    const std::size_t header = sent.frames()[0];
    for (std::size_t at = header; at < sent.file.size(); at += 5) {
        File altered = sent.file;
        altered[at] ^= 16;
        const Taken taken = arpenteur::taken(altered);
        REQUIRE(taken.end);

        // Everything but the altered envelope arrives as it was sent.
        std::size_t missing = 0;
        for (const Envelope& envelope : sent.envelopes)
            missing +=
                std::find(taken.envelopes.begin(), taken.envelopes.end(), envelope) == taken.envelopes.end()
                    ? 1
                    : 0;
        CHECK(missing <= 1);
        CHECK_FALSE(open_trailer(*taken.end, sent.sender));

        VisitReplica desk = sent.team.desk();
        for (const Envelope& envelope : taken.envelopes) desk.take(envelope, forgets);
        const IntakeReport report = desk.settle(forgets);
        // A frame whose kind became one of a later version is counted as such. On the wraps in a record nothing
        // rests.
        const bool in_roster = at < sent.frames()[sent.team.roster().size()];
        const bool told = taken.end->skipped > 0 || !report.refused.empty() || taken.end->later > 0;
        CHECK((told || in_roster || at >= sent.frames().back()));
    }
}

TEST_CASE("what is wrong with the beginning of a dossier is said") {
    const Sent sent;
    const auto problem_at = [&](std::size_t at) {
        File altered = sent.file;
        altered[at] ^= 1;
        const Taken taken = arpenteur::taken(altered);
        CHECK_FALSE(taken.header);
        return taken.end ? std::nullopt : std::optional(taken.end.error());
    };
    CHECK(problem_at(0) == DossierProblem::not_a_dossier);
    CHECK(problem_at(8) == DossierProblem::later_version);
    for (std::size_t at = 10; at < sent.frames()[0]; ++at)
        CHECK(problem_at(at) == DossierProblem::damaged_header);
    CHECK(arpenteur::taken({}).end.error() == DossierProblem::not_a_dossier);
    for (std::size_t size = 8; size < sent.frames()[0]; ++size) {
        const File cut(sent.file.begin(), sent.file.begin() + static_cast<std::ptrdiff_t>(size));
        CHECK(arpenteur::taken(cut).end.error() == DossierProblem::damaged_header);
    }
}

TEST_CASE("a reader who declines a dossier's header gets nothing of it") {
    const Sent sent;
    std::size_t envelopes = 0;
    const auto end = read_dossier(
        from(sent.file), [](const DossierHeader&) { return false; }, [&](Envelope&&) { ++envelopes; });

    REQUIRE(end);
    CHECK(envelopes == 0);
    CHECK_FALSE(end->sealed_trailer);
}

TEST_CASE(
    "what a dossier says of its sender is believed of members only, and of nobody who holds the key alone") {
    const Sent sent;
    File file;
    DossierWriter writer(into(file), sent.sender);
    for (const Envelope& envelope : sent.envelopes) writer.add(envelope);
    writer.finish(sent.sender, sent.team.tablet(Team::stranger), {}, known_random(2));
    const Taken taken = arpenteur::taken(file);

    REQUIRE(taken.end->sealed_trailer);
    CHECK_FALSE(open_trailer(*taken.end, sent.received(taken)));
    CHECK(sent.received(taken).journal().size() == 6);
}

TEST_CASE("a trailer taken from one dossier vouches for no other") {
    const Sent sent;
    const auto frames = sent.frames();
    File spliced(sent.file.begin(),
                 sent.file.begin() + static_cast<std::ptrdiff_t>(frames[frames.size() - 2]));
    spliced.insert(spliced.end(), sent.file.begin() + static_cast<std::ptrdiff_t>(frames.back()),
                   sent.file.end());
    const Taken taken = arpenteur::taken(spliced);

    CHECK(taken.envelopes.size() == sent.envelopes.size() - 1);
    CHECK(taken.end->skipped == 0);
    REQUIRE(taken.end->sealed_trailer);
    CHECK_FALSE(open_trailer(*taken.end, sent.sender));
}

TEST_CASE("nothing counts behind the trailer, and whoever adds to a dossier is noticed") {
    const Sent sent;
    File longer = sent.file;
    longer.insert(longer.end(), sent.file.begin() + static_cast<std::ptrdiff_t>(sent.frames()[0]),
                  sent.file.end());
    const Taken taken = arpenteur::taken(longer);

    CHECK(taken.envelopes == sent.envelopes);
    CHECK(taken.end->skipped == longer.size() - sent.file.size());
    CHECK(open_trailer(*taken.end, sent.sender));
}

TEST_CASE("what a frame may be long is judged from its head, by its kind") {
    const Sent sent;
    const auto skipped_of = [&](EnvelopeKind kind, std::size_t size) {
        File file;
        DossierWriter writer(into(file), sent.sender);
        writer.add({kind, std::vector<std::uint8_t>(size, 7)});
        writer.finish(sent.sender, sent.team.tablet(1), {}, known_random(2));
        return arpenteur::taken(file).end->skipped;
    };

    CHECK(skipped_of(EnvelopeKind::roster_record, longest_roster_record) == 0);
    CHECK(skipped_of(EnvelopeKind::roster_record, longest_roster_record + 1) > longest_roster_record);
    CHECK(skipped_of(EnvelopeKind::certificate, 5000) >= 5000);
    CHECK(skipped_of(EnvelopeKind::key_wrap, 5000) >= 5000);
    CHECK(skipped_of(EnvelopeKind::block, longest_layout) == 0);
    CHECK(skipped_of(EnvelopeKind::block, longest_layout + 70 * 1024) > longest_layout);
}

TEST_CASE("frames of a later version are passed over, and the trailer still holds") {
    const Sent sent;
    File file;
    DossierWriter writer(into(file), sent.sender);
    writer.add(sent.envelopes[0]);
    writer.add({static_cast<EnvelopeKind>(9), {1, 2, 3}});
    writer.add(sent.envelopes[1]);
    writer.finish(sent.sender, sent.team.tablet(1), {}, known_random(2));
    const Taken taken = arpenteur::taken(file);

    CHECK(taken.end->later == 1);
    CHECK(taken.envelopes == std::vector{sent.envelopes[0], sent.envelopes[1]});
    CHECK(taken.end->skipped == 0);
    CHECK(open_trailer(*taken.end, sent.sender));
}

TEST_CASE("a long dossier is read piece by piece, and no piece asked for is longer than a frame") {
    const Team team;
    const VisitReplica sender = team.replica_of(team.tablet(0), 1);
    // 200 MB that are never in memory together: frames of 1 MB, made as they are read.
    const std::vector<std::uint8_t> body(1000 * 1000, 7);
    File made;
    DossierWriter writer(into(made), sender);
    std::size_t frames = 0, read = 0, longest = 0;
    const ReadBytes read_on = [&](std::span<std::uint8_t> out) {
        longest = std::max(longest, out.size());
        if (read == made.size() && frames < 200) {
            made.clear();
            read = 0;
            writer.add({EnvelopeKind::block, body});
            ++frames;
        }
        const std::size_t size = std::min(out.size(), made.size() - read);
        std::copy_n(made.begin() + static_cast<std::ptrdiff_t>(read), size, out.begin());
        read += size;
        return size;
    };
    std::size_t envelopes = 0;
    const auto end = read_dossier(
        read_on, [](const DossierHeader&) { return true; },
        [&](Envelope&& envelope) { envelopes += envelope.bytes == body ? 1 : 0; });

    REQUIRE(end);
    CHECK(envelopes == 200);
    CHECK(longest < 2 * 1024 * 1024);
}

TEST_CASE("whatever the bytes, reading a dossier ends, and gives whole frames only") {
    const Sent sent(2);
    holds("shuffled, cut and doubled pieces", [&](const std::vector<std::uint8_t>& cuts) {
        File mixed(sent.file.begin(), sent.file.begin() + static_cast<std::ptrdiff_t>(sent.frames()[0]));
        for (const std::uint8_t cut : cuts) {
            const std::size_t at = cut * sent.file.size() / 256;
            const std::size_t size = std::min<std::size_t>(sent.file.size() - at, 40 + 9 * cut);
            mixed.insert(mixed.end(), sent.file.begin() + static_cast<std::ptrdiff_t>(at),
                         sent.file.begin() + static_cast<std::ptrdiff_t>(at + size));
        }
        const Taken taken = arpenteur::taken(mixed);
        RC_ASSERT(taken.end.has_value());
        for (const Envelope& envelope : taken.envelopes) RC_ASSERT(envelope.bytes.size() <= mixed.size());
        RC_ASSERT(sent.received(taken).journal().size() <= 2);
    });
}

}  // namespace arpenteur
