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

std::vector<std::uint8_t> body_of(const std::vector<RosterEntry>& entries) {
    BytesWriter out;
    out.u16(static_cast<std::uint16_t>(entries.size()));
    for (const RosterEntry& entry : entries)
        out.u8(static_cast<std::uint8_t>(entry.role)).short_bytes(entry.card.bytes());
    out.u16(0);
    return std::move(out).take();
}

}  // namespace

Id visit_id(const SignKey& founder, const Id& visit_random) {
    return short_hash("arp.visi", {bytes_of(founder), bytes_of(visit_random)});
}

Digest digest_of_roster_record(Bytes bytes) { return hash("arp.rrec", {bytes}); }

std::optional<Id> visit_of_roster_record(Bytes bytes) {
    BytesReader in(bytes);
    if (!in.tag(record_tag)) return std::nullopt;
    in.u16();
    const Id visit{in.array<16>()};
    if (in.failed()) return std::nullopt;
    return visit;
}

tl::expected<RosterRecord, RosterRecordProblem> RosterRecord::read(Bytes bytes) {
    BytesReader in(bytes);
    if (!in.tag(record_tag)) return tl::unexpected(RosterRecordProblem::damaged);
    RosterRecord record;
    const std::uint16_t version = in.u16();
    record.visit_.bytes = in.array<16>();
    const std::uint8_t kind = in.u8();
    const std::uint32_t epoch = in.u32();
    record.key_id_.bytes = in.array<32>();
    record.previous_.bytes = in.array<32>();
    record.issuer_.bytes = in.array<32>();
    if (in.failed() || in.left() < sizeof(Signature) || version == 0)
        return tl::unexpected(RosterRecordProblem::damaged);
    const Bytes signed_bytes = bytes.first(bytes.size() - sizeof(Signature));
    const Signature signature{BytesReader(bytes.last(sizeof(Signature))).array<sizeof(Signature)>()};
    if (!verifies(signature, record.issuer_, record_tag, after_record_tag(signed_bytes)))
        return tl::unexpected(RosterRecordProblem::wrong_signature);
    if (version > record_version || kind > static_cast<std::uint8_t>(RosterRecordKind::addition) ||
        epoch != first_epoch)
        return tl::unexpected(RosterRecordProblem::later_version);

    record.kind_ = static_cast<RosterRecordKind>(kind);
    record.founding_.bytes = in.array<16>();
    for (int readers = in.u16(); readers > 0 && !in.failed(); --readers) {
        const Hint hint = in.array<sizeof(Hint)>();
        record.wraps_.push_back({hint, in.array<sizeof(WrappedKey)>()});
    }
    const Bytes key_before = in.short_bytes();
    record.body_size_ = in.long_bytes().size();
    record.body_at_ = in.position() - record.body_size_;
    const bool rooted = record.previous_ == Digest{};
    if (in.failed() || in.position() != signed_bytes.size() || !key_before.empty() ||
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

    BytesWriter out;
    out.tag(record_tag).u16(record_version).raw(bytes_of(visit_));
    out.u8(static_cast<std::uint8_t>(kind_)).u32(first_epoch).raw(bytes_of(key_id_)).raw(bytes_of(previous_));
    out.raw(bytes_of(issuer_)).raw(bytes_of(founding_)).u16(static_cast<std::uint16_t>(wraps_.size()));
    for (const RosterWrap& wrap : wraps_) out.raw(wrap.hint).raw(wrap.wrapped);
    out.short_bytes({});
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
    bool later = false;
    std::vector<RosterEntry> entries;
    for (int count = in.u16(); count > 0 && !in.failed(); --count) {
        const std::uint8_t role = in.u8();
        auto card = Card::read(in.short_bytes());
        const bool later_card = !card && card.error() == CardProblem::later_version;
        if (!card && !later_card) return tl::unexpected(RosterBodyProblem::unreadable);
        later = later || later_card || role > static_cast<std::uint8_t>(RosterRole::founding_desk);
        if (!later) entries.push_back({static_cast<RosterRole>(role), std::move(*card)});
    }
    const std::size_t removed = in.u16();
    in.raw(removed * (16 + 8 + 16));
    if (!in.complete()) return tl::unexpected(RosterBodyProblem::unreadable);
    if (later || removed > 0) return tl::unexpected(RosterBodyProblem::later_version);
    return entries;
}

}  // namespace arpenteur
