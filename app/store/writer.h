// The thread that writes a visit file, so that no frame waits for a disk.
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
//  1. Writes are committed in the order in which they were given. A ticket is durable only if all before it
//     are.
//  2. Whatever queues up during one commit goes into the next one together.
//  3. A commit that fails stops the queue, and nothing leaves it. It is retried after a while, or on retry();
//     one write at a time until one succeeds, so that a nearly full disk takes what it can.
//  4. After a disk fault the file is reopened before the next try: an SD card may be back in its slot.
//  5. Whatever is not durable when the writer is closed is handed back.
//
// All functions may be called from any thread. Only close() and wait() ever wait for the disk.
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
    // Called on the writer's thread after each change of state, with no lock held; it must be quick and must
    // not throw.
    std::function<void()> changed;
    std::chrono::milliseconds try_again_after{2000};
};

class Writer {
public:
    explicit Writer(VisitFile file, WriterOptions options = {});

    // Writes what is queued, as close() does, but drops what the disk refuses: call close() first.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    Ticket write(StoreWrite write);

    WriterState state() const;

    // Returns when the ticket is durable, when the disk refuses, or after `at_most`.
    WriterState wait(Ticket ticket, std::chrono::milliseconds at_most) const;

    // Returns when the state differs from `known`, or after `at_most`.
    WriterState wait_for_change(const WriterState& known, std::chrono::milliseconds at_most) const;

    // Retries now what failed.
    void retry();

    struct Closed {
        VisitFile file;
        std::vector<StoreWrite> not_durable;  // in order; empty unless the disk refuses
        std::optional<NotRecorded> why;
    };

    // Writes what is queued, trying once if the disk refuses, and ends the thread. Call it once; nothing can
    // be written afterwards.
    Closed close();

private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace arpenteur
