// The notice that is spoken before an interview, in five sentences.
#pragma once

#include <array>
#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

// Recorded with each consent: who was told what. Changes when the sentences do.
inline constexpr std::string_view notice_version = "1";

// Who we are, what for, who reads, free to answer and to stop, one's rights and whom to ask.
inline constexpr std::array<Words, 5> spoken_notice{{
    {"Nous venons pour l’APFDT, l’association qui fait vivre la Fabrique des Transitions, et avec ses "
     "organisations alliées ; c’est elle qui répond de ce que nous notons.",
     "We come for the APFDT, the association behind the Fabrique des Transitions, with its allied "
     "organisations; it answers for what we write down."},
    {"Nous cherchons à comprendre ce qui aide et ce qui freine la transition de votre territoire, pour lui "
     "rendre des recommandations ; nous ne jugeons personne, et nous n’enregistrons pas.",
     "We try to understand what helps and what hinders the transition of your territory, to give it "
     "recommendations; we judge nobody, and we do not record."},
    {"Nos notes ne sont lues que par l’équipe et par le bureau de l’APFDT ; ce qui est rendu au territoire "
     "ne porte pas votre nom, et aucune de vos phrases n’y est citée sans votre accord, que vous pouvez "
     "reprendre.",
     "Our notes are read only by the team and by the APFDT’s desk; what is given back to the territory does "
     "not bear your name, and quotes no sentence of yours without your agreement, which you may take back."},
    {"Vous êtes libre de répondre ou non, et d’arrêter quand vous voulez, sans dire pourquoi.",
     "You are free to answer or not, and to stop whenever you want, without saying why."},
    {"Vous pouvez demander à voir ce qui vous concerne, à le faire corriger ou effacer, en nous le disant ou "
     "en écrivant à l’APFDT, dont l’adresse est sur la feuille que nous vous laissons ; en cas de désaccord, "
     "la CNIL peut être saisie.",
     "You may ask to see what concerns you, to have it corrected or erased, by telling us or by writing to "
     "the APFDT, whose address is on the sheet that we leave you; if you disagree with us, you may turn to "
     "the data protection authority, the CNIL."},
}};

// A button, and the sentences in a dialog to be read aloud. `reading` is whether it is open.
void draw_notice(VisitPage& page, bool& reading);

}  // namespace arpenteur
