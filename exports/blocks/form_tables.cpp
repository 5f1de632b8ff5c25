#include "exports/blocks/form_tables.h"

#include <cassert>
#include <utility>

#include "exports/blocks/compression.h"
#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view tables_tag = "arp.tabl";
constexpr std::uint16_t tables_version = 1;
constexpr std::size_t tables_header_size = 62;

template <class Io, class Header>
void describe_tables(Io& io, std::uint16_t& version, Header& header) {
    io.tag(tables_tag).fields(version, header.visit, header.key_id, header.raw);
}

}  // namespace

tl::expected<FormTablesHeader, FormTablesProblem> read_form_tables_header(Bytes bytes) {
    BytesReader in(bytes);
    std::uint16_t version = 0;
    FormTablesHeader header;
    describe_tables(in, version, header);
    if (in.failed() || version == 0) return tl::unexpected(FormTablesProblem::damaged);
    if (version > tables_version) return tl::unexpected(FormTablesProblem::later_version);
    if (header.raw > longest_form_tables) return tl::unexpected(FormTablesProblem::damaged);
    return header;
}

std::vector<std::uint8_t> sealed_form_tables(std::string_view canonical, const Id& visit, const VisitKey& key,
                                             const Random& random) {
    assert(canonical.size() <= longest_form_tables);
    const FormTablesHeader header{visit, key_id(visit, key), static_cast<std::uint32_t>(canonical.size())};
    std::uint16_t version = tables_version;
    BytesWriter out;
    describe_tables(out, version, header);
    out.raw(seal(key.secret(), out.written(), bytes_of(compressed(std::string(canonical))),
                 Nonce::random(random)));
    return std::move(out).take();
}

tl::expected<std::string, FormTablesProblem> opened_form_tables(Bytes bytes, const Id& visit,
                                                                const VisitKey& key) {
    const auto header = read_form_tables_header(bytes);
    if (!header) return tl::unexpected(header.error());
    if (header->visit != visit) return tl::unexpected(FormTablesProblem::other_visit);
    if (header->key_id != key_id(visit, key)) return tl::unexpected(FormTablesProblem::other_key);
    const auto packed =
        open(key.secret(), bytes.first(tables_header_size), bytes.subspan(tables_header_size));
    auto canonical = packed ? decompressed(*packed, header->raw) : std::nullopt;
    if (!canonical) return tl::unexpected(FormTablesProblem::damaged);
    return std::move(*canonical);
}

}  // namespace arpenteur
