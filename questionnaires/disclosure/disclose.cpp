#include "questionnaires/disclosure/disclose.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "questionnaires/assessment/evidence.h"
#include "questionnaires/assessment/gaps.h"
#include "questionnaires/assessment/points.h"
#include "questionnaires/disclosure/disclosable_criteria.h"
#include "questionnaires/disclosure/disclosed_texts.h"
#include "questionnaires/disclosure/method.h"
#include "questionnaires/fields/let_out.h"

namespace arpenteur {
namespace {

template <class Scale>
Scale scaled(Level level);
template <>
Level scaled<Level>(Level level) {
    return level;
}
template <>
LevelWord scaled<LevelWord>(Level level) {
    return worded(level);
}

template <class Scale>
Span<Scale> span_of(const LevelPair& pair) {
    return {scaled<Scale>(pair.low), scaled<Scale>(pair.high)};
}

const Wording& descriptor(const Criterion& criterion, Level level) {
    return criterion.levels[static_cast<std::size_t>(level.number())];
}

// The parts of the document that show levels, in one of the two scales.
template <class Scale>
class Levels {
public:
    Levels(const Visit& visit, const Grid& grid, const DisclosableCriteria& disclosable, Audience audience,
           DisclosedTexts& words)
        : visit_(visit), grid_(grid), disclosable_(disclosable), audience_(audience), words_(words) {}

    void put_into(DisclosedVisit<Scale>& out) {
        const Points points = points_of(visit_, disclosable_.grid, Identifiable::left_out);
        out.strengths = chosen(points.strengths, HighlightKind::strength);
        out.weaknesses = chosen(points.weaknesses, HighlightKind::weakness);
        points_without_ground(points);
        capacities(out);
        for (const Criterion& criterion : grid_.criteria) {
            gaps(out.gaps, criterion);
            disagreement(out.disagreements, criterion);
        }
    }

private:
    // Whether every tablet that decided on the point keeps it.
    bool kept(HighlightKind kind, const std::string& criterion) const {
        bool any = false;
        for (const auto& [id, claims] : visit_.highlights)
            for (const auto& claim : claims) {
                if (claim.value.kind != kind || claim.value.criterion != criterion) continue;
                if (!claim.value.kept || visit_.removals.contains(id)) return false;
                any = true;
            }
        return any;
    }

    std::vector<DisclosedPoint<Scale>> chosen(const std::vector<Point>& points, HighlightKind kind) const {
        std::vector<DisclosedPoint<Scale>> shown;
        const auto proposal = proposed(points);
        for (const Point& point : points) {
            if (!kept(kind, point.criterion)) {
                if (std::find(proposal.begin(), proposal.end(), point) != proposal.end())
                    words_.withheld.push_back(
                        {{}, point.criterion, field_of<&Highlight::kept>, WithheldWhy::not_chosen});
                continue;
            }
            const Criterion& criterion = *grid_.criterion(point.criterion);
            const bool consensus = disclosable_.criterion(point.criterion)->result.basis == Basis::consensus;
            shown.push_back({criterion.code, criterion.title, criterion.axis, span_of<Scale>(point.levels),
                             consensus, descriptor(criterion, point.levels.low),
                             descriptor(criterion, point.levels.high)});
        }
        return shown;
    }

    // Points that the team kept, but that the rules do not find among what may be shown.
    void points_without_ground(const Points& points) {
        for (const auto& [id, claims] : visit_.highlights) {
            const Highlight* one = latest(claims);
            if (one == nullptr || !kept(one->kind, one->criterion)) continue;
            const auto& found = one->kind == HighlightKind::strength ? points.strengths : points.weaknesses;
            if (std::any_of(found.begin(), found.end(),
                            [&](const Point& p) { return p.criterion == one->criterion; }))
                continue;
            const Criterion* criterion = grid_.criterion(one->criterion);
            const bool person = criterion != nullptr && criterion->identifiable_person;
            words_.withheld.push_back({id, one->criterion, field_of<&Highlight::criterion>,
                                       person ? WithheldWhy::recognisable_person : WithheldWhy::not_a_point});
        }
    }

