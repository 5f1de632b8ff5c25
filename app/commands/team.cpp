#include "app/commands/commands.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

constexpr WordsWith<1> nobody_of_that_name{
    "Personne ne s’appelle «\u00A0{}\u00A0» dans la liste d’équipe\u202F; voyez arpenteur team, sans option.",
    "Nobody in the team's roster is called “{}”; see arpenteur team, without an option."};
constexpr WordsWith<1> several_of_that_name{
    "Plusieurs personnes s’appellent «\u00A0{}\u00A0» dans la liste d’équipe\u00A0: ajoutez les mots de leur "
    "clé, comme arpenteur "
    "team les montre.",
    "Several people in the team's roster are called “{}”: add the words of their key, as arpenteur team "
    "shows them."};

// Of two cards of one name each shows two words of its fingerprint.
std::string shown_name(const JudgedRoster& roster, const Card& card) {
    std::size_t of_this_name = 0;
    const auto count = [&](const RosterMember& member) {
        of_this_name += folded(member.card.name()) == folded(card.name()) ? 1 : 0;
    };
    for (const RosterMember& member : roster.members) count(member);
    for (const auto& [key, member] : roster.excluded) count(member);
    if (of_this_name < 2) return card.name();
    const std::string words = fingerprint(card);
    return card.name() + " " + words.substr(0, words.find(' ', words.find(' ') + 1));
}

Words role_in_words(const RosterMember& member) {
    if (is_founder(member.role)) return {"a fondé la visite", "founded the visit"};
    if (is_desk(member.role)) return {"bureau de l’APFDT", "the APFDT's desk"};
    if (member.gives_positions) return {"donne ses positions", "gives positions"};
    return {"lit et écrit", "reads and writes"};
}

class Team {
public:
    Team(const Invocation& call, OpenVisit& visit) : call_(call), visit_(visit) {}

    void show() const {
        const JudgedRoster& roster = this->roster();
        for (const RosterMember& member : roster.members)
            print(shown_name(roster, member.card) + " (" + member.card.organisation() +
                  "): " + std::string(role_in_words(member).in(call_.language)));
        for (const auto& [key, member] : roster.excluded)
            print(sentence(call_.language,
                           {"{}\u00A0: retirée de cette visite", "{}: removed from this visit"},
                           shown_name(roster, member.card)));
        for (const SignKey& key : roster.keys.front().still_known_by)
            print(sentence(call_.language,
                           {"{} connaît encore la clé\u00A0: changez-la (arpenteur team --new-key).",
                            "{} still knows the key: renew it (arpenteur team --new-key)."},
                           shown_name(roster, roster.excluded.at(key).card)));
        if (visit_.replica().keys().lacks_the_best(roster))
            call_.say(
                {"Clé à demander\u00A0: la visite s’écrit désormais sous une clé que cette tablette n’a pas.",
                 "Key to ask for: the visit is now written under a key that this tablet does not hold."});
    }

    SignKey member_named(const std::string& name) const {
        std::vector<SignKey> found;
        for (const RosterMember& member : roster().members) look(member, name, found);
        return only(found, name);
    }
    SignKey excluded_named(const std::string& name) const {
        std::vector<SignKey> found;
        for (const auto& [key, member] : roster().excluded) look(member, name, found);
        return only(found, name);
    }

private:
    const JudgedRoster& roster() const { return visit_.replica().judgement(); }

    void look(const RosterMember& member, const std::string& name, std::vector<SignKey>& found) const {
        if (folded(member.card.name()) == folded(name) ||
            folded(shown_name(roster(), member.card)) == folded(name))
            found.push_back(member.card.sign_key());
    }
    SignKey only(const std::vector<SignKey>& found, const std::string& name) const {
        if (found.empty()) call_.refuse(nobody_of_that_name, name);
        if (found.size() > 1) call_.refuse(several_of_that_name, name);
        return found.front();
    }

    const Invocation& call_;
    OpenVisit& visit_;
};

}  // namespace

Exit run(const Invocation& call, const TeamOptions& options) {
    const bool changes = !options.removed.empty() || !options.taken_back.empty() || options.new_key;
    Workspace workspace = call.open_workspace(changes ? Access::write : Access::read);
    OpenVisit& visit = call.find_visit(workspace, options.visit);
    const Team team(call, visit);
    const auto done = [&](const Result<void>& result) {
        if (!result) call.refuse(result.error());
    };
    if (!options.removed.empty()) done(visit.exclude(team.member_named(options.removed)));
    if (!options.taken_back.empty()) done(visit.take_back(team.excluded_named(options.taken_back)));
    if (options.new_key) done(visit.renew_key());
    team.show();
    return call.close(workspace);
}

}  // namespace arpenteur
