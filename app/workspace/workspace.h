// The folder of one tablet or one desk: its identity behind a passphrase, the cards that it knows, its
// visits. The only way to the disk for the screens and for the command line alike.
//
//     auto workspace = Workspace::open(folder, Passphrase(typed), Access::write, environment);
//     if (!workspace) return say(workspace.error().in(language));
//     for (const VisitSummary& summary : workspace->visits()) ...    // opens no journal
//     auto visit = workspace->visit(summary.visit);
//     (*visit)->write(position_id(me, "P1_1"), position);
//
// One program writes in a workspace at a time; a second one learns who holds it and only reads. For one
// thread. In the folder: cle (the sealed seed), espace (its own card and the known ones, sealed), reprise
// (where somebody was, sealed), jeton, verrou, visites/, sorties/.
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
#include "app/workspace/user_error.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

enum class Access : std::uint8_t { read, write };

// Somebody's first start.
struct NewWorkspace {
    std::string name;
    std::string organisation;
    CardKind kind = CardKind::team;
};

// A visit to be prepared.
struct NewVisit {
    Territory territory;
    Card desk;               // the APFDT's; it can read every visit from its founding on
    std::vector<Card> team;  // colleagues' tablets, beside the founder's
    Tables form;             // the questionnaire; it travels with the visit
    std::string form_id;     // as the settings sheet names it
    std::string form_version;
};

class Workspace {
public:
    // In a folder that is empty or not there yet. Durable when it returns.
    static Result<Workspace> create(const std::filesystem::path& folder, const NewWorkspace& wanted,
                                    const Passphrase& passphrase, const Environment& environment);
    static Result<Workspace> open(const std::filesystem::path& folder, const Passphrase& passphrase,
                                  Access access, const Environment& environment);
    // Whether the folder holds a workspace, without its passphrase.
    static bool is_there(const std::filesystem::path& folder);

    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    ~Workspace();

    const std::filesystem::path& folder() const;
    // Where documents in clear go.
    std::filesystem::path outputs() const;
    const Card& card() const;
    bool is_desk() const;
    Access access() const;
    // Who writes in it, where this program only reads because of them.
    const std::optional<LockHolder>& held_by() const;

    const AddressBook& cards() const;
    // False where the same card was there already.
    bool take_card(const Card& card);
    void verify_card(const SignKey& key);
    // The desks among the known cards, the own one first where this is a desk.
    std::vector<Card> desks() const;

    // Of every visit, the one written in last first. One whose summary cannot be read says so by an empty
    // territory.
    std::vector<VisitSummary> visits() const;
    // Opened at the first call and kept open. The pointer stays good until the workspace closes.
    Result<OpenVisit*> visit(const Id& id);
    // The same where it is open already; null where not.
    const OpenVisit* opened(const Id& id) const;
    // Founds it and writes what is known: the questionnaire, the territory, the team.
    Result<OpenVisit*> prepare(const NewVisit& wanted);
    // A visit that arrives: its file is made of the roster's records. Refused if this tablet is not a reader.
    Result<OpenVisit*> receive(const Id& id, const std::vector<Envelope>& roster);

    // Where somebody was in it, in the form of whoever keeps it: read once after a lock or a fall. Kept
    // without waiting for the disk; if that refuses, one begins at home.
    void keep_resumption(std::string_view text) const;
    std::optional<std::string> resumption() const;

    // Whether this is the passphrase: asked for again before what cannot be taken back.
    Result<void> confirm(const Passphrase& passphrase) const;
    Result<void> change_passphrase(const Passphrase& current, const Passphrase& wanted);

    const Environment& environment() const;
    const Identity& tablet() const;

    // What the disk refuses of a visit that is open: to be said, and not to be locked away.
    std::optional<NotRecorded> not_recorded() const;

    // Everything sealed and on the disk, every file closed: the folder can be copied. What could not be
    // recorded is said.
    std::optional<NotRecorded> close();

private:
    struct State;
    explicit Workspace(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace arpenteur
