#include "questionnaires/sheets/problem.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

using Text = WordsWith<4>;

// What is wrong, and what to do. {0}, {1}, … are the problem's arguments.
struct Said {
    Text what;
    Text cure;
};

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

struct Told {
    Severity severity;
    Said said;
};

Told file_cause(Cause cause) {
    switch (cause) {
        case Cause::unknown_file_type:
            return {error,
                    {{"ce type de fichier n’est pas lu.", "this kind of file is not read."},
                     {"Donnez un classeur .xlsx ou .ods, ou un dossier de fichiers .csv.",
                      "Give a workbook, .xlsx or .ods, or a folder of .csv files."}}};
        case Cause::old_workbook:
            return {error,
                    {{"c’est un classeur de l’ancien format .xls, qui n’est pas lu.",
                      "it is a workbook of the old .xls format, which is not read."},
                     {"Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en .ods.",
                      "Open it in a spreadsheet program and save it as .xlsx or .ods."}}};
        case Cause::not_utf8:
            return {error,
                    {{"un caractère n’est pas écrit en UTF-8.", "a character is not written in UTF-8."},
                     {"Enregistrez le fichier en « CSV UTF-8 ».", "Save the file as “CSV UTF-8”."}}};
        case Cause::unclosed_quote:
            return {error,
                    {{"le fichier finit à l’intérieur d’un texte entre guillemets droits.",
                      "the file ends inside a text between quotes."},
                     {"Fermez les guillemets de cette cellule ; dans le texte, un guillemet droit s’écrit "
                      "deux fois.",
                      "Close the quotes of this cell; inside the text, a quote is written twice."}}};
        case Cause::text_after_quote:
            return {error,
                    {{"du texte suit les guillemets droits qui ferment la cellule.",
                      "there is text after the quotes that close the cell."},
                     {"Dans un texte entre guillemets, un guillemet droit s’écrit deux fois.",
                      "Inside a text between quotes, a quote is written twice."}}};
        case Cause::too_large:
            return {error,
                    {{"le fichier est plus grand que ce qu’un questionnaire peut être.",
                      "the file is larger than a questionnaire can be."},
                     {"Enlevez les feuilles de données et les mises en forme de colonnes entières.",
                      "Remove sheets of data, and formatting of whole columns."}}};
        case Cause::damaged_workbook:
            return {error,
                    {{"le classeur est abîmé ou n’en est pas un ({0}).",
                      "the workbook is damaged, or is none ({0})."},
                     {"Ouvrez-le dans un tableur, qui le réparera peut-être, et enregistrez-le à nouveau.",
                      "Open it in a spreadsheet program, which may repair it, and save it again."}}};
        case Cause::not_tables:
            return {error,
                    {{"ces octets ne sont pas les tables d’un questionnaire.",
                      "these bytes are not a questionnaire's tables."},
                     {"Demandez à nouveau le questionnaire à qui l’a donné.",
                      "Ask whoever gave the questionnaire to give it again."}}};
        case Cause::two_files_for_one_sheet:
            return {error,
                    {{"un autre fichier du dossier donne déjà cette feuille.",
                      "another file of the folder gives this sheet already."},
                     {"Gardez un seul des deux.", "Keep one of the two."}}};
        default:
            break;
    }
    return {error, {{"", ""}, {"", ""}}};
}

