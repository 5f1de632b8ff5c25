#include "questionnaires/disclosure/disclosed_texts.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <tuple>

#include "questionnaires/disclosure/groups.h"
#include "questionnaires/disclosure/strictest.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {
namespace {

std::optional<VoiceGroup> alone(ActorCategory category) {
    switch (category) {
        case ActorCategory::elected:
            return VoiceGroup::elected;
        case ActorCategory::agent:
            return VoiceGroup::agent;
        case ActorCategory::socioeconomic:
            return VoiceGroup::socioeconomic;
        case ActorCategory::state:
            return VoiceGroup::state;
        case ActorCategory::other:
            break;
    }
    return std::nullopt;
}

bool holds(const std::vector<VoiceGroup>& groups, VoiceGroup group) {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

// The group, among those that may be shown, that the category belongs to; everyone if there is none.
VoiceGroup group_of(const std::vector<VoiceGroup>& groups, ActorCategory category) {
    for (const VoiceGroup group : groups) {
        const auto members = categories_of(group);
        if (std::find(members.begin(), members.end(), category) != members.end()) return group;
    }
    return VoiceGroup::everyone;
}

class Sorting {
public:
    Sorting(const Visit& visit, const Grid& grid, const DisclosableCriteria& disclosable, Audience audience)
        : visit_(visit),
          grid_(grid),
          disclosable_(disclosable),
          audience_(audience),
          met_(groups_to_show(voices_met(visit))) {}

    DisclosedTexts sorted() {
        perimeter();
        organisations();
        for (const auto& [id, claims] : visit_.verbatims) quote(id, claims);
        for (const auto& [id, claims] : visit_.consensuses) reason(id, claims);
        for (const auto& [id, claims] : visit_.controversies) controversy(id, claims);
        expectations();
        recommendations();
        return std::move(out_);
    }

private:
    // The thing's settled value, if it is marked for the audience; else null, and the reason is recorded.
    template <class Thing>
    const Thing* marked(const Id& id, const Claims<Thing>& claims, const FieldRef& field) {
        if (!marked_for(visit_, id).contains(audience_))
            return hold(id, field, WithheldWhy::not_marked), nullptr;
        const Thing* thing = visit_.removals.contains(id) ? nullptr : settled(claims);
        if (thing == nullptr) hold(id, field, WithheldWhy::to_arbitrate);
        return thing;
    }

    void hold(const Id& id, const FieldRef& field, WithheldWhy why) {
        out_.withheld.push_back({id, {}, field, why});
    }

    // The text as it goes out, also recorded for the search for names. Empty if nothing lets it out, or if
    // its words were erased.
    template <class Thing>
    std::string text(const Id& id, const Claims<Thing>& claims, const FieldRef& field,
                     const std::string& words, const Grounds& grounds) {
        if (!let_out(field, audience_, grounds)) return {};
        for (const auto& claim : claims)
            if (is_erased(claim.erased, field)) return {};
        if (!words.empty()) out_.texts.push_back({id, field, words});
        return words;
    }
    // The same, for a thing that needs only its mark.
    template <class Thing>
    std::string text(const Id& id, const Claims<Thing>& claims, const FieldRef& field,
                     const std::string& words) {
        return text(id, claims, field, words, grounds_of(visit_, id, audience_));
    }

    static bool is_erased(const std::vector<std::string>& erased, const FieldRef& field) {
        return std::find(erased.begin(), erased.end(), field.part) != erased.end();
    }

    void perimeter() {
        const Perimeter* one = settled(visit_.perimeter);
        if (one == nullptr) {
            if (!visit_.perimeter.empty())
                hold(visit_.id, field_of<&Perimeter::authority>, WithheldWhy::to_arbitrate);
            return;
        }
        const auto say = [&](const FieldRef& field, const std::string& words) {
            return text(visit_.id, visit_.perimeter, field, words, {});
        };
        out_.perimeter = {say(field_of<&Perimeter::authority>, one->authority),
                          say(field_of<&Perimeter::n1_title>, one->n1_title),
                          say(field_of<&Perimeter::cap_name>, one->cap_name),
                          say(field_of<&Perimeter::beyond>, one->beyond)};
    }

    void organisations() {
        std::map<std::string, std::string> sorted;
        for (const auto& [id, claims] : visit_.members) {
            const Member* member = visit_.removals.contains(id) ? nullptr : settled(claims);
            if (member == nullptr) continue;
            const std::string words =
                text(id, claims, field_of<&Member::organisation>, member->organisation, {});
            if (!words.empty()) sorted.emplace(folded(words), words);
        }
        for (auto& [plain, words] : sorted) out_.organisations.push_back(words);
    }

    // Those that are criteria of the grid, in grid order.
    std::vector<const Criterion*> of_grid(const std::vector<std::string>& codes) const {
        std::vector<const Criterion*> known;
        for (const Criterion& criterion : grid_.criteria)
            if (std::find(codes.begin(), codes.end(), criterion.code) != codes.end())
                known.push_back(&criterion);
        return known;
    }

    std::vector<std::string> nameable(const std::vector<std::string>& codes) const {
        std::vector<std::string> kept;
        for (const Criterion* criterion : of_grid(codes))
            if (disclosable_.may_be_named(criterion->code)) kept.push_back(criterion->code);
        return kept;
    }

    void quote(const Id& id, const Claims<Verbatim>& claims) {
        const Verbatim* verbatim = marked(id, claims, field_of<&Verbatim::text>);
        if (verbatim == nullptr) return;
        const auto criteria = of_grid(verbatim->criteria);
        const auto why = refusal(*verbatim, criteria);
        if (why) return hold(id, field_of<&Verbatim::text>, *why);
        const Attribution by = attribution(id, verbatim->speaker, criteria);
        if (!enough_voices(criteria) && !std::holds_alternative<ByFunction>(by))
            return hold(id, field_of<&Verbatim::text>, WithheldWhy::too_few_voices);
        const Grounds grounds = grounds_of_quotation(visit_, id, verbatim->speaker, audience_);
        const std::string words = text(id, claims, field_of<&Verbatim::text>, verbatim->text, grounds);
        if (words.empty()) return hold(id, field_of<&Verbatim::text>, WithheldWhy::erased);
        if (const auto* function = std::get_if<ByFunction>(&by))
            out_.texts.push_back({verbatim->speaker, field_of<&Participant::function>, function->function});
        out_.quotes[criteria.empty() ? std::string() : criteria.front()->code].push_back({words, by});
    }

    std::optional<WithheldWhy> refusal(const Verbatim& verbatim,
                                       const std::vector<const Criterion*>& criteria) const {
        if (!visit_.participants.contains(verbatim.speaker) || visit_.removals.contains(verbatim.speaker))
            return WithheldWhy::speaker_unknown;
        const Agreed agreed = agreed_by(visit_, verbatim.speaker);
        if (!agreed.informed) return WithheldWhy::not_informed;
        if (agreed.quotation == QuoteAgreement::none || !agreed.audiences.contains(audience_))
            return WithheldWhy::no_agreement;
        if (std::any_of(criteria.begin(), criteria.end(),
                        [](const auto* one) { return one->identifiable_person; }))
            return WithheldWhy::recognisable_person;
        return std::nullopt;
    }

    bool enough_voices(const std::vector<const Criterion*>& criteria) const {
        if (criteria.empty()) return !met_.empty();
        return std::all_of(criteria.begin(), criteria.end(),
                           [this](const Criterion* one) { return disclosable_.may_be_named(one->code); });
    }

    Attribution attribution(const Id& verbatim, const Id& speaker,
                            const std::vector<const Criterion*>& criteria) const {
        const Agreed agreed = agreed_by(visit_, speaker);
        const Claims<Participant>& claims = visit_.participants.at(speaker);
        const Participant* person = settled(claims);
        if (person == nullptr || agreed.quotation == QuoteAgreement::unattributed) return Unattributed{};
        if (agreed.quotation == QuoteAgreement::by_function &&
            let_out(field_of<&Participant::function>, audience_,
                    grounds_of_quotation(visit_, verbatim, speaker, audience_)) &&
            may_sign(*person, agreed, claims.front().erased))
            return ByFunction{person->function, agreed.service_voice};
        const auto group = alone(person->category);
        const bool apart =
            group &&
            (criteria.empty() ? holds(met_, *group)
                              : std::all_of(criteria.begin(), criteria.end(),
                                            [&](const Criterion* one) { return shows(one->code, *group); }));
        if (apart) return *group;
        return Unattributed{};
    }

    // An institution speaks with one voice: its function identifies a person, and goes out only as a parole
    // de service.
    static bool may_sign(const Participant& person, const Agreed& agreed,
                         const std::vector<std::string>& erased) {
        const bool institution =
            person.category == ActorCategory::state || person.category == ActorCategory::other;
        return !person.function.empty() && !is_erased(erased, field_of<&Participant::function>) &&
               (!institution || agreed.service_voice);
    }

    bool shows(const std::string& criterion, VoiceGroup group) const {
        const DisclosableCriterion* one = disclosable_.criterion(criterion);
        return one != nullptr && holds(one->groups, group);
    }

    void reason(const Id& id, const Claims<Consensus>& claims) {
        const Consensus* consensus = settled(claims);
        if (consensus == nullptr || consensus->reason.empty()) return;
        if (!disclosable_.may_be_named(consensus->criterion)) {
            const bool person = disclosable_.criterion(consensus->criterion) == nullptr;
            return hold(id, field_of<&Consensus::reason>,
                        person ? WithheldWhy::recognisable_person : WithheldWhy::too_few_voices);
        }
        if (marked(id, claims, field_of<&Consensus::reason>) == nullptr) return;
        out_.reasons[consensus->criterion] =
            text(id, claims, field_of<&Consensus::reason>, consensus->reason);
    }

    void controversy(const Id& id, const Claims<Controversy>& claims) {
        const Controversy* one = marked(id, claims, field_of<&Controversy::text>);
        if (one == nullptr) return;
        DisclosedControversy shown{text(id, claims, field_of<&Controversy::title>, one->title),
                                   text(id, claims, field_of<&Controversy::text>, one->text),
                                   nameable(one->criteria),
                                   {}};
        if (shown.title.empty() && shown.text.empty())
            return hold(id, field_of<&Controversy::text>, WithheldWhy::erased);
        std::set<VoiceGroup> between;
        for (const ActorCategory category : one->categories) between.insert(group_of(met_, category));
        if (between.size() > 1 && !between.contains(VoiceGroup::everyone))
            shown.between.assign(between.begin(), between.end());
        out_.controversies.push_back(std::move(shown));
    }

    void expectations() {
        for (const auto& [id, claims] : visit_.expectations) expectation(id, claims);
        std::stable_sort(
            out_.expectations.begin(), out_.expectations.end(),
            [](const auto& a, const auto& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
    }

    void expectation(const Id& id, const Claims<MutualExpectation>& claims) {
        const MutualExpectation* one = marked(id, claims, field_of<&MutualExpectation::expects>);
        if (one == nullptr) return;
        if (met_.empty()) return hold(id, field_of<&MutualExpectation::expects>, WithheldWhy::too_few_voices);
        VoiceGroup from = group_of(met_, one->from);
        // "La collectivité attend des agents" would reveal that it is the elected officials.
        const auto members = categories_of(from);
        if (std::find(members.begin(), members.end(), one->to) != members.end()) from = VoiceGroup::everyone;
        DisclosedExpectation shown{
            from, one->to, text(id, claims, field_of<&MutualExpectation::expects>, one->expects),
            text(id, claims, field_of<&MutualExpectation::offers>, one->offers),
            text(id, claims, field_of<&MutualExpectation::not_understood>, one->not_understood)};
        if (shown.expects.empty() && shown.offers.empty() && shown.not_understood.empty())
            return hold(id, field_of<&MutualExpectation::expects>, WithheldWhy::erased);
        out_.expectations.push_back(std::move(shown));
    }

    int rank_of(const Id& id) const {
        int rank = std::numeric_limits<int>::max();
        if (const auto ranks = visit_.ranks.find(id); ranks != visit_.ranks.end())
            for (const auto& claim : ranks->second) rank = std::min(rank, claim.value.rank);
        return rank;
    }

    void recommendations() {
        std::vector<std::pair<int, Id>> order;
        for (const auto& [id, claims] : visit_.recommendations) order.emplace_back(rank_of(id), id);
        std::sort(order.begin(), order.end());
        for (const auto& [rank, id] : order) recommendation(id, visit_.recommendations.at(id));
    }

    void recommendation(const Id& id, const Claims<Recommendation>& claims) {
        const Recommendation* one = marked(id, claims, field_of<&Recommendation::text>);
        if (one == nullptr) return;
        const std::string words = text(id, claims, field_of<&Recommendation::text>, one->text);
        if (words.empty()) return hold(id, field_of<&Recommendation::text>, WithheldWhy::erased);
        out_.recommendations.push_back({words, nameable(one->criteria),
                                        text(id, claims, field_of<&Recommendation::carrier>, one->carrier),
                                        one->carrier_category, one->horizon_months});
    }

    const Visit& visit_;
    const Grid& grid_;
    const DisclosableCriteria& disclosable_;
    Audience audience_;
    std::vector<VoiceGroup> met_;  // the groups that may be shown, over the whole visit
    DisclosedTexts out_;
};

}  // namespace

DisclosedTexts disclosed_texts(const Visit& visit, const Grid& grid, const DisclosableCriteria& disclosable,
                               Audience audience) {
    return Sorting(visit, grid, disclosable, audience).sorted();
}

}  // namespace arpenteur
