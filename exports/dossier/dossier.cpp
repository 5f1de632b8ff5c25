#include "exports/dossier/dossier.h"

#include <algorithm>
#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view tag = "arp.doss";
constexpr std::uint16_t version = 1;
constexpr std::uint8_t trailer_kind = 4;
constexpr std::size_t check_size = 4;
constexpr std::size_t frame_head = 1 + 4 + check_size;
// A block is at most 1 MiB before compression, which can make it a little longer; a roster record far less.
constexpr std::size_t longest_frame = 2 * 1024 * 1024;
constexpr std::size_t most_readers = 4096;

std::array<std::uint8_t, check_size> check_of(Bytes bytes) {
    const Id digest = short_hash("arp.dchk", {bytes});
    std::array<std::uint8_t, check_size> check{};
    std::copy_n(digest.bytes.begin(), check_size, check.begin());
    return check;
}

std::vector<std::uint8_t> trailer_associated(const Id& visit) {
    BytesWriter out;
    out.tag("arp.dtrl").raw(bytes_of(visit));
    return std::move(out).take();
}

std::vector<std::uint8_t> to_be_signed(const Digest& hash, Bytes fields) {
    BytesWriter out;
    out.raw(bytes_of(hash)).raw(fields);
    return std::move(out).take();
}

// The file's bytes, as far as they are needed: a window that moves forward.
class Window {
public:
    explicit Window(const ReadBytes& read) : read_(read) {}

    // Whether at least `size` bytes are there.
    bool has(std::size_t size) {
        while (left() < size && !ended_) {
            if (begin_ > 0) {
                bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(begin_));
                begin_ = 0;
            }
            const std::size_t held = bytes_.size();
            const std::size_t wanted = std::max<std::size_t>(size - held, 64 * 1024);
            bytes_.resize(held + wanted);
            const std::size_t got = read_({bytes_.data() + held, wanted});
            bytes_.resize(held + got);
            ended_ = got == 0;
        }
        return left() >= size;
    }
    Bytes peek(std::size_t size) const { return Bytes(bytes_).subspan(begin_, size); }
    void pass(std::size_t size) { begin_ += size; }
    std::size_t left() const { return bytes_.size() - begin_; }

private:
    const ReadBytes& read_;
    std::vector<std::uint8_t> bytes_;
    std::size_t begin_ = 0;
    bool ended_ = false;
};

struct FrameHead {
    std::uint8_t kind = 0;
    std::size_t length = 0;
};

std::optional<FrameHead> frame_head_at(Bytes bytes) {
    BytesReader in(bytes);
    FrameHead head;
    head.kind = in.u8();
    head.length = in.u32();
    const auto check = in.array<check_size>();
    if (in.failed() || head.length > longest_frame || check != check_of(bytes.first(5))) return std::nullopt;
    return head;
}

}  // namespace

DossierWriter::DossierWriter(WriteBytes write, const VisitReplica& replica)
    : write_(std::move(write)), hash_("arp.dhsh") {
    BytesWriter out;
    out.tag(tag)
        .u16(version)
        .raw(bytes_of(replica.visit()))
        .raw(bytes_of(key_id(replica.visit(), replica.key())));
    out.u16(static_cast<std::uint16_t>(replica.judgement().members.size()));
    for (const RosterMember& member : replica.judgement().members)
        out.raw(hint_for(replica.visit(), member.card.box_key()));
    out.raw(check_of(out.written()));
    put(out.written());
}

void DossierWriter::put(Bytes bytes) {
    hash_.add(bytes);
    write_(bytes);
}

void DossierWriter::frame(std::uint8_t kind, Bytes bytes) {
    BytesWriter head;
    head.u8(kind).u32(static_cast<std::uint32_t>(bytes.size()));
    head.raw(check_of(head.written()));
    put(head.written());
    put(bytes);
}

void DossierWriter::add(const Envelope& item) {
    if (item.kind == EnvelopeKind::block) ++blocks_;
    frame(static_cast<std::uint8_t>(item.kind), item.bytes);
}

void DossierWriter::finish(const VisitReplica& replica, const Identity& tablet, const Random& random) {
    const Digest hash = hash_.value();
    BytesWriter fields;
    fields.u64(blocks_).raw(bytes_of(tablet.sign_key()));
    const std::vector<RevisionId> ends = replica.journal().ends();
    fields.u32(static_cast<std::uint32_t>(ends.size()));
    for (const RevisionId& end : ends)
        fields.raw(bytes_of(end.device)).u64(end.counter).raw(bytes_of(end.link));
    fields.raw(bytes_of(tablet.sign("arp.dsig", to_be_signed(hash, fields.written()))));
    frame(trailer_kind, seal(replica.key().secret(), trailer_associated(replica.visit()), fields.written(),
                             Nonce::random(random)));
}

