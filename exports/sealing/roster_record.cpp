#include "exports/sealing/roster_record.h"

#include <algorithm>
#include <cassert>
#include <ostream>
#include <string_view>
#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view record_tag = "arp.rost";
constexpr std::uint16_t record_version = 1;

struct RecordClear {
    std::uint16_t version = record_version;
    Id visit{};
    Digest key_id{};
    std::vector<Digest> leaves{};
    std::vector<WrappedKey> wraps{};

    template <class Io, class Clear>
    static void describe(Io& io, Clear& clear) {
        io.tag(record_tag).fields(clear.version, clear.visit, clear.key_id);
        describe_leaves(io, clear.leaves);
        io.template list<std::uint16_t>(clear.wraps, [](auto& each, auto& wrap) { each.fields(wrap); });
    }
    template <class Io, class Leaves>
    static void describe_leaves(Io& io, Leaves& leaves) {
        io.template list<std::uint16_t>(leaves, [](auto& each, auto& leaf) { each.fields(leaf); });
    }
};

// A body as its bytes hold it: cards stay bytes until somebody judges them.
struct PlainEntry {
    std::uint8_t gives_positions = 0;
    std::vector<std::uint8_t> card{};
};

template <class Io, class Entries>
void describe_entries(Io& io, Entries& entries) {
    io.template list<std::uint16_t>(
        entries, [](auto& each, auto& entry) { each.fields(entry.gives_positions).short_bytes(entry.card); });
}
template <class Io, class Digests>
void describe_digests(Io& io, Digests& digests) {
    io.template list<std::uint16_t>(digests, [](auto& each, auto& digest) { each.fields(digest); });
}
template <class Io, class Kind>
void describe_founding(Io& io, Kind& founding, std::uint8_t& invented) {
    io.fields(founding.desk, founding.first_key, founding.form, founding.random, invented, founding.key_id);
}
template <class Io, class Kind>
void describe_exclusion(Io& io, Kind& exclusion) {
    io.fields(exclusion.excluded);
    io.template list<std::uint16_t>(
        exclusion.ends, [](auto& each, auto& end) { each.fields(end.device, end.counter, end.link); });
    describe_digests(io, exclusion.accepted);
}
template <class Io, class Kind>
void describe_renewal(Io& io, Kind& renewal) {
    io.fields(renewal.epoch, renewal.key_id);
    io.template list<std::uint16_t>(renewal.readers, [](auto& each, auto& reader) { each.fields(reader); });
    io.template list<std::uint16_t>(renewal.older,
                                    [](auto& each, auto& older) { each.fields(older.id, older.sealed); });
}

void write_entries(BytesWriter& out, const std::vector<RosterEntry>& entries) {
    std::vector<PlainEntry> plain;
    for (const RosterEntry& entry : entries) {
        const Bytes card = entry.card.bytes();
        plain.push_back({std::uint8_t{entry.gives_positions}, {card.begin(), card.end()}});
    }
    describe_entries(out, plain);
}

void write_body(BytesWriter& out, const Founding& founding) {
    std::uint8_t invented = founding.invented ? 1 : 0;
    describe_founding(out, founding, invented);
    write_entries(out, founding.entries);
}
void write_body(BytesWriter& out, const Addition& addition) { write_entries(out, addition.entries); }
void write_body(BytesWriter& out, const Exclusion& exclusion) { describe_exclusion(out, exclusion); }
void write_body(BytesWriter& out, const Annulment& annulment) { describe_digests(out, annulment.annulled); }
void write_body(BytesWriter& out, const Renewal& renewal) { describe_renewal(out, renewal); }

using ReadProblem = std::optional<RosterRecordProblem>;

ReadProblem read_entries(BytesReader& in, std::vector<RosterEntry>& entries) {
    std::vector<PlainEntry> plain;
    describe_entries(in, plain);
    if (in.failed()) return RosterRecordProblem::damaged;
    for (const PlainEntry& entry : plain) {
        auto card = Card::read(entry.card);
        if (!card && card.error() == CardProblem::later_version) return RosterRecordProblem::later_version;
        if (!card || entry.gives_positions > 1) return RosterRecordProblem::damaged;
        entries.push_back({std::move(*card), entry.gives_positions == 1});
    }
    return std::nullopt;
}

