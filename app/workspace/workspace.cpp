#include "app/workspace/workspace.h"

#include <algorithm>
#include <array>

#include "app/platform/file_error.h"
#include "app/platform/files.h"
#include "app/platform/paths.h"
#include "app/platform/random.h"
#include "app/store/visit_file.h"
#include "app/workspace/sealed_file.h"
#include "app/workspace/visit_shelf.h"
#include "app/workspace/write_thing.h"
#include "exports/archive/archive.h"
#include "exports/blocks/form_tables.h"
#include "exports/blocks/visit_replica.h"
#include "exports/sealing/roster_issue.h"
#include "questionnaires/language/utf8.h"
#include "questionnaires/sheets/canonical.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_small_file = 16 * 1024 * 1024;

constexpr WordsWith<1> already_there{"Il y a déjà quelque chose dans {} : choisissez un dossier vide.",
                                     "{} is not empty: choose an empty folder."};
constexpr WordsWith<1> none_there{
    "Il n’y a pas d’espace de travail dans {} : créez-en un d’abord (arpenteur init), ou choisissez un autre "
    "dossier.",
    "There is no workspace in {}: make one first (arpenteur init), or choose another folder."};
constexpr WordsWith<1> damaged_workspace{
    "Le fichier {} de l’espace de travail est abîmé ; rien n’a été changé. Reprenez la dernière copie du "
    "dossier.",
    "The workspace's file {} is damaged; nothing was changed. Go back to the last copy of the folder."};
constexpr WordsWith<1> somebody_elses{
    "Ces douze mots ne sont pas ceux de la personne à qui est l’espace {}, ou son fichier « espace » est "
    "abîmé "
    "; rien n’a été changé.",
    "These twelve words are not those of the person to whom the workspace {} belongs, or its file \"espace\" "
    "is "
    "damaged; nothing was changed."};
constexpr WordsWith<1> form_too_large{
    "Le questionnaire est trop long pour voyager avec la visite : {} Kio, 8192 au plus.",
    "The questionnaire is too long to travel with the visit: {} KiB, 8192 at most."};
constexpr WordsWith<1> is_a_link{
    "{} est un lien vers un autre endroit, qu’Arpenteur ne suit pas dans un espace de travail. Mettez "
    "à sa place le fichier ou le dossier lui-même, ou reprenez la dernière copie de l’espace.",
    "{} is a link to another place, which Arpenteur does not follow in a workspace. Put the file or "
    "folder itself in its place, or go back to the last copy of the workspace."};
constexpr WordsWith<1> not_utf8{"« {} » n’est pas écrit en UTF-8\u00A0: écrivez-le à nouveau.",
                                "\"{}\" is not written in UTF-8: write it again."};
constexpr WordsWith<2> cannot_write{"Le dossier {} ne peut pas être écrit : {}.",
                                    "The folder {} cannot be written: {}."};
constexpr Words unknown_visit{"Cette visite n’est pas dans l’espace de travail.",
                              "This visit is not in the workspace."};

// The sealed file "espace": whose workspace this is, and whom it knows.
struct BookFile {
    std::vector<std::uint8_t> card;
    std::vector<KeptCard> known;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(card, known);
    }
};

struct Book {
    Card own;
    AddressBook known;
};

// Empty if the key is another's, or a byte differs.
std::optional<Book> read_book(const fs::path& folder, const WorkspaceKey& key) {
    const auto sealed = read_file(folder / "espace", longest_small_file);
    const auto bytes = sealed ? key.open("arp.wbok", *sealed) : std::nullopt;
    const auto content = bytes ? unarchived<BookFile>(*bytes) : std::nullopt;
    if (!content) return std::nullopt;
    auto own = Card::read(content->card);
    auto known = AddressBook::from(content->known);
    if (!own || !known) return std::nullopt;
    return Book{std::move(*own), std::move(*known)};
}

}  // namespace

// Also if a creation that the disk refused left files behind: without a key file they are worth nothing.
bool Workspace::can_be_created_in(const fs::path& folder) {
    constexpr std::array unfinished{"verrou", "espace", "jeton", "visites", "sorties"};
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_symlink(error)) return false;
        if (name.ends_with(".partial")) continue;
        if (std::find(unfinished.begin(), unfinished.end(), name) == unfinished.end()) return false;
        if (entry.is_directory(error) && !fs::is_empty(entry.path(), error)) return false;
    }
    return true;
}

