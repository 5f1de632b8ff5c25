#include "app/screens/application.h"

#include <fmt/format.h>
#include <optional>

#include "app/platform/exchange_folders.h"
#include "app/platform/files.h"
#include "app/screens/file_names.h"
#include "app/screens/home/home.h"
#include "app/screens/idle.h"
#include "app/screens/perform.h"
#include "app/screens/prepare/new_visit.h"
#include "app/screens/resumption.h"
#include "app/screens/settings.h"
#include "app/screens/unlock/ask_again.h"
#include "app/screens/unlock/entrance.h"
#include "app/screens/visit_screens.h"
#include "app/screens/work.h"
#include "app/workspace/form_files.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_register = 16 * 1024 * 1024;
constexpr std::size_t longest_cohort = 1024 * 1024;

constexpr WordsWith<1> machine_fault{
    "La machine a refusé : {}. Rien n’est perdu ; recommencez, ou changez d’endroit.",
    "The machine refused: {}. Nothing is lost; try again, or choose another place."};

constexpr WordsWith<1> no_grid{
    "Le questionnaire du programme ne peut pas être lu ({}) : aucune visite n’est préparée. Réinstallez-le.",
    "The program's questionnaire cannot be read ({}): no visit is prepared. Install it again."};
constexpr WordsWith<1> no_register{
    "Le répertoire des territoires ne peut pas être lu ({}). Réinstallez le programme, ou entrez le lieu à "
    "la "
    "main.",
    "The register of territories cannot be read ({}). Install the program again, or enter the place by "
    "hand."};

// What would be lost by ending now.
UserError said_of(const NotRecorded& refused) {
    constexpr WordsWith<1> words{
        "Non enregistré : {}. Faites de la place avant de verrouiller ou de fermer : ce qui attend serait "
        "perdu.",
        "Not recorded: {}. Make room before locking or closing: what is waiting would be lost."};
    return user_error(words, message(refused.fault));
}

}  // namespace

struct Application::State {
    explicit State(Beginning beginning)
        : begun(std::move(beginning)),
          settings(read_settings(begun.settings)),
          entrance(begun.workspace, begun.environment.random),
          idle(begun.environment.clock.since_boot()) {}

    Beginning begun;
    Settings settings;
    bool settings_applied = false;
    Entrance entrance;

    std::optional<Workspace> workspace;
    std::vector<VisitSummary> visits;
    std::vector<CohortTerritory> pilots;
    OpenVisit* visit = nullptr;
    Route route;
    VisitScreens screens;
    Home home;
    NewVisitScreen new_visit;
    Exchange exchange;
    std::optional<TerritoryRegister> territories;
    Reports reports;
    std::optional<UserError> user_error;  // of what was asked outside the screens that show reports

    std::optional<AskAgain> again;

    std::unique_ptr<Work> work;
    Idle idle;
    bool lock = false;
    bool lock_wanted = false;        // by the system
    bool loss_was_in_words = false;  // to who closes the window
    Resumption resumed;              // as it is kept
    bool borrowed = false;           // by somebody else than the owner, at a lock: to be said

    std::string today() const { return begun.environment.clock.wall().day(); }

    void start(const Words& label, Work::Job job) {
        work = std::make_unique<Work>(label, begun.environment.changed, std::move(job));
    }

    void open_workspace(const std::string& typed) {
        start(Words{"Ouverture de l’espace de travail…", "Opening the workspace…"}, [this, typed] {
            auto opened = std::make_shared<Result<Workspace>>(
                Workspace::open(entrance.folder(), Passphrase(typed), Access::write, begun.environment));
            return [this, opened] { keep(*opened); };
        });
    }

    void create_workspace(const WantedWorkspace& wanted) {
        start(Words{"Création de l’espace de travail…", "Creating the workspace…"}, [this, wanted] {
            auto made = std::make_shared<Result<Workspace>>(Workspace::create(
                entrance.folder(), wanted.who, Passphrase(wanted.passphrase), begun.environment));
            return [this, made] { keep(*made); };
        });
    }

