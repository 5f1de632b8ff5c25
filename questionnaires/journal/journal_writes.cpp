// The revisions that a journal prepares: what they replace, what they spare, and the parts that give their id.
#include <algorithm>

#include "questionnaires/journal/journal.h"
#include "questionnaires/journal/words.h"

namespace arpenteur {

namespace {

std::vector<Reference> references(const Id& device, const std::vector<RevisionId>& replaced) {
    std::vector<Reference> references;
    for (const RevisionId& id : replaced)
        references.push_back(id.device == device ? Reference{{}, id.counter, {}}
                                                 : Reference{id.device, id.counter, id.link});
    std::sort(references.begin(), references.end());
    return references;
}

}  // namespace

Revision Journal::write(const Id& device, const Id& author, const Time& time, const Subject& subject,
                        Value value, const std::optional<std::set<Id>>& knew) const {
    const Hand hand{author, owner_of(device)};
    std::vector<RevisionId> replaced;
    if (const auto entity = entities_.find(subject.entity); entity != entities_.end())
        for (auto at = entity->second.lower_bound(Place{subject.field, {}});
             at != entity->second.end() && at->first.field == subject.field; ++at)
            if (may_act(subject.field, hand, {at->second.author, owner_of(at->first.id.device)}))
                replaced.push_back(at->first.id);
    // A text taken over from before without its words would be missing for ever.
    const std::vector<Part> parts = value.parts();
    for (const Part& part : parts)
        if (lacks_words(part.atom)) value.drop(part.name);
    Revision revision{author,          time, subject, RevisionKind::write, references(device, replaced),
                      std::move(value)};
    for (const RevisionId& erasure : erasures_.over(revision))
        if (!knew || knew->contains(erasure.link))
            revision.replaces.push_back({erasure.device, erasure.counter, erasure.link});
    std::sort(revision.replaces.begin(), revision.replaces.end());
    return revision;
}

Value Journal::parts_of_id(const Id& id) const {
    if (!rules_.parts_of_id) return {};
    if (const auto entity = entities_.find(id); entity != entities_.end())
        for (const auto& [place, kept] : entity->second)
            if (kept.gives_an_own_id) return rules_.parts_of_id(written(id, place, kept).revision);
    if (const auto marks = marks_.find(id); marks != marks_.end())
        for (const auto& [mark_id, mark] : marks->second.all())
            if (mark.gives_an_own_id) return mark.revision.value;
    return {};
}

Revision Journal::remove(const Id& device, const Id& author, const Time& time, const Id& entity) const {
    std::vector<RevisionId> replaced;
    for (const Written& written : current_of(entity)) replaced.push_back(written.id);
    for (const Written& written : beside_of(entity)) replaced.push_back(written.id);
    return {
        author, time, {entity, ""}, RevisionKind::removal, references(device, replaced), parts_of_id(entity)};
}

std::optional<Revision> Journal::restore(const Id& device, const Id& author, const Time& time,
                                         const Id& entity) const {
    std::vector<RevisionId> replaced;
    bool removed = false;
    for (const Written& mark : marks_in_force(entity, State::current)) {
        replaced.push_back(mark.id);
        removed = removed || mark.revision.kind == RevisionKind::removal;
    }
    if (!removed) return std::nullopt;
    return Revision{
        author, time, {entity, ""}, RevisionKind::write, references(device, replaced), parts_of_id(entity)};
}

Revision Journal::mask(const Id& desk, const Time& time, const Subject& subject, const std::string& part,
                       const FreeText& words) const {
    Revision mask{desk, time, subject, RevisionKind::mask, {}, {}};
    mask.value.set(part, words);
    const auto name = [&](const RevisionId& id) {
        mask.replaces.push_back({id.device, id.counter, id.link});
    };
    for (const RevisionId& erasure : erasures_.over(mask)) name(erasure);
    for (const Written& before : masks_on(subject)) name(before.id);
    std::sort(mask.replaces.begin(), mask.replaces.end());
    return mask;
}

Revision Journal::erase(const Id& author, const Time& time, const Subject& subject, const std::string& part) {
    Value value;
    value.set("part", part);
    return {author, time, subject, RevisionKind::erasure, {}, std::move(value)};
}

}  // namespace arpenteur
