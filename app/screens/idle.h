// Whether a tablet that nobody touches is to be locked. Its times are those of a clock that counts sleep.
//
//     idle.look(clock.since_boot(), touched);      // once a frame
//     if (idle.over()) lock();
//
// The first touch after a long sleep must find the tablet locked: so what has passed is judged before the
// touch counts.
#pragma once

#include <chrono>
#include <utility>

namespace arpenteur {

class Idle {
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time limit = std::chrono::minutes(5);

    explicit Idle(Time now) : touched_(now), looked_(now) {}

    void look(Time now, bool touched) {
        const Time passed = now - std::exchange(looked_, now);
        if (touched && passed < limit) touched_ = now;
    }
    bool over() const { return left() <= Time::zero(); }
    Time left() const { return limit - (looked_ - touched_); }

private:
    Time touched_, looked_;
};

}  // namespace arpenteur
