// Whether a tablet that nobody touches is to pause, and then to lock. Its times are those of a clock that
// counts sleep.
//
//     Idle idle(clock.since_boot(), {.pause = 5min, .lock = 60min});
//     idle.look(clock.since_boot(), touched);      // once a frame
//     if (idle.warning()) say_so();                // any touch cancels it
//     if (idle.paused()) ask_for_the_code();
//     if (idle.over()) lock();
//
// The first touch after a long sleep must find the tablet paused or locked: so what has passed is judged
// before the touch counts. Where it was over before and nobody could lock, a touch counts again.
#pragma once

#include <chrono>
#include <optional>

namespace arpenteur {

class Idle {
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time warned_before = std::chrono::seconds(20);

    struct Limits {
        Time pause;                  // without a touch
        std::optional<Time> lock{};  // from the beginning of the pause; none: the lock in its place
    };

    Idle(Time now, Limits limits) : limits_(limits), since_(now), looked_(now) {}

    void look(Time now, bool touched) {
        const bool was_over = over();
        looked_ = now;
        if (!paused_ && limits_.lock && left() <= Time::zero()) {
            since_ += limits_.pause;
            paused_ = true;
        } else if (touched && (was_over || !over()) && (!paused_ || warning())) {
            since_ = now;
        }
    }

    bool paused() const { return paused_; }
    bool over() const { return (paused_ || !limits_.lock) && left() <= Time::zero(); }
    // What is left until the pause, or the lock, where it is near.
    std::optional<Time> warning() const {
        return left() > Time::zero() && left() <= warned_before ? std::optional(left()) : std::nullopt;
    }
    // Until there is something new to show.
    Time until_next() const {
        if (left() > warned_before) return left() - warned_before;
        return (left() - Time(1)) % std::chrono::seconds(1) + Time(1);
    }

    // The code was right.
    void resume() {
        paused_ = false;
        since_ = looked_;
    }
    void limit(Limits limits) { limits_ = limits; }

private:
    Time left() const { return (paused_ ? *limits_.lock : limits_.pause) - (looked_ - since_); }

    Limits limits_;
    Time since_;  // the last touch, or the beginning of the pause
    Time looked_;
    bool paused_ = false;
};

}  // namespace arpenteur
