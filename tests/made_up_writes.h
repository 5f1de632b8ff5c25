// Writes as a tablet makes them during a visit, and now and then as it merges: random, repeatable from a
// seed.
#pragma once

#include <cstdint>
#include <random>

#include "app/store/visit_file.h"

namespace arpenteur {

class MadeUpWrites {
public:
    explicit MadeUpWrites(std::uint64_t seed) : random_(seed) {}

    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

    Id id(std::uint8_t number) {
        Id id;
        id.bytes.fill(number);
        return id;
    }

    SealedBytes bytes(std::size_t size) {
        SealedBytes bytes(size);
        std::independent_bits_engine<std::mt19937_64, 8, std::uint64_t> any(random_());
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(any());
        return bytes;
    }

    AppendBlock answer() {
        return {.block = {id(1), ++counter_, 1, bytes(200 + below(200))},
                .summary = bytes(200),
                .ended_draft = id(static_cast<std::uint8_t>(below(5)))};
    }

    MergeItems merge(const VisitFile& file) {
        MergeItems merge;
        for (std::uint64_t i = below(20); i > 0; --i)
            merge.items.push_back(BlockRow{id(static_cast<std::uint8_t>(2 + below(3))), 1 + 256 * below(50),
                                           256, bytes(below(30'000))});
        for (std::uint64_t i = 1 + below(3); i > 0; --i) merge.items.push_back(item(bytes(500)));
        const ItemRow dropped = item({});
        if (below(3) == 0) merge.items.push_back(DroppedItem{dropped.kind, dropped.name});
        const std::vector<BlockPlace> places = file.block_places();
        if (below(3) == 0 && !places.empty()) {
            const BlockPlace& place = places[below(places.size())];
            merge.items.push_back(
                DroppedBlock{place.device, place.first, digest_of_sealed(*file.block(place.id))});
        }
        if (below(2) == 0) merge.summary = bytes(200);
        return merge;
    }

    ItemRow item(SealedBytes bytes) {
        Digest name;
        name.bytes[0] = static_cast<std::uint8_t>(below(250));
        return {static_cast<std::uint8_t>(1 + below(4)), name, std::move(bytes)};
    }

    // The first run of single revisions of this tablet, as one block; an answer where there is none.
    StoreWrite fold(const VisitFile& file) {
        FoldBlocks fold{.folded = {}, .block = {id(1), 0, 0, bytes(3000)}};
        for (const BlockPlace& revision_id : file.block_places()) {
            if (revision_id.device != id(1) || revision_id.count != 1 || fold.folded.size() == 256) continue;
            if (fold.folded.empty()) fold.block.first = revision_id.first;
            fold.folded.push_back(revision_id.id);
            ++fold.block.count;
        }
        if (fold.folded.empty()) return answer();
        return fold;
    }

    StoreWrite any(const VisitFile& file) {
        switch (below(24)) {
            case 0:
                return merge(file);
            case 1:
                return fold(file);
            case 2:
                return KeepSummary{bytes(200)};
            case 3:
                return DropDraft{id(static_cast<std::uint8_t>(below(5)))};
            case 4:
                return KeepOpeningToken{id(static_cast<std::uint8_t>(below(250)))};
            case 5:
            case 6:
            case 7:
            case 8:
            case 9:
                return KeepDraft{{id(static_cast<std::uint8_t>(below(5))), bytes(100 + below(2000))}};
            default:
                return answer();
        }
    }

    // Goes on where the file stands.
    void continue_after(std::uint64_t counter) { counter_ = counter; }

private:
    std::mt19937_64 random_;
    std::uint64_t counter_ = 0;
};

}  // namespace arpenteur
