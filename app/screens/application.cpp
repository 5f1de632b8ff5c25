#include "app/screens/application.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "app/platform/exchange_folders.h"
#include "app/platform/file_error.h"
#include "app/platform/files.h"
#include "app/screens/compare/compare.h"
#include "app/screens/exchange/exchange.h"
#include "app/screens/grid/grid.h"
#include "app/screens/home/home.h"
#include "app/screens/interview/interview.h"
#include "app/screens/perform.h"
#include "app/screens/prepare/new_visit.h"
#include "app/screens/prepare/prepare.h"
#include "app/screens/recommend/recommend.h"
#include "app/screens/restitute/restitute.h"
#include "app/screens/settings.h"
#include "app/screens/unlock/ask_again.h"
#include "app/screens/unlock/first_start.h"
#include "app/screens/unlock/unlock.h"
#include "app/screens/work.h"
#include "app/workspace/form_files.h"
#include "questionnaires/form/read_form.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::minutes lock_after{5};
constexpr std::size_t longest_register = 16 * 1024 * 1024;

constexpr Words machine_fault{
    "La machine a refusé : {}. Rien n’est perdu ; recommencez, ou changez d’endroit.",
    "The machine refused: {}. Nothing is lost; try again, or choose another place."};

// What the screens of one visit remember while it is open.
struct VisitScreens {
    Id writer;
    Typing typing;
    Prepare prepare;
    Interview interview;
    GridScreen grid;
    Compare compare;
    Recommend recommend;
    Restitute restitute;
};

// A name for a file that says nothing of what is in it.
fs::path free_name(const fs::path& folder, const std::string& day, const char* extension) {
    std::error_code error;
    for (int number = 1;; ++number) {
        const fs::path path = folder / fmt::format("arpenteur-{}-{}{}", day, number, extension);
        if (!fs::exists(path, error)) return path;
    }
}

}  // namespace

struct Application::State {
    explicit State(Beginning beginning)
        : begun(std::move(beginning)), settings(read_settings(begun.settings)), folder(begun.workspace) {
        arrive();
        last_touch = last_looked = begun.surroundings.clock.since_boot();
    }

    Beginning begun;
    Settings settings;
    bool settings_applied = false;
    fs::path folder;
    std::optional<Demonstration> demonstration;
    std::optional<FirstStart> first_start;
    Unlock unlock;

    std::optional<Workspace> workspace;
    std::vector<VisitSummary> visits;
    OpenVisit* visit = nullptr;
    Spot spot;
    VisitScreens screens;
    Home home;
    NewVisitScreen new_visit;
    Exchange exchange;
    std::optional<TerritoryRegister> territories;
    Reports reports;
    std::optional<Complaint> complaint;  // of what was asked outside the screens that show reports

    std::optional<AskAgain> again;

    std::unique_ptr<Work> work;
    std::chrono::milliseconds last_touch{};  // both by the clock that counts sleep
    std::chrono::milliseconds last_looked{};
    bool lock = false;

    std::string today() const { return day_of(begun.surroundings.clock.wall()); }

    // Before a workspace is open.
    void arrive() {
        demonstration = demonstration_around(folder);
        unlock = {};
        first_start.reset();
        if (Workspace::is_there(folder)) return;
        first_start.emplace();
        first_start->proposed = propose_passphrase(begun.surroundings.random);
    }

    void start(const Words& label, Work::Job job) {
        work = std::make_unique<Work>(label, begun.surroundings.changed, std::move(job));
    }

    void open_workspace(const std::string& typed) {
        start(Words{"Ouverture de l’espace de travail…", "Opening the workspace…"}, [this, typed] {
            auto opened = std::make_shared<Done<Workspace>>(
                Workspace::open(folder, Passphrase(typed), Access::write, begun.surroundings));
            return [this, opened] { keep(*opened); };
        });
    }

    void create_workspace(const WantedWorkspace& wanted) {
        start(Words{"Création de l’espace de travail…", "Making the workspace…"}, [this, wanted] {
            auto made = std::make_shared<Done<Workspace>>(
                Workspace::create(folder, wanted.who, Passphrase(wanted.passphrase), begun.surroundings));
            return [this, made] { keep(*made); };
        });
    }

    void keep(Done<Workspace>& opened) {
        if (!opened) {
            unlock.refused = opened.error();
            if (first_start) first_start->refused = opened.error();
            return;
        }
        workspace.emplace(std::move(*opened));
        last_touch = last_looked = begun.surroundings.clock.since_boot();
        unlock = {};
        first_start.reset();
        go({});
    }

