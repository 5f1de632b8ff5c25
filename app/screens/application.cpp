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
#include "app/screens/unlock/pause.h"
#include "app/screens/unlock/show_words.h"
#include "app/screens/visit_screens.h"
#include "app/screens/work.h"
#include "app/workspace/form_files.h"
#include "app/workspace/recovery.h"
#include "exports/sealing/rescue.h"
#include "exports/sealing/rescue_sheet.h"

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
          idle(begun.environment.clock.since_boot(), {.pause = Protection{}.pause_after}) {}

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
    std::optional<ShowWords> showing_words;  // over the screens
    std::optional<Words> to_say;

    std::unique_ptr<Work> work;
    Idle idle;
    std::optional<Pause> pause;
    int wrong_codes = 0;  // since the full lock
    bool lock = false;
    bool lock_wanted = false;     // by the system
    int recovered = 0;            // things that were being typed when the visit was left, to be mentioned
    bool loss_was_shown = false;  // to whoever closes the window
    Resumption resumed;           // as it is kept
    bool borrowed = false;        // by somebody else than the owner, at a lock: to be said

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
                entrance.folder(), wanted.owner, Passphrase(wanted.passphrase), begun.environment));
            return [this, made] {
                keep(*made);
                if (workspace) (*this)(ShowRescueWords{});
            };
        });
    }

    void rescue_workspace(const WantedRescue& wanted) {
        start(Words{"Ouverture avec vos douze mots…", "Opening with your twelve words…"}, [this, wanted] {
            auto opened = std::make_shared<Result<Workspace>>(rescued(wanted));
            return [this, opened] {
                keep(*opened);
                if (workspace) mark_sheet_made();
            };
        });
    }
    Result<Workspace> rescued(const WantedRescue& wanted) const {
        auto identity = identity_from(wanted.words);
        const Passphrase passphrase(wanted.passphrase);
        const fs::path& folder = entrance.folder();
        if (wanted.second_tablet)
            return Workspace::create(folder, *wanted.second_tablet, std::move(*identity), passphrase,
                                     begun.environment);
        if (const auto renewed = Workspace::rescue(folder, *identity, passphrase, begun.environment);
            !renewed)
            return refused(renewed.error());
        return Workspace::open(folder, passphrase, Access::write, begun.environment);
    }

    void keep(Result<Workspace>& opened) {
        if (!opened) {
            lock_wanted = false;
            return entrance.refuse(opened.error());
        }
        workspace.emplace(std::move(*opened));
        entrance.forget();
        idle = Idle(begun.environment.clock.since_boot(), limits());
        read_cohort_of_pilots();
        home.swap_in_clear = !begun.swap_in_clear.empty();
        home.demonstration = entrance.demonstration().has_value();
        go({});
        resume();
    }

    Idle::Limits limits() const {
        const Protection& now = workspace->protection();
        return {now.pause_after, now.code ? std::optional<Idle::Time>(now.lock_after) : std::nullopt};
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
        const bool opening = within_a_visit(wanted.screen) && (!visit || visit->id() != wanted.visit);
        if (opening) {
            auto opened = workspace->visit(wanted.visit);
            if (!opened) {
                user_error = opened.error();
                return;
            }
            finish_typing(Left::all);
            screens = {};
            visit = *opened;
            screens.writer = visit->person();
            // A field that vanished with its screen left its words behind, with nothing to show them.
            if (visit->writable()) recovered += write_what_was_being_typed(*visit);
        }
        const bool from_home = route.screen == Screen::home;
        route = wanted;
        reports = {};
        user_error.reset();
        if (opening && !visit->warnings().empty()) user_error = visit->warnings().front();
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
        const auto bytes = read_file(path, longest_register, Links::follow);
        if (bytes) territories = read_register(std::string(bytes->begin(), bytes->end())).territories;
        if (territories->size() == 0) reports.user_error = arpenteur::user_error(no_register, path.string());
    }

    // What is said in public of the territories of the first cohort.
    void read_cohort_of_pilots() {
        const auto bytes = read_file(begun.program_files / "questionnaires/shipped/cohortes/2021-2022.csv",
                                     longest_cohort, Links::follow);
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
        return workspace->prepare({wanted.territory, wanted.desk, wanted.team, grid.tables});
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
    void operator()(const ChoosePauseCode& wanted) {
        Protection now = workspace->protection();
        now.code = PauseCode::from(wanted.digits);
        protect(std::move(now));
        to_say = wanted.digits.empty() ? Words{"Le code de pause est enlevé.", "The pause code is removed."}
                                       : Words{"Le code de pause est choisi.", "The pause code is chosen."};
    }
    void operator()(const SetPauseTimes& wanted) {
        Protection now = workspace->protection();
        now.pause_after = wanted.pause_after;
        now.lock_after = wanted.lock_after;
        protect(std::move(now));
    }
    void protect(Protection now) {
        workspace->protect(std::move(now));
        idle.limit(limits());
    }
    void mark_sheet_made() {
        Protection now = workspace->protection();
        now.has_sheet = true;
        protect(std::move(now));
    }
    // Changed already, while the one before was checked.
    void operator()(const ChangePassphrase&) {
        to_say = Words{"La phrase de passe est changée.", "The passphrase is changed."};
    }
    void operator()(const ShowRescueWords&) { showing_words = ShowWords::begin(begun.environment.random); }
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
                if (reason_to_ask_again(intention))
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
            auto confirmed = std::make_shared<Result<void>>(confirm(again->wanted, Passphrase(again->typed)));
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

    Result<void> confirm(const Intention& wanted, const Passphrase& passphrase) const {
        if (const auto* change = std::get_if<ChangePassphrase>(&wanted))
            return Workspace::change_passphrase(workspace->folder(), passphrase, Passphrase(change->wanted),
                                                begun.environment);
        return workspace->confirm(passphrase);
    }

    void draw_words(Surface& surface) try {
        const auto asked = draw_show_words(surface, workspace->tablet(), *showing_words);
        if (!asked) return;
        if (*asked == ShowWordsAsked::sheet) return open_sheet(surface);
        if (*asked == ShowWordsAsked::done) {
            mark_sheet_made();
            to_say = Words{"Votre feuille est juste. Gardez-la loin de la tablette.",
                           "Your sheet is right. Keep it away from the tablet."};
        }
        showing_words.reset();
        surface.redraw();
    } catch (const FileError& error) {
        surface.say(sentence(surface.language, machine_fault, std::string(error.what())), Tone::error);
    }
    void open_sheet(const Surface& surface) {
        make_private_folder(begun.runtime);
        const fs::path file = begun.runtime / "feuille-de-secours.html";
        write_file(file, bytes_of(rescue_sheet(workspace->tablet().sign_key(), surface.language)));
        (*this)(OpenDocument{file});
    }

    // What is typed is kept; what the screen showed beside it is not.
    void begin_pause(Surface& surface) {
        finish_typing(Left::all);
        again.reset();
        showing_words.reset();
        home.settings.reset();
        surface.forget();
        pause.emplace();
    }

    void draw_paused(Surface& surface) {
        pause->tries_left = PauseCode::most_wrong - wrong_codes;
        pause->not_recorded.reset();
        if (const auto waiting = workspace->not_recorded(); waiting && lock_wanted)
            pause->not_recorded = said_of(*waiting);
        const PauseAsked asked = draw_pause(surface, *pause);
        if (asked.lock) {
            lock_wanted = true;
            surface.redraw();
        }
        if (asked.judge) judge_code(surface);
    }
    void judge_code(Surface& surface) {
        surface.redraw();
        if (workspace->protection().code->is(std::exchange(pause->typed, {}))) {
            idle.resume();
            pause.reset();
            return;
        }
        pause->wrong = true;
        if (++wrong_codes >= PauseCode::most_wrong) lock_wanted = true;
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
        if (idle.paused() && !pause) begin_pause(surface);
        if (workspace->not_recorded()) return surface.wake_at(surface.now() + 5.0);
        loss_was_shown = false;
        if (idle.over() || lock_wanted)
            lock = write_all();
        else
            surface.wake_at(surface.now() + std::chrono::duration<double>(idle.until_next()).count());
    }

    // Still drawn in the frame of the touch that cancels it, so that this touch does nothing else.
    void draw_warning(Surface& surface, Idle::Time left) {
        const bool locks = idle.paused() || !workspace->protection().code;
        draw_countdown(surface, locks ? Near::lock : Near::pause, left);
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
        if (intentions.rescue) rescue_workspace(*intentions.rescue);
    }

    Page page(Surface& surface, Intentions& intentions) {
        return {surface, *workspace, today(), [this] { return random_id(begun.environment.random); },
                reports, intentions};
    }

    void draw_open(Surface& surface) {
        if (to_say) surface.say(std::string(std::exchange(to_say, {})->in(surface.language)));
        if (showing_words) return draw_words(surface);
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
        if (within_a_visit(route.screen) && visit->take_recovered() + std::exchange(recovered, 0) > 0)
            surface.say(std::string(Words{"Ce qui était en train de s’écrire est repris.",
                                          "What was being typed is taken up again."}
                                        .in(surface.language)));
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
    const auto warned = state.idle.warning();
    const bool was_paused = state.idle.paused();
    state.watch_idle(surface);
    if (state.work) return state.draw_working(surface);
    if (!state.workspace) return state.draw_locked(surface);
    if (state.pause)
        state.draw_paused(surface);
    else
        state.draw_open(surface);
    if (const auto still = state.idle.warning())
        state.draw_warning(surface, *still);
    else if (warned && was_paused == state.idle.paused())
        state.draw_warning(surface, *warned);
}

bool Application::locked() const { return state_->lock && !state_->work; }
bool Application::paused() const { return state_->pause.has_value(); }

void Application::want_lock() {
    State& state = *state_;
    if (!is_open()) return;
    state.lock_wanted = true;
    if (!state.work) state.lock = state.write_all();
}

bool Application::is_open() const { return state_->workspace || state_->work; }

bool Application::may_close() {
    State& state = *state_;
    if (state.work || !state.workspace || state.loss_was_shown || state.write_all()) return true;
    state.loss_was_shown = true;
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
