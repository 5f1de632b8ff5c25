// The folder of one tablet or desk: its identity behind a passphrase, the cards that it knows, and its
// visits. Both the screens and the command line reach the disk only through it.
//
//     auto workspace = Workspace::open(folder, Passphrase(typed), Access::write, environment);
//     if (!workspace) return say(workspace.error().in(language));
//     for (const VisitSummary& summary : workspace->visits()) ...    // opens no journal
//     auto visit = workspace->visit(summary.visit);
//     (*visit)->write(position_id(me, "P1_1"), position);
//
// One program at a time writes to a workspace; a second one learns who holds it, and only reads. For one
// thread only. In the folder: cle (the key file), espace (its own card and the known ones, sealed), reprise
// (where somebody was, sealed), protection (the pause, sealed), jeton (the token), verrou (the lock),
// visites/, sorties/ (documents in clear).
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/platform/folder_lock.h"
#include "app/workspace/address_book.h"
#include "app/workspace/open_visit.h"
#include "app/workspace/protection.h"
#include "app/workspace/user_error.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

enum class Access : std::uint8_t { read, write };

// For somebody's first start.
struct NewWorkspace {
    std::string name;
    std::string organisation;
    CardKind kind = CardKind::team;
};

// A visit to be prepared.
struct NewVisit {
    Territory territory;
    Card desk;               // the APFDT's; it can read the visit from its founding on
    std::vector<Card> team;  // colleagues' tablets, beside the founder's
    Tables form;             // the questionnaire; it travels with the visit
};

class Workspace {
public:
    // Creates it in a folder that is empty or does not exist yet. Durable when this returns.
    static Result<Workspace> create(const std::filesystem::path& folder, const NewWorkspace& wanted,
                                    const Passphrase& passphrase, const Environment& environment);
    // The same for a person whose keys exist already: their second tablet.
    static Result<Workspace> create(const std::filesystem::path& folder, const NewWorkspace& wanted,
                                    Identity identity, const Passphrase& passphrase,
                                    const Environment& environment);
    static bool can_be_created_in(const std::filesystem::path& folder);
    // For an owner who lost the passphrase and kept the twelve words: makes the key file anew, for this
    // passphrase, and changes nothing else. Refused if the workspace is somebody else's.
    static Result<void> rescue(const std::filesystem::path& folder, const Identity& identity,
                               const Passphrase& wanted, const Environment& environment);
    // Refused if `current` does not open it. Older copies of the folder keep the passphrase that they have.
    static Result<void> change_passphrase(const std::filesystem::path& folder, const Passphrase& current,
                                          const Passphrase& wanted, const Environment& environment);
    static Result<Workspace> open(const std::filesystem::path& folder, const Passphrase& passphrase,
                                  Access access, const Environment& environment);
    // Whether the folder is a workspace; needs no passphrase.
    static bool is_there(const std::filesystem::path& folder);

    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    ~Workspace();

    const std::filesystem::path& folder() const;
    // The folder for documents in clear.
    std::filesystem::path outputs() const;
    const Card& card() const;
    bool is_desk() const;
    Access access() const;
    // Who is writing to it, if that is why this program only reads.
    const std::optional<LockHolder>& held_by() const;

    const AddressBook& cards() const;
    // False if the same card was already there.
    bool take_card(const Card& card);
    void verify_card(const SignKey& key);
    // The desks among the known cards; if this workspace is a desk, itself first.
    std::vector<Card> desks() const;

    // Of every visit, the most recently written first. A summary that cannot be read has an empty territory.
    std::vector<VisitSummary> visits() const;
    // Opened on first call and kept open. The pointer stays valid until the workspace closes.
    Result<OpenVisit*> visit(const Id& id);
    // The same if it is already open, else null.
    const OpenVisit* opened(const Id& id) const;
    // Founds a visit and writes what is known: the questionnaire, the territory, the team.
    Result<OpenVisit*> prepare(const NewVisit& wanted);
    // A visit that arrives: its file is created from the dossier's records, wraps and certificates. Refused if
    // this tablet is not a reader.
    Result<OpenVisit*> receive(const Id& id, std::vector<Envelope> beginning);

    // Where somebody was in it, as a text of the caller's; read once, after a lock or a crash. Saved without
    // waiting for the disk; if the disk refuses, the program starts on the home screen.
    void keep_resumption(std::string_view text) const;
    std::optional<std::string> resumption() const;

    const Protection& protection() const;
    void protect(Protection protection);

    // Checks the passphrase, which is asked for again before anything irreversible.
    Result<void> confirm(const Passphrase& passphrase) const;

    const Environment& environment() const;
    const Identity& tablet() const;

    // What the disk refuses to take for an open visit: to be reported, and nothing may lock meanwhile.
    std::optional<NotRecorded> not_recorded() const;

    // Seals everything, puts it on disk and closes every file: the folder can then be copied. Returns what
    // could not be recorded.
    std::optional<NotRecorded> close();

private:
    Result<OpenVisit*> create_visit(const Id& id, std::vector<StoreItem> rows);

    struct State;
    explicit Workspace(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace arpenteur
