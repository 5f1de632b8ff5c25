#include "exports/blocks/block.h"

#include <algorithm>
#include <cassert>
#include <stdexcept>

#include "exports/blocks/compression.h"
#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"
#include "exports/sealing/signed_head.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr std::string_view tag = "arp.blok";
constexpr std::uint16_t version = 1;
constexpr std::size_t header_size = 88;
constexpr std::size_t padding = 128;

// More than a revision's own columns take, beside its texts and bytes.
constexpr std::size_t room_for_the_rest = 16 * 1024;

// Not less than what the revision takes in a layout.
std::size_t weight(const Revision& revision) {
    std::size_t bytes = 128 + revision.subject.field.size() + 48 * revision.replaces.size();
    for (const Part& part : revision.value.parts()) {
        bytes += 64 + part.name.size();
        if (const auto* words = std::get_if<FreeText>(&part.atom))
            bytes += words->text.size();
        else if (const auto* blob = std::get_if<Blob>(&part.atom))
            bytes += blob->bytes.size();
        else if (const auto* code = std::get_if<std::string>(&part.atom))
            bytes += code->size();
        else if (const auto* opaque = std::get_if<Opaque>(&part.atom))
            bytes += opaque->payload.size() + opaque->beside.size();
        else if (const auto* ids = std::get_if<Ids>(&part.atom))
            bytes += 16 * ids->size();
        else if (const auto* codes = std::get_if<Codes>(&part.atom))
            for (const std::string& each : *codes) bytes += 2 + each.size();
    }
    return bytes;
}

std::size_t weight(const Segment& segment) {
    std::size_t bytes = room_for_the_rest;
    for (const Revision& revision : segment.revisions) bytes += weight(revision);
    return bytes;
}

// What canonical bytes give a length of one or two bytes.
bool lengths_fit_their_columns(const Revision& revision) {
    const auto& parts = revision.value.parts();
    const auto too_long = [](const Part& part) {
        const auto* codes = std::get_if<Codes>(&part.atom);
        return part.name.size() > UINT8_MAX ||
               (codes && std::any_of(codes->begin(), codes->end(),
                                     [](const std::string& code) { return code.size() > UINT16_MAX; }));
    };
    return revision.subject.field.size() <= UINT8_MAX && revision.replaces.size() <= UINT16_MAX &&
           parts.size() <= UINT16_MAX && std::none_of(parts.begin(), parts.end(), too_long);
}

bool is_text(const Revision& revision) {
    const auto& parts = revision.value.parts();
    return well_formed_utf8(revision.subject.field) &&
           std::all_of(parts.begin(), parts.end(),
                       [](const Part& part) { return well_formed_utf8(part.name) && holds_utf8(part.atom); });
}

template <class Io, class Header>
void describe_header(Io& io, Header& header) {
    io.tag(tag).fields(header.version, header.visit, header.device, header.first);
    io.template narrow<std::uint16_t>(header.count).fields(header.key_id);
    io.template narrow<std::uint32_t>(header.raw);
}

std::vector<std::uint8_t> header_bytes(const BlockHeader& header) {
    BytesWriter out;
    describe_header(out, header);
    return std::move(out).take();
}

}  // namespace

Words message(BlockProblem problem) {
    switch (problem) {
        case BlockProblem::damaged:
            return {"Ce bloc est abîmé ou a été modifié. Demandez à nouveau le pli à son auteur.",
                    "This block is damaged or was altered. Ask its author for the dossier again."};
        case BlockProblem::later_version:
            return {"Ce bloc vient d’une version plus récente du programme. Mettez Arpenteur à jour.",
                    "This block comes from a later version of the program. Update Arpenteur."};
        case BlockProblem::other_visit:
            return {"Ce bloc appartient à une autre visite.", "This block belongs to another visit."};
        case BlockProblem::other_key:
            return {"Ce bloc est fermé par une clé que cette tablette n’a pas.",
                    "This block is sealed under a key that this tablet does not have."};
    }
    return {};
}

tl::expected<BlockHeader, BlockProblem> read_block_header(Bytes block) {
    BytesReader in(block);
    BlockHeader header;
    describe_header(in, header);
    const bool plausible = header.count >= 1 && header.count <= most_revisions_in_a_block &&
                           header.first >= 1 && header.first <= greatest_counter &&
                           header.last() <= greatest_counter && header.raw <= longest_layout;
    if (in.failed() || header.version == 0) return tl::unexpected(BlockProblem::damaged);
    if (header.version == version && (!plausible || header.raw > most_unpacked(block.size())))
        return tl::unexpected(BlockProblem::damaged);
    return header;
}

bool fits_into_a_block(const Revision& revision) {
    return is_text(revision) && lengths_fit_their_columns(revision) &&
           weight(revision) + room_for_the_rest <= longest_layout;
}

bool join(SignedSegment& segment, const SignedSegment& next) {
    const bool continues = segment.segment.device == next.segment.device &&
                           segment.segment.last() + 1 == next.segment.first &&
                           segment.segment.last_link() == next.segment.before;
    const std::size_t count = segment.segment.revisions.size() + next.segment.revisions.size();
    if (!continues || count > most_revisions_in_a_block) return false;
    if (weight(segment.segment) + weight(next.segment) > longest_layout) return false;
    segment.segment.revisions.insert(segment.segment.revisions.end(), next.segment.revisions.begin(),
                                     next.segment.revisions.end());
    segment.segment.links.insert(segment.segment.links.end(), next.segment.links.begin(),
                                 next.segment.links.end());
    segment.head = next.head;
    return true;
}

