#include "exports/sealing/roster_record.h"

#include <cassert>
#include <string_view>
#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view record_tag = "arp.rost";
constexpr std::uint16_t record_version = 1;

Bytes after_record_tag(Bytes bytes) { return bytes.subspan(record_tag.size()); }

std::vector<std::uint8_t> associated_with_body(Bytes before_body) {
    BytesWriter out;
    out.tag("arp.rbod").raw(before_body);
    return std::move(out).take();
}

struct RecordFields {
    std::uint16_t version = record_version;
    Id visit{};
    RosterRecordKind kind = RosterRecordKind::founding;
    std::uint32_t epoch = first_epoch;
    Digest key_id{}, previous{};
    SignKey issuer{};
    Id founding{};
    std::vector<RosterWrap> wraps{};
    std::vector<std::uint8_t> key_before{};

    // What every version keeps; the signature follows at the very end.
    template <class Io, class Fields>
    static void describe_lasting(Io& io, Fields& record) {
        io.tag(record_tag).fields(record.version, record.visit, record.kind, record.epoch);
        io.fields(record.key_id, record.previous, record.issuer);
    }
    // Down to the body's length.
    template <class Io, class Fields>
    static void describe_rest(Io& io, Fields& record) {
        io.fields(record.founding);
        io.template list<std::uint16_t>(record.wraps,
                                        [](auto& each, auto& wrap) { each.fields(wrap.hint, wrap.wrapped); });
        io.short_bytes(record.key_before);
    }
};

// The body, opened. Cards stay bytes here: whoever reads one judges it.
struct BodyEntry {
    RosterRole role = RosterRole::member;
    std::vector<std::uint8_t> card{};
};
struct RemovedEnd {
    Id device{};
    std::uint64_t counter = 0;
    Id link{};
};
struct RosterBody {
    std::vector<BodyEntry> entries{};
    std::vector<RemovedEnd> removed{};

    template <class Io, class Fields>
    static void describe(Io& io, Fields& body) {
        io.template list<std::uint16_t>(
            body.entries, [](auto& each, auto& entry) { each.fields(entry.role).short_bytes(entry.card); });
        io.template list<std::uint16_t>(
            body.removed, [](auto& each, auto& end) { each.fields(end.device, end.counter, end.link); });
    }
};

std::vector<std::uint8_t> body_of(const std::vector<RosterEntry>& entries) {
    RosterBody body;
    for (const RosterEntry& entry : entries) {
        const Bytes card = entry.card.bytes();
        body.entries.push_back({entry.role, {card.begin(), card.end()}});
    }
    BytesWriter out;
    RosterBody::describe(out, body);
    return std::move(out).take();
}

}  // namespace

Id visit_id(const SignKey& founder, const Id& visit_random) {
    return short_hash("arp.visi", {bytes_of(founder), bytes_of(visit_random)});
}

Digest digest_of_roster_record(Bytes bytes) { return hash("arp.rrec", {bytes}); }

std::optional<Id> visit_of_roster_record(Bytes bytes) {
    BytesReader in(bytes);
    RecordFields fields;
    RecordFields::describe_lasting(in, fields);
    if (in.failed()) return std::nullopt;
    return fields.visit;
}

tl::expected<RosterRecord, RosterRecordProblem> RosterRecord::read(Bytes bytes) {
    BytesReader in(bytes);
    RecordFields fields;
    RecordFields::describe_lasting(in, fields);
    if (in.failed() || in.left() < sizeof(Signature) || fields.version == 0)
        return tl::unexpected(RosterRecordProblem::damaged);
    const Bytes signed_bytes = bytes.first(bytes.size() - sizeof(Signature));
    const Signature signature{BytesReader(bytes.last(sizeof(Signature))).array<sizeof(Signature)>()};
    if (!verifies(signature, fields.issuer, record_tag, after_record_tag(signed_bytes)))
        return tl::unexpected(RosterRecordProblem::wrong_signature);
    if (fields.version > record_version || fields.kind > RosterRecordKind::addition ||
        fields.epoch != first_epoch)
        return tl::unexpected(RosterRecordProblem::later_version);

    RecordFields::describe_rest(in, fields);
    RosterRecord record;
    record.visit_ = fields.visit;
    record.kind_ = fields.kind;
    record.key_id_ = fields.key_id;
    record.previous_ = fields.previous;
    record.issuer_ = fields.issuer;
    record.founding_ = fields.founding;
    record.wraps_ = std::move(fields.wraps);
    record.body_size_ = in.long_bytes().size();
    record.body_at_ = in.position() - record.body_size_;
    const bool rooted = record.previous_ == Digest{};
    if (in.failed() || in.position() != signed_bytes.size() || !fields.key_before.empty() ||
        record.is_founding() != rooted || (!record.is_founding() && !record.founding_.is_null()))
        return tl::unexpected(RosterRecordProblem::damaged);
    if (record.is_founding() && record.visit_ != visit_id(record.issuer_, record.founding_))
        return tl::unexpected(RosterRecordProblem::not_its_visit);
    record.bytes_.assign(bytes.begin(), bytes.end());
    record.digest_ = digest_of_roster_record(bytes);
    return record;
}

