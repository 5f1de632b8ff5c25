// Every field of a visit that holds something: one name each, in the journal and in the table of who may see
// what.
//
// A field that is added here does not compile until disclosure/table.h says to whom it may go, and the canary
// tests are made from this list: a forgotten field cannot leak in silence.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace arpenteur {

enum class Field : std::uint8_t {
    form_id,
    form_version,
    form_tables,
    territory_kind,
    territory_code,
    territory_name,
    territory_department,
    territory_fictive,
    perimeter_authority,
    perimeter_n1_title,
    perimeter_cap_name,
    perimeter_beyond,
    prerequisites_ecosystem,
    prerequisites_ecosystem_note,
    prerequisites_n1_engaged,
    prerequisites_n1_act,
    prerequisites_elected_referent,
    prerequisites_agent_referent,
    prerequisites_under_way,
    member_person,
    member_name,
    member_organisation,
    member_role,
    participant_name,
    participant_function,
    participant_organisation,
    participant_category,
    participant_presence,
    participant_circumstance,
    consent_informed_on,
    consent_notice_version,
    consent_informed_by,
    consent_agreement,
    consent_audiences,
    consent_service_voice,
    source_kind,
    source_date,
    source_title,
    source_participants,
    source_diagnosticians,
    source_superior_present,
    note_text,
    note_source,
    coding_criteria,
    verbatim_text,
    verbatim_speaker,
    verbatim_source,
    verbatim_criteria,
    disclosure_audiences,
    reading_source,
    reading_criterion,
    reading_category,
    reading_rating,
    reading_support,
    reading_reason,
    position_criterion,
    position_rating,
    position_tendency,
    position_blocking,
    position_blocking_by,
    position_reason,
    position_saw,
    opening_criterion,
    opening_state,
    opening_saw,
    consensus_criterion,
    consensus_outcome,
    consensus_rating,
    consensus_reason,
    expectation_from,
    expectation_to,
    expectation_expects,
    expectation_offers,
    expectation_not_understood,
    controversy_title,
    controversy_text,
    controversy_criteria,
    controversy_categories,
    recommendation_text,
    recommendation_criteria,
    recommendation_carrier,
    recommendation_carrier_category,
    recommendation_horizon_months,
    recommendation_rule,
    rank_rank,
    highlight_criterion,
    highlight_kind,
    highlight_kept,
    allowed_name_find,
    allowed_name_reason,
};

inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::allowed_name_reason) + 1;

// How a part of a value is written in the journal.
enum class PartKind : std::uint8_t { code, number, id, codes, ids, blob, text };

// Where the journal keeps a field: the field of its subject, and the part of its value.
struct FieldName {
    Field field;
    std::string_view subject;
    std::string_view part;
    PartKind kind;
};

