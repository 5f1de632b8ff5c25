// What can be wrong with a grid: its criteria, their levels, what it recommends.
#pragma once

#include "questionnaires/sheets/cause.h"

namespace arpenteur::cause {

using enum Severity;

// The grid
inline constexpr Cause no_criterion{
    error,
    {"ce questionnaire n’est pas une grille : aucune ligne n’a de critère.",
     "this questionnaire is not a grid: no row has a criterion."},
    {"Pour en faire une grille, ajoutez la colonne criterion, et écrivez-y le code de chaque "
     "critère.",
     "To make it a grid, add the column criterion, and write each criterion's code in it."}};
inline constexpr Cause criterion_not_select_one{
    error,
    {"le critère {0} est de type {1}.", "the criterion {0} is of type {1}."},
    {"Écrivez select_one suivi de la liste de ses niveaux.",
     "Write select_one followed by the list of its levels."}};
inline constexpr Cause criterion_named_otherwise{
    error,
    {"le critère {0} est porté par une question qui se nomme {1}.",
     "the criterion {0} is on a question that is named {1}."},
    {"Écrivez le même code dans name et dans criterion.", "Write the same code in name and in criterion."}};
inline constexpr Cause criterion_outside_axis{
    error,
    {"le critère {0} n’est dans aucun axe.", "the criterion {0} is in no axis."},
    {"Placez-le dans un groupe qui a un code dans la colonne axis.",
     "Put it in a group that has a code in the column axis."}};
inline constexpr Cause axis_outside_capacity{
    error,
    {"l’axe {0} n’est dans aucune capacité.", "the axis {0} is in no capacity."},
    {"Placez-le dans un groupe qui a un code dans la colonne capacity.",
     "Put it in a group that has a code in the column capacity."}};
inline constexpr Cause repeated_code{
    error,
    {"le code {0} est déjà pris à la ligne {1}.", "the code {0} is already taken, in row {1}."},
    {"Donnez un autre code à l’un des deux.", "Give one of the two another code."}};
inline constexpr Cause missing_grid_text{
    warning,
    {"il manque à {0} le texte de cette colonne.", "{0} has no text in this column."},
    {"Écrivez-le.", "Write it."}};
inline constexpr Cause missing_companion{
    error,
    {"le critère {0} n’a pas de question {1}.", "the criterion {0} has no question {1}."},
    {"Ajoutez-la après lui.", "Add it after the criterion."}};
inline constexpr Cause missing_rating{
    error,
    {"la liste {0} n’a pas le choix {1}.", "the list {0} has no choice {1}."},
    {"Une liste de niveaux a les choix 0, 1, 2, 3, 4, unknown et not_applicable.",
     "A list of levels has the choices 0, 1, 2, 3, 4, unknown and not_applicable."}};
inline constexpr Cause unknown_rating{
    error,
    {"la liste {0} a le choix « {1} », qui n’est pas un niveau.",
     "the list {0} has the choice “{1}”, which is not a level."},
    {"Une liste de niveaux a les choix 0, 1, 2, 3, 4, unknown et not_applicable.",
     "A list of levels has the choices 0, 1, 2, 3, 4, unknown and not_applicable."}};
inline constexpr Cause missing_descriptor{
    error,
    {"le choix {1} de la liste {0} n’a pas de descripteur.",
     "the choice {1} of the list {0} has no descriptor."},
    {"Écrivez les faits qui établissent ce niveau.", "Write the facts that establish this level."}};
inline constexpr Cause same_descriptor{
    error,
    {"les niveaux {1} et {2} de la liste {0} ont le même descripteur.",
     "the levels {1} and {2} of the list {0} have the same descriptor."},
    {"Dites ce qui se voit, se date ou se compte à un niveau et pas à l’autre.",
     "Say what can be seen, dated or counted at one level and not at the other."}};
inline constexpr Cause repeated_sentence{
    warning,
    {"la phrase « {0} » est déjà un descripteur à la ligne {1}.",
     "the sentence “{0}” is already a descriptor, in row {1}."},
    {"Dites ce qui est propre à ce critère.", "Say what belongs to this criterion."}};
inline constexpr Cause missing_actors{
    error,
    {"le critère {0} ne dit pas qui peut savoir.", "the criterion {0} does not say who can know."},
    {"Écrivez des catégories : {1}.", "Write categories: {1}."}};
inline constexpr Cause unknown_category{
    error,
    {"« {0} » n’est pas une catégorie d’acteurs.", "“{0}” is not a category of actors."},
    {"Les catégories : {2}.", "The categories: {2}."},
    {.argument = 1, .cure = {"La plus proche : {1}.", "Nearest: {1}."}}};
inline constexpr Cause question_without_actor{
    warning,
    {"le critère {0} a une question pour {1}, que sa colonne actors ne nomme pas.",
     "the criterion {0} has a question for {1}, whom its column actors does not name."},
    {"Ajoutez {1} à actors, ou enlevez la question.", "Add {1} to actors, or remove the question."}};
inline constexpr Cause actor_without_question{
    warning,
    {"le critère {0} nomme {1} dans actors et n’a pas de question à lui poser.",
     "the criterion {0} names {1} in actors and has no question to ask them."},
    {"Écrivez la question dans question_{1}, ou enlevez {1} de actors.",
     "Write the question in question_{1}, or remove {1} from actors."}};
inline constexpr Cause not_yes_or_no{error,
                                     {"« {0} » n’est ni yes ni no.", "“{0}” is neither yes nor no."},
                                     {"Écrivez yes ou no.", "Write yes or no."}};
inline constexpr Cause recommendation_without_code{
    error,
    {"la recommandation n’a pas de code.", "the recommendation has no code."},
    {"Écrivez-en un dans la colonne recommendation, par exemple {0}_R1.",
     "Write one in the column recommendation, for example {0}_R1."}};
inline constexpr Cause unknown_criterion{
    error,
    {"la recommandation {0} est pour « {1} », et aucun critère n’a ce code.",
     "the recommendation {0} is for “{1}”, and no criterion has that code."},
    {"Écrivez le code d’un critère de la feuille survey.",
     "Write the code of a criterion of the sheet survey."},
    {.argument = 2, .cure = {"Le plus proche : {2}.", "Nearest: {2}."}}};
inline constexpr Cause bad_levels{
    error,
    {"« {1} » ne dit pas à quels niveaux vaut la recommandation {0}.",
     "“{1}” does not say at which levels the recommendation {0} holds."},
    {"Écrivez des niveaux de 0 à 4, par exemple 0 1.", "Write levels from 0 to 4, for example 0 1."}};
inline constexpr Cause bad_horizon{error,
                                   {"« {1} » n’est pas un nombre de mois de 1 à 120 (recommandation {0}).",
                                    "“{1}” is not a number of months from 1 to 120 (recommendation {0})."},
                                   {"Écrivez un nombre, par exemple 12.", "Write a number, for example 12."}};
inline constexpr Cause missing_recommendation_text{
    error,
    {"la recommandation {0} n’a pas de texte dans cette colonne.",
     "the recommendation {0} has no text in this column."},
    {"Écrivez-le.", "Write it."}};
inline constexpr Cause low_levels_without_recommendation{
    warning,
    {"le critère {0} n’a pas de recommandation pour le niveau {1}.",
     "the criterion {0} has no recommendation for level {1}."},
    {"Ajoutez-en une dans la feuille recommendations, avec 0 1 dans la colonne levels.",
     "Add one in the sheet recommendations, with 0 1 in the column levels."}};

}  // namespace arpenteur::cause
