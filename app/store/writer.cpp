#include "app/store/writer.h"

#include <cassert>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <span>
#include <thread>
#include <utility>

namespace arpenteur {
namespace {

StoreFault fault_of(VisitFileProblem problem) {
    switch (problem) {
        case VisitFileProblem::missing:
            return StoreFault::gone;
        case VisitFileProblem::read_only:
        case VisitFileProblem::not_closed:
            return StoreFault::read_only;
        case VisitFileProblem::damaged:
        case VisitFileProblem::altered:
        case VisitFileProblem::link:
        case VisitFileProblem::not_a_visit_file:
            return StoreFault::damaged;
        case VisitFileProblem::in_use:
            return StoreFault::busy;
        default:
            return StoreFault::other;
    }
}

}  // namespace

// mutex_ guards what the threads share; the file and the writes under way belong to the thread alone until it
// has ended.
class Writer::Thread {
public:
    Thread(VisitFile file, WriterOptions options)
        : options_(std::move(options)), file_(std::move(file)), thread_([this] { run(); }) {}

    ~Thread() { end(); }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    Ticket write(StoreWrite write) {
        Ticket ticket = 0;
        {
            const std::lock_guard lock(mutex_);
            assert(!closing_);
            queued_.push_back(std::move(write));
            ticket = ++state_.given;
        }
        work_.notify_one();
        return ticket;
    }

    WriterState state() const {
        const std::lock_guard lock(mutex_);
        return state_;
    }

    WriterState wait(Ticket ticket, std::chrono::milliseconds at_most) const {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, at_most,
                          [&] { return state_.durable >= ticket || state_.not_recorded.has_value(); });
        return state_;
    }

    WriterState wait_for_change(const WriterState& known, std::chrono::milliseconds at_most) const {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, at_most, [&] { return state_ != known; });
        return state_;
    }

    void retry() {
        {
            const std::lock_guard lock(mutex_);
            retry_ = true;
        }
        work_.notify_one();
    }

    Closed close() {
        end();
        std::vector<StoreWrite> left;
        for (std::size_t i = done_; i < under_way_.size(); ++i) left.push_back(std::move(under_way_[i]));
        for (StoreWrite& write : queued_) left.push_back(std::move(write));
        return {std::move(file_), std::move(left), state_.not_recorded};
    }

private:
    void end() {
        {
            const std::lock_guard lock(mutex_);
            closing_ = true;
        }
        work_.notify_one();
        if (thread_.joinable()) thread_.join();
    }

    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            work_.wait(lock, [&] { return closing_ || !queued_.empty(); });
            if (queued_.empty()) return;
            under_way_ = std::exchange(queued_, {});
            done_ = 0;
            while (done_ < under_way_.size())
                if (!make_next(lock)) return;
        }
    }

    // One commit. False if it failed and will not be retried.
    bool make_next(std::unique_lock<std::mutex>& lock) {
        const bool last_try = closing_;
        const bool failed_before = state_.not_recorded.has_value();
        lock.unlock();
        const std::size_t size = failed_before ? 1 : under_way_.size() - done_;
        const std::optional<NotRecorded> failure = commit(std::span(under_way_).subspan(done_, size));
        lock.lock();

        if (!failure) {
            done_ += size;
            state_.durable += size;
            state_.not_recorded.reset();
            tell(lock);
            return true;
        }
        const unsigned tries = failed_before ? state_.not_recorded->tries : 0;
        state_.not_recorded = failure;
        state_.not_recorded->tries = tries + 1;
        retry_ = false;
        tell(lock);
        if (last_try) return false;
        work_.wait_for(lock, options_.try_again_after, [&] { return closing_ || retry_; });
        return true;
    }

    void tell(std::unique_lock<std::mutex>& lock) {
        lock.unlock();
        changed_.notify_all();
        if (options_.changed) options_.changed();
        lock.lock();
    }

    // Turns everything that can go wrong into a value: this is the top of the thread.
    std::optional<NotRecorded> commit(std::span<const StoreWrite> writes) {
        try {
            if (open_anew_) {
                auto again = file_.open_again();
                if (!again)
                    return NotRecorded{fault_of(again.error()), std::string(message(again.error()).en), 0};
                file_ = std::move(*again);
                open_anew_ = false;
            }
            file_.commit(writes);
            return std::nullopt;
        } catch (const StoreError& error) {
            open_anew_ = error.fault() == StoreFault::disk || error.fault() == StoreFault::gone;
            return NotRecorded{error.fault(), error.what(), 0};
        } catch (const std::exception& error) {
            return NotRecorded{StoreFault::other, error.what(), 0};
        }
    }

    const WriterOptions options_;

    mutable std::mutex mutex_;
    std::condition_variable work_;
    mutable std::condition_variable changed_;
    std::vector<StoreWrite> queued_;
    WriterState state_;
    bool closing_ = false;
    bool retry_ = false;

    VisitFile file_;
    std::vector<StoreWrite> under_way_;  // those before done_ are durable
    std::size_t done_ = 0;
    bool open_anew_ = false;

    std::thread thread_;  // last, so that everything above exists when it starts
};

Writer::Writer(VisitFile file, WriterOptions options)
    : thread_(std::make_unique<Thread>(std::move(file), std::move(options))) {}
Writer::~Writer() = default;

Ticket Writer::write(StoreWrite write) { return thread_->write(std::move(write)); }
WriterState Writer::state() const { return thread_->state(); }
WriterState Writer::wait(Ticket ticket, std::chrono::milliseconds at_most) const {
    return thread_->wait(ticket, at_most);
}
WriterState Writer::wait_for_change(const WriterState& known, std::chrono::milliseconds at_most) const {
    return thread_->wait_for_change(known, at_most);
}
void Writer::retry() { thread_->retry(); }
Writer::Closed Writer::close() { return thread_->close(); }

}  // namespace arpenteur
