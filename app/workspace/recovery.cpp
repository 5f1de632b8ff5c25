#include "app/workspace/recovery.h"

#include "app/workspace/drafted.h"
#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace {

Writing by(const Draft& draft) {
    Writing how;
    if (!draft.author.is_null()) how.author = draft.author;
    return how;
}

// All the drafts of one entity.
class Recovery {
public:
    Recovery(OpenVisit& visit, const Id& entity, Drafts drafts)
        : visit_(visit), journal_(visit.replica().journal()), entity_(entity), drafts_(std::move(drafts)) {}

    // Whether a thing was written that did not exist before.
    bool run() {
        const DraftKey* words = first_words();
        bool written = false;
        for (const auto& [key, draft] : drafts_)
            if (!is_whole(key))
                if (const std::optional<Value> hidden = removed_meanwhile(key, draft))
                    written |= write_with_its_texts(key.field, *hidden, draft);
        // The thing that the words are of comes first: what goes with it means nothing without it.
        if (words) {
            if (!write_whole(whole_key(entity_, words->field), drafts_.at(*words))) return written;
            written = true;
        }
        for (const auto& [key, draft] : drafts_)
            if (is_whole(key) && visit_.drafts().contains(key)) {
                if (words && !stands(key.field)) write_whole(key, drafts_.at(*words));
                visit_.drop_draft(key);
            }
        for (const auto& [key, draft] : drafts_) {
            if (!visit_.drafts().contains(key)) continue;
            if (is_blank(draft.text) && !stands(key.field))
                visit_.drop_draft(key);
            else
                visit_.write_text(key, draft.text, by(draft));
        }
        return written;
    }

private:
    // The first that was typed in a thing that does not stand.
    const DraftKey* first_words() const {
        for (const auto& [key, draft] : drafts_)
            if (!is_whole(key) && !is_blank(draft.text) && !stands(key.field) &&
                drafts_.contains(whole_key(entity_, key.field)))
                return &key;
        return nullptr;
    }

    // False where it is too long for a revision or cannot be read: then it stays as it is, and its field says so.
    bool write_whole(const DraftKey& key, const Draft& words) {
        const std::optional<Value> value = value_drafted(drafts_.at(key).text);
        if (!value || !write_with_its_texts(key.field, *value, words)) return false;
        visit_.drop_draft(key);
        return true;
    }

    bool stands(const std::string& field) const { return !journal_.current({entity_, field}).empty(); }

    // The thing, if somebody else removed it while these words were being typed: they are written beside the
    // removal, and a person chooses between the two.
    std::optional<Value> removed_meanwhile(const DraftKey& key, const Draft& draft) const {
        if (stands(key.field) || drafts_.contains(whole_key(entity_, key.field))) return std::nullopt;
        const Id& author = draft.author.is_null() ? visit_.person() : draft.author;
        const std::vector<Written> removals = journal_.current({entity_, {}});
        if (removals.empty() || removals.back().revision.author == author) return std::nullopt;
        for (const Written& hidden : journal_.hidden_of(entity_))
            if (hidden.revision.subject.field == key.field) return hidden.revision.value;
        return std::nullopt;
    }

    bool write_with_its_texts(const std::string& field, Value value, const Draft& words) {
        std::vector<DraftKey> ended;
        for (const auto& [key, draft] : drafts_) {
            if (key.field != field || !value.get<FreeText>(key.part)) continue;
            value.set(key.part, FreeText{{}, draft.text});
            ended.push_back(key);
        }
        if (!visit_.write_drafted({entity_, field}, std::move(value), by(words))) return false;
        for (const DraftKey& key : ended) visit_.drop_draft(key);
        return true;
    }

    OpenVisit& visit_;
    const Journal& journal_;
    Id entity_;
    Drafts drafts_;
};

}  // namespace

int write_what_was_being_typed(OpenVisit& visit) {
    std::map<Id, Drafts> by_entity;
    for (const auto& [key, draft] : visit.drafts()) by_entity[key.entity].emplace(key, draft);
    int written = 0;
    for (const auto& [entity, drafts] : by_entity) written += Recovery(visit, entity, drafts).run() ? 1 : 0;
    return written;
}

}  // namespace arpenteur