Told sheet_cause(Cause cause, bool near) {
    switch (cause) {
        case Cause::no_survey:
            return {error,
                    {{"il n’y a pas de feuille « survey », celle des questions.",
                      "there is no sheet named “survey”, the one with the questions."},
                     near ? Text{"La plus proche : « {0} ». Renommez-la « survey ».",
                                 "Nearest: “{0}”. Rename it “survey”."}
                          : Text{"Ajoutez-la, ou renommez ainsi la feuille des questions.",
                                 "Add it, or rename the sheet of the questions."}}};
        case Cause::missing_column:
            return {error,
                    {{"il manque la colonne « {0} ».", "the column “{0}” is missing."},
                     {"Ajoutez-la ; son nom se met dans la première ligne de la feuille.",
                      "Add it; its name goes into the first row of the sheet."}}};
        case Cause::repeated_column:
            return {error,
                    {{"la colonne est là deux fois, la première sous le nom « {0} ».",
                      "the column is there twice, the first time as “{0}”."},
                     {"Gardez-en une, ou renommez l’autre.", "Keep one, or rename the other."}}};
        case Cause::cell_without_column:
            return {warning,
                    {{"la colonne n° {0} n’a pas de nom, et elle contient « {1} », qui n’est pas lu.",
                      "column {0} has no name, and it holds “{1}”, which is not read."},
                     {"Donnez un nom à la colonne, ou videz-la.", "Name the column, or empty it."}}};
        case Cause::resembling_column:
            return {warning,
                    {{"aucune colonne de questionnaire ne porte ce nom, proche de « {0} » ; elle est gardée "
                      "sans effet.",
                      "no column of a questionnaire has this name, which is close to “{0}”; it is kept "
                      "without effect."},
                     {"Écrivez « {0} », si c’est ce que vous vouliez.",
                      "Write “{0}”, if that is what you meant."}}};
        case Cause::resembling_sheet:
            return {warning,
                    {{"le nom de cette feuille ressemble à « {1} », qui manque ou qui est une autre "
                      "feuille ; elle n’est pas lue.",
                      "the name of this sheet resembles “{1}”, which is missing or is another sheet; it is "
                      "not read."},
                     {"Renommez-la « {1} », ou mettez un tiret bas devant son nom.",
                      "Rename it “{1}”, or put an underscore before its name."}}};
        case Cause::column_not_supported:
            return {warning,
                    {{"cette colonne n’est pas encore utilisée ; ses textes sont gardés (cellules remplies : "
                      "{1}).",
                      "this column is not used yet; its texts are kept (cells filled in: {1})."},
                     {"Vérifiez que les questions restent justes sans elle.",
                      "See that the questions are right without it."}}};
        case Cause::sheet_not_supported:
            return {warning,
                    {{"cette feuille n’est pas encore utilisée ; elle est gardée.",
                      "this sheet is not used yet; it is kept."},
                     {"Vérifiez que les questions restent justes sans elle.",
                      "See that the questions are right without it."}}};
        case Cause::text_missing_in_language:
            return {warning,
                    {{"il manque des textes en {0} dans la colonne « {2} » (manques : {1}).",
                      "there are texts missing in {0} in the column “{2}” (missing: {1})."},
                     {"Traduisez-les ; en attendant, un autre texte est montré à leur place.",
                      "Translate them; until then another text is shown in their place."}}};
        case Cause::row_left_aside:
            return {warning,
                    {{"la ligne, qui contient « {0} », est laissée de côté : {1} n’y est pas rempli.",
                      "the row, which holds “{0}”, is left aside: {1} is not filled in."},
                     {"Remplissez-la, ou videz-la.", "Fill it in, or empty it."}}};
        case Cause::unknown_default_language:
            return {warning,
                    {{"la langue par défaut est « {0} », et aucune colonne n’est dans cette langue.",
                      "the default language is “{0}”, and no column is in that language."},
                     {"Écrivez l’une de celles-ci : {1}.", "Write one of these: {1}."}}};
        case Cause::missing_form_id:
            return {warning,
                    {{"le questionnaire n’a pas d’identifiant ; « {0} », le nom du fichier, en tient lieu.",
                      "the questionnaire has no identifier; “{0}”, the name of the file, stands for it."},
                     {"Écrivez-en un dans la colonne form_id de la feuille settings, et n’en changez plus.",
                      "Write one in the column form_id of the sheet settings, and never change it."}}};
        default:
            break;
    }
    return file_cause(cause);
}