namespace {

// What stands as a link in the place of something of the workspace's own; empty if nothing does.
std::optional<fs::path> link_in(const fs::path& folder) {
    std::error_code error;
    for (const char* own : {"cle", "espace", "reprise", "jeton", "verrou", "visites", "sorties"})
        if (fs::is_symlink(folder / own, error)) return folder / own;
    return std::nullopt;
}

UserError in_words(const FileError& error, const fs::path& folder) {
    if (error.is_link()) return user_error(is_a_link, error.path().string());
    return user_error(cannot_write, folder.string(), std::string(error.what()));
}

}  // namespace

Environment Environment::of_the_machine() {
    return {Clock::of_the_machine(), fill_random, personal_folders(environment_of_the_process()).state,
            PassphraseCost::usual(), {},          {}};
}

struct Workspace::State {
    State(fs::path where, Identity identity, Card own, Environment around)
        : folder(std::move(where)),
          environment(std::move(around)),
          tablet(std::move(identity)),
          key(tablet),
          card(std::move(own)) {}

    fs::path folder;
    Environment environment;
    Identity tablet;
    WorkspaceKey key;
    Card card;
    AddressBook book;
    Protection protection;
    Access access = Access::read;
    std::optional<FolderLock> lock;
    std::optional<LockHolder> held_by;
    Incarnation incarnation;
    std::map<Id, std::unique_ptr<OpenVisit>> open;

    Owner owner() const { return {tablet, card, key, incarnation, environment}; }
    fs::path visit_file(const Id& id) const { return folder / "visites" / (id.hex() + ".visite"); }

    void write_book() const {
        const Bytes own = card.bytes();
        const BookFile content{{own.begin(), own.end()}, book.kept()};
        write_file(folder / "espace", key.seal("arp.wbok", archived(content), environment.random));
    }

    OpenVisit* keep(OpenVisit visit) {
        auto& place = open[visit.id()];
        place = std::make_unique<OpenVisit>(std::move(visit));
        return place.get();
    }
};

Workspace::Workspace(std::unique_ptr<State> state) : state_(std::move(state)) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

bool Workspace::is_there(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / "cle", error);
}

Result<Workspace> Workspace::create(const fs::path& folder, const NewWorkspace& wanted,
                                    const Passphrase& passphrase, const Environment& environment) {
    return create(folder, wanted, Identity::random(environment.random), passphrase, environment);
}

Result<Workspace> Workspace::create(const fs::path& folder, const NewWorkspace& wanted, Identity identity,
                                    const Passphrase& passphrase, const Environment& environment) try {
    if (!can_be_created_in(folder)) return refused(user_error(already_there, folder.string()));
    const auto card = Card::make(identity, wanted.name, wanted.organisation, wanted.kind);
    if (!card) return refused(user_error(message(card.error())));

    make_private_folder(folder);
    make_private_folder(folder / "visites");
    make_private_folder(folder / "sorties");
    const auto key_file =
        write_key_file(identity, passphrase, environment.passphrase_cost, environment.random);
    auto state = std::make_unique<State>(folder, std::move(identity), *card, environment);
    state->access = Access::write;
    auto lock = FolderLock::take(folder / "verrou", environment.clock.wall());
    if (!lock) return refused(user_error(already_there, folder.string()));
    state->lock = std::move(*lock);
    state->write_book();
    state->incarnation = renew_incarnation(folder, environment.state_folder, environment.random);
    // Last, since a folder with a key file counts as a complete workspace.
    write_file(folder / "cle", key_file);
    return Workspace(std::move(state));
} catch (const FileError& error) {
    return refused(in_words(error, folder));
}

Result<void> Workspace::rescue(const fs::path& folder, const Identity& identity, const Passphrase& wanted,
                               const Environment& environment) try {
    const auto book = read_book(folder, WorkspaceKey(identity));
    if (!book || book->own.sign_key() != identity.sign_key())
        return refused(user_error(somebody_elses, folder.string()));
    write_file(folder / "cle",
               write_key_file(identity, wanted, environment.passphrase_cost, environment.random));
    return {};
} catch (const FileError& error) {
    return refused(in_words(error, folder));
}

Result<void> Workspace::change_passphrase(const fs::path& folder, const Passphrase& current,
                                          const Passphrase& wanted, const Environment& environment) try {
    const auto file = read_file(folder / "cle", longest_small_file);
    if (!file) return refused(user_error(none_there, folder.string()));
    const auto changed =
        arpenteur::change_passphrase(*file, current, wanted, environment.passphrase_cost, environment.random);
    if (!changed) return refused(user_error(message(changed.error())));
    write_file(folder / "cle", *changed);
    return {};
} catch (const FileError& error) {
    return refused(in_words(error, folder));
}

