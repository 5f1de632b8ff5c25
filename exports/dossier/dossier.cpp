#include "exports/dossier/dossier.h"

#include <algorithm>
#include <utility>

#include "exports/blocks/form_tables.h"
#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view tag = "arp.doss";
constexpr std::uint16_t version = 1;
constexpr std::uint8_t trailer_kind = 7;
constexpr std::size_t check_size = 4;
constexpr std::size_t frame_head = 1 + 4 + check_size;
constexpr std::size_t longest_trailer = 16 * 1024 * 1024;

// What a frame of this kind can be long: judged from its head, before anything is read. Of a block it is what it
// unpacks to, which compression can make a little longer.
std::size_t longest_frame(std::uint8_t kind) {
    switch (kind) {
        case static_cast<std::uint8_t>(EnvelopeKind::roster_record):
            return longest_roster_record;
        case static_cast<std::uint8_t>(EnvelopeKind::key_wrap):
        case static_cast<std::uint8_t>(EnvelopeKind::certificate):
            return 4096;
        case static_cast<std::uint8_t>(EnvelopeKind::block):
            return longest_layout + 64 * 1024;
        case trailer_kind:
            return longest_trailer;
        default:
            return longest_form_tables + 64 * 1024;
    }
}

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

template <class Io, class Header>
void describe_header(Io& io, Header& header) {
    io.fields(header.visit, header.key_id);
}

// The fields that are signed; the signature follows.
template <class Io, class Fields>
void describe_trailer(Io& io, Fields& trailer) {
    io.fields(trailer.blocks, trailer.sender);
    io.template list<std::uint32_t>(trailer.ends, [](auto& each, auto& end) {
        each.fields(end.words.device, end.words.counter, end.words.link, end.attachments.counter,
                    end.attachments.link);
    });
    io.template list<std::uint32_t>(trailer.leaves, [](auto& each, auto& leaf) { each.fields(leaf); });
    io.template list<std::uint8_t>(trailer.taken, [](auto& each, auto& digest) { each.fields(digest); });
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

template <class Io, class Head>
void describe_frame(Io& io, Head& head) {
    io.fields(head.kind).template narrow<std::uint32_t>(head.length);
}

std::optional<FrameHead> frame_head_at(Bytes bytes) {
    BytesReader in(bytes);
    FrameHead head;
    describe_frame(in, head);
    const Bytes said = bytes.first(in.position());
    if (in.array<check_size>() != check_of(said) || in.failed() || head.length > longest_frame(head.kind))
        return std::nullopt;
    return head;
}

}  // namespace

DossierWriter::DossierWriter(WriteBytes write, const VisitReplica& replica)
    : write_(std::move(write)), hash_("arp.dhsh") {
    const DossierHeader header{replica.visit(), key_id(replica.visit(), replica.key())};
    BytesWriter out;
    out.tag(tag).fields(version);
    describe_header(out, header);
    out.raw(check_of(out.written()));
    put(out.written());
}

void DossierWriter::put(Bytes bytes) {
    hash_.add(bytes);
    write_(bytes);
}

void DossierWriter::frame(std::uint8_t kind, Bytes bytes) {
    BytesWriter out;
    const FrameHead head{kind, bytes.size()};
    describe_frame(out, head);
    out.raw(check_of(out.written()));
    put(out.written());
    put(bytes);
}

void DossierWriter::add(const Envelope& envelope) {
    if (envelope.kind == EnvelopeKind::block) ++blocks_;
    frame(static_cast<std::uint8_t>(envelope.kind), envelope.bytes);
}