Told survey_cause(Cause cause, bool near) {
    switch (cause) {
        case Cause::missing_type:
            return {
                error,
                {{"la ligne contient « {0} » et n’a pas de type.", "the row holds “{0}” and has no type."},
                 {"Écrivez un type (text, integer, select_one …), ou videz la ligne.",
                  "Write a type (text, integer, select_one …), or empty the row."}}};
        case Cause::unknown_type:
            return {error,
                    {{"le type « {0} » n’existe pas.", "there is no type “{0}”."},
                     near ? Text{"Le plus proche : {1}.", "Nearest: {1}."}
                          : Text{"Écrivez un type d’XLSForm : text, integer, decimal, date, select_one …",
                                 "Write a type of XLSForm: text, integer, decimal, date, select_one …"}}};
        case Cause::type_not_supported:
            return {warning,
                    near
                        ? Said{{"le type {0} n’est pas encore pris en charge ; la question est gardée, et "
                                "montrée comme {1}.",
                                "the type {0} is not yet supported: the question is kept, and shown as {1}."},
                               {"Vérifiez que cela suffit pour cette question.",
                                "See that this will do for this question."}}
                        : Said{{"le type {0} n’est pas encore pris en charge ; la ligne est gardée, et reste "
                                "vide.",
                                "the type {0} is not yet supported: the row is kept, and stays empty."},
                               {"Vérifiez que rien n’en dépend.", "See that nothing depends on it."}}};
        case Cause::missing_name:
            return {error,
                    {{"cette ligne de type {0} n’a pas de nom.", "this row of type {0} has no name."},
                     {"Donnez-lui un nom court, sans espace, que rien d’autre ne porte.",
                      "Give it a short name, without space, that nothing else has."}}};
        case Cause::bad_name:
            return {error,
                    {{"« {0} » ne peut pas être un nom.", "“{0}” cannot be a name."},
                     {"Commencez par une lettre ou un tiret bas, puis des lettres, chiffres, tirets ou "
                      "points, sans espace.",
                      "Begin with a letter or underscore, then letters, digits, hyphens or full stops, "
                      "without space."}}};
        case Cause::reserved_name:
            return {error,
                    {{"le nom « {0} » est réservé.", "the name “{0}” is reserved."},
                     {"Choisissez-en un autre.", "Choose another."}}};
        case Cause::repeated_name:
            return {error,
                    {{"le nom « {0} » est déjà pris à la ligne {1}.",
                      "the name “{0}” is taken already, in row {1}."},
                     {"Donnez un autre nom à l’une des deux.", "Give one of the two another name."}}};
        case Cause::missing_label:
            return {warning,
                    {{"la question {0} n’a pas de texte.", "the question {0} has no text."},
                     {"Écrivez-la dans la colonne label.", "Write it in the column label."}}};
        case Cause::missing_list_name:
            return {error,
                    {{"il manque le nom de la liste de choix après « {0} ».",
                      "the name of the list of choices is missing after “{0}”."},
                     {"Écrivez par exemple {0} oui_non, et la liste oui_non dans la feuille choices.",
                      "Write for instance {0} yes_no, and the list yes_no in the sheet choices."}}};
        case Cause::unknown_list:
            return {error,
                    {{"la liste de choix « {0} » n’est pas dans la feuille choices.",
                      "the list of choices “{0}” is not in the sheet choices."},
                     near ? Text{"La plus proche : {1}. Écrivez {1}, ou ajoutez la liste.",
                                 "Nearest: {1}. Write {1}, or add the list."}
                          : Text{"Ajoutez-y ses choix, avec « {0} » dans la colonne list_name.",
                                 "Add its choices there, with “{0}” in the column list_name."}}};
        case Cause::end_without_begin:
            return {error,
                    {{"end_{0} ferme un {0} qui n’est pas ouvert.", "end_{0} closes a {0} that is not open."},
                     {"Enlevez cette ligne, ou ajoutez begin_{0} là où il commence.",
                      "Remove this row, or add begin_{0} where it begins."}}};
        case Cause::end_of_another_kind:
            return {error,
                    {{"end_{0} ferme {2}, qui est un {1} ouvert à la ligne {3}.",
                      "end_{0} closes {2}, which is a {1} opened in row {3}."},
                     {"Écrivez end_{1}, ou fermez d’abord {2}.", "Write end_{1}, or close {2} first."}}};
        case Cause::begin_without_end:
            return {
                error,
                {{"begin_{0} ouvre {1}, que rien ne ferme.", "begin_{0} opens {1}, which nothing closes."},
                 {"Ajoutez une ligne end_{0} après sa dernière question.",
                  "Add a row end_{0} after its last question."}}};
        case Cause::groups_too_deep:
            return {error,
                    {{"il y a plus de {0} groupes l’un dans l’autre.",
                      "there are more than {0} groups in one another."},
                     {"Fermez des groupes avec end_group.", "Close groups with end_group."}}};
        case Cause::missing_calculation:
            return {error,
                    {{"{0} est un calcul, et il n’y a rien à calculer.",
                      "{0} is a calculation, and there is nothing to calculate."},
                     {"Écrivez le calcul dans la colonne calculation.",
                      "Write the calculation in the column calculation."}}};
        case Cause::unknown_reference:
            return {
                error,
                {{"il est écrit ${{{0}}}, et aucune question ne porte ce nom.",
                  "it reads ${{{0}}}, and no question has that name."},
                 near ? Text{"La plus proche : {1} (ligne {2}). Écrivez ${{{1}}}, ou ajoutez la question.",
                             "Nearest: {1} (row {2}). Write ${{{1}}}, or add the question."}
                      : Text{"Corrigez le nom, ou ajoutez la question.",
                             "Mend the name, or add the question."}}};
        case Cause::ambiguous_reference:
            return {error,
                    {{"il est écrit ${{{0}}}, et plusieurs lignes portent ce nom ({1}, {2}).",
                      "it reads ${{{0}}}, and several rows have that name ({1}, {2})."},
                     {"Donnez-leur des noms différents.", "Give them different names."}}};
        default:
            break;
    }
    return sheet_cause(cause, near);
}

