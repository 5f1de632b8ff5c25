#include "app/screens/interview/left_behind.h"

#include <algorithm>
#include <map>

#include "app/screens/interview/draft_context.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

class Recovery {
public:
    explicit Recovery(VisitPage& page) : page_(page) {}

    int run() {
        for (const auto& [key, draft] : page_.visit.drafts()) {
            const std::string& text = draft.text;
            if (page_.typing.contains(key) || several_stand(page_, key)) continue;
            if (key.field == "note" && key.part == "text") note(key, text);
            if (key.field == "verbatim" && key.part == "text") verbatim(key, text);
            if (key.field == "expectation" && key.part != "context") expectation(key, text);
            if (key.field == "controversy" && key.part != "context") controversy(key, text);
        }
        for (const auto& [key, draft] : page_.visit.drafts())
            if (key.part == "context" && !is_typed(key)) drop(key);
        return written_;
    }

private:
    void write(const DraftKey& key, VisitRecord thing, const Id& author) {
        page_.intentions.ask(WriteThing{key.entity, std::move(thing), author, key});
        ++written_;
    }
    void drop(const DraftKey& key) { page_.intentions.ask(DropTyped{key}); }

    DraftContext context_of(const DraftKey& key) const {
        const auto kept = page_.visit.drafts().find(context_key(key));
        DraftContext context =
            kept == page_.visit.drafts().end() ? DraftContext{} : read_context(kept->second.text);
        if (const Id& author = page_.visit.drafts().at(key).author; !author.is_null())
            context.author = author;
        return context;
    }
    // Any text of the thing, in a field now.
    bool is_typed(const DraftKey& context) const {
        return std::any_of(page_.typing.begin(), page_.typing.end(), [&](const auto& typed) {
            return typed.first.entity == context.entity && typed.first.field == context.field;
        });
    }

    void note(const DraftKey& key, const std::string& text) {
        if (trimmed(text).empty()) return drop(key);
        const DraftContext context = context_of(key);
        write(key, Note{text, context.source}, context.author);
        if (!context.criteria.empty())
            page_.intentions.ask(WriteThing{key.entity, Coding{context.criteria}, context.author, {}});
    }

    void verbatim(const DraftKey& key, const std::string& text) {
        if (trimmed(text).empty()) return drop(key);
        const DraftContext context = context_of(key);
        write(key, Verbatim{text, context.speaker, context.source, context.criteria}, context.author);
        if (!context.audiences.empty())
            page_.intentions.ask(WriteThing{key.entity, Disclosure{context.audiences}, context.author, {}});
    }

    void expectation(const DraftKey& key, const std::string& text) {
        MutualExpectation& now = expectations_[key.entity];
        const MutualExpectation* arrived = latest(claims_on(page_.view().expectations, key.entity));
        if (now == MutualExpectation{} && arrived != nullptr) now = *arrived;
        for (const ActorCategory from : all_categories)
            for (const ActorCategory to : all_categories)
                if (expectation_id(from, to) == key.entity) now.from = from, now.to = to;
        std::string& part = key.part == "expects"  ? now.expects
                            : key.part == "offers" ? now.offers
                                                   : now.not_understood;
        // A colleague's words on the same pair may have arrived since.
        if (part != text) part += (part.empty() ? "" : "\n") + text;
        write(key, now, context_of(key).author);
    }

    void controversy(const DraftKey& key, const std::string& text) {
        Controversy& now = controversies_[key.entity];
        std::string& part = key.part == "title" ? now.title : now.text;
        part = text;
        write(key, now, context_of(key).author);
    }

    VisitPage& page_;
    std::map<Id, MutualExpectation> expectations_;  // as they will be, where several parts were left
    std::map<Id, Controversy> controversies_;
    int written_ = 0;
};

}  // namespace

int write_what_was_left(VisitPage& page) { return page.visit.writable() ? Recovery(page).run() : 0; }

}  // namespace arpenteur
