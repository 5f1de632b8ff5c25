#include "questionnaires/journal/erasures.h"

#include <algorithm>

#include "questionnaires/journal/may_act.h"
#include "questionnaires/journal/words.h"

namespace arpenteur {

namespace {

// The revisions that this one names by their link, sorted.
std::vector<RevisionId> named_by(const Revision& revision) {
    std::vector<RevisionId> named;
    for (const Reference& reference : revision.replaces)
        if (!reference.device.is_null())
            named.push_back({reference.device, reference.counter, reference.link});
    std::sort(named.begin(), named.end());
    return named;
}

}  // namespace

void Erasures::add(const Subject& subject, const std::string& part, const Id& signer,
                   const RevisionId& erasure) {
    held_[subject][part].signers[signer].insert(erasure);
}

bool Erasures::cover(const Revision& revision, const std::string& part) const {
    const auto on_subject = held_.find(revision.subject);
    if (on_subject == held_.end()) return false;
    const auto on_part = on_subject->second.find(part);
    if (on_part == on_subject->second.end()) return false;
    const std::vector<RevisionId> named = named_by(revision);
    const auto takes = [&](const Id& signer) {
        if (!may_erase(signer, revision.author, desk_)) return false;
        const auto signed_by = on_part->second.signers.find(signer);
        // The first that is not named decides, so this takes no more steps than the revision has references.
        return signed_by != on_part->second.signers.end() &&
               !std::includes(named.begin(), named.end(), signed_by->second.begin(), signed_by->second.end());
    };
    return takes(revision.author) || takes(desk_);
}

std::vector<RevisionId> Erasures::over(const Revision& revision) const {
    std::set<RevisionId> over;
    const auto on_subject = held_.find(revision.subject);
    if (on_subject == held_.end()) return {};
    for (const auto& [part, by] : on_subject->second)
        if (const Atom* atom = revision.value.find(part); atom && has_words(*atom))
            for (const auto& [signer, erasures] : by.signers)
                if (may_erase(signer, revision.author, desk_)) over.insert(erasures.begin(), erasures.end());
    return {over.begin(), over.end()};
}

std::set<Id> Erasures::on(const Subject& subject) const {
    std::set<Id> links;
    if (const auto on_subject = held_.find(subject); on_subject != held_.end())
        for (const auto& [part, by] : on_subject->second)
            for (const auto& [signer, erasures] : by.signers)
                for (const RevisionId& erasure : erasures) links.insert(erasure.link);
    return links;
}

}  // namespace arpenteur