Text expected_at(std::string_view expected) {
    if (expected == "operator")
        return {"Il faudrait là un opérateur (=, <, and, + …) ou la fin.",
                "An operator (=, <, and, + …) or the end is expected there."};
    if (expected == "name") return {"Il faudrait là un nom.", "A name is expected there."};
    if (expected == "quote") return {"Fermez les guillemets du texte.", "Close the quotes of the text."};
    if (expected == "}" || expected == "]" || expected == ")")
        return {"Il faudrait là « {2} ».", "“{2}” is expected there."};
    if (expected == "nesting")
        return {"L’expression est trop longue ou trop emboîtée : coupez-la en plusieurs calculs.",
                "The expression is too long or too nested: cut it into several calculations."};
    return {
        "Il faudrait là une valeur : ${{nom}}, un nombre, un texte entre guillemets droits, une fonction.",
        "A value is expected there: ${{name}}, a number, a text between quotes, a function."};
}

Told expression_cause(const Problem& problem) {
    const auto argument = [&](std::size_t index) {
        return index < problem.arguments.size() ? std::string_view(problem.arguments[index])
                                                : std::string_view();
    };
    if (problem.cause == Cause::bad_expression) {
        const bool at_end = argument(3).empty();
        return {error,
                {at_end ? Text{"l’expression « {0} » finit trop tôt (caractère {1}).",
                               "the expression “{0}” ends too early (character {1})."}
                        : Text{"dans « {0} », au caractère {1}, « {3} » ne peut pas être lu.",
                               "in “{0}”, at character {1}, “{3}” cannot be read."},
                 expected_at(argument(2))}};
    }
    return {warning,
            {{"{0} n’est pas encore calculé ; l’expression est gardée sans effet.",
              "{0} is not calculated yet; the expression is kept without effect."},
             argument(1).empty() ? Text{"Vérifiez que la question reste juste sans elle.",
                                        "See that the question is right without it."}
                                 : Text{"Si vous vouliez {1}(), corrigez le nom de la fonction.",
                                        "If you meant {1}(), mend the name of the function."}}};
}

