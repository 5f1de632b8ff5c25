#include "app/platform/session_watch.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <systemd/sd-bus.h>
#include <thread>
#include <unistd.h>

#include "app/platform/descriptor.h"

namespace arpenteur {

namespace {

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* manager_path = "/org/freedesktop/login1";
constexpr const char* manager = "org.freedesktop.login1.Manager";
constexpr const char* session = "org.freedesktop.login1.Session";
// How long the end of this program waits for a manager that hangs.
constexpr std::uint64_t longest_wait = 2'000'000;  // microseconds

struct CloseBus {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
struct DropMessage {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Bus = std::unique_ptr<sd_bus, CloseBus>;
using Message = std::unique_ptr<sd_bus_message, DropMessage>;

// Empty if the manager does not answer.
template <class... Arguments>
Message ask_manager(sd_bus* bus, const char* method, const char* types, Arguments... arguments) {
    sd_bus_message* answer = nullptr;
    const int done =
        sd_bus_call_method(bus, logind, manager_path, manager, method, nullptr, &answer, types, arguments...);
    return Message(done < 0 ? nullptr : answer);
}

// The session that this program is shown in; empty if there is none.
std::string own_session(sd_bus* bus) {
    const Message answer = ask_manager(bus, "GetSession", "s", "auto");
    const char* path = nullptr;
    if (!answer || sd_bus_message_read(answer.get(), "o", &path) < 0) return {};
    return path;
}

// Of a PropertiesChanged: whether a desktop said that its session is locked now.
bool says_locked(sd_bus_message* changed) {
    const char* interface = nullptr;
    if (sd_bus_message_read(changed, "s", &interface) < 0 ||
        sd_bus_message_enter_container(changed, 'a', "{sv}") < 0)
        return false;
    bool locked = false;
    while (sd_bus_message_enter_container(changed, 'e', "sv") > 0) {
        const char* name = nullptr;
        int value = 0;
        if (sd_bus_message_read(changed, "s", &name) < 0) return locked;
        if (std::string_view(name) == "LockedHint") {
            if (sd_bus_message_read(changed, "v", "b", &value) >= 0) locked = value != 0;
        } else if (sd_bus_message_skip(changed, "v") < 0) {
            return locked;
        }
        if (sd_bus_message_exit_container(changed) < 0) return locked;
    }
    return locked;
}

}  // namespace

struct SessionWatch::State {
    explicit State(std::function<void()> wake)
        : announce(std::move(wake)), stop(::eventfd(0, EFD_CLOEXEC)), thread([this] {
              run();
              // From now on nobody would announce that the sleep is near.
              let_sleep();
          }) {}

    ~State() {
        const std::uint64_t one = 1;
        if (::write(stop.number(), &one, sizeof one) == sizeof one) thread.join();
    }

    std::function<void()> announce;
    std::atomic<bool> reason{false};
    std::mutex mutex;
    Descriptor delay{-1};  // the system waits for it to be closed; under the mutex
    Descriptor stop;
    std::thread thread;  // last: it uses all of the above

    void tell() {
        reason = true;
        announce();
    }

    void hold_sleep(sd_bus* bus) {
        const Message answer = ask_manager(bus, "Inhibit", "ssss", "sleep", "Arpenteur",
                                           "Sceller ce qui est ouvert / seal what is open", "delay");
        int lent = -1;
        if (!answer || sd_bus_message_read(answer.get(), "h", &lent) < 0) return;
        // The message closes the one that it lends.
        const std::lock_guard lock(mutex);
        delay = Descriptor(::fcntl(lent, F_DUPFD_CLOEXEC, 3));
    }

    void let_sleep() {
        const std::lock_guard lock(mutex);
        delay = Descriptor(-1);
    }

    static int on_sleep(sd_bus_message* message, void* self, sd_bus_error*) {
        auto& state = *static_cast<State*>(self);
        int begins = 0;
        if (sd_bus_message_read(message, "b", &begins) < 0) return 0;
        if (begins != 0)
            state.tell();
        else
            state.hold_sleep(sd_bus_message_get_bus(message));
        return 0;
    }
    static int on_lock(sd_bus_message*, void* self, sd_bus_error*) {
        static_cast<State*>(self)->tell();
        return 0;
    }
    static int on_change(sd_bus_message* message, void* self, sd_bus_error*) {
        if (says_locked(message)) static_cast<State*>(self)->tell();
        return 0;
    }

    void run() {
        sd_bus* opened = nullptr;
        if (sd_bus_open_system(&opened) < 0) return;
        const Bus bus(opened);
        sd_bus_set_method_call_timeout(bus.get(), longest_wait);
        const auto listen = [&](const std::string& path, const char* interface, const char* signal,
                                sd_bus_message_handler_t handler) {
            sd_bus_match_signal(bus.get(), nullptr, logind, path.c_str(), interface, signal, handler, this);
        };
        listen(manager_path, manager, "PrepareForSleep", on_sleep);
        if (const std::string own = own_session(bus.get()); !own.empty()) {
            listen(own, session, "Lock", on_lock);
            listen(own, "org.freedesktop.DBus.Properties", "PropertiesChanged", on_change);
        }
        hold_sleep(bus.get());
        // What came beside the answers is dispatched first: until then nothing more is read.
        do {
            int done = 1;
            while (done > 0) done = sd_bus_process(bus.get(), nullptr);
            if (done < 0) return;
        } while (wait(bus.get()));
    }

    // Until the bus has something to say; false when this is to end.
    bool wait(sd_bus* bus) const {
        const int events = sd_bus_get_events(bus);
        if (events < 0) return false;
        std::array<pollfd, 2> both{
            {{sd_bus_get_fd(bus), static_cast<short>(events), 0}, {stop.number(), POLLIN, 0}}};
        while (::poll(both.data(), both.size(), -1) < 0)
            if (errno != EINTR) return false;
        return both[1].revents == 0;
    }
};

SessionWatch::SessionWatch(std::function<void()> wake) : state_(std::make_unique<State>(std::move(wake))) {}
SessionWatch::~SessionWatch() = default;

bool SessionWatch::take() { return state_->reason.exchange(false); }
void SessionWatch::let_sleep() { state_->let_sleep(); }

}  // namespace arpenteur
