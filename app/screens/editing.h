// A thing of the visit that is being edited, for one frame: what it is, its fields, and how a touch changes
// it.
//
//     Editing<Controversy> controversy(page, id, claims_on(page.view().controversies, id));
//     controversy.arbitrate("controversy/apart", [](const Controversy& each) { return each.title; });
//     controversy.text("controversy/title", &Controversy::title, {.label = "En une phrase"});
//     if (cleared) controversy.change([](Controversy& each) { each.criteria.clear(); });
//
// Whatever is touched and typed in a frame, the thing is written once, whole. If it was removed, it is restored
// first.
//
// A thing that is not in the visit yet already has its id. While somebody types in it, the thing itself is a
// draft beside its texts, with what goes with it on the same entity (Editing<Note, Coding>): after a fall it is
// written from there (app/workspace/recovery.h). What cannot be asked again (whose member it is, the category
// somebody is heard as) is a draft from the start: begin_editing().
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "app/screens/labels.h"
#include "app/screens/page.h"
#include "app/screens/several_values.h"
#include "app/workspace/drafted.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

// What puts a thing into the visit.
enum class Begins : std::uint8_t {
    with_any_change,
    with_words,     // a note, a verbatim: what is chosen waits for them
    with_a_choice,  // a position, a consensus: its reason waits for its level
};

// The thing as its draft holds it.
template <class Thing>
std::optional<Thing> drafted_thing(const VisitPage& page, const Id& entity) {
    const auto draft = page.visit.drafts().find(whole_key(entity, subject_field<Thing>()));
    if (draft == page.visit.drafts().end()) return std::nullopt;
    const std::optional<Value> value = value_drafted(draft->second.text);
    return value ? from_value<Thing>(*value) : std::nullopt;
}

// Keeps a thing that is not in the visit yet as a draft, unless it is there already.
template <class Thing>
void begin_editing(VisitPage& page, const Id& entity, const Thing& thing) {
    const DraftKey key = whole_key(entity, subject_field<Thing>());
    std::string whole = drafted(to_value(thing, [] { return Id{}; }));
    const auto before = page.visit.drafts().find(key);
    if (before == page.visit.drafts().end() || before->second.text != whole)
        page.intentions.ask(KeepTyped{key, std::move(whole), page.writer});
}

template <class Thing>
void drop_drafted(VisitPage& page, const Id& entity) {
    const DraftKey key = whole_key(entity, subject_field<Thing>());
    if (page.visit.drafts().contains(key)) page.intentions.ask(DropTyped{key});
}

// What the thing was when somebody else removed it: whoever was editing it goes on from there.
template <class Thing>
std::optional<Thing> hidden_by_removal(const VisitPage& page, const Id& entity) {
    const Journal& journal = page.visit.replica().journal();
    const std::vector<Written> removals = journal.current({entity, {}});
    if (removals.empty() || removals.back().revision.author == page.writer) return std::nullopt;
    for (const Written& hidden : journal.hidden_of(entity))
        if (hidden.revision.subject.field == subject_field<Thing>())
            return from_value<Thing>(hidden.revision.value);
    return std::nullopt;
}

template <class Thing, class... Beside>
class Editing {
public:
    // `otherwise` is what it is until something is written of it. `claims` must outlive the editing.
    Editing(VisitPage& page, const Id& entity, const Claims<Thing>& claims, Thing otherwise = {},
            Begins begins = Begins::with_any_change)
        : page_(page), entity_(entity), claims_(claims), begins_(begins), thing_(std::move(otherwise)) {
        if (!claims.empty()) {
            thing_ = claims.back().value;
            return;
        }
        if (auto begun = drafted_thing<Thing>(page, entity))
            thing_ = std::move(*begun);
        else if (auto removed = hidden_by_removal<Thing>(page, entity))
            thing_ = std::move(*removed);
        (..., (std::get<std::optional<Beside>>(beside_) = drafted_thing<Beside>(page, entity)));
    }

    const Id& entity() const { return entity_; }
    const Thing& thing() const { return thing_; }
    // Whether something is written in this frame.
    bool written() const { return written_; }
    // Whether it is in the visit, or will be after this frame.
    bool stands() const { return written_ || !claims_.empty(); }

    // Shows its values side by side where several people wrote it apart. What is typed by the touch that
    // keeps one goes on from that one.
    void arbitrate(std::string_view path, const std::function<std::string(const Thing&)>& in_words) {
        if (const auto kept = several_values<Thing>(page_, path, entity_, claims_, in_words)) {
            thing_ = *kept;
            write();
        }
    }

    void text(std::string_view path, std::string Thing::*words, FieldLook look) {
        const std::string absent =
            is_erased(words) ? page_.in({"effacé", "erased"}) : page_.in({"à demander", "to be asked for"});
        if (is_erased(words) || is_missing(words)) look.placeholder = absent;
        field(words, [&](const DraftKey& key, const std::string& current) {
            return typed_text(page_, path, key, current, look);
        });
    }
    // The same, by another field: draw(key, current) returns the text in the frame in which it is to be
    // written.
    template <class Draw>
    void field(std::string Thing::*words, const Draw& draw) {
        const DraftKey key = key_of(words);
        const std::optional<std::string> typed = draw(key, thing_.*words);
        if (!stands() && begins_ != Begins::with_a_choice && page_.typing.contains(key)) keep_drafted();
        if (!typed) return;
        if (!stands() && is_blank(*typed)) return page_.intentions.ask(DropTyped{key});
        thing_.*words = *typed;
        if (!stands() && begins_ == Begins::with_a_choice)
            keep_typed(key, *typed);
        else
            write(key);
    }