    // Writes what is typed, so that no screen takes words along when it goes.
    void finish_typing(Left left) {
        if (!visit) return;
        Asked asked;
        write_what_is_left(screens.typing, asked, left);
        for (const Intention& intention : asked.take()) perform(*visit, intention);
    }

    void go(const Spot& wanted) {
        if (within_a_visit(wanted.where) && (!visit || visit->id() != wanted.visit)) {
            auto opened = workspace->visit(wanted.visit);
            if (!opened) {
                complaint = opened.error();
                return;
            }
            finish_typing(Left::all);
            screens = {};
            visit = *opened;
            screens.writer = visit->person();
        }
        const bool from_home = spot.where == Where::home;
        spot = wanted;
        reports = {};
        complaint.reset();
        if (!wanted.criterion.empty()) {
            screens.interview.criterion = wanted.criterion;
            screens.compare.criterion = wanted.criterion;
        }
        if (wanted.voice) screens.interview.ask(*wanted.voice);
        if (!within_a_visit(spot.where)) visits = workspace->visits();
        if (spot.where == Where::restitute) screens.restitute = {};
        if (spot.where == Where::cards || spot.where == Where::exchange) exchange = {};
        if (spot.where == Where::new_visit) {
            if (from_home) new_visit = {};
            if (!territories) read_territories();
        }
    }

    void read_territories() {
        territories.emplace();
        const auto bytes =
            read_file(begun.program_files / "questionnaires/territory/register.tsv", longest_register);
        if (bytes) territories = read_register(std::string(bytes->begin(), bytes->end())).territories;
    }

    // What the screens that show files are drawn from, once and whenever they empty it: never at each frame.
    void list_files() {
        if (spot.where == Where::restitute && !screens.restitute.documents)
            screens.restitute.documents = files_in(workspace->outputs());
        if ((spot.where == Where::cards || spot.where == Where::exchange) && !exchange.around)
            exchange.around = files_around(*workspace, folders_around());
    }

    std::vector<ExchangeFolder> folders_around() const {
        std::vector<ExchangeFolder> folders = begun.exchange_folders
                                                  ? begun.exchange_folders()
                                                  : exchange_folders(environment_of_the_process());
        if (!demonstration) return folders;
        const fs::path stick = demonstration->workspaces.front().parent_path() / "cle-usb";
        std::error_code error;
        fs::create_directory(stick, error);
        folders.insert(folders.begin(), {stick, ExchangeFolderKind::demonstration});
        return folders;
    }