bool DossierHeader::is_for(const BoxKey& reader) const {
    return std::find(readers.begin(), readers.end(), hint_for(visit, reader)) != readers.end();
}

Words message(DossierProblem problem) {
    switch (problem) {
        case DossierProblem::not_a_dossier:
            return {"Ce fichier n’est ni un pli ni une carte d’Arpenteur.",
                    "This file is neither a dossier nor a card of Arpenteur."};
        case DossierProblem::later_version:
            return {
                "Ce pli vient d’une version plus récente du programme. Mettez Arpenteur à jour, puis "
                "reprenez-le.",
                "This dossier comes from a later version of the program. Update Arpenteur, then take it "
                "again."};
        case DossierProblem::damaged_header:
            return {"Le début de ce pli est abîmé. Demandez-le à nouveau à son auteur.",
                    "The beginning of this dossier is damaged. Ask its author for it again."};
    }
    return {};
}

tl::expected<DossierEnd, DossierProblem> read_dossier(
    const ReadBytes& read, const std::function<bool(const DossierHeader&)>& on_header,
    const std::function<void(Envelope&&)>& on_parcel) {
    constexpr std::size_t fixed = 8 + 2 + 16 + 32 + 2;
    Window window(read);
    StreamHash hash("arp.dhsh");

    if (!window.has(8) || !std::equal(tag.begin(), tag.end(), window.peek(8).begin()))
        return tl::unexpected(DossierProblem::not_a_dossier);
    if (!window.has(fixed)) return tl::unexpected(DossierProblem::damaged_header);
    BytesReader in(window.peek(fixed));
    in.tag(tag);
    if (in.u16() != version) return tl::unexpected(DossierProblem::later_version);
    DossierHeader header;
    header.visit = Id{in.array<16>()};
    header.key_id = Digest{in.array<32>()};
    const std::size_t readers = in.u16();
    const std::size_t size = fixed + readers * sizeof(Hint);
    if (readers > most_readers || !window.has(size + check_size))
        return tl::unexpected(DossierProblem::damaged_header);
    const Bytes check = window.peek(size + check_size).last(check_size);
    const auto expected = check_of(window.peek(size));
    if (!std::equal(check.begin(), check.end(), expected.begin()))
        return tl::unexpected(DossierProblem::damaged_header);
    BytesReader hints(window.peek(size).subspan(fixed));
    for (std::size_t i = 0; i < readers; ++i) header.readers.push_back(hints.array<8>());
    hash.add(window.peek(size + check_size));
    window.pass(size + check_size);

    DossierEnd end;
    if (!on_header(header)) return end;
    while (window.has(frame_head)) {
        const auto head = frame_head_at(window.peek(frame_head));
        if (!head || head->kind == 0 || !window.has(frame_head + head->length)) {
            hash.add(window.peek(1));
            window.pass(1);
            ++end.skipped;
            continue;
        }
        const Bytes whole = window.peek(frame_head + head->length);
        const Bytes inside = whole.subspan(frame_head);
        if (head->kind == trailer_kind) {
            end.sealed_trailer.emplace(inside.begin(), inside.end());
            end.hash = hash.value();
        } else if (head->kind <= static_cast<std::uint8_t>(EnvelopeKind::block)) {
            if (head->kind == static_cast<std::uint8_t>(EnvelopeKind::block)) ++end.blocks;
            on_parcel({static_cast<EnvelopeKind>(head->kind), {inside.begin(), inside.end()}});
        }
        // Other kinds belong to a later version: they are passed over, and the hash still covers them.
        hash.add(whole);
        window.pass(whole.size());
    }
    end.skipped += window.left();
    return end;
}

std::optional<Trailer> open_trailer(const DossierEnd& end, const VisitReplica& replica) {
    if (!end.sealed_trailer) return std::nullopt;
    const auto inside =
        open(replica.key().secret(), trailer_associated(replica.visit()), *end.sealed_trailer);
    if (!inside) return std::nullopt;
    BytesReader in(*inside);
    Trailer trailer;
    trailer.blocks = in.u64();
    trailer.sender = SignKey{in.array<32>()};
    const std::uint32_t ends = in.u32();
    for (std::uint32_t i = 0; i < ends && !in.failed(); ++i) {
        RevisionId revision_id;
        revision_id.device = Id{in.array<16>()};
        revision_id.counter = in.u64();
        revision_id.link = Id{in.array<16>()};
        trailer.ends.push_back(revision_id);
    }
    const std::size_t signed_size = in.position();
    const Signature signature{in.array<64>()};
    if (!in.complete()) return std::nullopt;
    const auto message = to_be_signed(end.hash, Bytes(*inside).first(signed_size));
    if (!verifies(signature, trailer.sender, "arp.dsig", message)) return std::nullopt;
    if (!replica.judgement().member(trailer.sender)) return std::nullopt;
    return trailer;
}

}  // namespace arpenteur
