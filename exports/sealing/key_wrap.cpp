#include "exports/sealing/key_wrap.h"

#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view wrap_tag = "arp.wrap";
constexpr std::string_view wrap_signature_tag = "arp.wsig";
constexpr std::uint16_t wrap_version = 1;
constexpr std::size_t wrap_clear_size = 158;
constexpr std::size_t wrap_size = wrap_clear_size + 32 + 32 + 64 + seal_overhead;

template <class Io, class Header>
void describe_wrap(Io& io, std::uint16_t& version, Header& header) {
    io.tag(wrap_tag).fields(version, header.visit, header.key_id, header.wrapped);
}

std::vector<std::uint8_t> signed_by_issuer(const KeyWrapHeader& header, const SignKey& reader,
                                           const SignKey& issuer) {
    BytesWriter out;
    out.fields(header.visit, header.key_id, header.wrapped, reader, issuer);
    return std::move(out).take();
}

}  // namespace

tl::expected<KeyWrapHeader, KeyWrapProblem> read_wrap_header(Bytes bytes) {
    BytesReader in(bytes);
    std::uint16_t version = 0;
    KeyWrapHeader header;
    describe_wrap(in, version, header);
    if (in.failed() || version == 0) return tl::unexpected(KeyWrapProblem::damaged);
    if (version > wrap_version) return tl::unexpected(KeyWrapProblem::later_version);
    if (bytes.size() != wrap_size) return tl::unexpected(KeyWrapProblem::damaged);
    return header;
}

std::vector<std::uint8_t> KeyWrap::make(const Id& visit, std::uint32_t epoch, const VisitKey& key,
                                        const Card& reader, const Identity& issuer, const Random& random) {
    const KeyWrapHeader header{visit, arpenteur::key_id(visit, key),
                               wrap_key(key, visit, epoch, reader.box_key(), random)};
    std::uint16_t version = wrap_version;
    BytesWriter out, inside;
    describe_wrap(out, version, header);
    const Signature signature =
        issuer.sign(wrap_signature_tag, signed_by_issuer(header, reader.sign_key(), issuer.sign_key()));
    inside.fields(reader.sign_key(), issuer.sign_key(), signature);
    out.raw(seal(key.secret(), out.written(), inside.written(), Nonce::random(random)));
    return std::move(out).take();
}

tl::expected<KeyWrap, KeyWrapProblem> KeyWrap::open(Bytes bytes, const Id& visit, const VisitKey& key) {
    const auto header = read_wrap_header(bytes);
    if (!header) return tl::unexpected(header.error());
    if (header->visit != visit) return tl::unexpected(KeyWrapProblem::other_visit);
    if (header->key_id != arpenteur::key_id(visit, key)) return tl::unexpected(KeyWrapProblem::other_key);
    const auto inside =
        arpenteur::open(key.secret(), bytes.first(wrap_clear_size), bytes.subspan(wrap_clear_size));
    if (!inside) return tl::unexpected(KeyWrapProblem::damaged);
    BytesReader in(*inside);
    KeyWrap wrap{header->key_id, {}, {}};
    Signature signature;
    in.fields(wrap.reader, wrap.issuer, signature);
    if (!verifies(signature, wrap.issuer, wrap_signature_tag,
                  signed_by_issuer(*header, wrap.reader, wrap.issuer)))
        return tl::unexpected(KeyWrapProblem::wrong_signature);
    return wrap;
}

}  // namespace arpenteur