ReadProblem read_body(BytesReader& in, Founding& founding) {
    std::uint8_t invented = 0;
    describe_founding(in, founding, invented);
    if (invented > 1) return RosterRecordProblem::damaged;
    founding.invented = invented == 1;
    return read_entries(in, founding.entries);
}
ReadProblem read_body(BytesReader& in, Addition& addition) { return read_entries(in, addition.entries); }
ReadProblem read_body(BytesReader& in, Exclusion& exclusion) {
    describe_exclusion(in, exclusion);
    return std::nullopt;
}
ReadProblem read_body(BytesReader& in, Annulment& annulment) {
    describe_digests(in, annulment.annulled);
    return std::nullopt;
}
ReadProblem read_body(BytesReader& in, Renewal& renewal) {
    describe_renewal(in, renewal);
    return std::nullopt;
}

// The kind's number is its place in the variant.
template <std::size_t number = 0>
ReadProblem read_body_of(std::uint8_t kind, BytesReader& in, RosterBody& body) {
    if constexpr (number < std::variant_size_v<RosterBody>) {
        if (kind == number) return read_body(in, body.emplace<number>());
        return read_body_of<number + 1>(kind, in, body);
    } else {
        return RosterRecordProblem::later_version;
    }
}

std::vector<std::uint8_t> associated_with_body(const Id& visit, const Digest& key_id,
                                               const std::vector<Digest>& leaves) {
    BytesWriter out;
    out.tag("arp.rbod").fields(visit, key_id);
    RecordClear::describe_leaves(out, leaves);
    return std::move(out).take();
}

std::vector<std::uint8_t> associated_with_older(const Id& visit, const Digest& older, const Digest& newer) {
    BytesWriter out;
    out.tag("arp.prev").fields(visit, older, newer);
    return std::move(out).take();
}

struct ReadClear {
    RecordClear clear;
    Bytes body;
};

tl::expected<ReadClear, RosterRecordProblem> read_clear(Bytes bytes) {
    if (bytes.size() > longest_roster_record) return tl::unexpected(RosterRecordProblem::damaged);
    BytesReader in(bytes);
    std::uint16_t version = 0;
    in.tag(record_tag).fields(version);
    if (in.failed() || version == 0) return tl::unexpected(RosterRecordProblem::damaged);
    if (version > record_version) return tl::unexpected(RosterRecordProblem::later_version);
    BytesReader whole(bytes);
    ReadClear read;
    RecordClear::describe(whole, read.clear);
    read.body = whole.long_bytes();
    const auto& leaves = read.clear.leaves;
    const bool ascending =
        std::adjacent_find(leaves.begin(), leaves.end(), std::greater_equal<>()) == leaves.end();
    if (!whole.complete() || !ascending || leaves.size() > most_leaves ||
        read.clear.wraps.size() > most_wraps)
        return tl::unexpected(RosterRecordProblem::damaged);
    return read;
}

}  // namespace

tl::expected<RosterRecordHeader, RosterRecordProblem> read_record_header(Bytes bytes) {
    auto read = read_clear(bytes);
    if (!read) return tl::unexpected(read.error());
    return RosterRecordHeader{read->clear.visit, read->clear.key_id, std::move(read->clear.leaves),
                              std::move(read->clear.wraps)};
}

std::vector<std::uint8_t> RosterRecord::covered() const {
    BytesWriter out;
    out.fields(visit_);
    RecordClear::describe_leaves(out, leaves_);
    out.raw(Bytes(plain_).first(plain_.size() - sizeof(Signature)));
    return std::move(out).take();
}

RosterRecord RosterRecord::make(const Id& visit, std::vector<Digest> leaves, const Identity& issuer,
                                const RosterBody& body) {
    assert(leaves.size() <= most_leaves);
    std::sort(leaves.begin(), leaves.end());
    RosterRecord record;
    record.visit_ = visit;
    record.leaves_ = std::move(leaves);
    record.issuer_ = issuer.sign_key();
    record.body_ = body;
    BytesWriter out;
    out.fields(record.issuer_).u8(static_cast<std::uint8_t>(body.index()));
    std::visit([&](const auto& kind) { write_body(out, kind); }, body);
    out.raw(bytes_of(Signature{}));
    record.plain_ = std::move(out).take();
    const std::vector<std::uint8_t> covered = record.covered();
    const Signature signature = issuer.sign("arp.rsig", covered);
    std::copy(signature.bytes.begin(), signature.bytes.end(),
              record.plain_.end() - static_cast<std::ptrdiff_t>(sizeof(Signature)));
    record.digest_ = hash("arp.rrec", {covered});
    return record;
}