Told choices_cause(Cause cause) {
    switch (cause) {
        case Cause::choice_without_list:
            return {error,
                    {{"le choix « {0} » n’est dans aucune liste.", "the choice “{0}” is in no list."},
                     {"Écrivez le nom de sa liste dans la colonne list_name.",
                      "Write the name of its list in the column list_name."}}};
        case Cause::choice_without_name:
            return {error,
                    {{"un choix de la liste {0} n’a pas de nom.", "a choice of the list {0} has no name."},
                     {"Donnez-lui un nom court dans la colonne name.",
                      "Give it a short name in the column name."}}};
        case Cause::choice_with_space:
            return {error,
                    {{"le nom « {0} » contient une espace, et la liste {1} permet plusieurs réponses, que "
                      "des espaces séparent.",
                      "the name “{0}” has a space in it, and the list {1} takes several answers, which "
                      "spaces separate."},
                     {"Écrivez le nom avec des tirets bas.", "Write the name with underscores."}}};
        case Cause::repeated_choice:
            return {error,
                    {{"le choix « {0} » est déjà dans la liste {1}, à la ligne {2}.",
                      "the choice “{0}” is in the list {1} already, in row {2}."},
                     {"Donnez-lui un autre nom, ou enlevez-le.", "Give it another name, or remove it."}}};
        case Cause::choice_without_label:
            return {warning,
                    {{"le choix « {1} » de la liste {0} n’a pas de texte.",
                      "the choice “{1}” of the list {0} has no text."},
                     {"Écrivez-le dans la colonne label.", "Write it in the column label."}}};
        default:
            break;
    }
    return file_cause(cause);
}

