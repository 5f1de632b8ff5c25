#include "app/screens/interview/marks.h"

#include <algorithm>

#include "app/screens/labels.h"
#include "questionnaires/disclosure/strictest.h"
#include "questionnaires/fields/let_out.h"

namespace arpenteur {

namespace {

bool holds(const std::vector<Audience>& audiences, Audience one) {
    return std::find(audiences.begin(), audiences.end(), one) != audiences.end();
}

// Those that it may reach, and those that it is marked for already.
std::vector<Audience> offered(const FieldRef& field, const std::vector<Audience>& audiences) {
    std::vector<Audience> all;
    for (const Audience one :
         {Audience::restricted, Audience::public_, Audience::funder, Audience::evaluator})
        if (field.disclosure.of(one) != DisclosureRule::never || holds(audiences, one)) all.push_back(one);
    return all;
}

bool rates_somebody(const VisitPage& page, const Verbatim& verbatim) {
    return std::any_of(verbatim.criteria.begin(), verbatim.criteria.end(), [&](const std::string& code) {
        const Criterion* criterion = page.grid().criterion(code);
        return criterion != nullptr && criterion->identifiable_person;
    });
}

}  // namespace

std::vector<Audience> audiences_of(const Visit& visit, const Id& thing) {
    const auto marked = marked_for(visit, thing);
    return {marked.begin(), marked.end()};
}

std::string audiences_in_words(const Page& page, const std::vector<Audience>& audiences) {
    std::string text;
    for (const Audience one : audiences)
        if (one != Audience::team) text += (text.empty() ? "" : ", ") + page.in(label_of(one));
    return text.empty() ? page.in({"Réservé à l’équipe", "For the team only"}) : text;
}

std::optional<std::vector<Audience>> draw_audiences(Page& page, const std::string& path,
                                                    const FieldRef& field,
                                                    const std::vector<Audience>& audiences) {
    label(page.surface,
          page.in({"À qui cela peut aller, hors de l’équipe", "To whom it may go, beyond the team"}));
    const std::vector<Audience> all = offered(field, audiences);
    std::vector<bool> chosen;
    for (const Audience one : all) chosen.push_back(holds(audiences, one));
    const auto picked = choose_several(page.surface, path, labels_of(all, page.language()), chosen, true);
    if (audiences.empty())
        hint(page.surface, page.in({"Aucune case : réservé à l’équipe.", "None: for the team only."}));
    if (!picked) return std::nullopt;
    std::vector<Audience> wanted = audiences;
    std::erase(wanted, Audience::team);
    if (chosen[*picked])
        std::erase(wanted, all[*picked]);
    else
        wanted.push_back(all[*picked]);
    std::sort(wanted.begin(), wanted.end());
    return wanted;
}

std::string not_covered(const VisitPage& page, const Verbatim& verbatim,
                        const std::vector<Audience>& audiences) {
    if (audiences.empty()) return {};
    if (rates_somebody(page, verbatim))
        return page.in({"Son critère note une personne reconnaissable : il ne sortira pas de l’équipe.",
                        "Its criterion rates a recognisable person: it will not leave the team."});
    const auto speaker = page.view().participants.find(verbatim.speaker);
    if (speaker == page.view().participants.end())
        return page.in({"Sans personne nommée, il ne sortira pas de l’équipe.",
                        "Without a person named, it will not leave the team."});
    const std::string& name = latest(speaker->second)->name;
    const Agreed agreed = agreed_by(page.view(), verbatim.speaker);
    if (!agreed.informed)
        return page.say({"{} n’a pas reçu la notice : rien ne sortira de l’équipe.",
                         "{} has not been given the notice: nothing will leave the team."},
                        name);
    if (agreed.quotation == QuoteAgreement::none)
        return page.say({"{} n’a pas donné d’accord pour être cité : rien ne sortira de l’équipe.",
                         "{} has not agreed to be quoted: nothing will leave the team."},
                        name);
    std::string missing;
    for (const Audience one : audiences)
        if (!agreed.audiences.contains(one))
            missing += (missing.empty() ? "" : ", ") + page.in(label_of(one));
    if (missing.empty()) return {};
    return page.say({"L’accord de {} ne couvre pas : {}.", "The agreement of {} does not cover: {}."}, name,
                    missing);
}

}  // namespace arpenteur