Result<Workspace> Workspace::open(const fs::path& folder, const Passphrase& passphrase, Access access,
                                  const Environment& environment) try {
    if (const auto link = link_in(folder)) return refused(user_error(is_a_link, link->string()));
    const auto key_file = read_file(folder / "cle", longest_small_file);
    if (!key_file) return refused(user_error(none_there, folder.string()));
    auto identity = read_key_file(*key_file, passphrase);
    if (!identity) return refused(user_error(message(identity.error())));

    auto book = read_book(folder, WorkspaceKey(*identity));
    if (!book) return refused(user_error(damaged_workspace, std::string("espace")));

    auto state = std::make_unique<State>(folder, std::move(*identity), std::move(book->own), environment);
    state->book = std::move(book->known);
    if (const auto kept = read_file(folder / "protection", longest_small_file))
        state->protection = saved_protection(state->key.open("arp.prot", *kept).value_or(""));
    if (access == Access::write) {
        auto lock = FolderLock::take(folder / "verrou", environment.clock.wall());
        if (!lock && lock.error().why == LockRefusal::held) state->held_by = lock.error().holder;
        if (lock) try {
                state->incarnation = renew_incarnation(folder, environment.state_folder, environment.random);
                state->lock = std::move(*lock);
                state->access = Access::write;
            } catch (const FileError&) {
                // The disk is full: what is there can still be read.
            }
    }
    return Workspace(std::move(state));
} catch (const FileError& error) {
    return refused(in_words(error, folder));
}

const fs::path& Workspace::folder() const { return state_->folder; }
fs::path Workspace::outputs() const { return state_->folder / "sorties"; }
const Card& Workspace::card() const { return state_->card; }
bool Workspace::is_desk() const { return state_->card.is_desk(); }
Access Workspace::access() const { return state_->access; }
const std::optional<LockHolder>& Workspace::held_by() const { return state_->held_by; }
const AddressBook& Workspace::cards() const { return state_->book; }
const Environment& Workspace::environment() const { return state_->environment; }
const Identity& Workspace::tablet() const { return state_->tablet; }

bool Workspace::take_card(const Card& card) {
    if (card.sign_key() == state_->card.sign_key() || !state_->book.add(card)) return false;
    state_->write_book();
    return true;
}

void Workspace::verify_card(const SignKey& key) {
    state_->book.verify(key);
    state_->write_book();
}

std::vector<Card> Workspace::desks() const {
    std::vector<Card> desks;
    if (is_desk()) desks.push_back(card());
    for (const KnownCard& known : state_->book.cards())
        if (known.card.is_desk()) desks.push_back(known.card);
    return desks;
}

std::vector<VisitSummary> Workspace::visits() const {
    std::vector<VisitSummary> summaries;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(state_->folder / "visites", error)) {
        if (entry.path().extension() != ".visite") continue;
        const auto id = Id::from_hex(entry.path().stem().string());
        if (!id) continue;
        if (const auto open = state_->open.find(*id); open != state_->open.end()) {
            summaries.push_back(open->second->summary());
            continue;
        }
        VisitSummary summary;
        try {
            if (const auto file = VisitFile::open(entry.path(), StoreAccess::read, state_->environment.store))
                if (const auto sealed = file->summary())
                    if (const auto plain = state_->key.open("arp.summ", *sealed, *id))
                        summary = unarchived<VisitSummary>(*plain).value_or(VisitSummary{});
        } catch (const StoreError&) {
            // Shown as a visit that cannot be read. The others are not affected.
        }
        summary.visit = *id;
        summaries.push_back(summary);
    }
    std::sort(summaries.begin(), summaries.end(), [](const VisitSummary& a, const VisitSummary& b) {
        return std::tie(b.last_written, a.visit) < std::tie(a.last_written, b.visit);
    });
    return summaries;
}

Result<OpenVisit*> Workspace::visit(const Id& id) {
    if (const auto open = state_->open.find(id); open != state_->open.end()) return open->second.get();
    const fs::path file = state_->visit_file(id);
    std::error_code error;
    if (!fs::exists(file, error)) return refused(user_error(unknown_visit));
    auto visit = OpenVisit::open(file, access() == Access::write ? StoreAccess::write : StoreAccess::read,
                                 state_->owner());
    if (!visit) return refused(visit.error());
    return state_->keep(std::move(*visit));
}

const OpenVisit* Workspace::opened(const Id& id) const {
    const auto open = state_->open.find(id);
    return open == state_->open.end() ? nullptr : open->second.get();
}

