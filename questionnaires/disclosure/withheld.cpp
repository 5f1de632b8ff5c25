#include "questionnaires/disclosure/withheld.h"

namespace arpenteur {

Words label_of(WithheldWhy why) {
    switch (why) {
        case WithheldWhy::not_marked:
            return {"l’équipe ne l’a pas destiné à ce public",
                    "the team did not let it out to this audience"};
        case WithheldWhy::not_chosen:
            return {"proposé par les règles, pas retenu par l’équipe",
                    "proposed by the rules, not kept by the team"};
        case WithheldWhy::not_a_point:
            return {"retenu par l’équipe, mais ce qui peut être montré ne suffit pas à l’établir",
                    "kept by the team, but what may be shown does not establish it"};
        case WithheldWhy::no_agreement:
            return {"la personne n’a pas donné son accord pour ce public",
                    "the person did not agree for this audience"};
        case WithheldWhy::not_informed:
            return {"rien ne dit que la personne a reçu la notice",
                    "nothing says that the person was given the notice"};
        case WithheldWhy::speaker_unknown:
            return {"on ne sait pas qui parle", "nobody knows who speaks"};
        case WithheldWhy::to_arbitrate:
            return {"plusieurs versions, à arbitrer", "several versions, to arbitrate"};
        case WithheldWhy::erased:
            return {"effacé", "erased"};
        case WithheldWhy::recognisable_person:
            return {"touche à un critère qui note une personne reconnaissable",
                    "touches a criterion that rates a recognisable person"};
        case WithheldWhy::too_few_voices:
            return {"trop peu de voix pour être rapportées sans être reconnues",
                    "too few voices to be reported without being recognised"};
    }
    return {"", ""};
}

}  // namespace arpenteur