inline constexpr std::array<FieldName, field_count> field_names{{
    {Field::form_id, "form", "form", PartKind::code},
    {Field::form_version, "form", "version", PartKind::code},
    {Field::form_tables, "form", "tables", PartKind::blob},
    {Field::territory_kind, "territory", "kind", PartKind::code},
    {Field::territory_code, "territory", "code", PartKind::code},
    {Field::territory_name, "territory", "name", PartKind::code},
    {Field::territory_department, "territory", "department", PartKind::code},
    {Field::territory_fictive, "territory", "fictive", PartKind::number},
    {Field::perimeter_authority, "perimeter", "authority", PartKind::text},
    {Field::perimeter_n1_title, "perimeter", "n1_title", PartKind::text},
    {Field::perimeter_cap_name, "perimeter", "cap_name", PartKind::text},
    {Field::perimeter_beyond, "perimeter", "beyond", PartKind::text},
    {Field::prerequisites_ecosystem, "prerequisites", "ecosystem", PartKind::code},
    {Field::prerequisites_ecosystem_note, "prerequisites", "ecosystem_note", PartKind::text},
    {Field::prerequisites_n1_engaged, "prerequisites", "n1_engaged", PartKind::code},
    {Field::prerequisites_n1_act, "prerequisites", "n1_act", PartKind::text},
    {Field::prerequisites_elected_referent, "prerequisites", "elected_referent", PartKind::text},
    {Field::prerequisites_agent_referent, "prerequisites", "agent_referent", PartKind::text},
    {Field::prerequisites_under_way, "prerequisites", "under_way", PartKind::text},
    {Field::member_person, "member", "person", PartKind::id},
    {Field::member_name, "member", "name", PartKind::text},
    {Field::member_organisation, "member", "organisation", PartKind::text},
    {Field::member_role, "member", "role", PartKind::code},
    {Field::participant_name, "participant", "name", PartKind::text},
    {Field::participant_function, "participant", "function", PartKind::text},
    {Field::participant_organisation, "participant", "organisation", PartKind::text},
    {Field::participant_category, "participant", "category", PartKind::code},
    {Field::participant_presence, "participant", "presence", PartKind::code},
    {Field::participant_circumstance, "participant", "circumstance", PartKind::text},
    {Field::consent_informed_on, "consent", "informed_on", PartKind::code},
    {Field::consent_notice_version, "consent", "notice_version", PartKind::code},
    {Field::consent_informed_by, "consent", "informed_by", PartKind::id},
    {Field::consent_agreement, "consent", "agreement", PartKind::code},
    {Field::consent_audiences, "consent", "audiences", PartKind::codes},
    {Field::consent_service_voice, "consent", "service_voice", PartKind::number},
    {Field::source_kind, "source", "kind", PartKind::code},
    {Field::source_date, "source", "date", PartKind::code},
    {Field::source_title, "source", "title", PartKind::text},
    {Field::source_participants, "source", "participants", PartKind::ids},
    {Field::source_diagnosticians, "source", "diagnosticians", PartKind::ids},
    {Field::source_superior_present, "source", "superior_present", PartKind::number},
    {Field::note_text, "note", "text", PartKind::text},
    {Field::note_source, "note", "source", PartKind::id},
    {Field::coding_criteria, "coding", "criteria", PartKind::codes},
    {Field::verbatim_text, "verbatim", "text", PartKind::text},
    {Field::verbatim_speaker, "verbatim", "speaker", PartKind::id},
    {Field::verbatim_source, "verbatim", "source", PartKind::id},
    {Field::verbatim_criteria, "verbatim", "criteria", PartKind::codes},
    {Field::disclosure_audiences, "disclosure", "audiences", PartKind::codes},
    {Field::reading_source, "own.reading", "source", PartKind::id},
    {Field::reading_criterion, "own.reading", "criterion", PartKind::code},
    {Field::reading_category, "own.reading", "category", PartKind::code},
    {Field::reading_rating, "own.reading", "rating", PartKind::code},
    {Field::reading_support, "own.reading", "support", PartKind::code},
    {Field::reading_reason, "own.reading", "reason", PartKind::text},
    {Field::position_criterion, "own.position", "criterion", PartKind::code},
    {Field::position_rating, "own.position", "rating", PartKind::code},
    {Field::position_tendency, "own.position", "tendency", PartKind::code},
    {Field::position_blocking, "own.position", "blocking", PartKind::text},
    {Field::position_blocking_by, "own.position", "blocking_by", PartKind::codes},
    {Field::position_reason, "own.position", "reason", PartKind::text},
    {Field::position_saw, "own.position", "saw", PartKind::ids},
    {Field::opening_criterion, "own.opening", "criterion", PartKind::code},
    {Field::opening_state, "own.opening", "state", PartKind::code},
    {Field::opening_saw, "own.opening", "saw", PartKind::ids},
    {Field::consensus_criterion, "consensus", "criterion", PartKind::code},
    {Field::consensus_outcome, "consensus", "outcome", PartKind::code},
    {Field::consensus_rating, "consensus", "rating", PartKind::code},
    {Field::consensus_reason, "consensus", "reason", PartKind::text},
    {Field::expectation_from, "expectation", "from", PartKind::code},
    {Field::expectation_to, "expectation", "to", PartKind::code},
    {Field::expectation_expects, "expectation", "expects", PartKind::text},
    {Field::expectation_offers, "expectation", "offers", PartKind::text},
    {Field::expectation_not_understood, "expectation", "not_understood", PartKind::text},
    {Field::controversy_title, "controversy", "title", PartKind::text},
    {Field::controversy_text, "controversy", "text", PartKind::text},
    {Field::controversy_criteria, "controversy", "criteria", PartKind::codes},
    {Field::controversy_categories, "controversy", "categories", PartKind::codes},
    {Field::recommendation_text, "recommendation", "text", PartKind::text},
    {Field::recommendation_criteria, "recommendation", "criteria", PartKind::codes},
    {Field::recommendation_carrier, "recommendation", "carrier", PartKind::text},
    {Field::recommendation_carrier_category, "recommendation", "carrier_category", PartKind::code},
    {Field::recommendation_horizon_months, "recommendation", "horizon_months", PartKind::number},
    {Field::recommendation_rule, "recommendation", "rule", PartKind::code},
    {Field::rank_rank, "rank", "rank", PartKind::number},
    {Field::highlight_criterion, "highlight", "criterion", PartKind::code},
    {Field::highlight_kind, "highlight", "kind", PartKind::code},
    {Field::highlight_kept, "highlight", "kept", PartKind::number},
    {Field::allowed_name_find, "allowed_name", "find", PartKind::text},
    {Field::allowed_name_reason, "allowed_name", "reason", PartKind::text},
}};

// The rows stand in the order of the enumeration, so that name_of is one look.
constexpr bool fields_are_in_order() {
    for (std::size_t i = 0; i < field_count; ++i)
        if (field_names[i].field != static_cast<Field>(i)) return false;
    return true;
}
static_assert(fields_are_in_order());

constexpr const FieldName& name_of(Field field) { return field_names[static_cast<std::size_t>(field)]; }

}  // namespace arpenteur
