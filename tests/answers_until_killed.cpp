// Started by store_kill_test on a visit's file, to be killed: answers through the real file and the real
// writer, and prints the number of each answer once its ticket is durable.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <unistd.h>
#include <utility>

#include "app/store/visit_file.h"
#include "app/store/writer.h"
#include "tests/numbered_answers.h"

namespace arpenteur {
namespace {

// The single answers among these, as one block.
FoldBlocks fold_of(const std::vector<BlockPlace>& places) {
    FoldBlocks fold;
    std::uint64_t first = 0;
    for (const BlockPlace& place : places) {
        if (place.count != 1 || fold.folded.size() == 256) continue;
        if (fold.folded.empty()) first = place.first;
        fold.folded.push_back(place.id);
    }
    fold.block = numbered_block(first, static_cast<std::uint32_t>(fold.folded.size()));
    return fold;
}

void print(std::uint64_t number) {
    const std::string line = std::to_string(number) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(3);
}

int answer_for_ever(const std::string& path) {
    auto file = VisitFile::open(path);
    const auto reader = VisitFile::open(path, StoreAccess::read);
    if (!file || !reader) return 2;
    std::uint64_t number = 0;
    for (const BlockPlace& place : file->block_places())
        number = std::max(number, place.first + place.count - 1);

    Writer writer(std::move(*file), {.changed = {}, .try_again_after = std::chrono::milliseconds(5)});
    std::deque<std::pair<Ticket, std::uint64_t>> not_printed;
    for (;;) {
        ++number;
        writer.write(KeepDraft{{numbered_id(number), numbered_bytes(number)}});
        not_printed.emplace_back(writer.write(numbered_answer(number)), number);
        if (number % 100 == 0) {
            writer.wait(not_printed.back().first, std::chrono::seconds(1));
            writer.write(fold_of(reader->block_places()));
        }
        if (number % 3 == 0) writer.wait(not_printed.back().first, std::chrono::seconds(1));
        const Ticket durable = writer.state().durable;
        for (; !not_printed.empty() && not_printed.front().first <= durable; not_printed.pop_front())
            print(not_printed.front().second);
    }
}

}  // namespace
}  // namespace arpenteur

int main(int count, char** arguments) { return count == 2 ? arpenteur::answer_for_ever(arguments[1]) : 1; }