Result<OpenVisit*> Workspace::receive(const Id& id, std::vector<Envelope> beginning) {
    std::vector<StoreItem> rows;
    const Shelf shelf = shelf_of(nullptr, [&](const StoreItem& item) { rows.push_back(item); });
    if (!VisitReplica::open(id, state_->tablet, {}, state_->environment.random, std::move(beginning), shelf))
        return refused(user_error(
            Words{"Ce pli n’est pas adressé à cette tablette : la personne qui a fondé la visite, ou "
                  "le bureau, doit vous ajouter à l’équipe (arpenteur dossier --to votre carte).",
                  "This dossier is not addressed to this tablet: the founder of the visit, or the "
                  "desk, must add you to the team (arpenteur dossier --to your card)."}));
    return create_visit(id, std::move(rows));
}

Result<OpenVisit*> Workspace::create_visit(const Id& id, std::vector<StoreItem> rows) {
    const fs::path path = state_->visit_file(id);
    // There, and not to be opened: why is what somebody must know.
    if (std::error_code error; fs::exists(path, error)) return visit(id);
    auto file = VisitFile::create(path, state_->environment.store);
    if (!file) return refused(user_error(message(file.error())));
    file->commit(MergeItems{std::move(rows), {}});
    file->checkpoint_and_close();
    return visit(id);
}

Result<OpenVisit*> Workspace::prepare(const NewVisit& wanted) {
    const Territory& where = wanted.territory;
    for (const std::string& text : {where.kind, where.code, where.name, where.department})
        if (!well_formed_utf8(text)) return refused(user_error(not_utf8, text));
    const std::string canonical = canonical_csv(wanted.form);
    if (canonical.size() > longest_form_tables)
        return refused(user_error(form_too_large, canonical.size() / 1024));
    auto founded = found_visit(
        {state_->tablet, state_->card, wanted.desk, digest_of_form(canonical), wanted.territory.fictive},
        state_->environment.random);
    if (!founded) return refused(user_error(message(founded.error())));
    std::vector<StoreItem> rows;
    const Shelf shelf = shelf_of(nullptr, [&](const StoreItem& item) { rows.push_back(item); });
    auto replica = VisitReplica::open(founded->visit, state_->tablet, {}, state_->environment.random,
                                      {{EnvelopeKind::roster_record, founded->record.bytes}}, shelf);
    replica->take({EnvelopeKind::form_tables,
                   sealed_form_tables(canonical, founded->visit, founded->key, state_->environment.random)},
                  shelf);
    replica->settle(shelf);
    auto created = create_visit(founded->visit, std::move(rows));
    if (!created) return created;
    OpenVisit& visit = **created;
    for (const Card& colleague : wanted.team)
        if (const auto added = visit.add_member(colleague); !added) return refused(added.error());

    visit.write(visit.id(), wanted.territory);
    const auto member = [&](const Card& card) {
        // A desk that founds a visit is in its team, as the APFDT; one that only reads it is not.
        const Role role = card.is_desk() ? Role::apfdt : Role::diagnostician;
        visit.write(member_id(card.person()), Member{card.person(), card.name(), card.organisation(), role});
    };
    member(state_->card);
    for (const Card& colleague : wanted.team) member(colleague);
    visit.wait(visit.writing().given, std::chrono::seconds(30));
    return &visit;
}

void Workspace::keep_resumption(std::string_view text) const try {
    if (access() == Access::write)
        write_file_later(state_->folder / "reprise",
                         state_->key.seal("arp.rpse", text, state_->environment.random));
} catch (const FileError&) {
    // A disk that refuses this refuses answers too, and there it is shown.
}

std::optional<std::string> Workspace::resumption() const try {
    const auto sealed = read_file(state_->folder / "reprise", longest_small_file);
    return sealed ? state_->key.open("arp.rpse", *sealed) : std::nullopt;
} catch (const FileError&) {
    return std::nullopt;
}

const Protection& Workspace::protection() const { return state_->protection; }

void Workspace::protect(Protection protection) {
    write_file(state_->folder / "protection",
               state_->key.seal("arp.prot", saved(protection), state_->environment.random));
    state_->protection = std::move(protection);
}

Result<void> Workspace::confirm(const Passphrase& passphrase) const {
    const auto file = read_file(state_->folder / "cle", longest_small_file);
    if (!file) return refused(user_error(none_there, state_->folder.string()));
    const auto identity = read_key_file(*file, passphrase);
    if (!identity) return refused(user_error(message(identity.error())));
    return {};
}

std::optional<NotRecorded> Workspace::not_recorded() const {
    for (const auto& [id, visit] : state_->open)
        if (auto refused = visit->writing().not_recorded) return refused;
    return std::nullopt;
}

std::optional<NotRecorded> Workspace::close() {
    std::optional<NotRecorded> failed;
    for (auto& [id, visit] : state_->open)
        if (auto not_recorded = visit->close()) failed = std::move(not_recorded);
    state_->open.clear();
    state_->lock.reset();
    return failed;
}

}  // namespace arpenteur
