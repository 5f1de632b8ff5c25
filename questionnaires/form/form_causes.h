// What can be wrong with the definition of a form: its sheets and columns, its questions, its choices.
#pragma once

#include "questionnaires/sheets/cause.h"

namespace arpenteur::cause {

using enum Severity;

// Sheets and columns
inline constexpr Cause no_survey{
    error,
    {"il n’y a pas de feuille « survey », celle des questions.",
     "there is no sheet named “survey”, the one with the questions."},
    {"Ajoutez-la, ou renommez ainsi la feuille des questions.",
     "Add it, or rename the sheet of the questions."},
    {.argument = 0,
     .cure = {"La plus proche : « {0} ». Renommez-la « survey ».", "Nearest: “{0}”. Rename it “survey”."}}};
inline constexpr Cause missing_column{error,
                                      {"il manque la colonne « {0} ».", "the column “{0}” is missing."},
                                      {"Ajoutez-la ; son nom se met dans la première ligne de la feuille.",
                                       "Add it; its name goes into the first row of the sheet."}};
inline constexpr Cause repeated_column{
    error,
    {"la colonne est là deux fois, la première sous le nom « {0} ».",
     "the column is there twice, the first time as “{0}”."},
    {"Gardez-en une, ou renommez l’autre.", "Keep one, or rename the other."}};
inline constexpr Cause cell_without_column{
    warning,
    {"la colonne n° {0} n’a pas de nom, et elle contient « {1} », qui n’est pas lu.",
     "column {0} has no name, and it contains “{1}”, which is not read."},
    {"Donnez un nom à la colonne, ou videz-la.", "Name the column, or empty it."}};
inline constexpr Cause resembling_column{
    warning,
    {"aucune colonne de questionnaire ne porte ce nom, proche de « {0} » ; elle est gardée "
     "sans effet.",
     "no column of a questionnaire has this name, which is close to “{0}”; it is kept "
     "and has no effect."},
    {"Écrivez « {0} », si c’est ce que vous vouliez.", "Write “{0}”, if that is what you meant."}};
inline constexpr Cause resembling_sheet{
    warning,
    {"le nom de cette feuille ressemble à « {1} », qui manque ou qui est une autre "
     "feuille ; elle n’est pas lue.",
     "the name of this sheet resembles “{1}”, which is missing or is another sheet; it is "
     "not read."},
    {"Renommez-la « {1} », ou mettez un tiret bas devant son nom.",
     "Rename it “{1}”, or put an underscore before its name."}};
inline constexpr Cause column_not_supported{
    warning,
    {"cette colonne n’est pas encore utilisée ; ses textes sont gardés (cellules remplies : "
     "{1}).",
     "this column is not used yet; its texts are kept (cells filled in: {1})."},
    {"Vérifiez que les questions restent justes sans elle.",
     "Check that the questions are right without it."}};
inline constexpr Cause sheet_not_supported{
    warning,
    {"cette feuille n’est pas encore utilisée ; elle est gardée.", "this sheet is not used yet; it is kept."},
    {"Vérifiez que les questions restent justes sans elle.",
     "Check that the questions are right without it."}};
inline constexpr Cause text_missing_in_language{
    warning,
    {"il manque des textes en {0} dans la colonne « {2} » (manques : {1}).",
     "texts in {0} are missing in the column “{2}” (missing: {1})."},
    {"Traduisez-les ; en attendant, un autre texte est montré à leur place.",
     "Translate them; until then another text is shown in their place."}};
inline constexpr Cause unknown_default_language{
    warning,
    {"la langue par défaut est « {0} », et aucune colonne n’est dans cette langue.",
     "the default language is “{0}”, and no column is in that language."},
    {"Écrivez l’une de celles-ci : {1}.", "Write one of these: {1}."}};
inline constexpr Cause missing_form_id{
    warning,
    {"le questionnaire n’a pas d’identifiant ; « {0} », le nom du fichier, en tient lieu.",
     "the questionnaire has no identifier; “{0}”, the name of the file, stands in for it."},
    {"Écrivez-en un dans la colonne form_id de la feuille settings, et n’en changez plus.",
     "Write one in the column form_id of the sheet settings, and never change it."}};
inline constexpr Cause row_left_aside{
    warning,
    {"la ligne, qui contient « {0} », est laissée de côté : {1} n’y est pas rempli.",
     "the row, which contains “{0}”, is skipped: {1} is not filled in."},
    {"Remplissez-la, ou videz-la.", "Fill it in, or empty it."}};

// Rows of the survey
inline constexpr Cause missing_type{
    error,
    {"la ligne contient « {0} » et n’a pas de type.", "the row contains “{0}” and has no type."},
    {"Écrivez un type (text, integer, select_one …), ou videz la ligne.",
     "Write a type (text, integer, select_one …), or empty the row."}};
inline constexpr Cause unknown_type{error,
                                    {"le type « {0} » n’existe pas.", "there is no type “{0}”."},
                                    {"Écrivez un type d’XLSForm : text, integer, decimal, date, select_one …",
                                     "Write an XLSForm type: text, integer, decimal, date, select_one …"},
                                    {.argument = 1, .cure = {"Le plus proche : {1}.", "Nearest: {1}."}}};
inline constexpr Cause type_not_supported{
    warning,
    {"le type {0} n’est pas encore pris en charge ; la ligne est gardée, et reste vide.",
     "the type {0} is not supported yet: the row is kept, and stays empty."},
    {"Vérifiez que rien n’en dépend.", "Check that nothing depends on it."},
    {1,
     {"le type {0} n’est pas encore pris en charge ; la question est gardée, et montrée comme {1}.",
      "the type {0} is not supported yet: the question is kept, and shown as {1}."},
     {"Vérifiez que cela suffit pour cette question.", "Check that this will do for this question."}}};
inline constexpr Cause missing_name{
    error,
    {"cette ligne de type {0} n’a pas de nom.", "this row of type {0} has no name."},
    {"Donnez-lui un nom court, sans espace, que rien d’autre ne porte.",
     "Give it a short name, without spaces, that nothing else has."}};
inline constexpr Cause bad_name{
    error,
    {"« {0} » ne peut pas être un nom.", "“{0}” cannot be a name."},
    {"Commencez par une lettre ou un tiret bas, puis des lettres, chiffres, tirets ou "
     "points, sans espace.",
     "Begin with a letter or underscore, then letters, digits, hyphens or full stops, "
     "without spaces."}};
inline constexpr Cause reserved_name{error,
                                     {"le nom « {0} » est réservé.", "the name “{0}” is reserved."},
                                     {"Choisissez-en un autre.", "Choose another."}};
inline constexpr Cause repeated_name{
    error,
    {"le nom « {0} » est déjà pris à la ligne {1}.", "the name “{0}” is already taken, in row {1}."},
    {"Donnez un autre nom à l’une des deux.", "Give one of the two another name."}};
inline constexpr Cause missing_label{warning,
                                     {"la question {0} n’a pas de texte.", "the question {0} has no text."},
                                     {"Écrivez-la dans la colonne label.", "Write it in the column label."}};
inline constexpr Cause missing_list_name{
    error,
    {"il manque le nom de la liste de choix après « {0} ».",
     "the name of the list of choices is missing after “{0}”."},
    {"Écrivez par exemple {0} oui_non, et la liste oui_non dans la feuille choices.",
     "Write for example {0} yes_no, and the list yes_no in the sheet choices."}};
inline constexpr Cause unknown_list{error,
                                    {"la liste de choix « {0} » n’est pas dans la feuille choices.",
                                     "the list of choices “{0}” is not in the sheet choices."},
                                    {"Ajoutez-y ses choix, avec « {0} » dans la colonne list_name.",
                                     "Add its choices there, with “{0}” in the column list_name."},
                                    {.argument = 1,
                                     .cure = {"La plus proche : {1}. Écrivez {1}, ou ajoutez la liste.",
                                              "Nearest: {1}. Write {1}, or add the list."}}};
inline constexpr Cause end_without_begin{
    error,
    {"end_{0} ferme un {0} qui n’est pas ouvert.", "end_{0} closes a {0} that is not open."},
    {"Enlevez cette ligne, ou ajoutez begin_{0} là où il commence.",
     "Remove this row, or add begin_{0} where it begins."}};
inline constexpr Cause end_of_another_kind{
    error,
    {"end_{0} ferme {2}, qui est un {1} ouvert à la ligne {3}.",
     "end_{0} closes {2}, which is a {1} opened in row {3}."},
    {"Écrivez end_{1}, ou fermez d’abord {2}.", "Write end_{1}, or close {2} first."}};
inline constexpr Cause begin_without_end{
    error,
    {"begin_{0} ouvre {1}, que rien ne ferme.", "begin_{0} opens {1}, which nothing closes."},
    {"Ajoutez une ligne end_{0} après sa dernière question.", "Add a row end_{0} after its last question."}};
inline constexpr Cause groups_too_deep{
    error,
    {"il y a plus de {0} groupes l’un dans l’autre.", "groups are nested more than {0} deep."},
    {"Fermez des groupes avec end_group.", "Close groups with end_group."}};
inline constexpr Cause missing_calculation{
    error,
    {"{0} est un calcul, et il n’y a rien à calculer.",
     "{0} is a calculation, and there is nothing to calculate."},
    {"Écrivez le calcul dans la colonne calculation.", "Write the calculation in the column calculation."}};
inline constexpr Cause unknown_reference{
    error,
    {"il est écrit ${{{0}}}, et aucune question ne porte ce nom.",
     "it reads ${{{0}}}, and no question has that name."},
    {"Corrigez le nom, ou ajoutez la question.", "Correct the name, or add the question."},
    {.argument = 1,
     .cure = {"La plus proche : {1} (ligne {2}). Écrivez ${{{1}}}, ou ajoutez la question.",
              "Nearest: {1} (row {2}). Write ${{{1}}}, or add the question."}}};
inline constexpr Cause ambiguous_reference{
    error,
    {"il est écrit ${{{0}}}, et plusieurs lignes portent ce nom ({1}, {2}).",
     "it reads ${{{0}}}, and several rows have that name ({1}, {2})."},
    {"Donnez-leur des noms différents.", "Give them different names."}};

// An expression that cannot be read: its text, at which character, the sign that is missing, what is there.
consteval Cause bad_expression(Words cure) {
    return {error,
            {"l’expression « {0} » finit trop tôt (caractère {1}).",
             "the expression “{0}” ends too early (character {1})."},
            cure,
            {3,
             {"dans « {0} », au caractère {1}, « {3} » ne peut pas être lu.",
              "in “{0}”, at character {1}, “{3}” cannot be read."},
             {}}};
}
inline constexpr Cause value_expected = bad_expression(
    {"Il faudrait là une valeur : ${{nom}}, un nombre, un texte entre guillemets droits, une fonction.",
     "A value is expected there: ${{name}}, a number, a text between quotes, a function."});
inline constexpr Cause operator_expected =
    bad_expression({"Il faudrait là un opérateur (=, <, and, + …) ou la fin.",
                    "An operator (=, <, and, + …) or the end is expected there."});
inline constexpr Cause name_expected =
    bad_expression({"Il faudrait là un nom.", "A name is expected there."});
inline constexpr Cause quote_expected =
    bad_expression({"Fermez les guillemets du texte.", "Close the quotes of the text."});
inline constexpr Cause sign_expected =
    bad_expression({"Il faudrait là « {2} ».", "“{2}” is expected there."});
inline constexpr Cause less_nesting_expected =
    bad_expression({"L’expression est trop longue ou trop emboîtée : coupez-la en plusieurs calculs.",
                    "The expression is too long or too nested: cut it into several calculations."});
inline constexpr Cause expression_not_supported{
    warning,
    {"{0} n’est pas encore calculé ; l’expression est gardée sans effet.",
     "{0} is not calculated yet; the expression is kept and has no effect."},
    {"Vérifiez que la question reste juste sans elle.", "Check that the question is right without it."},
    {.argument = 1,
     .cure = {"Si vous vouliez {1}(), corrigez le nom de la fonction.",
              "If you meant {1}(), correct the name of the function."}}};

// Cells of a workbook
inline constexpr Cause formula_without_result{
    warning,
    {"la formule de cette cellule n’a pas de résultat dans le fichier\u00a0: la cellule est lue comme vide.",
     "the formula of this cell has no result in the file: the cell is read as empty."},
    {"Ouvrez le classeur dans un tableur, qui la calculera, et enregistrez-le.",
     "Open the workbook in a spreadsheet program, which will work it out, and save it."}};
inline constexpr Cause error_in_cell{warning,
                                     {"la cellule montre une erreur du tableur, {0}.",
                                      "the cell shows an error of the spreadsheet program, {0}."},
                                     {"Corrigez sa formule, ou écrivez la valeur elle-même.",
                                      "Correct its formula, or write the value itself."}};
inline constexpr Cause text_missing_from_workbook{
    warning,
    {"le texte de cette cellule manque dans le fichier\u00a0: la cellule est lue comme vide.",
     "the text of this cell is missing from the file: the cell is read as empty."},
    {"Ouvrez le classeur dans un tableur, écrivez à nouveau la cellule, et enregistrez-le.",
     "Open the workbook in a spreadsheet program, write the cell again, and save it."}};

// Rows of the choices
inline constexpr Cause choice_without_list{
    error,
    {"le choix « {0} » n’est dans aucune liste.", "the choice “{0}” is in no list."},
    {"Écrivez le nom de sa liste dans la colonne list_name.",
     "Write the name of its list in the column list_name."}};
inline constexpr Cause choice_without_name{
    error,
    {"un choix de la liste {0} n’a pas de nom.", "a choice of the list {0} has no name."},
    {"Donnez-lui un nom court dans la colonne name.", "Give it a short name in the column name."}};
inline constexpr Cause choice_with_space{
    error,
    {"le nom « {0} » contient une espace, et la liste {1} permet plusieurs réponses, que "
     "des espaces séparent.",
     "the name “{0}” contains a space, and the list {1} takes several answers, which "
     "spaces separate."},
    {"Écrivez le nom avec des tirets bas.", "Write the name with underscores."}};
inline constexpr Cause repeated_choice{
    error,
    {"le choix « {0} » est déjà dans la liste {1}, à la ligne {2}.",
     "the choice “{0}” is already in the list {1}, in row {2}."},
    {"Donnez-lui un autre nom, ou enlevez-le.", "Give it another name, or remove it."}};
inline constexpr Cause choice_without_label{
    warning,
    {"le choix « {1} » de la liste {0} n’a pas de texte.", "the choice “{1}” of the list {0} has no text."},
    {"Écrivez-le dans la colonne label.", "Write it in the column label."}};

}  // namespace arpenteur::cause
