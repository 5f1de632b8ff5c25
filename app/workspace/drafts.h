// Texts being typed: one draft per part of a subject, saved within a second and never exchanged. A draft ends
// when its text becomes a revision.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/journal/id.h"

namespace arpenteur {

class WorkspaceKey;

// What is being typed: the thing, its kind and the part ("note", "text"). A thing that does not exist yet
// goes by the id that it will have.
struct DraftKey {
    Id entity;
    std::string field;
    std::string part;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(entity, field, part);
    }
    friend auto operator<=>(const DraftKey&, const DraftKey&) = default;
    friend bool operator==(const DraftKey&, const DraftKey&) = default;
};

struct Draft {
    std::string text;
    Id author{};  // who was typing, on a shared tablet; null if the owner
    // The erasures of this thing's words that were known when the typing began. One that comes while somebody
    // types takes what they typed: they did not know of it.
    std::vector<Id> knew{};

    template <class Archive>
    void serialize(Archive& archive) {
        archive(text, author, knew);
    }
    friend bool operator==(const Draft&, const Draft&) = default;
};

using Drafts = std::map<DraftKey, Draft>;

// The row's name in the visit file, meaningless without the key.
Id row_name(const DraftKey& draft, const WorkspaceKey& key);

// What is in the row, sealed.
struct KeptDraft {
    DraftKey key;
    Draft draft;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(key, draft);
    }
};

}  // namespace arpenteur
