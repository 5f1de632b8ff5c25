// Who may see what: every field of a visit for every audience outside the team.
//
//     leaves(Field::note_text, Audience::public_) == DisclosureRule::no
//
// The one place where it is decided. A field without a row here does not compile, and the canary tests are
// made from it: what it stops is in no document, what it lets through is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "questionnaires/visit/fields.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// Restricted is not weaker protection than public: its readers are the superiors of those who spoke.
enum class DisclosureRule : std::uint8_t {
    no,
    counted,  // only in a count, a median, a range or a first and last day, joined so that no small group is
              // apart
    pseudonym,  // only as a random name, the same throughout one export
    by_mark,    // by its Disclosure mark; a verbatim and a function also by their person's agreement
    yes,
};

struct Row {
    Field field;
    DisclosureRule restricted;
    DisclosureRule public_;
    DisclosureRule funder;
    DisclosureRule evaluator;
};

namespace table {

inline constexpr DisclosureRule no = DisclosureRule::no, counted = DisclosureRule::counted,
                                pseudonym = DisclosureRule::pseudonym, by_mark = DisclosureRule::by_mark,
                                yes = DisclosureRule::yes;

inline constexpr std::array<Row, field_count> rows{{
    // field, restricted, public, funder, evaluator
    {Field::form_id, yes, yes, yes, yes},
    {Field::form_version, yes, yes, yes, yes},
    {Field::form_tables, no, no, no, no},
    {Field::territory_kind, yes, yes, yes, yes},
    {Field::territory_code, yes, yes, yes, pseudonym},
    {Field::territory_name, yes, yes, yes, pseudonym},
    {Field::territory_department, yes, yes, yes, no},
    {Field::territory_fictive, yes, yes, yes, yes},
    {Field::perimeter_authority, yes, yes, no, no},
    {Field::perimeter_n1_title, yes, yes, no, no},
    {Field::perimeter_cap_name, yes, yes, no, no},
    {Field::perimeter_beyond, yes, yes, no, no},
    {Field::prerequisites_ecosystem, no, no, counted, yes},
    {Field::prerequisites_ecosystem_note, no, no, no, no},
    {Field::prerequisites_n1_engaged, no, no, no, no},
    {Field::prerequisites_n1_act, no, no, no, no},
    {Field::prerequisites_elected_referent, no, no, no, no},
    {Field::prerequisites_agent_referent, no, no, no, no},
    {Field::prerequisites_under_way, no, no, no, no},
    {Field::member_person, no, no, no, pseudonym},
    {Field::member_name, no, no, no, no},
    {Field::member_organisation, yes, yes, counted, no},
    {Field::member_role, no, no, counted, yes},
    {Field::participant_name, no, no, no, no},
    {Field::participant_function, by_mark, by_mark, no, no},
    {Field::participant_organisation, no, no, no, no},
    {Field::participant_category, counted, counted, counted, counted},
    {Field::participant_presence, no, no, counted, counted},
    {Field::participant_circumstance, no, no, no, no},
    {Field::consent_informed_on, no, no, no, no},
    {Field::consent_notice_version, no, no, no, no},
    {Field::consent_informed_by, no, no, no, no},
    {Field::consent_agreement, no, no, no, no},
    {Field::consent_audiences, no, no, no, no},
    {Field::consent_service_voice, by_mark, by_mark, no, no},
    {Field::source_kind, counted, counted, counted, yes},
    {Field::source_date, counted, counted, counted, counted},
    {Field::source_title, no, no, no, no},
    {Field::source_participants, counted, counted, counted, counted},
    {Field::source_diagnosticians, no, no, no, pseudonym},
    {Field::source_superior_present, no, no, no, no},
    {Field::note_text, no, no, no, no},
    {Field::note_source, no, no, no, no},
    {Field::coding_criteria, no, no, no, no},
    {Field::verbatim_text, by_mark, by_mark, no, by_mark},
    {Field::verbatim_speaker, no, no, no, no},
    {Field::verbatim_source, no, no, no, no},
    {Field::verbatim_criteria, by_mark, by_mark, no, by_mark},
    {Field::disclosure_audiences, no, no, no, no},
    {Field::reading_source, no, no, no, pseudonym},
    {Field::reading_criterion, counted, counted, counted, yes},
    {Field::reading_category, counted, counted, counted, yes},
    {Field::reading_rating, counted, counted, counted, yes},
    {Field::reading_support, no, no, no, yes},
    {Field::reading_reason, no, no, no, no},
    {Field::position_criterion, counted, counted, counted, yes},
    {Field::position_rating, counted, counted, counted, yes},
    {Field::position_tendency, counted, counted, counted, yes},
    {Field::position_blocking, no, no, no, no},
    {Field::position_blocking_by, no, no, no, yes},
    {Field::position_reason, no, no, no, no},
    {Field::position_saw, no, no, no, no},
    {Field::opening_criterion, no, no, no, yes},
    {Field::opening_state, no, no, no, yes},
    {Field::opening_saw, no, no, no, no},
    {Field::consensus_criterion, yes, yes, counted, yes},
    {Field::consensus_outcome, yes, yes, counted, yes},
    {Field::consensus_rating, yes, yes, counted, yes},
    {Field::consensus_reason, by_mark, by_mark, no, no},
    {Field::expectation_from, by_mark, by_mark, no, by_mark},
    {Field::expectation_to, by_mark, by_mark, no, by_mark},
    {Field::expectation_expects, by_mark, by_mark, no, by_mark},
    {Field::expectation_offers, by_mark, by_mark, no, by_mark},
    {Field::expectation_not_understood, by_mark, by_mark, no, by_mark},
    {Field::controversy_title, by_mark, by_mark, no, by_mark},
    {Field::controversy_text, by_mark, by_mark, no, by_mark},
    {Field::controversy_criteria, by_mark, by_mark, no, by_mark},
    {Field::controversy_categories, by_mark, by_mark, no, by_mark},
    {Field::recommendation_text, by_mark, by_mark, no, by_mark},
    {Field::recommendation_criteria, by_mark, by_mark, no, by_mark},
    {Field::recommendation_carrier, by_mark, by_mark, no, by_mark},
    {Field::recommendation_carrier_category, by_mark, by_mark, counted, by_mark},
    {Field::recommendation_horizon_months, by_mark, by_mark, counted, by_mark},
    {Field::recommendation_rule, no, no, no, no},
    {Field::rank_rank, by_mark, by_mark, no, by_mark},
    {Field::highlight_criterion, yes, yes, no, yes},
    {Field::highlight_kind, yes, yes, no, yes},
    {Field::highlight_kept, yes, yes, no, yes},
    {Field::allowed_name_find, no, no, no, no},
    {Field::allowed_name_reason, no, no, no, no},
}};

constexpr bool rows_are_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].field != static_cast<Field>(i)) return false;
    return true;
}
// A field was added without saying here to whom it may go, or rows stand in another order than the fields.
static_assert(rows_are_in_order());

}  // namespace table

// The team sees everything.
constexpr DisclosureRule leaves(Field field, Audience audience) {
    const Row& row = table::rows[static_cast<std::size_t>(field)];
    switch (audience) {
        case Audience::team:
            return DisclosureRule::yes;
        case Audience::restricted:
            return row.restricted;
        case Audience::public_:
            return row.public_;
        case Audience::funder:
            return row.funder;
        case Audience::evaluator:
            return row.evaluator;
    }
    return DisclosureRule::no;
}

}  // namespace arpenteur
