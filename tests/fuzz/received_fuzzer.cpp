// Whatever arrives from elsewhere: reading it ends in what it is or in a refusal, never in a fault of ours.
// What is read and can be written again comes back equal.
//
// The first byte chooses what the rest is: a card, a roster record, a device certificate, a key file's head, a
// block, the layout inside a block's seal (a member may seal anything), a dossier.
#include <cstdint>
#include <cstdlib>

#include "exports/blocks/transport.h"
#include "exports/dossier/dossier.h"
#include "exports/sealing/key_file.h"
#include "tests/team.h"

namespace {

using namespace arpenteur;

const Team& team() {
    static const Team team;
    return team;
}

void take_layout(Bytes bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const Id device = id_number(1, 1);
    const auto signed_run = take_in(text, device, 1, 3);
    if (!signed_run) return;
    const auto again = take_in(encode(signed_run->segment, signed_run->head), device, 1, 3);
    if (!again || !(again->segment == signed_run->segment)) std::abort();
}

void take_dossier(Bytes bytes) {
    VisitReplica desk = team().desk();
    std::size_t read = 0;
    const auto end = read_dossier(
        [&](std::span<std::uint8_t> out) {
            const std::size_t size = std::min(out.size(), bytes.size() - read);
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(read), size, out.begin());
            read += size;
            return size;
        },
        [](const DossierHeader&) { return true; },
        [&](Envelope&& envelope) { desk.take(std::move(envelope), forgets); });
    desk.settle(forgets);
    if (end) open_trailer(*end, desk);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Bytes bytes(data + 1, size - 1);
    switch (data[0] % 7) {
        case 0:
            if (const auto card = Card::read(bytes))
                if (!(Card::read(card->bytes()) == *card)) std::abort();
            break;
        case 1: {
            Roster roster(team().visit());
            roster.add(bytes);
            judged(roster, team().key());
            break;
        }
        case 2:
            read_certificate(bytes, team().visit(), team().key());
            certificate_header(bytes);
            break;
        case 3:
            cost_of(bytes);
            break;
        case 4:
            read_block_header(bytes);
            open_block(bytes, team().visit(), team().key());
            break;
        case 5:
            take_layout(bytes);
            break;
        default:
            take_dossier(bytes);
    }
    return 0;
}
