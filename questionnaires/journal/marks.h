// The removals and restorations of one entity, and what they hide of it.
//
// A removal hides what it names. One that names an earlier removal also hides what that one hid, since its author
// may not have been able to see it. What a mark undoes is hidden no more, unless another removal hides it too. On
// own things only marks that may act count, on the thing and on each other.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "questionnaires/journal/may_act.h"

namespace arpenteur {

class Marks {
public:
    enum class Of : std::uint8_t { everybody, somebody };
    // The only link of a device at a counter, empty if there is none or several.
    using OnlyAt = std::function<std::optional<Id>(const Id& device, std::uint64_t counter)>;

    struct Mark {
        Revision revision;
        Hand hand;
        bool gives_an_own_id = false;          // its author and parts give the entity its id
        std::set<RevisionId> names = {};       // arrived or not
        std::set<std::uint64_t> waiting = {};  // counters of its own device that lie behind a gap
    };

    void add(const RevisionId& id, Mark mark) { marks_.emplace(id, std::move(mark)); }
    Mark* find(const RevisionId& id);
    const std::map<RevisionId, Mark>& all() const { return marks_; }

    // The marks that no other undoes, in the order of their ids. `entity` says whether it is somebody's own thing:
    // then marks that do not give it its id have no effect.
    std::vector<RevisionId> in_force(Of entity, const OnlyAt& only_at) const;
    // All that is hidden of what this hand wrote in this field.
    std::set<RevisionId> hidden(Of entity, std::string_view field, const Hand& hand,
                                const OnlyAt& only_at) const;
    static bool has_effect(Of entity, const Mark& mark) {
        return entity == Of::everybody || mark.gives_an_own_id;
    }

private:
    std::set<RevisionId> named_by(const RevisionId& id, const Mark& mark, const OnlyAt& only_at) const;
    std::map<RevisionId, Mark> marks_;
};

}  // namespace arpenteur
