// A thing of the visit whose parts are the fields of a screen, in one frame.
//
//     Editing<Perimeter> perimeter(page, page.visit.id(), page.view().perimeter);
//     perimeter.text("perimeter/n1_title", "n1_title", &Perimeter::n1_title, {.label = "Le n° 1"});
//
// The thing is written whole. A field that is left and a chip that is touched in the same frame give two
// writings, and the second holds the first: neither is lost.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/labels.h"
#include "app/screens/page.h"
#include "app/screens/several_values.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

template <class Thing>
class Editing {
public:
    // `otherwise` is what it is until something was written of it.
    Editing(VisitPage& page, const Id& entity, const Claims<Thing>& claims, Thing otherwise = {})
        : page_(page), entity_(entity), claims_(claims), thing_(std::move(otherwise)) {
        if (claims.empty()) return;
        thing_ = claims.back().value;
        erased_ = claims.back().erased;
    }

    const Thing& thing() const { return thing_; }
    // Whether something was changed in this frame.
    bool written() const { return written_; }

    // Its values side by side, where several people wrote it apart. What is typed by the touch that keeps one
    // goes on from that one.
    void arbitrate(std::string_view path, const std::function<std::string(const Thing&)>& said) {
        const auto kept = several_values<Thing>(page_, path, entity_, claims_, said);
        if (!kept) return;
        thing_ = *kept;
        written_ = true;
    }

    // `part` is the name of the part in the journal (fields.h).
    void text(std::string_view path, std::string_view part, std::string Thing::*words, FieldLook look) {
        const DraftKey key{entity_, std::string(subject_field<Thing>()), std::string(part)};
        const std::string erased = page_.in({"effacé", "erased"});
        if (std::find(erased_.begin(), erased_.end(), part) != erased_.end()) look.placeholder = erased;
        look.enabled = page_.visit.writable();
        if (const auto typed = typed_text(page_, path, key, thing_.*words, look)) {
            thing_.*words = *typed;
            write(key);
        }
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

    template <class Change>
    void change(const Change& how, std::optional<DraftKey> ended = {}) {
        how(thing_);
        write(std::move(ended));
    }

private:
    void write(std::optional<DraftKey> ended) {
        page_.intentions.write(entity_, thing_, std::move(ended));
        written_ = true;
    }

    VisitPage& page_;
    Id entity_;
    const Claims<Thing>& claims_;
    Thing thing_;
    std::vector<std::string> erased_;
    bool written_ = false;
};

}  // namespace arpenteur