    // What is asked of the workspace or of the window.
    void operator()(const FoundVisit& wanted) {
        start(Words{"Préparation de la visite…", "Preparing the visit…"}, [this, wanted] {
            const TablesReading tables =
                read_form_files(begun.program_files / "questionnaires/shipped/capacites");
            const Form form = read_form(tables.tables).form;
            auto made = std::make_shared<Done<OpenVisit*>>(workspace->prepare(
                {wanted.territory, wanted.desk, wanted.team, tables.tables, form.id, form.version}));
            return [this, made] {
                if (*made)
                    go({Where::prepare, (**made)->id(), {}});
                else
                    reports.complaint = made->error();
            };
        });
    }
    void operator()(const TakeFiles& wanted) {
        start(Words{"Lecture de ce qui arrive…", "Reading what arrives…"}, [this, wanted] {
            auto arrivals = std::make_shared<std::vector<Arrival>>();
            for (const fs::path& file : wanted.files) arrivals->push_back(take_file(*workspace, file));
            return [this, arrivals] {
                reports = {};
                reports.arrivals = std::move(*arrivals);
                visits = workspace->visits();
            };
        });
    }
    void operator()(const HandOver& wanted) {
        const fs::path file = free_name(wanted.folder, today(), ".arpenteur");
        start(Words{"Écriture du pli…", "Writing the dossier…"}, [this, wanted, file] {
            auto done = std::make_shared<Done<void>>(write_dossier(*workspace, *visit, file, wanted.joining));
            return [this, done, file] {
                reports = {};
                exchange.around.reset();
                if (*done)
                    reports.written = file;
                else
                    reports.complaint = done->error();
            };
        });
    }
    void operator()(const GiveCard& wanted) {
        reports = {};
        const fs::path file = free_name(wanted.folder, today(), ".carte");
        write_file(file, workspace->card().bytes());
        reports.written = file;
    }
    void operator()(const VerifyCard& wanted) { workspace->verify_card(wanted.key); }
    void operator()(const WriteRestitution& wanted) {
        const fs::path file =
            workspace->outputs() / fmt::format("restitution-{}-{}-{}.html",
                                               wanted.version == Version::public_ ? "publique" : "restreinte",
                                               today(), visit->id().hex().substr(0, 8));
        start(Words{"Écriture de la restitution…", "Writing the restitution…"}, [this, wanted, file] {
            auto done = std::make_shared<tl::expected<std::size_t, Stopped>>(
                write_restitution(*visit, wanted.version, wanted.language, today(), file));
            return [this, done, file] {
                reports = {};
                screens.restitute.documents.reset();
                if (!*done) {
                    reports.stopped = done->error();
                    return;
                }
                reports.held_back = **done;
                reports.written = file;
                visit->mark_restituted();
            };
        });
    }
    void operator()(const OpenDocument& wanted) {
        if (begun.open_document) begun.open_document(wanted.file);
    }
    void operator()(const RemoveDocument& wanted) { remove_file(wanted.file); }
    void operator()(const GoTo& wanted) { go(wanted.spot); }
    void operator()(const WriteAs& wanted) { screens.writer = wanted.person; }
    void operator()(const LockNow&) {
        if (const auto refused = workspace->not_recorded())
            complaint =
                arpenteur::complaint(Words{"{} : {}. Verrouiller perdrait ce qui n’est pas enregistré ; "
                                           "faites de la place, et recommencez.",
                                           "{}: {}. Locking would lose what is not recorded; make room, and "
                                           "try again."},
                                     std::string("Arpenteur"), message(refused->fault));
        else
            lock = true;
    }
    void operator()(const SetLanguage& wanted) {
        settings.language = wanted.language;
        settings_applied = false;
        write_settings(begun.settings, settings);
    }
    void operator()(const SetScale& wanted) {
        settings.scale = wanted.scale;
        settings_applied = false;
        write_settings(begun.settings, settings);
    }
    template <class InVisit>
    void operator()(const InVisit&) {}

    void do_what_is_asked(Surface& surface, Asked& asked) {
        for (const Intention& intention : asked.take()) try {
                if (visit) {
                    const Performed performed = perform(*visit, intention);
                    if (performed.refused)
                        surface.say(std::string(performed.refused->in(surface.language)), Tone::error);
                    if (performed.here) {
                        surface.redraw();
                        continue;
                    }
                }
                if (wants_passphrase(intention))
                    again.emplace(AskAgain{intention});
                else
                    std::visit(*this, intention);
                surface.redraw();
            } catch (const std::exception& error) {
                reports = {};
                complaint = reports.complaint =
                    arpenteur::complaint(machine_fault, std::string(error.what()));
            }
    }

    void draw_asking_again(Surface& surface) {
        const AskedAgain answer = draw_ask_again(surface, *again, demonstration);
        if (answer == AskedAgain::given_up) again.reset();
        if (answer != AskedAgain::typed) return;
        start(Words{"Vérification de la phrase de passe…", "Checking the passphrase…"}, [this] {
            auto confirmed = std::make_shared<Done<void>>(workspace->confirm(Passphrase(again->typed)));
            return [this, confirmed] {
                if (!*confirmed) {
                    again->refused = confirmed->error();
                    return;
                }
                const Intention wanted = std::move(again->wanted);
                again.reset();
                std::visit(*this, wanted);
            };
        });
    }

    void apply_settings(Surface& surface) {
        if (settings_applied) return;
        settings_applied = true;
        surface.language = settings.language;
        if (settings.scale > 0.0F && settings.scale != surface.theme.scale())
            surface.set_scale(settings.scale);
        surface.redraw();
    }

    // The first touch after a long sleep must find the tablet locked: so what has passed is judged before it
    // counts.
    void watch_idle(Surface& surface) {
        const auto now = begun.surroundings.clock.since_boot();
        const auto passed = now - std::exchange(last_looked, now);
        const bool touched = surface.frame.pointer || !surface.frame.typed.empty();
        if (touched && passed < lock_after) last_touch = now;
        if (!workspace || work) return;
        // What the disk refuses would be gone: it is kept in memory, and said, until it is written.
        if (workspace->not_recorded())
            surface.wake_at(surface.now() + 5.0);
        else if (now - last_touch >= lock_after)
            lock = true;
        else
            surface.wake_at(surface.now() +
                            std::chrono::duration<double>(lock_after - (now - last_touch)).count());
    }