tl::expected<RosterRecord, RosterRecordProblem> RosterRecord::open(Bytes bytes, const Id& visit,
                                                                   const VisitKey& key) {
    auto read = read_clear(bytes);
    if (!read) return tl::unexpected(read.error());
    const RecordClear& clear = read->clear;
    if (clear.visit != visit) return tl::unexpected(RosterRecordProblem::other_visit);
    if (clear.key_id != arpenteur::key_id(visit, key)) return tl::unexpected(RosterRecordProblem::other_key);
    auto plain =
        arpenteur::open(key.secret(), associated_with_body(visit, clear.key_id, clear.leaves), read->body);
    if (!plain || plain->size() < sizeof(Signature)) return tl::unexpected(RosterRecordProblem::damaged);

    RosterRecord record;
    record.visit_ = visit;
    record.leaves_ = std::move(read->clear.leaves);
    record.plain_ = std::move(*plain);
    BytesReader in(Bytes(record.plain_).first(record.plain_.size() - sizeof(Signature)));
    std::uint8_t kind = 0;
    in.fields(record.issuer_, kind);
    const Signature signature{
        BytesReader(Bytes(record.plain_).last(sizeof(Signature))).array<sizeof(Signature)>()};
    const std::vector<std::uint8_t> covered = record.covered();
    if (in.failed() || !verifies(signature, record.issuer_, "arp.rsig", covered))
        return tl::unexpected(RosterRecordProblem::wrong_signature);
    if (const auto problem = read_body_of(kind, in, record.body_)) return tl::unexpected(*problem);
    if (!in.complete()) return tl::unexpected(RosterRecordProblem::damaged);
    record.digest_ = hash("arp.rrec", {covered});
    return record;
}

std::vector<std::uint8_t> RosterRecord::sealed(const VisitKey& key, const std::vector<WrappedKey>& wraps,
                                               const Random& random) const {
    assert(wraps.size() <= most_wraps);
    const RecordClear clear{
        .visit = visit_, .key_id = arpenteur::key_id(visit_, key), .leaves = leaves_, .wraps = wraps};
    BytesWriter out;
    RecordClear::describe(out, clear);
    out.long_bytes(seal(key.secret(), associated_with_body(visit_, clear.key_id, leaves_), plain_,
                        Nonce::random(random)));
    return std::move(out).take();
}

VisitOrigin origin_of(const RosterRecord& record, const Founding& founding) {
    return {record.issuer(), founding.desk, founding.first_key, founding.form, founding.random};
}

OlderKey older_key(const Id& visit, const VisitKey& older, const VisitKey& newer, const Random& random) {
    OlderKey result{key_id(visit, older), {}};
    const auto sealed = seal(newer.secret(), associated_with_older(visit, result.id, key_id(visit, newer)),
                             older.secret().bytes(), Nonce::random(random));
    assert(sealed.size() == result.sealed.size());
    std::copy(sealed.begin(), sealed.end(), result.sealed.begin());
    return result;
}

std::optional<VisitKey> opened_older_key(const OlderKey& older, const Id& visit, const VisitKey& newer) {
    auto bytes = open_secret(newer.secret(), associated_with_older(visit, older.id, key_id(visit, newer)),
                             older.sealed);
    auto key = bytes ? VisitKey::from(std::move(*bytes)) : std::nullopt;
    if (!key || key_id(visit, *key) != older.id) return std::nullopt;
    return key;
}

std::ostream& operator<<(std::ostream& out, const RosterRecord& record) {
    constexpr std::array<std::string_view, 5> kinds{"founding", "addition", "exclusion", "annulment",
                                                    "renewal"};
    return out << kinds[record.body().index()] << ' ' << to_hex(record.digest().bytes.data(), 4) << " by "
               << to_hex(record.issuer().bytes.data(), 4);
}

}  // namespace arpenteur