    void capacities(DisclosedVisit<Scale>& out) const {
        const auto standings = assess_axes(visit_, disclosable_.grid, Identifiable::left_out);
        for (const Capacity& capacity : grid_.capacities) {
            DisclosedCapacity<Scale> shown{capacity.code, capacity.title, {}};
            for (std::size_t i = 0; i < grid_.axes.size(); ++i)
                if (grid_.axes[i].capacity == capacity.code)
                    shown.axes.push_back(axis(grid_.axes[i], standings[i]));
            out.capacities.push_back(std::move(shown));
        }
    }

    DisclosedAxis<Scale> axis(const Axis& axis, const AxisResult& result) const {
        DisclosedAxis<Scale> shown;
        shown.code = axis.code;
        shown.title = axis.title;
        bool person = false;
        for (const Criterion* one : grid_.criteria_of(axis.code)) {
            if (const DisclosableCriterion* may = disclosable_.criterion(one->code))
                shown.criteria.push_back(criterion(*one, *may));
            else
                person = true;
        }
        if (result.known >= 2) {
            shown.state = AxisState::leveled;
            shown.median = span_of<Scale>(*result.median);
            shown.weakest = result.weakest;
        } else {
            shown.state = person ? AxisState::in_words : AxisState::not_positioned;
        }
        return shown;
    }

    DisclosedCriterion<Scale> criterion(const Criterion& criterion, const DisclosableCriterion& may) const {
        DisclosedCriterion<Scale> shown;
        shown.code = criterion.code;
        shown.title = criterion.title;
        shown.meaning = criterion.meaning;
        shown.state = may.state;
        const Grounds grounds{.approved = may.state == CriterionState::positioned};
        if (let_out(field_of<&Consensus::rating>, audience_, grounds)) position(shown, criterion, may.result);
        if (may.state != CriterionState::not_applicable) shown.views = views(criterion.code, may.groups);
        if (const auto reason = words_.reasons.find(criterion.code); reason != words_.reasons.end())
            shown.reason = reason->second;
        if (const auto quotes = words_.quotes.find(criterion.code); quotes != words_.quotes.end())
            shown.quotes = quotes->second;
        return shown;
    }

    static void position(DisclosedCriterion<Scale>& shown, const Criterion& criterion,
                         const CriterionResult& result) {
        shown.position = span_of<Scale>(*result.levels);
        shown.consensus = result.basis == Basis::consensus;
        shown.low_descriptor = descriptor(criterion, result.levels->low);
        shown.high_descriptor = descriptor(criterion, result.levels->high);
        const std::set<Tendency> said(result.tendencies.begin(), result.tendencies.end());
        if (said.size() == 1) shown.tendency = *said.begin();
    }

    GroupView<Scale> view(VoiceGroup group, const Evidence& evidence) const {
        return {group, span_of<Scale>(*evidence.median()), span_of<Scale>(*evidence.range())};
    }

    std::vector<GroupView<Scale>> views(const std::string& criterion,
                                        const std::vector<VoiceGroup>& groups) const {
        std::vector<GroupView<Scale>> views;
        for (const VoiceGroup group : groups)
            views.push_back(view(group, evidence_on(visit_, criterion, categories_of(group))));
        return views;
    }

    void gaps(std::vector<DisclosedGap<Scale>>& out, const Criterion& criterion) const {
        const DisclosableCriterion* may = disclosable_.criterion(criterion.code);
        if (may == nullptr || may->state == CriterionState::not_applicable) return;
        for (auto one = may->groups.begin(); one != may->groups.end(); ++one) {
            const Evidence first = evidence_on(visit_, criterion.code, categories_of(*one));
            for (auto other = std::next(one); other != may->groups.end(); ++other) {
                const Evidence second = evidence_on(visit_, criterion.code, categories_of(*other));
                const auto doubts = gap_between(first, second);
                if (!doubts) continue;
                auto lower = view(*one, first), upper = view(*other, second);
                if (second.range()->high < first.range()->low) std::swap(lower, upper);
                out.push_back({criterion.code, criterion.title, lower, upper, *doubts == GapDoubts{}});
            }
        }
    }

    void disagreement(std::vector<DisclosedDisagreement<Scale>>& out, const Criterion& criterion) const {
        const DisclosableCriterion* may = disclosable_.criterion(criterion.code);
        if (may == nullptr || !may->enough_voices() || !may->result.disagreement_kept) return;
        DisclosedDisagreement<Scale> shown{criterion.code, criterion.title, std::nullopt, {}};
        if (may->result.levels) shown.between = span_of<Scale>(*may->result.levels);
        if (const auto reason = words_.reasons.find(criterion.code); reason != words_.reasons.end())
            shown.reason = reason->second;
        out.push_back(std::move(shown));
    }

