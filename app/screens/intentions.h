// What a screen asks for. It draws values and changes nothing; what people touched is here when the frame is
// over, and perform.h carries it out.
//
//     if (level_card(page.surface, "level/3", card)) page.intentions.write(id, reading);
//     if (row.opened) page.intentions.go({Screen::interview, page.visit.id(), "P1_3"});
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/screens/route.h"
#include "app/workspace/drafts.h"
#include "app/workspace/protection.h"
#include "app/workspace/restitution_file.h"
#include "exports/sealing/card.h"
#include "questionnaires/language/words.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// In the visit that is open.
struct WriteThing {
    Id entity;
    VisitRecord thing;
    Id author;                        // null: the owner of the workspace
    std::optional<DraftKey> ended{};  // the draft that becomes this revision
};
struct RemoveThing {
    Id entity;
    Id author;
};
struct RestoreThing {
    Id entity;
    Id author;
};
// One text of a thing that stands; kept as a draft where it does not stand yet.
struct WriteText {
    DraftKey key;
    std::string text;
    Id author;
};
struct KeepTyped {
    DraftKey key;
    std::string text;
    Id author{};
};
struct DropTyped {
    DraftKey key;
};
// On a shared tablet: from now on this member writes; shown as "saisi sur la tablette de …".
struct WriteAs {
    Id person;
};
struct TryWritingAgain {};

// Beyond the visit.
struct FoundVisit {
    Territory territory;
    Card desk;
    std::vector<Card> team;
};
struct TakeFiles {
    std::vector<std::filesystem::path> files;
};
struct GiveCard {
    std::filesystem::path folder;
};
struct VerifyCard {
    SignKey key;
};
// A dossier of the open visit, in this folder; a person who joins becomes a reader first.
struct HandOver {
    std::filesystem::path folder;
    std::optional<Card> joining{};
};
struct WriteRestitution {
    Version version = Version::restricted;
    Language language = Language::french;
};
// In whatever the system opens such files with.
struct OpenDocument {
    std::filesystem::path file;
};
struct RemoveDocument {
    std::filesystem::path file;
};
struct GoTo {
    Route route;
};
struct LockNow {};
// Of the pause; empty: none any more.
struct ChoosePauseCode {
    std::string digits{};
};
struct SetPauseTimes {
    Protection::Minutes pause_after;
    Protection::Minutes lock_after;
};
struct ChangePassphrase {
    std::string wanted;
};
struct ShowRescueWords {};
struct SetLanguage {
    Language language;
};
struct SetScale {
    float scale;
};

using Intention =
    std::variant<WriteThing, RemoveThing, RestoreThing, WriteText, KeepTyped, DropTyped, WriteAs,
                 TryWritingAgain, FoundVisit, TakeFiles, GiveCard, VerifyCard, HandOver, WriteRestitution,
                 OpenDocument, RemoveDocument, GoTo, LockNow, ChoosePauseCode, SetPauseTimes,
                 ChangePassphrase, ShowRescueWords, SetLanguage, SetScale>;

// In the order in which they were asked for.
class Intentions {
public:
    // Who writes what is asked for from now on; null: the owner.
    void as(const Id& author) { author_ = author; }

    // What is written several times in a frame is written once, as it was last.
    void write(const Id& entity, VisitRecord thing, std::optional<DraftKey> ended = {}) {
        for (Intention& before : intentions_) {
            auto* written = std::get_if<WriteThing>(&before);
            if (!written || written->entity != entity || written->thing.index() != thing.index()) continue;
            written->thing = std::move(thing);
            if (!written->ended)
                written->ended = std::move(ended);
            else if (ended)
                ask(DropTyped{std::move(*ended)});
            return;
        }
        intentions_.emplace_back(WriteThing{entity, std::move(thing), author_, std::move(ended)});
    }
    void remove(const Id& entity) { intentions_.emplace_back(RemoveThing{entity, author_}); }
    void restore(const Id& entity) { intentions_.emplace_back(RestoreThing{entity, author_}); }
    void go(Route route) { intentions_.emplace_back(GoTo{std::move(route)}); }
    void ask(Intention intention) { intentions_.push_back(std::move(intention)); }

    std::vector<Intention> take() { return std::exchange(intentions_, {}); }
    const std::vector<Intention>& intentions() const { return intentions_; }

private:
    std::vector<Intention> intentions_;
    Id author_;
};

}  // namespace arpenteur