    void keep(Result<Workspace>& opened) {
        if (!opened) {
            lock_wanted = false;
            return entrance.refuse(opened.error());
        }
        workspace.emplace(std::move(*opened));
        idle = Idle(begun.environment.clock.since_boot());
        read_cohort_of_pilots();
        home.swap_in_clear = !begun.swap_in_clear.empty();
        go({});
        resume();
    }

    // Back to where the lock, or a fall, left somebody.
    void resume() {
        const auto text = workspace->resumption();
        const auto back = text ? saved_resumption(*text) : std::nullopt;
        if (!back || !within_a_visit(back->route.screen)) return;
        Route there = back->route;
        there.voice.reset();
        go(there);
        if (route != there) return user_error.reset();
        arpenteur::resume(screens, *back, visit->view(), today());
        resumed = *back;
        borrowed = screens.writer != visit->person();
    }

    void keep_resumption() {
        Resumption now = resumption_of(route, screens, today());
        if (now == resumed) return;
        resumed = std::move(now);
        workspace->keep_resumption(saved(resumed));
    }

    // Writes what is typed, so that no screen takes words along when it goes.
    void finish_typing(Left left) {
        if (!visit) return;
        Intentions intentions;
        write_what_is_left(screens.typing, intentions, left);
        for (const Intention& intention : intentions.take()) perform(*visit, intention);
    }

    void go(const Route& wanted) {
        if (within_a_visit(wanted.screen) && (!visit || visit->id() != wanted.visit)) {
            auto opened = workspace->visit(wanted.visit);
            if (!opened) {
                user_error = opened.error();
                return;
            }
            finish_typing(Left::all);
            screens = {};
            visit = *opened;
            screens.writer = visit->person();
        }
        const bool from_home = route.screen == Screen::home;
        route = wanted;
        reports = {};
        user_error.reset();
        screens.go(wanted);
        if (!within_a_visit(route.screen)) visits = workspace->visits();
        if (route.screen == Screen::cards || route.screen == Screen::exchange) exchange = {};
        if (route.screen == Screen::new_visit) {
            if (from_home) new_visit = {};
            if (!territories) read_territories();
        }
    }

    void read_territories() {
        territories.emplace();
        const fs::path path = begun.program_files / "questionnaires/territory/register.tsv";
        const auto bytes = read_file(path, longest_register);
        if (bytes) territories = read_register(std::string(bytes->begin(), bytes->end())).territories;
        if (territories->size() == 0) reports.user_error = arpenteur::user_error(no_register, path.string());
    }

    // What is said in public of the territories of the first cohort.
    void read_cohort_of_pilots() {
        const auto bytes =
            read_file(begun.program_files / "questionnaires/shipped/cohortes/2021-2022.csv", longest_cohort);
        if (bytes) pilots = read_cohort(std::string(bytes->begin(), bytes->end())).territories;
    }

    // What the screens that show files are drawn from, once and whenever they empty it: never at each frame.
    void list_files() {
        if (route.screen == Screen::restitute && !screens.restitute.documents)
            screens.restitute.documents = files_in(workspace->outputs());
        if ((route.screen == Screen::cards || route.screen == Screen::exchange) && !exchange.around)
            exchange.around = files_around(*workspace, folders_around());
    }

    std::vector<ExchangeFolder> folders_around() const {
        std::vector<ExchangeFolder> folders = begun.exchange_folders
                                                  ? begun.exchange_folders()
                                                  : exchange_folders(environment_of_the_process());
        if (!entrance.demonstration()) return folders;
        const fs::path stick = entrance.demonstration()->workspaces.front().parent_path() / "cle-usb";
        std::error_code error;
        fs::create_directory(stick, error);
        folders.insert(folders.begin(), {stick, ExchangeFolderKind::demonstration});
        return folders;
    }