SealedBlock seal_signed_segment(const SignedSegment& segment, const Id& visit, const VisitKey& key,
                                const Random& random) {
    const std::size_t count = segment.segment.revisions.size();
    assert(count >= 1 && count <= most_revisions_in_a_block);
    std::string layout = encode(segment.segment, segment.head);
    if (layout.size() > longest_layout) throw std::length_error("a revision is too long for a block");
    SealedBlock block;
    block.header = {
        version,      visit, segment.segment.device, segment.segment.first, count, key_id(visit, key),
        layout.size()};
    if (count == 1)
        layout.resize((layout.size() + padding - 1) / padding * padding, '\0');
    else
        layout = compressed(layout);
    block.bytes = header_bytes(block.header);
    const auto sealed = seal(key.secret(), block.bytes, bytes_of(layout), Nonce::random(random));
    block.bytes.insert(block.bytes.end(), sealed.begin(), sealed.end());
    return block;
}

namespace {

// Text in the making repeats itself, and packs better than a reader takes it.
std::vector<SealedBlock> in_halves(const Segment& segment, const Identity& tablet, const Id& visit,
                                   const VisitKey& key, const Random& random) {
    const auto middle = static_cast<std::ptrdiff_t>(segment.revisions.size() / 2);
    Segment first{segment.device,
                  segment.first,
                  segment.before,
                  {segment.revisions.begin(), segment.revisions.begin() + middle},
                  {segment.links.begin(), segment.links.begin() + middle}};
    const Segment second{segment.device,
                         first.last() + 1,
                         first.last_link(),
                         {segment.revisions.begin() + middle, segment.revisions.end()},
                         {segment.links.begin() + middle, segment.links.end()}};
    std::vector<SealedBlock> blocks = seal_segment(first, tablet, visit, key, random);
    for (SealedBlock& block : seal_segment(second, tablet, visit, key, random))
        blocks.push_back(std::move(block));
    return blocks;
}

}  // namespace

std::vector<SealedBlock> seal_segment(const Segment& segment, const Identity& tablet, const Id& visit,
                                      const VisitKey& key, const Random& random) {
    if (!std::all_of(segment.revisions.begin(), segment.revisions.end(), is_text))
        throw std::invalid_argument("a revision holds text that is no UTF-8");
    std::vector<SealedBlock> blocks;
    Digest before = segment.before;
    for (std::size_t begin = 0; begin < segment.revisions.size();) {
        std::size_t end = begin;
        std::size_t bytes = room_for_the_rest;
        while (end < segment.revisions.size() && end - begin < most_revisions_in_a_block) {
            bytes += weight(segment.revisions[end]);
            if (bytes > longest_layout && end > begin) break;
            ++end;
        }
        const auto slice = [&](const auto& all) {
            using Offset = std::ptrdiff_t;
            return std::decay_t<decltype(all)>(all.begin() + static_cast<Offset>(begin),
                                               all.begin() + static_cast<Offset>(end));
        };
        SignedSegment part{
            {segment.device, segment.first + begin, before, slice(segment.revisions), slice(segment.links)},
            {}};
        part.head = sign_head(tablet, {visit, segment.device, part.segment.last(), part.segment.last_link()});
        before = part.segment.last_link();
        SealedBlock block = seal_signed_segment(part, visit, key, random);
        if (block.is_allowed() || part.segment.revisions.size() == 1)
            blocks.push_back(std::move(block));
        else
            for (SealedBlock& half : in_halves(part.segment, tablet, visit, key, random))
                blocks.push_back(std::move(half));
        begin = end;
    }
    return blocks;
}

tl::expected<SignedSegment, BlockProblem> open_block(Bytes block, const Id& visit, const VisitKey& key) {
    const auto header = read_block_header(block);
    if (!header) return tl::unexpected(header.error());
    if (header->visit != visit) return tl::unexpected(BlockProblem::other_visit);
    if (header->key_id != key_id(visit, key)) return tl::unexpected(BlockProblem::other_key);
    const auto inside = open(key.secret(), block.first(header_size), block.subspan(header_size));
    if (!inside) return tl::unexpected(BlockProblem::damaged);
    if (header->version > version) return tl::unexpected(BlockProblem::later_version);

    std::optional<std::string> layout;
    if (header->count == 1) {
        if (inside->size() < header->raw || inside->size() - header->raw >= padding)
            return tl::unexpected(BlockProblem::damaged);
        layout.emplace(inside->begin(), inside->begin() + static_cast<std::ptrdiff_t>(header->raw));
    } else {
        layout = decompressed(*inside, header->raw);
    }
    if (!layout) return tl::unexpected(BlockProblem::damaged);
    auto segment = decode(*layout, header->device, header->first, header->count);
    if (!segment) return tl::unexpected(BlockProblem::damaged);
    return std::move(*segment);
}

}  // namespace arpenteur