    void draw_working(Surface& surface) {
        top_bar(surface, TopBar{.title = "Arpenteur"});
        scroll_area(surface, "working", {.widest = 640.0F},
                    [&] { title(surface, work->label().in(surface.language)); });
        surface.wake_at(surface.now() + 0.2);
    }

    void change_language(const Surface& surface) {
        (*this)(SetLanguage{surface.language == Language::french ? Language::english : Language::french});
    }

    void draw_locked(Surface& surface) {
        if (first_start) {
            const auto wanted = draw_first_start(surface, *first_start);
            if (first_start->other_language) change_language(surface);
            if (wanted) create_workspace(*wanted);
            return;
        }
        const UnlockAsked asked = draw_unlock(surface, unlock, folder, demonstration);
        if (asked.language) change_language(surface);
        if (asked.other) {
            folder = *asked.other;
            arrive();
        }
        if (asked.open) {
            unlock.refused.reset();
            open_workspace(unlock.typed);
        }
    }

    Page page(Surface& surface, Asked& asked) {
        return {surface, *workspace, today(), [this] { return random_id(begun.surroundings.random); },
                reports, asked};
    }

    void draw_in_visit(VisitPage& page) {
        switch (spot.where) {
            case Where::interview:
                return draw_interview(page, screens.interview);
            case Where::grid:
                return draw_grid(page, screens.grid);
            case Where::compare:
                return draw_compare(page, screens.compare);
            case Where::recommend:
                return draw_recommend(page, screens.recommend);
            case Where::restitute:
                return draw_restitute(page, screens.restitute);
            case Where::exchange:
                return draw_exchange(page, exchange);
            default:
                return draw_prepare(page, screens.prepare);
        }
    }

    void draw_open(Surface& surface) {
        Asked asked;
        try {
            list_files();
        } catch (const std::exception& error) {
            complaint = arpenteur::complaint(machine_fault, std::string(error.what()));
            screens.restitute.documents.emplace();
            exchange.around.emplace();
        }
        if (within_a_visit(spot.where)) {
            if (screens.writer != visit->person()) asked.as(screens.writer);
            VisitPage shown{page(surface, asked), *visit, screens.writer, screens.typing};
            draw_in_visit(shown);
            if (const std::size_t typed = screens.typing.size(); typed > 0) {
                finish_typing(Left::gone);
                if (screens.typing.size() != typed) surface.redraw();
            }
        } else {
            Page shown = page(surface, asked);
            if (spot.where == Where::new_visit)
                draw_new_visit(shown, *territories, new_visit);
            else if (spot.where == Where::cards)
                draw_cards(shown, exchange);
            else
                draw_home(shown, visits, home);
        }
        if (complaint) {
            surface.say(complaint->in(surface.language), Tone::error);
            complaint.reset();
        }
        do_what_is_asked(surface, asked);
        if (again) draw_asking_again(surface);
    }
};

Application::Application(Beginning beginning) : state_(std::make_unique<State>(std::move(beginning))) {}
Application::~Application() = default;

void Application::draw(Surface& surface) {
    State& state = *state_;
    state.apply_settings(surface);
    if (state.work && state.work->finished()) {
        const std::unique_ptr<Work> done = std::move(state.work);
        try {
            done->conclude();
        } catch (const std::exception& error) {
            state.reports = {};
            state.complaint = complaint(machine_fault, std::string(error.what()));
        }
        surface.redraw();
    }
    state.watch_idle(surface);
    if (state.work)
        state.draw_working(surface);
    else if (!state.workspace)
        state.draw_locked(surface);
    else
        state.draw_open(surface);
}

bool Application::locked() const { return state_->lock && !state_->work; }
const fs::path& Application::workspace_folder() const { return state_->folder; }

void Application::close() {
    State& state = *state_;
    state.work.reset();
    if (!state.workspace) return;
    try {
        state.finish_typing(Left::all);
        state.visit = nullptr;
        state.workspace->close();
    } catch (const std::exception&) {
        // What could be written is; the process ends all the same.
    }
    state.workspace.reset();
}

void Application::show(const Spot& spot) {
    if (state_->workspace) state_->go(spot);
}

void Application::finish_work() {
    if (state_->work) state_->work->wait();
}

const Spot& Application::spot() const { return state_->spot; }
Workspace* Application::workspace() { return state_->workspace ? &*state_->workspace : nullptr; }
OpenVisit* Application::visit() { return state_->visit; }

}  // namespace arpenteur
