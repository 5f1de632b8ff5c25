#include "app/screens/perform.h"

#include "app/workspace/write_thing.h"

namespace arpenteur {

namespace {

constexpr Words longer_than_a_revision{
    "Ce texte est trop long pour être enregistré en une fois : un mégaoctet au plus. Il reste là, "
    "coupez-le en deux.",
    "This text is too long to be recorded at once: one megabyte at most. It stays there: split it in two."};

Writing by(const Id& author, std::optional<DraftKey> ended = {}) {
    Writing how;
    if (!author.is_null()) how.author = author;
    how.ended = std::move(ended);
    return how;
}

constexpr Words read_only{"Cette visite est ouverte en lecture seule : rien n’y est écrit.",
                          "This visit is open for reading only: nothing was written."};

struct InVisit {
    OpenVisit& visit;

    Performed operator()(const WriteThing& wanted) const {
        if (!visit.writable()) return {true, read_only};
        return std::visit(
            [&](const auto& thing) -> Performed {
                if (visit.refuses(thing)) return {true, longer_than_a_revision};
                visit.write(wanted.entity, thing, by(wanted.author, wanted.ended));
                return {};
            },
            wanted.thing);
    }
    Performed operator()(const RemoveThing& wanted) const {
        if (!visit.writable()) return {true, read_only};
        visit.remove(wanted.entity, by(wanted.author));
        return {};
    }
    Performed operator()(const RestoreThing& wanted) const {
        if (!visit.writable()) return {true, read_only};
        visit.restore(wanted.entity, by(wanted.author));
        return {};
    }
    Performed operator()(const WriteText& typed) const {
        const Id author = typed.author == visit.person() ? Id{} : typed.author;
        if (!visit.write_text(typed.key, typed.text, by(author)))
            visit.keep_draft(typed.key, {typed.text, author});
        return {};
    }
    Performed operator()(const KeepTyped& typed) const {
        visit.keep_draft(typed.key, {typed.text, typed.author == visit.person() ? Id{} : typed.author});
        return {};
    }
    Performed operator()(const DropTyped& typed) const {
        visit.drop_draft(typed.key);
        return {};
    }
    Performed operator()(const TryWritingAgain&) const {
        visit.retry();
        return {};
    }
    template <class Elsewhere>
    Performed operator()(const Elsewhere&) const {
        return {false, {}};
    }
};

}  // namespace

Performed perform(OpenVisit& visit, const Intention& intention) {
    return std::visit(InVisit{visit}, intention);
}

}  // namespace arpenteur
