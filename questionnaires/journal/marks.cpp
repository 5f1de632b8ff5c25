#include "questionnaires/journal/marks.h"

namespace arpenteur {

namespace {

bool may_undo(Marks::Of entity, const Marks::Mark& mark, const Marks::Mark& other) {
    return Marks::has_effect(entity, mark) &&
           (entity == Marks::Of::everybody || may_act_on_own(mark.hand, other.hand));
}

}  // namespace

Marks::Mark* Marks::find(const RevisionId& id) {
    const auto found = marks_.find(id);
    return found == marks_.end() ? nullptr : &found->second;
}

std::set<RevisionId> Marks::named_by(const RevisionId& id, const Mark& mark, const OnlyAt& only_at) const {
    std::set<RevisionId> named = mark.names;
    for (const std::uint64_t counter : mark.waiting)
        if (const auto link = only_at(id.device, counter)) named.insert({id.device, counter, *link});
    return named;
}

std::vector<RevisionId> Marks::in_force(Of entity, const OnlyAt& only_at) const {
    std::set<RevisionId> undone;
    for (const auto& [id, mark] : marks_)
        for (const RevisionId& named : named_by(id, mark, only_at))
            if (const auto other = marks_.find(named);
                other != marks_.end() && may_undo(entity, mark, other->second))
                undone.insert(named);
    std::vector<RevisionId> in_force;
    for (const auto& [id, mark] : marks_)
        if (has_effect(entity, mark) && !undone.contains(id)) in_force.push_back(id);
    return in_force;
}

std::set<RevisionId> Marks::hidden(Of entity, std::string_view field, const Hand& hand,
                                   const OnlyAt& only_at) const {
    // What each mark that may act here names, and the marks that another of them undoes.
    std::map<RevisionId, std::set<RevisionId>> named;
    std::set<RevisionId> undone;
    for (const auto& [id, mark] : marks_) {
        if (!has_effect(entity, mark) || !may_act(field, mark.hand, hand)) continue;
        if (is_own(field) && !mark.gives_an_own_id) continue;
        auto& targets = named[id] = named_by(id, mark, only_at);
        std::erase_if(targets, [&](const RevisionId& target) {
            const auto other = marks_.find(target);
            return other != marks_.end() && !may_undo(entity, mark, other->second);
        });
        undone.insert(targets.begin(), targets.end());
    }
    std::set<RevisionId> hidden;
    std::vector<RevisionId> removals;
    const auto follow = [&](const RevisionId& id) {
        if (named.contains(id) && marks_.at(id).revision.kind == RevisionKind::removal)
            removals.push_back(id);
    };
    for (const auto& [id, targets] : named)
        if (!undone.contains(id)) follow(id);
    while (!removals.empty()) {
        const RevisionId removal = removals.back();
        removals.pop_back();
        for (const RevisionId& target : named.at(removal))
            if (hidden.insert(target).second) follow(target);
    }
    return hidden;
}

}  // namespace arpenteur
