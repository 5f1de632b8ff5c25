// What the system says of sleep and of the session, on a bus of the test's own, where the test plays
// systemd-logind.
#include "app/platform/session_watch.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string>
#include <systemd/sd-bus.h>
#include <thread>
#include <unistd.h>

#include "tests/catch.h"

namespace arpenteur {
namespace {

constexpr const char* manager_path = "/org/freedesktop/login1";
constexpr const char* session_path = "/org/freedesktop/login1/session/_31";

class PrivateBus {
public:
    PrivateBus() {
        std::FILE* said = ::popen("dbus-daemon --session --fork --print-address=1 --print-pid=1", "r");
        std::array<char, 512> line{};
        if (said != nullptr && std::fgets(line.data(), line.size(), said) != nullptr)
            address = std::string(line.data(), std::string_view(line.data()).find('\n'));
        if (said != nullptr && std::fgets(line.data(), line.size(), said) != nullptr)
            process_ = std::atoi(line.data());
        if (said != nullptr) ::pclose(said);
        ::setenv("DBUS_SYSTEM_BUS_ADDRESS", address.c_str(), 1);
    }
    ~PrivateBus() {
        ::unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
        if (process_ > 0) ::kill(process_, SIGTERM);
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    std::string address;

private:
    pid_t process_ = -1;
};

// Answers what is asked of it on a thread, and says what it is told to say.
class Logind {
public:
    Logind() {
        static const sd_bus_vtable methods[] = {
            SD_BUS_VTABLE_START(0),
            SD_BUS_METHOD("GetSession", "s", "o", get_session, SD_BUS_VTABLE_UNPRIVILEGED),
            SD_BUS_METHOD("Inhibit", "ssss", "h", inhibit, SD_BUS_VTABLE_UNPRIVILEGED), SD_BUS_VTABLE_END};
        sd_bus_open_system(&bus_);
        sd_bus_add_object_vtable(bus_, nullptr, manager_path, "org.freedesktop.login1.Manager", methods,
                                 this);
        sd_bus_request_name(bus_, "org.freedesktop.login1", 0);
        thread_ = std::thread([this] {
            while (!ended_) {
                while (sd_bus_process(bus_, nullptr) > 0) {
                }
                if (const int wanted = say_.exchange(0); wanted != 0) say_now(wanted);
                sd_bus_wait(bus_, 5'000);
            }
        });
    }
    ~Logind() {
        ended_ = true;
        thread_.join();
        sd_bus_flush_close_unref(bus_);
        if (held_ >= 0) ::close(held_);
    }
    Logind(const Logind&) = delete;
    Logind& operator=(const Logind&) = delete;

    enum Saying : int { sleeps = 1, wakes, locks, hints, stranger_hints };
    void say(Saying what) {
        say_ = what;
        while (say_ != 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    int times_held() const { return times_held_; }
    // Whether the system would still wait with its sleep.
    bool waits() const {
        pollfd end{held_, 0, 0};
        ::poll(&end, 1, 0);
        return times_held_ > 0 && (end.revents & POLLHUP) == 0;
    }

private:
    static int get_session(sd_bus_message* message, void*, sd_bus_error*) {
        return sd_bus_reply_method_return(message, "o", session_path);
    }
    static int inhibit(sd_bus_message* message, void* self, sd_bus_error*) {
        auto& logind = *static_cast<Logind*>(self);
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return -errno;
        if (const int before = logind.held_.exchange(ends[0]); before >= 0) ::close(before);
        ++logind.times_held_;
        const int done = sd_bus_reply_method_return(message, "h", ends[1]);
        ::close(ends[1]);
        return done;
    }
    void say_now(int what) {
        const char* manager = "org.freedesktop.login1.Manager";
        if (what == sleeps || what == wakes)
            sd_bus_emit_signal(bus_, manager_path, manager, "PrepareForSleep", "b", what == sleeps ? 1 : 0);
        if (what == locks)
            sd_bus_emit_signal(bus_, session_path, "org.freedesktop.login1.Session", "Lock", "");
        if (what == hints || what == stranger_hints)
            sd_bus_emit_signal(bus_, what == hints ? session_path : "/org/freedesktop/login1/session/c2",
                               "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as",
                               "org.freedesktop.login1.Session", 2, "IdleHint", "b", 0, "LockedHint", "b", 1,
                               0);
    }

    sd_bus* bus_ = nullptr;
    std::thread thread_;
    std::atomic<bool> ended_{false};
    std::atomic<int> say_{0};
    std::atomic<int> held_{-1};
    std::atomic<int> times_held_{0};
};

template <class Condition>
bool comes_true(Condition condition) {
    for (int tries = 0; tries < 2'000; ++tries) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

}  // namespace

TEST_CASE("a session that locks and a system about to sleep are told, and the sleep waits until it may") {
    const PrivateBus bus;
    REQUIRE_FALSE(bus.address.empty());
    Logind logind;
    std::atomic<int> told{0};
    SessionWatch session([&] { ++told; });
    REQUIRE(comes_true([&] { return logind.times_held() == 1; }));
    CHECK(logind.waits());
    CHECK_FALSE(session.take());

    for (const Logind::Saying reason : {Logind::locks, Logind::hints, Logind::sleeps}) {
        const int before = told;
        logind.say(reason);
        CHECK(comes_true([&] { return told > before; }));
        CHECK(session.take());
        CHECK_FALSE(session.take());
    }
    CHECK(logind.waits());
    session.let_sleep();
    CHECK(comes_true([&] { return !logind.waits(); }));

    // Awake again: the next sleep waits too, and no lock was asked for. Another person's session is theirs.
    logind.say(Logind::wakes);
    CHECK(comes_true([&] { return logind.times_held() == 2; }));
    CHECK(logind.waits());
    logind.say(Logind::stranger_hints);
    logind.say(Logind::wakes);
    CHECK(comes_true([&] { return logind.times_held() == 3; }));
    CHECK_FALSE(session.take());
}

TEST_CASE("without a system bus nothing is told, and nothing waits") {
    ::setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);
    SessionWatch session([] { FAIL("nobody can have said so"); });
    CHECK_FALSE(session.take());
    session.let_sleep();
    ::unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
}

}  // namespace arpenteur
