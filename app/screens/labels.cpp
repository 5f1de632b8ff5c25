#include "app/screens/labels.h"

#include "questionnaires/language/sentence.h"

namespace arpenteur {

Words label_of(Support support) {
    switch (support) {
        case Support::opinion:
            return {"Opinion", "Opinion"};
        case Support::reported:
            return {"Fait rapporté", "Reported fact"};
        case Support::verified:
            return {"Fait vérifié", "Verified fact"};
    }
    return {"", ""};
}

Words label_of(Tendency tendency) {
    switch (tendency) {
        case Tendency::unknown:
            return {"On ne sait pas", "Not known"};
        case Tendency::progress:
            return {"En progrès", "Progressing"};
        case Tendency::stable:
            return {"Stable", "Stable"};
        case Tendency::decline:
            return {"En recul", "Declining"};
    }
    return {"", ""};
}

Words label_of(Met met) {
    switch (met) {
        case Met::unknown:
            return {"On ne sait pas", "Not known"};
        case Met::no:
            return {"Non", "No"};
        case Met::partly:
            return {"En partie", "Partly"};
        case Met::yes:
            return {"Oui", "Yes"};
    }
    return {"", ""};
}

Words label_of(Role role) {
    switch (role) {
        case Role::diagnostician:
            return {"Diagnostiqueur ou diagnostiqueuse", "Diagnostician"};
        case Role::apfdt:
            return {"Membre de l’APFDT", "Member of the APFDT"};
    }
    return {"", ""};
}

Words label_of(Presence presence) {
    switch (presence) {
        case Presence::delegation:
            return {"Dans la délégation", "In the delegation"};
        case Presence::outside:
            return {"Hors délégation", "Outside the delegation"};
        case Presence::declined:
            return {"A décliné", "Declined"};
    }
    return {"", ""};
}

Words label_of(QuoteAgreement agreement) {
    switch (agreement) {
        case QuoteAgreement::none:
            return {"Aucune citation", "No quotation"};
        case QuoteAgreement::unattributed:
            return {"Sans attribution", "Unattributed"};
        case QuoteAgreement::by_category:
            return {"Par catégorie", "By category"};
        case QuoteAgreement::by_function:
            return {"Par fonction, après relecture", "By function, after reading it again"};
    }
    return {"", ""};
}

Words label_of(SourceKind kind) {
    switch (kind) {
        case SourceKind::interview:
            return {"Entretien", "Interview"};
        case SourceKind::workshop:
            return {"Atelier", "Workshop"};
        case SourceKind::observation:
            return {"Observation", "Observation"};
        case SourceKind::document:
            return {"Document", "Document"};
    }
    return {"", ""};
}

Words label_of(Audience audience) {
    switch (audience) {
        case Audience::team:
            return {"Équipe", "Team"};
        case Audience::restricted:
            return {"Restitution restreinte", "Restricted restitution"};
        case Audience::public_:
            return {"Restitution publique", "Public restitution"};
        case Audience::funder:
            return {"Financeur", "Funder"};
        case Audience::evaluator:
            return {"Évaluateur", "Evaluator"};
    }
    return {"", ""};
}

Words label_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::agreed:
            return {"Niveau convenu", "Agreed level"};
        case Outcome::disagreement:
            return {"Désaccord gardé", "Disagreement kept"};
    }
    return {"", ""};
}

std::string mark_of(const Rating& rating) {
    if (const auto level = level_of(rating)) return std::to_string(level->number());
    return std::holds_alternative<Unknown>(rating) ? "?" : "–";
}

std::string describe_in_words(const Rating& rating, Language language) {
    if (const auto level = level_of(rating))
        return sentence(language, {"niveau {}", "level {}"}, level->number());
    return std::string(std::holds_alternative<Unknown>(rating)
                           ? Words{"je ne sais pas", "I do not know"}.in(language)
                           : Words{"sans objet", "not applicable"}.in(language));
}

}  // namespace arpenteur
