// Which words are gone. An erasure names a subject and a part, not a revision: so whether words are erased is a
// question asked of all erasures that are held, and it does not matter which of the two came first.
//
//     Erasures erasures(desk);
//     erasures.add({note, "own.note"}, "text", author, erasure_id);
//     erasures.cover(revision, "text");     // true, unless the revision names every erasure that could take it
//
// The author of the words erases them from a tablet of their own, and the desk erases everybody's (may_act.h).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "questionnaires/journal/revision.h"

namespace arpenteur {

class Erasures {
public:
    explicit Erasures(const Id& desk) : desk_(desk) {}

    // `signer` owns the tablet that wrote the erasure.
    void add(const Subject& subject, const std::string& part, const Id& signer, const RevisionId& erasure);

    // Whether the words of this part of the revision are erased.
    bool cover(const Revision& revision, const std::string& part) const;

    // Those that could take words of this revision, sorted. Whoever writes it names the ones that they knew, and
    // keeps its words.
    std::vector<RevisionId> over(const Revision& revision) const;

    // The links of all that are held on the subject.
    std::set<Id> on(const Subject& subject) const;

    bool empty() const { return held_.empty(); }
    friend bool operator==(const Erasures&, const Erasures&) = default;

private:
    struct BySigner {
        std::map<Id, std::set<RevisionId>> signers;
        friend bool operator==(const BySigner&, const BySigner&) = default;
    };

    Id desk_;
    std::map<Subject, std::map<std::string, BySigner>> held_;  // by subject, then by part
};

}  // namespace arpenteur