    // Chips, one of them chosen. Paths: "<path>/0", …
    template <class Choice, std::size_t count>
    void choose(std::string_view path, const std::array<Choice, count>& choices, Choice Thing::*chosen,
                bool enabled = true) {
        const auto at = std::find(choices.begin(), choices.end(), thing_.*chosen);
        const auto index = at == choices.end()
                               ? std::nullopt
                               : std::optional(static_cast<std::size_t>(at - choices.begin()));
        const auto tapped = choose_one(page_.surface, path, labels_of(choices, page_.language()), index,
                                       enabled && page_.visit.writable());
        if (tapped && tapped != index) change([&](Thing& thing) { thing.*chosen = choices[*tapped]; });
    }

    void yes_or_no(std::string_view path, std::string_view label, bool Thing::*yes) {
        if (toggle(page_.surface, path, label, thing_.*yes, page_.visit.writable()))
            change([&](Thing& thing) { thing.*yes = !(thing.*yes); });
    }

    // A change that changes nothing is not written.
    template <class Change>
    void change(const Change& how) {
        how(thing_);
        if (!stands() && begins_ == Begins::with_words)
            keep_drafted();
        else
            write();
    }
    // Holds for whatever is written in this frame, and writes nothing by itself.
    template <class Change>
    void assume(const Change& how) {
        how(thing_);
    }

    // What is written with it, once it is; kept with it while somebody types.
    template <class Other>
    void goes_with(std::optional<Other> other) {
        std::get<std::optional<Other>>(beside_) = std::move(other);
    }
    // The same by a touch: written at once where the thing stands.
    template <class Other>
    void change_beside(Other other) {
        if (stands()) return page_.intentions.write(entity_, std::move(other));
        begin_editing(page_, entity_, other);
        goes_with(std::optional(std::move(other)));
    }
    template <class Other>
    const std::optional<Other>& beside() const {
        return std::get<std::optional<Other>>(beside_);
    }

    bool is_erased(std::string Thing::*words) const {
        return !claims_.empty() && lists(claims_.back().erased, words);
    }
    // Its words have not arrived.
    bool is_missing(std::string Thing::*words) const {
        return !claims_.empty() && lists(claims_.back().missing, words);
    }
    // Whether somebody types it, or did before a fall.
    bool has_draft(std::string Thing::*words) const {
        const DraftKey key = key_of(words);
        return page_.typing.contains(key) || page_.visit.drafts().contains(key);
    }
    bool is_typed(std::string Thing::*words) const { return page_.typing.contains(key_of(words)); }

    // Nothing came of it: it was closed before anything was written.
    void give_up() {
        if (stands()) return;
        drop_drafted<Thing>(page_, entity_);
        (drop_drafted<Beside>(page_, entity_), ...);
    }

private:
    static bool lists(const std::vector<std::string>& parts, std::string Thing::*words) {
        return std::find(parts.begin(), parts.end(), field_of_member(words).part) != parts.end();
    }

    DraftKey key_of(std::string Thing::*words) const {
        return {entity_, std::string(subject_field<Thing>()), std::string(field_of_member(words).part)};
    }

    void keep_typed(const DraftKey& key, const std::string& text) {
        const auto draft = page_.visit.drafts().find(key);
        if (draft == page_.visit.drafts().end() || draft->second.text != text)
            page_.intentions.ask(KeepTyped{key, text, page_.writer});
    }
    void keep_drafted() {
        begin_editing(page_, entity_, thing_);
        (keep_beside<Beside>(), ...);
    }

    template <class Other>
    void keep_beside() {
        if (const std::optional<Other>& other = beside<Other>())
            begin_editing(page_, entity_, *other);
        else
            drop_drafted<Other>(page_, entity_);
    }
    template <class Other>
    void write_beside() {
        if (const std::optional<Other>& other = beside<Other>()) page_.intentions.write(entity_, *other);
    }

    void write(std::optional<DraftKey> ended = {}) {
        const bool removed = page_.view().removals.contains(entity_);
        if (!written_ && !ended && !removed)
            if (const Thing* now = settled(claims_); now != nullptr && *now == thing_) return;
        if (!written_ && removed) page_.intentions.restore(entity_);
        page_.intentions.write(entity_, thing_, std::move(ended));
        if (!stands()) {
            give_up();
            (write_beside<Beside>(), ...);
        }
        written_ = true;
    }

    VisitPage& page_;
    Id entity_;
    const Claims<Thing>& claims_;
    Begins begins_;
    Thing thing_;
    std::tuple<std::optional<Beside>...> beside_;
    bool written_ = false;
};

}  // namespace arpenteur
