// Texts being typed: one for each part of a subject, kept within a second and never exchanged. A draft ends
// when its text becomes a revision.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/workspace/sealed_file.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

// What is being typed: the thing, the kind of it and the part ("note" "text"). A thing that does not exist
// yet has the id that it will have.
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
    Id author{};  // who was typing, on a shared tablet; null: the owner

    template <class Archive>
    void serialize(Archive& archive) {
        archive(text, author);
    }
    friend bool operator==(const Draft&, const Draft&) = default;
};

using Drafts = std::map<DraftKey, Draft>;

// The row's name in the visit's file: says nothing without the key.
Id row_name(const DraftKey& draft, const WorkspaceKey& key);

// What the row holds, sealed.
struct KeptDraft {
    DraftKey key;
    Draft draft;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(key, draft);
    }
};

}  // namespace arpenteur
