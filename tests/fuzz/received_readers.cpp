// Whatever arrives from elsewhere, reading it ends in what it is or in a refusal, never in a fault of ours.
#include <algorithm>
#include <array>
#include <cstdint>

#include "exports/blocks/transport.h"
#include "exports/dossier/dossier.h"
#include "exports/sealing/key_file.h"
#include "questionnaires/language/utf8.h"
#include "tests/fuzz/readers.h"
#include "tests/team.h"

namespace arpenteur {
namespace {

const Team& team() {
    static const Team team;
    return team;
}

Bytes bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

void read_card(std::string_view bytes) {
    if (const auto card = Card::read(bytes_of(bytes)))
        promise(Card::read(card->bytes()) == *card, "a card that was read is written otherwise");
}

void read_roster_record(std::string_view bytes) {
    read_record_header(bytes_of(bytes));
    const auto record = RosterRecord::open(bytes_of(bytes), team().visit(), team().key());
    if (!record) return;
    Roster roster(team().visit());
    std::vector<HeldRecord> records;
    records.push_back({*record, key_id(team().visit(), team().key()), {}});
    roster.take(std::move(records));
    judged(roster);
}

void read_certificate_bytes(std::string_view bytes) {
    read_certificate(bytes_of(bytes), team().visit(), team().key());
    certificate_header(bytes_of(bytes));
}

void read_key_file(std::string_view bytes) { cost_of(bytes_of(bytes)); }

void read_block(std::string_view bytes) {
    if (const auto header = read_block_header(bytes_of(bytes)); header && header->version == 1)
        promise(header->last() <= greatest_counter, "a block beyond the end of every branch was read");
    open_block(bytes_of(bytes), team().visit(), team().key());
}

// What is inside a block's seal: a member may seal anything.
void read_segment(std::string_view bytes) {
    const Id device = id_number(1, 1);
    const auto read = decode(bytes, device, 1, 3);
    if (!read) return;
    for (const Revision& revision : read->segment.revisions) {
        promise(well_formed_utf8(revision.subject.field), "a field that is no UTF-8 was read");
        for (const Part& part : revision.value.parts())
            promise(well_formed_utf8(part.name) && holds_utf8(part.atom), "text that is no UTF-8 was read");
        for (const Reference& reference : revision.replaces)
            promise(reference.counter <= greatest_counter,
                    "a reference beyond the end of every branch was read");
    }
    const auto again = decode(encode(read->segment, read->head), device, 1, 3);
    promise(again && again->segment == read->segment, "a segment that was read is written otherwise");
}

void read_dossier_bytes(std::string_view bytes) {
    VisitReplica desk = team().desk();
    const auto end = read_dossier(
        [rest = bytes_of(bytes)](std::span<std::uint8_t> out) mutable {
            const std::size_t size = std::min(out.size(), rest.size());
            std::copy_n(rest.begin(), size, out.begin());
            rest = rest.subspan(size);
            return size;
        },
        [](const DossierHeader&) { return true; },
        [&](Envelope&& envelope) { desk.take(std::move(envelope), forgets); });
    desk.settle(forgets);
    if (end) open_trailer(*end, desk);
}

constexpr std::array all{
    BytesReader{"card", read_card},
    BytesReader{"roster_record", read_roster_record},
    BytesReader{"certificate", read_certificate_bytes},
    BytesReader{"key_file", read_key_file},
    BytesReader{"block", read_block},
    BytesReader{"segment", read_segment},
    BytesReader{"dossier", read_dossier_bytes},
};

}  // namespace

std::span<const BytesReader> readers() { return all; }

}  // namespace arpenteur
