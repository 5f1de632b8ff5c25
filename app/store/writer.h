// The thread that writes a visit's file, so that no frame waits for a disk.
//
//     Writer writer(std::move(file), {.changed = wake_the_window});
//     const Ticket ticket = writer.write(AppendBlock{...});      // returns at once
//     ...
//     const WriterState state = writer.state();
//     if (state.not_recorded) say(message(state.not_recorded->fault));   // "non enregistré : …"
//     else if (state.durable >= ticket) ...                              // "enregistré"
//     ...
//     auto [file, not_durable] = writer.close();     // at lock: the file, and what could not be written
//
// The strategy:
//
//  1. Writes are committed in the order in which they were given. A ticket is durable only when all before it
//     are.
//  2. What queued up while one commit was under way goes into the next one together.
//  3. A commit that fails stops the queue and keeps all of it. It is tried again after a while, or at
//     retry(); one write at a time until one goes through, so that a disk with little room takes what it can.
//  4. After a fault of the disk the file is opened anew before the next try: a card may be back in its slot.
//  5. Whatever is not durable when the writer is closed is handed back.
//
// All functions may be called from any thread, and never wait for the disk, except close() and wait().
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/store/visit_file.h"
#include "app/store/writer_state.h"
#include "app/store/writes.h"

namespace arpenteur {

struct WriterOptions {
    // Called on the writer's thread after each change of state, without any lock held; it must be quick and
    // must not throw.
    std::function<void()> changed;
    std::chrono::milliseconds try_again_after{2000};
};

class Writer {
public:
    explicit Writer(VisitFile file, WriterOptions options = {});

    // Writes what is queued, as close() does, and drops what the disk refuses: call close() first.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    Ticket write(StoreWrite write);

    WriterState state() const;

    // Returns when the ticket is durable, or as soon as the disk refuses, or after `at_most`.
    WriterState wait(Ticket ticket, std::chrono::milliseconds at_most) const;

    // Returns when the state is another one than `known`, or after `at_most`.
    WriterState wait_for_change(const WriterState& known, std::chrono::milliseconds at_most) const;

    // Tries now what failed before.
    void retry();

    struct Closed {
        VisitFile file;
        std::vector<StoreWrite> not_durable;  // in order; empty unless the disk refuses
        std::optional<NotRecorded> why;
    };

    // Writes what is queued, one try if the disk refuses, and ends the thread. Once; nothing can be written
    // after it.
    Closed close();

private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace arpenteur
