#include <cassert>
#include <cstdint>

#include "app/store/open_visit.h"
#include "app/store/visit_file.h"

namespace arpenteur {

Id digest_of_sealed(Bytes bytes) { return short_hash("arp.stor", {bytes}); }

namespace {

// Only a forged block has a counter of 2^63 or more; it keeps its bits and sorts first.
std::int64_t stored(std::uint64_t counter) { return static_cast<std::int64_t>(counter); }
std::uint64_t counter_of(std::int64_t number) { return static_cast<std::uint64_t>(number); }

SealedBytes bytes_from(const ResultRow& row, int column) {
    const Bytes bytes = row.blob(column);
    return {bytes.begin(), bytes.end()};
}

StoredBlock block_from(const ResultRow& row) {
    return {BlockId{row.integer(0)}, row.id(1), counter_of(row.integer(2)),
            static_cast<std::uint32_t>(row.integer(3)), row.blob(4)};
}

// The bytes in the row that the statement finds, if it finds one.
template <class... Values>
std::optional<SealedBytes> one(Database& database, const char* sql, const Values&... values) {
    std::optional<SealedBytes> found;
    Statement(database, sql).each([&](const ResultRow& row) { found = bytes_from(row, 0); }, values...);
    return found;
}

}  // namespace

// Makes writes inside a transaction that the caller commits.
class VisitFile::Maker {
public:
    explicit Maker(Open& open) : open_(open) {}

    const Added& added() const { return added_; }

    void operator()(const ItemRow& row) {
        added_.items += count(open_.add_item.run(std::int64_t{row.kind}, row.name, row.bytes));
    }
    void operator()(const DroppedItem& item) { open_.drop_item.run(std::int64_t{item.kind}, item.name); }
    void operator()(const BlockRow& row) {
        added_.blocks += count(open_.add_block.run(row.device, stored(row.first), std::int64_t{row.count},
                                                   digest_of_sealed(row.bytes), row.bytes));
    }
    void operator()(const DroppedBlock& block) {
        open_.drop_sealed.run(block.device, stored(block.first), block.digest);
    }

    void operator()(const SummaryRow& row) { open_.keep_summary.run(row.bytes); }

    void operator()(const AppendBlock& write) {
        (*this)(write.block);
        if (write.ended_draft) open_.drop_draft.run(*write.ended_draft);
        keep_summary(write.summary);
    }
    void operator()(const MergeItems& write) {
        for (const StoreItem& item : write.items) std::visit(*this, item);
        keep_summary(write.summary);
    }
    void operator()(const FoldBlocks& write) {
        // Added first, so that the greatest id only grows, and a repeated fold never meets its own block
        // under the id of one that it replaced.
        (*this)(write.block);
        for (const BlockId id : write.folded) open_.drop_block.run(static_cast<std::int64_t>(id));
    }
    void operator()(const KeepDraft& write) { open_.keep_draft.run(write.draft.subject, write.draft.bytes); }
    void operator()(const DropDraft& write) { open_.drop_draft.run(write.subject); }
    void operator()(const KeepSummary& write) { keep_summary(write.summary); }
    void operator()(const KeepOpeningToken& write) { open_.keep_token.run(write.token); }

private:
    static std::size_t count(int rows) { return static_cast<std::size_t>(rows); }

    void keep_summary(const std::optional<SealedBytes>& summary) {
        if (summary) open_.keep_summary.run(*summary);
    }

    Open& open_;
    Added added_;
};

// A file that was removed or replaced while open would accept answers that nobody could find again.
void VisitFile::check_that_it_is_there() const {
    int moved = 0;
    sqlite3_file_control(open_->database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved != 0)
        throw StoreError(StoreFault::gone, "write", path(), "the file is no longer where it was opened");
}

Added VisitFile::commit(std::span<const StoreWrite> writes) {
    assert(open_ && open_->access == StoreAccess::write);
    check_that_it_is_there();
    Maker maker(*open_);
    Transaction transaction(open_->database);
    for (const StoreWrite& write : writes) std::visit(maker, write);
    transaction.commit();
    return maker.added();
}

Added VisitFile::commit(const StoreWrite& write) { return commit(std::span(&write, 1)); }

Added VisitFile::merge(const std::function<bool(const TakeItem&)>& fill) {
    assert(open_ && open_->access == StoreAccess::write);
    check_that_it_is_there();
    Maker maker(*open_);
    Transaction transaction(open_->database);
    if (!fill([&](const StoreItem& item) { std::visit(maker, item); })) return {};
    transaction.commit();
    return maker.added();
}

void VisitFile::for_each_block(const std::function<void(const StoredBlock&)>& call) const {
    Statement(open_->database,
              "SELECT id, device, first, count, bytes FROM blocks ORDER BY device, first, id")
        .each([&](const ResultRow& row) { call(block_from(row)); });
}

void VisitFile::for_each_block(const Id& device, std::uint64_t from,
                               const std::function<void(const StoredBlock&)>& call) const {
    Statement(open_->database,
              "SELECT id, device, first, count, bytes FROM blocks WHERE device = ? AND first + count > ?"
              " ORDER BY first, id")
        .each([&](const ResultRow& row) { call(block_from(row)); }, device, stored(from));
}

std::vector<BlockPlace> VisitFile::block_places() const {
    std::vector<BlockPlace> places;
    Statement(open_->database,
              "SELECT id, device, first, count, length(bytes) FROM blocks ORDER BY device, first, id")
        .each([&](const ResultRow& row) {
            places.push_back({BlockId{row.integer(0)}, row.id(1), counter_of(row.integer(2)),
                              static_cast<std::uint32_t>(row.integer(3)),
                              static_cast<std::uint64_t>(row.integer(4))});
        });
    return places;
}

std::optional<SealedBytes> VisitFile::block(BlockId id) const {
    std::optional<SealedBytes> found;
    open_->read_block.each([&](const ResultRow& row) { found = bytes_from(row, 0); },
                           static_cast<std::int64_t>(id));
    return found;
}

bool VisitFile::knows(const BlockRow& block) const {
    bool known = false;
    open_->find_block.each([&](const ResultRow&) { known = true; }, block.device, stored(block.first),
                           digest_of_sealed(block.bytes));
    return known;
}

std::vector<ItemRow> VisitFile::items() const {
    std::vector<ItemRow> rows;
    Statement(open_->database, "SELECT kind, name, bytes FROM items ORDER BY kind, name")
        .each([&](const ResultRow& row) {
            rows.push_back({static_cast<std::uint8_t>(row.integer(0)), row.digest(1), bytes_from(row, 2)});
        });
    return rows;
}

std::vector<DraftRow> VisitFile::drafts() const {
    std::vector<DraftRow> rows;
    Statement(open_->database, "SELECT subject, bytes FROM drafts ORDER BY subject")
        .each([&](const ResultRow& row) {
            rows.push_back({row.id(0), bytes_from(row, 1)});
        });
    return rows;
}

std::optional<SealedBytes> VisitFile::draft(const Id& subject) const {
    return one(open_->database, "SELECT bytes FROM drafts WHERE subject = ?", subject);
}

std::optional<SealedBytes> VisitFile::summary() const {
    return one(open_->database, "SELECT bytes FROM summary");
}

std::optional<Id> VisitFile::opening_token() const {
    std::optional<Id> token;
    Statement(open_->database, "SELECT token FROM opening_token").each([&](const ResultRow& row) {
        token = row.id(0);
    });
    return token;
}

}  // namespace arpenteur