Told grid_cause(Cause cause, bool near) {
    switch (cause) {
        case Cause::no_criterion:
            return {
                error,
                {{"ce questionnaire n’est pas une grille : aucune ligne n’a de critère.",
                  "this questionnaire is no grid: no row has a criterion."},
                 {"Pour en faire une grille, ajoutez la colonne criterion, et écrivez-y le code de chaque "
                  "critère.",
                  "To make it a grid, add the column criterion, and write each criterion's code in it."}}};
        case Cause::criterion_not_select_one:
            return {error,
                    {{"le critère {0} est de type {1}.", "the criterion {0} is of type {1}."},
                     {"Écrivez select_one suivi de la liste de ses niveaux.",
                      "Write select_one followed by the list of its levels."}}};
        case Cause::criterion_named_otherwise:
            return {error,
                    {{"le critère {0} est porté par une question qui se nomme {1}.",
                      "the criterion {0} is on a question that is named {1}."},
                     {"Écrivez le même code dans name et dans criterion.",
                      "Write the same code in name and in criterion."}}};
        case Cause::criterion_outside_axis:
            return {error,
                    {{"le critère {0} n’est dans aucun axe.", "the criterion {0} is in no axis."},
                     {"Placez-le dans un groupe qui a un code dans la colonne axis.",
                      "Put it in a group that has a code in the column axis."}}};
        case Cause::axis_outside_capacity:
            return {error,
                    {{"l’axe {0} n’est dans aucune capacité.", "the axis {0} is in no capacity."},
                     {"Placez-le dans un groupe qui a un code dans la colonne capacity.",
                      "Put it in a group that has a code in the column capacity."}}};
        case Cause::repeated_code:
            return {
                error,
                {{"le code {0} est déjà pris à la ligne {1}.", "the code {0} is taken already, in row {1}."},
                 {"Donnez un autre code à l’un des deux.", "Give one of the two another code."}}};
        case Cause::missing_grid_text:
            return {warning,
                    {{"il manque à {0} le texte de cette colonne.", "{0} has no text in this column."},
                     {"Écrivez-le.", "Write it."}}};
        case Cause::missing_companion:
            return {error,
                    {{"le critère {0} n’a pas de question {1}.", "the criterion {0} has no question {1}."},
                     {"Ajoutez-la après lui.", "Add it after the criterion."}}};
        case Cause::missing_rating:
            return {error,
                    {{"la liste {0} n’a pas le choix {1}.", "the list {0} has no choice {1}."},
                     {"Une liste de niveaux a les choix 0, 1, 2, 3, 4, unknown et not_applicable.",
                      "A list of levels has the choices 0, 1, 2, 3, 4, unknown and not_applicable."}}};
        case Cause::unknown_rating:
            return {error,
                    {{"la liste {0} a le choix « {1} », qui n’est pas un niveau.",
                      "the list {0} has the choice “{1}”, which is no level."},
                     {"Une liste de niveaux a les choix 0, 1, 2, 3, 4, unknown et not_applicable.",
                      "A list of levels has the choices 0, 1, 2, 3, 4, unknown and not_applicable."}}};
        case Cause::missing_descriptor:
            return {error,
                    {{"le choix {1} de la liste {0} n’a pas de descripteur.",
                      "the choice {1} of the list {0} has no descriptor."},
                     {"Écrivez les faits qui établissent ce niveau.",
                      "Write the facts that establish this level."}}};
        case Cause::same_descriptor:
            return {error,
                    {{"les niveaux {1} et {2} de la liste {0} ont le même descripteur.",
                      "the levels {1} and {2} of the list {0} have the same descriptor."},
                     {"Dites ce qui se voit, se date ou se compte à un niveau et pas à l’autre.",
                      "Say what can be seen, dated or counted at one level and not at the other."}}};
        case Cause::repeated_sentence:
            return {warning,
                    {{"la phrase « {0} » est déjà un descripteur à la ligne {1}.",
                      "the sentence “{0}” is a descriptor already, in row {1}."},
                     {"Dites ce qui est propre à ce critère.", "Say what belongs to this criterion."}}};
        case Cause::missing_actors:
            return {error,
                    {{"le critère {0} ne dit pas qui peut savoir.",
                      "the criterion {0} does not say who can know."},
                     {"Écrivez des catégories : elected agent socioeconomic state other.",
                      "Write categories: elected agent socioeconomic state other."}}};
        case Cause::unknown_category:
            return {error,
                    {{"« {0} » n’est pas une catégorie d’acteurs.", "“{0}” is no category of actors."},
                     near ? Text{"La plus proche : {1}.", "Nearest: {1}."}
                          : Text{"Les catégories : elected agent socioeconomic state other.",
                                 "The categories: elected agent socioeconomic state other."}}};
        case Cause::question_without_actor:
            return {warning,
                    {{"le critère {0} a une question pour {1}, que sa colonne actors ne nomme pas.",
                      "the criterion {0} has a question for {1}, whom its column actors does not name."},
                     {"Ajoutez {1} à actors, ou enlevez la question.",
                      "Add {1} to actors, or remove the question."}}};
        case Cause::actor_without_question:
            return {warning,
                    {{"le critère {0} nomme {1} dans actors et n’a pas de question à lui poser.",
                      "the criterion {0} names {1} in actors and has no question to ask them."},
                     {"Écrivez la question dans question_{1}, ou enlevez {1} de actors.",
                      "Write the question in question_{1}, or remove {1} from actors."}}};
        case Cause::not_yes_or_no:
            return {error,
                    {{"« {0} » n’est ni yes ni no.", "“{0}” is neither yes nor no."},
                     {"Écrivez yes ou no.", "Write yes or no."}}};
        case Cause::recommendation_without_code:
            return {error,
                    {{"la recommandation n’a pas de code.", "the recommendation has no code."},
                     {"Écrivez-en un dans la colonne recommendation, par exemple {0}_R1.",
                      "Write one in the column recommendation, for instance {0}_R1."}}};
        case Cause::unknown_criterion:
            return {error,
                    {{"la recommandation {0} est pour « {1} », et aucun critère n’a ce code.",
                      "the recommendation {0} is for “{1}”, and no criterion has that code."},
                     near ? Text{"Le plus proche : {2}.", "Nearest: {2}."}
                          : Text{"Écrivez le code d’un critère de la feuille survey.",
                                 "Write the code of a criterion of the sheet survey."}}};
        case Cause::bad_levels:
            return {error,
                    {{"« {1} » ne dit pas à quels niveaux vaut la recommandation {0}.",
                      "“{1}” does not say at which levels the recommendation {0} holds."},
                     {"Écrivez des niveaux de 0 à 4, par exemple 0 1.",
                      "Write levels from 0 to 4, for instance 0 1."}}};
        case Cause::bad_horizon:
            return {error,
                    {{"« {1} » n’est pas un nombre de mois de 1 à 120 (recommandation {0}).",
                      "“{1}” is no number of months from 1 to 120 (recommendation {0})."},
                     {"Écrivez un nombre, par exemple 12.", "Write a number, for instance 12."}}};
        case Cause::missing_recommendation_text:
            return {error,
                    {{"la recommandation {0} n’a pas de texte dans cette colonne.",
                      "the recommendation {0} has no text in this column."},
                     {"Écrivez-le.", "Write it."}}};
        case Cause::low_levels_without_recommendation:
            return {warning,
                    {{"le critère {0} n’a pas de recommandation pour le niveau {1}.",
                      "the criterion {0} has no recommendation for level {1}."},
                     {"Ajoutez-en une dans la feuille recommendations, avec 0 1 dans la colonne levels.",
                      "Add one in the sheet recommendations, with 0 1 in the column levels."}}};
        default:
            break;
    }
    return file_cause(cause);
}