RosterRecord RosterRecord::found(const Identity& founder, const std::vector<RosterEntry>& entries,
                                 const VisitKey& key, const Id& visit_random, const Random& random) {
    RosterRecord record;
    record.kind_ = RosterRecordKind::founding;
    record.visit_ = visit_id(founder.sign_key(), visit_random);
    record.founding_ = visit_random;
    record.seal_and_sign(founder, entries, key, random);
    return record;
}

RosterRecord RosterRecord::add(const RosterRecord& before, const Identity& issuer,
                               const std::vector<RosterEntry>& entries, const VisitKey& key,
                               const Random& random) {
    RosterRecord record;
    record.kind_ = RosterRecordKind::addition;
    record.visit_ = before.visit_;
    record.previous_ = before.digest_;
    record.seal_and_sign(issuer, entries, key, random);
    return record;
}

void RosterRecord::seal_and_sign(const Identity& issuer, const std::vector<RosterEntry>& entries,
                                 const VisitKey& key, const Random& random) {
    assert(entries.size() <= 0xFFFF);
    issuer_ = issuer.sign_key();
    key_id_ = arpenteur::key_id(visit_, key);
    for (const RosterEntry& entry : entries)
        wraps_.push_back({hint_for(visit_, entry.card.box_key()),
                          wrap_key(key, visit_, first_epoch, entry.card.box_key(), random)});

    const RecordFields fields{.visit = visit_,
                              .kind = kind_,
                              .key_id = key_id_,
                              .previous = previous_,
                              .issuer = issuer_,
                              .founding = founding_,
                              .wraps = wraps_};
    BytesWriter out;
    RecordFields::describe_lasting(out, fields);
    RecordFields::describe_rest(out, fields);
    const auto body =
        seal(key.secret(), associated_with_body(out.written()), body_of(entries), Nonce::random(random));
    out.long_bytes(body);
    body_size_ = body.size();
    body_at_ = out.written().size() - body.size();
    out.raw(bytes_of(issuer.sign(record_tag, after_record_tag(out.written()))));
    bytes_ = std::move(out).take();
    digest_ = digest_of_roster_record(bytes_);
}

tl::expected<std::vector<RosterEntry>, RosterBodyProblem> RosterRecord::entries(const VisitKey& key) const {
    const Bytes before_body = bytes().first(body_at_ - sizeof(std::uint32_t));
    const auto body =
        open(key.secret(), associated_with_body(before_body), bytes().subspan(body_at_, body_size_));
    if (!body) return tl::unexpected(RosterBodyProblem::unreadable);

    BytesReader in(*body);
    RosterBody fields;
    RosterBody::describe(in, fields);
    if (!in.complete()) return tl::unexpected(RosterBodyProblem::unreadable);
    bool later = !fields.removed.empty();
    std::vector<RosterEntry> entries;
    for (const BodyEntry& entry : fields.entries) {
        auto card = Card::read(entry.card);
        const bool later_card = !card && card.error() == CardProblem::later_version;
        if (!card && !later_card) return tl::unexpected(RosterBodyProblem::unreadable);
        later = later || later_card || entry.role > RosterRole::founding_desk;
        if (!later) entries.push_back({entry.role, std::move(*card)});
    }
    if (later) return tl::unexpected(RosterBodyProblem::later_version);
    return entries;
}

}  // namespace arpenteur