void DossierWriter::finish(const VisitReplica& replica, const Identity& tablet,
                           const std::vector<Digest>& taken, const Random& random) {
    const Digest hash = hash_.value();
    Trailer trailer{tablet.sign_key(), blocks_, {}, replica.judgement().leaves, taken};
    for (const RevisionId& end : replica.journal().acknowledged()) trailer.ends.push_back({end, end});
    BytesWriter fields;
    describe_trailer(fields, trailer);
    fields.raw(bytes_of(tablet.sign("arp.dsig", to_be_signed(hash, fields.written()))));
    frame(trailer_kind, seal(replica.key().secret(), trailer_associated(replica.visit()), fields.written(),
                             Nonce::random(random)));
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
    const std::function<void(Envelope&&)>& on_envelope) {
    constexpr std::size_t size = 8 + 2 + 16 + 32;
    Window window(read);
    StreamHash hash("arp.dhsh"), whole_hash("arp.ddig");

    if (!window.has(8) || !std::equal(tag.begin(), tag.end(), window.peek(8).begin()))
        return tl::unexpected(DossierProblem::not_a_dossier);
    if (!window.has(10)) return tl::unexpected(DossierProblem::damaged_header);
    if (BytesReader(window.peek(10)).tag(tag).u16() != version)
        return tl::unexpected(DossierProblem::later_version);
    if (!window.has(size + check_size)) return tl::unexpected(DossierProblem::damaged_header);
    const Bytes check = window.peek(size + check_size).last(check_size);
    const auto expected = check_of(window.peek(size));
    if (!std::equal(check.begin(), check.end(), expected.begin()))
        return tl::unexpected(DossierProblem::damaged_header);
    BytesReader in(window.peek(size));
    in.tag(tag).u16();
    DossierHeader header;
    describe_header(in, header);
    hash.add(window.peek(size + check_size));
    whole_hash.add(window.peek(size + check_size));
    window.pass(size + check_size);

    DossierEnd end;
    end.key_id = header.key_id;
    if (!on_header(header)) return end;
    while (window.has(frame_head)) {
        const auto head = frame_head_at(window.peek(frame_head));
        if (!head || head->kind == 0 || !window.has(frame_head + head->length)) {
            hash.add(window.peek(1));
            whole_hash.add(window.peek(1));
            window.pass(1);
            ++end.skipped;
            continue;
        }
        const Bytes whole = window.peek(frame_head + head->length);
        const Bytes inside = whole.subspan(frame_head);
        whole_hash.add(whole);
        if (head->kind == trailer_kind) {
            end.sealed_trailer.emplace(inside.begin(), inside.end());
            end.hash = hash.value();
            end.digest = whole_hash.value();
            window.pass(whole.size());
            break;
        }
        if (head->kind <= static_cast<std::uint8_t>(EnvelopeKind::block)) {
            if (head->kind == static_cast<std::uint8_t>(EnvelopeKind::block)) ++end.blocks;
            on_envelope({static_cast<EnvelopeKind>(head->kind), {inside.begin(), inside.end()}});
        } else {
            ++end.later;
        }
        hash.add(whole);
        window.pass(whole.size());
    }
    while (window.has(1)) {
        end.skipped += window.left();
        window.pass(window.left());
    }
    return end;
}

std::optional<Trailer> open_trailer(const DossierEnd& end, const VisitReplica& replica) {
    if (!end.sealed_trailer) return std::nullopt;
    const VisitKey* key = replica.keys().find(end.key_id);
    if (!key) return std::nullopt;
    const auto inside = open(key->secret(), trailer_associated(replica.visit()), *end.sealed_trailer);
    if (!inside) return std::nullopt;
    BytesReader in(*inside);
    Trailer trailer;
    describe_trailer(in, trailer);
    const std::size_t signed_size = in.position();
    const Signature signature{in.array<64>()};
    if (!in.complete() || trailer.taken.size() > most_taken) return std::nullopt;
    for (Trailer::End& each : trailer.ends) each.attachments.device = each.words.device;
    const auto message = to_be_signed(end.hash, Bytes(*inside).first(signed_size));
    if (!verifies(signature, trailer.sender, "arp.dsig", message)) return std::nullopt;
    if (!replica.judgement().ever.contains(trailer.sender)) return std::nullopt;
    return trailer;
}

}  // namespace arpenteur