// Which argument holds what comes nearest to what was written, for causes that have one.
std::size_t nearest_argument(Cause cause) {
    switch (cause) {
        case Cause::no_survey:
            return 0;
        case Cause::unknown_criterion:
            return 2;
        default:
            return 1;
    }
}

Told told(const Problem& problem) {
    const Cause cause = problem.cause;
    const std::size_t place = nearest_argument(cause);
    const bool near = problem.arguments.size() > place && !problem.arguments[place].empty();
    if (cause == Cause::bad_expression || cause == Cause::expression_not_supported)
        return expression_cause(problem);
    if (cause >= Cause::no_criterion) return grid_cause(cause, near);
    if (cause >= Cause::choice_without_list) return choices_cause(cause);
    return survey_cause(cause, near);
}

std::string place_of(const Problem& problem, Language language) {
    std::string place = problem.file;
    const auto add = [&](const std::string& part) {
        if (!place.empty()) place += ", ";
        place += part;
    };
    if (!problem.sheet.empty() && !problem.file.ends_with(".csv"))
        add(sentence(language, {"feuille {}", "sheet {}"}, problem.sheet));
    if (problem.row > 0) add(sentence(language, {"ligne {}", "row {}"}, problem.row));
    if (!problem.column.empty()) add(sentence(language, {"colonne {}", "column {}"}, problem.column));
    if (place.empty()) place = Words{"questionnaire", "questionnaire"}.in(language);
    return place;
}

}  // namespace

Severity severity_of(Cause cause) { return told(Problem{.cause = cause}).severity; }

std::string message(const Problem& problem, Language language) {
    const Told what = told(problem);
    const auto worded = [&](const Text& words) {
        std::array<std::string, 4> given;
        std::copy_n(problem.arguments.begin(), std::min(given.size(), problem.arguments.size()),
                    given.begin());
        return sentence(language, words, given[0], given[1], given[2], given[3]);
    };
    return place_of(problem, language) + std::string(Words{" : ", ": "}.in(language)) +
           worded(what.said.what) + "\n    " + worded(what.said.cure);
}

bool stops(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity() == Severity::error; });
}

std::ostream& operator<<(std::ostream& out, const Problem& problem) {
    return out << message(problem, Language::english);
}

}  // namespace arpenteur
