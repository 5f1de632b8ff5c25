// A text of something that does not exist yet: a reason may come to mind before the level that it is of. Kept
// as a draft until the thing is made, then written with it.
//
//     EarlyTexts texts(page, id, "own.position");
//     texts.field("own/reason", "reason", next.reason, {.label = "Pourquoi"});
//     if (!standing && !chosen) texts.keep();
//     else if (texts.changed() || chosen) texts.write(next);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

class EarlyTexts {
public:
    // The texts of this entity under this subject of the journal.
    EarlyTexts(VisitPage& page, const Id& entity, std::string_view subject)
        : page_(page), entity_(entity), subject_(subject) {}

    // The part's field, "<path>/<entity>", since what a field remembers belongs to one thing. Changes `text`
    // in the frame in which it is to be written.
    void field(std::string_view path, std::string_view part, std::string& text, const FieldLook& look);

    bool changed() const { return !changed_.empty(); }
    // One revision, which ends the drafts of all texts that changed.
    void write(VisitRecord thing);
    // There is no thing yet: what was typed stays a draft.
    void keep();

private:
    struct Changed {
        DraftKey key;
        std::string text;
    };
    VisitPage& page_;
    Id entity_;
    std::string subject_;
    std::vector<Changed> changed_;
};

}  // namespace arpenteur