    // What is asked of the workspace or of the window.
    void operator()(const FoundVisit& wanted) {
        start(Words{"Préparation de la visite…", "Preparing the visit…"}, [this, wanted] {
            const auto made = std::make_shared<Result<OpenVisit*>>(found(wanted));
            return [this, made] {
                if (*made)
                    go({Screen::prepare, (**made)->id(), {}});
                else
                    reports.user_error = made->error();
            };
        });
    }
    Result<OpenVisit*> found(const FoundVisit& wanted) {
        const fs::path path = begun.program_files / shipped_grid;
        const Questionnaire grid = read_questionnaire(path);
        if (stops(grid.problems)) return refused(arpenteur::user_error(no_grid, path.string()));
        return workspace->prepare(
            {wanted.territory, wanted.desk, wanted.team, grid.tables, grid.form.id, grid.form.version});
    }
    void operator()(const TakeFiles& wanted) {
        start(Words{"Lecture de ce qui arrive…", "Reading what has arrived…"}, [this, wanted] {
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
        const fs::path file = free_exchange_file(wanted.folder, today(), ".arpenteur");
        start(Words{"Écriture du pli…", "Writing the dossier…"}, [this, wanted, file] {
            auto done =
                std::make_shared<Result<void>>(write_dossier(*workspace, *visit, file, wanted.joining));
            return [this, done, file] {
                reports = {};
                exchange.around.reset();
                if (*done)
                    reports.written = file;
                else
                    reports.user_error = done->error();
            };
        });
    }
    void operator()(const GiveCard& wanted) {
        reports = {};
        const fs::path file = free_exchange_file(wanted.folder, today(), ".carte");
        write_file(file, workspace->card().bytes());
        reports.written = file;
    }
    void operator()(const VerifyCard& wanted) { workspace->verify_card(wanted.key); }
    void operator()(const WriteRestitution& wanted) {
        const fs::path file =
            free_restitution_file(workspace->outputs(), wanted.version, today(), visit->id());
        start(Words{"Écriture de la restitution…", "Writing the restitution…"}, [this, wanted, file] {
            auto done = std::make_shared<tl::expected<std::vector<Withheld>, Stopped>>(
                write_restitution(*visit, wanted.version, wanted.language, today(), file));
            return [this, done, file] {
                reports = {};
                screens.restitute.documents.reset();
                if (!*done) {
                    reports.stopped = done->error();
                    return;
                }
                reports.withheld = std::move(**done);
                reports.written = file;
                visit->mark_restituted();
            };
        });
    }
    void operator()(const OpenDocument& wanted) {
        if (begun.open_document) begun.open_document(wanted.file);
    }
    void operator()(const RemoveDocument& wanted) { remove_file(wanted.file); }
    void operator()(const GoTo& wanted) { go(wanted.route); }
    void operator()(const WriteAs& wanted) { screens.writer = wanted.person; }
    void operator()(const LockNow&) {
        if (write_all())
            lock = true;
        else
            user_error = said_of(*workspace->not_recorded());
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

    void do_what_is_asked(Surface& surface, Intentions& intentions) {
        for (const Intention& intention : intentions.take()) try {
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
                user_error = reports.user_error =
                    arpenteur::user_error(machine_fault, std::string(error.what()));
            }
    }

    void draw_asking_again(Surface& surface) {
        const AskedAgain answer = draw_ask_again(surface, *again, entrance.demonstration());
        if (answer == AskedAgain::given_up) again.reset();
        if (answer != AskedAgain::typed) return;
        start(Words{"Vérification de la phrase de passe…", "Checking the passphrase…"}, [this] {
            auto confirmed = std::make_shared<Result<void>>(workspace->confirm(Passphrase(again->typed)));
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

    // What is typed too. False where the disk refuses: it would be gone, so it is kept in memory, and said.
    bool write_all() {
        if (visit) {
            finish_typing(Left::all);
            visit->wait(visit->writing().given, std::chrono::seconds(2));
        }
        return !workspace->not_recorded();
    }

    void watch_idle(Surface& surface) {
        idle.look(begun.environment.clock.since_boot(),
                  surface.frame.pointer || !surface.frame.typed.empty());
        if (!workspace || work) return;
        if (workspace->not_recorded()) return surface.wake_at(surface.now() + 5.0);
        loss_was_in_words = false;
        if (idle.over() || lock_wanted)
            lock = write_all();
        else
            surface.wake_at(surface.now() + std::chrono::duration<double>(idle.left()).count());
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
        const Entrance::Intentions intentions = entrance.draw(surface);
        if (intentions.other_language) change_language(surface);
        if (intentions.create) create_workspace(*intentions.create);
        if (intentions.open) open_workspace(*intentions.open);
    }

    Page page(Surface& surface, Intentions& intentions) {
        return {surface, *workspace, today(), [this] { return random_id(begun.environment.random); },
                reports, intentions};
    }

    void draw_open(Surface& surface) {
        Intentions intentions;
        try {
            list_files();
        } catch (const std::exception& error) {
            user_error = arpenteur::user_error(machine_fault, std::string(error.what()));
            screens.restitute.documents.emplace();
            exchange.around.emplace();
        }
        if (within_a_visit(route.screen)) {
            if (screens.writer != visit->person()) intentions.as(screens.writer);
            VisitPage shown{page(surface, intentions), *visit, screens.writer, screens.typing};
            draw_visit_screen(shown, screens, exchange, route.screen);
            if (const std::size_t typed = screens.typing.size(); typed > 0) {
                finish_typing(Left::gone);
                if (screens.typing.size() != typed) surface.redraw();
            }
        } else {
            Page shown = page(surface, intentions);
            if (route.screen == Screen::new_visit)
                draw_new_visit(shown, *territories, new_visit);
            else if (route.screen == Screen::cards)
                draw_cards(shown, exchange);
            else
                draw_home(shown, visits, pilots, home);
        }
        if (user_error) {
            surface.say(user_error->in(surface.language), Tone::error);
            user_error.reset();
        }
        if (within_a_visit(route.screen) && visit->take_recovered() > 0)
            surface.say(sentence(surface.language, {"Ce qui était en train de s’écrire est repris.",
                                                    "What was being typed is taken up again."}));
        if (borrowed) {
            borrowed = false;
            surface.say(sentence(surface.language,
                                 {"{} écrit toujours sur cette tablette (Préparer, Équipe).",
                                  "{} is still writing on this tablet (Prepare, Team)."},
                                 visit->name_of(screens.writer)),
                        Tone::info);
        }
        do_what_is_asked(surface, intentions);
        keep_resumption();
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
            state.user_error = user_error(machine_fault, std::string(error.what()));
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

void Application::want_lock() {
    State& state = *state_;
    if (!is_open()) return;
    state.lock_wanted = true;
    if (!state.work) state.lock = state.write_all();
}

bool Application::is_open() const { return state_->workspace || state_->work; }

bool Application::may_close() {
    State& state = *state_;
    if (state.work || !state.workspace || state.loss_was_in_words || state.write_all()) return true;
    state.loss_was_in_words = true;
    state.user_error = said_of(*state.workspace->not_recorded());
    return false;
}

const fs::path& Application::workspace_folder() const { return state_->entrance.folder(); }

std::optional<UserError> Application::close() {
    State& state = *state_;
    state.work.reset();
    if (!state.workspace) return std::nullopt;
    std::optional<UserError> lost;
    try {
        state.finish_typing(Left::all);
        state.visit = nullptr;
        if (const auto refused = state.workspace->close()) lost = said_of(*refused);
    } catch (const std::exception& error) {
        lost = user_error(machine_fault, std::string(error.what()));
    }
    state.workspace.reset();
    return lost;
}

void Application::show(const Route& route) {
    if (state_->workspace) state_->go(route);
}

void Application::finish_work() {
    if (state_->work) state_->work->wait();
}

const Route& Application::route() const { return state_->route; }
Workspace* Application::workspace() { return state_->workspace ? &*state_->workspace : nullptr; }
OpenVisit* Application::visit() { return state_->visit; }

}  // namespace arpenteur
