#include "app/workspace/visit_shelf.h"

#include <utility>

#include "exports/blocks/block.h"

namespace arpenteur {

namespace {

BlockRow row_of_block(const Envelope& envelope) {
    const BlockHeader header = *read_block_header(envelope.bytes);
    return {header.device, header.first, static_cast<std::uint32_t>(header.count), envelope.bytes};
}

}  // namespace

Shelf shelf_of(const VisitFile* file, TakeItem take) {
    Shelf shelf;
    shelf.keep = [take](const Envelope& envelope, const Digest& name) {
        if (envelope.kind == EnvelopeKind::block)
            take(row_of_block(envelope));
        else
            take(ItemRow{static_cast<std::uint8_t>(envelope.kind), name, envelope.bytes});
    };
    shelf.drop = [take](EnvelopeKind kind, const Digest& name) {
        take(DroppedItem{static_cast<std::uint8_t>(kind), name});
    };
    shelf.replace_block = [take](Bytes block, const Envelope& anew) {
        const BlockRow row = row_of_block(anew);
        take(row);
        take(DroppedBlock{row.device, row.first, digest_of_sealed(block)});
    };
    shelf.for_each_block = [file](const std::function<void(Bytes)>& call) {
        if (file) file->for_each_block([&](const StoredBlock& block) { call(block.bytes); });
    };
    return shelf;
}

Shelf reading_shelf(const VisitFile& file) {
    return shelf_of(&file, [](const StoreItem&) {});
}

std::vector<Envelope> envelopes_in(const VisitFile& file, EnvelopeKind kind) {
    std::vector<Envelope> found;
    for (ItemRow& row : file.items())
        if (row.kind == static_cast<std::uint8_t>(kind)) found.push_back({kind, std::move(row.bytes)});
    return found;
}

std::vector<Envelope> beginning_in(const VisitFile& file) {
    std::vector<Envelope> beginning;
    for (const EnvelopeKind kind :
         {EnvelopeKind::roster_record, EnvelopeKind::key_wrap, EnvelopeKind::certificate})
        for (Envelope& envelope : envelopes_in(file, kind)) beginning.push_back(std::move(envelope));
    return beginning;
}

}  // namespace arpenteur
