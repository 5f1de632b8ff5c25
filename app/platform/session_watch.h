// The system about to sleep, or the person's session locking: what a tablet's owner expects to lock this
// program too. systemd-logind announces it on the system bus
// (https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html); without it, nothing is
// ever announced.
//
//     SessionWatch session(wake_the_window);
//     if (session.take()) lock();            // else it asks again with the next frame
//     if (nothing_is_open) session.let_sleep();
//
// While it watches, the system waits a moment (five seconds at most, by its own setting) before it sleeps, so
// that all is sealed by then.
#pragma once

#include <functional>
#include <memory>

namespace arpenteur {

class SessionWatch {
public:
    // `wake` is called from a thread of its own whenever take() has become true.
    explicit SessionWatch(std::function<void()> wake);
    // Lets the system sleep.
    ~SessionWatch();
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;

    // Whether there was a reason to lock since this was asked last.
    bool take();
    // What is to be closed is closed: no need to wait longer. Held again after the sleep.
    void let_sleep();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace arpenteur
