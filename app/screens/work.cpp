#include "app/screens/work.h"

#include <utility>

namespace arpenteur {

Work::Work(const Words& label, std::function<void()> wake, Job job) : label_(label) {
    thread_ = std::thread([this, wake = std::move(wake), job = std::move(job)] {
        try {
            conclusion_ = job();
        } catch (...) {
            thrown_ = std::current_exception();
        }
        finished_ = true;
        if (wake) wake();
    });
}

Work::~Work() { wait(); }

void Work::wait() {
    if (thread_.joinable()) thread_.join();
}

void Work::conclude() {
    wait();
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
    if (const Conclusion conclusion = std::exchange(conclusion_, {})) conclusion();
}

}  // namespace arpenteur
