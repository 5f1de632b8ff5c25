#include "tests/tablet.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "app/commands/record_line.h"
#include "app/platform/random.h"
#include "app/workspace/form_files.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

const fs::path source = ARPENTEUR_SOURCE;

Environment cheap(const fs::path& state, std::chrono::milliseconds& since_boot, const StoreOptions& store) {
    Environment around{Clock::of_the_machine(), fill_random, state, PassphraseCost::least(), {}, store};
    around.clock.since_boot = [&since_boot] { return since_boot; };
    return around;
}

template <class Value>
Value required(Result<Value> done) {
    if (!done) throw std::runtime_error(done.error().en);
    return std::move(*done);
}

}  // namespace

Tablet::Tablet(HeadlessLook look, const std::string& owner, StoreOptions store)
    : folder_(fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()),
      store_(std::move(store)),
      files(source),
      application(std::make_unique<Application>([this, &owner] {
          const Passphrase words(passphrase);
          const Environment around = cheap(folder_ / "state", since_boot, store_);
          Workspace own = required(
              Workspace::create(folder_ / "tablette", {owner, "Atelier des Confluences"}, words, around));
          const Workspace desk = required(Workspace::create(
              folder_ / "bureau", {"Bureau de l’APFDT", "APFDT", CardKind::desk}, words, around));
          const Workspace colleague = required(Workspace::create(
              folder_ / "collegue", {"Julien Maréchal", "Coopérative Terres Communes"}, words, around));
          own.take_card(desk.card());
          own.take_card(colleague.card());
          own.close();
          return beginning();
      }())),
      screen([this](Surface& surface) { application->draw(surface); }, look),
      stick(folder_ / "cle") {
    fs::create_directory(stick);
    unlock();
}

Beginning Tablet::beginning() {
    return {folder_ / begins_with_,
            cheap(folder_ / "state", since_boot, store_),
            folder_ / "settings",
            files,
            [this](const fs::path& file) { documents.push_back(file); },
            [this] {
                return std::vector{ExchangeFolder{stick, ExchangeFolderKind::removable, "VISITES"}};
            },
            {},
            folder_ / "runtime"};
}

void Tablet::unlock() {
    screen.tap("passphrase");
    screen.type(passphrase);
    screen.tap("open");
    settle();
    if (!application->workspace()) throw std::runtime_error("not unlocked:\n" + screen.as_text());
}

void Tablet::begin_anew() {
    lock();
    unlock();
}

void Tablet::lock(const std::string& folder) {
    application->close();
    begins_with_ = folder;
    begin();
}

void Tablet::fall() {
    begin();
    unlock();
}

void Tablet::begin() {
    application.reset();
    application = std::make_unique<Application>(beginning());
    screen.surface().forget();
    screen.settle();
}

void Tablet::prepare_visit(const std::string& recorded, Screen where, const std::string& territory) {
    const Questionnaire grid = read_questionnaire(source / shipped_grid);
    Card desk = workspace().desks().front();
    std::vector<Card> team;
    for (const KnownCard& known : workspace().cards().cards())
        if (!known.card.is_desk()) team.push_back(known.card);
    const OpenVisit* visit =
        required(workspace().prepare({{"commune", "", territory, "", true}, desk, team, grid.tables}));
    const Id id = visit->id();
    application->show({where, id, {}});
    settle();
    if (recorded.empty()) return;
    std::ifstream file(source / "questionnaires/shipped/demonstration" / recorded);
    std::stringstream lines;
    lines << file.rdbuf();
    record(lines.str());
}

void Tablet::record(std::string_view lines) {
    std::istringstream stream{std::string(lines)};
    for (std::string line; std::getline(stream, line);)
        if (!line.empty()) required(record_line(visit(), line));
    settle();
}

void Tablet::go(Screen where, std::string criterion) {
    application->show({where, within_a_visit(where) ? visit().id() : Id{}, std::move(criterion)});
    settle();
}

bool Tablet::tells(std::string_view words) const {
    const std::vector<std::string> texts = screen.texts();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

void Tablet::confirm() {
    screen.tap("again/passphrase");
    screen.type(passphrase);
    screen.tap("again/yes");
    settle();
}

void Tablet::settle() {
    // One piece of work may lead to the next.
    for (int piece = 0; piece < 3; ++piece) {
        screen.settle();
        application->finish_work();
        screen.frame();
    }
    screen.settle();
    if (OpenVisit* open = application->visit(); open != nullptr && open->writable())
        open->wait(open->writing().given, std::chrono::seconds(20));
    screen.frames(3);
}

}  // namespace arpenteur