    const Visit& visit_;
    const Grid& grid_;
    const DisclosableCriteria& disclosable_;
    Audience audience_;
    DisclosedTexts& words_;
};

// Whether names of this kind are searched for in the field. A function that signs words, the title of the n°
// 1 and a member's organisation are shown on purpose.
bool looked_for(NameKind kind, const FieldRef& field) {
    if (field == field_of<&Participant::function> || field == field_of<&Perimeter::n1_title>)
        return kind != NameKind::function;
    if (field == field_of<&Member::organisation>) return kind != NameKind::organisation;
    return true;
}

std::vector<NameFound> names_found(const Visit& visit, const std::vector<DisclosedText>& texts) {
    std::vector<NameFound> found;
    const auto sought = names_sought(visit);
    for (const DisclosedText& one : texts)
        for (const NameSought& name : names_in(one.text, sought))
            if (looked_for(name.kind, one.field))
                found.push_back(
                    {one.entity, one.field, name.written, name.kind, words_around(one.text, name.folded)});
    return found;
}

// The thing without the fields that may not leave, as if nobody had written them.
template <class Thing>
Thing as_let_out(const Thing& thing, Audience audience) {
    Thing out = thing;
    const Thing nothing{};
    const auto keep_back = [&](const auto& each) {
        if (!let_out(each.ref, audience)) out.*each.member = nothing.*each.member;
    };
    std::apply([&](const auto&... each) { (keep_back(each), ...); }, Declaration<Thing>::fields);
    return out;
}

std::vector<std::string> consensuses_to_arbitrate(const Visit& visit, const Grid& grid) {
    std::vector<std::string> codes;
    for (const Criterion& criterion : grid.criteria)
        if (assess(visit, criterion.code).to_arbitrate) codes.push_back(criterion.code);
    return codes;
}

void hold_small_criteria(DisclosedTexts& words, const Grid& grid, const DisclosableCriteria& disclosable) {
    for (const Criterion& criterion : grid.criteria)
        if (const DisclosableCriterion* one = disclosable.criterion(criterion.code);
            one != nullptr && one->state == CriterionState::too_few_voices)
            words.withheld.push_back(
                {{}, criterion.code, field_of<&Consensus::rating>, WithheldWhy::too_few_voices});
}

template <class Scale>
DisclosureResult<DisclosedVisit<Scale>> disclose(const Visit& visit, const Grid& grid, Audience audience) {
    const DisclosableCriteria disclosable = disclosable_criteria(visit, grid);
    DisclosedTexts words = disclosed_texts(visit, grid, disclosable, audience);

    Stopped stopped;
    const Territory* territory = settled(visit.territory);
    stopped.territory_unsettled = territory == nullptr;
    if (audience == Audience::public_) stopped.to_arbitrate = consensuses_to_arbitrate(visit, grid);
    stopped.names = names_found(visit, words.texts);
    if (stopped != Stopped{}) return tl::make_unexpected(std::move(stopped));

    DisclosedVisit<Scale> out;
    out.territory = as_let_out(*territory, audience);
    out.perimeter = words.perimeter;
    out.form = grid.form;
    out.form_version = grid.version;
    out.form_title = grid.title;
    out.method = method_of(visit);
    out.method.organisations = words.organisations;
    Levels<Scale>(visit, grid, disclosable, audience, words).put_into(out);
    out.controversies = std::move(words.controversies);
    out.expectations = std::move(words.expectations);
    out.recommendations = std::move(words.recommendations);
    out.quotes = std::move(words.quotes[""]);
    out.coverage = coverage_to_show(visit, grid, disclosable);
    out.agreement = agreement_to_show(visit, grid);
    hold_small_criteria(words, grid, disclosable);
    return Disclosed<DisclosedVisit<Scale>>{std::move(out), std::move(words.withheld)};
}

}  // namespace

DisclosureResult<RestrictedVisit> disclose_restricted(const Visit& visit, const Grid& grid) {
    return disclose<Level>(visit, grid, Audience::restricted);
}

DisclosureResult<PublicVisit> disclose_public(const Visit& visit, const Grid& grid) {
    return disclose<LevelWord>(visit, grid, Audience::public_);
}

}  // namespace arpenteur
