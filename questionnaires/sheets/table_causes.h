// What can be wrong with the file or folder of a questionnaire, before anything in it is understood.
#pragma once

#include "questionnaires/sheets/cause.h"

namespace arpenteur::cause {

using enum Severity;

// Files
inline constexpr Cause unknown_file_type{
    error,
    {"ce type de fichier n’est pas lu.", "this kind of file is not read."},
    {"Donnez un classeur .xlsx ou .ods, ou un dossier de fichiers .csv.",
     "Give a workbook, .xlsx or .ods, or a folder of .csv files."}};
inline constexpr Cause old_workbook{error,
                                    {"c’est un classeur de l’ancien format .xls, qui n’est pas lu.",
                                     "it is a workbook of the old .xls format, which is not read."},
                                    {"Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en .ods.",
                                     "Open it in a spreadsheet program and save it as .xlsx or .ods."}};
inline constexpr Cause not_utf8{
    error,
    {"un caractère n’est pas écrit en UTF-8.", "a character is not written in UTF-8."},
    {"Enregistrez le fichier en « CSV UTF-8 ».", "Save the file as “CSV UTF-8”."}};
inline constexpr Cause name_not_utf8{
    error,
    {"le nom du fichier n’est pas écrit en UTF-8.", "the file's name is not written in UTF-8."},
    {"Donnez-lui un autre nom.", "Give it another name."}};
inline constexpr Cause unclosed_quote{
    error,
    {"le fichier finit à l’intérieur d’un texte entre guillemets droits.",
     "the file ends inside a text between quotes."},
    {"Fermez les guillemets de cette cellule ; dans le texte, un guillemet droit s’écrit "
     "deux fois.",
     "Close the quotes of this cell; inside the text, a quote is written twice."}};
inline constexpr Cause text_after_quote{
    error,
    {"du texte suit les guillemets droits qui ferment la cellule.",
     "there is text after the quotes that close the cell."},
    {"Dans un texte entre guillemets, un guillemet droit s’écrit deux fois.",
     "Inside a text between quotes, a quote is written twice."}};
inline constexpr Cause too_large{
    error,
    {"le fichier est plus grand que ce qu’un questionnaire peut être.",
     "the file is larger than a questionnaire can be."},
    {"Enlevez les feuilles de données et les mises en forme de colonnes entières.",
     "Remove sheets of data, and formatting of whole columns."}};
inline constexpr Cause damaged_workbook{
    error,
    {"le classeur est abîmé ou n’en est pas un ({0}).",
     "the workbook is damaged, or is not a workbook ({0})."},
    {"Ouvrez-le dans un tableur, qui le réparera peut-être, et enregistrez-le à nouveau.",
     "Open it in a spreadsheet program, which may repair it, and save it again."}};
inline constexpr Cause not_tables{error,
                                  {"ces octets ne sont pas les tables d’un questionnaire.",
                                   "these bytes are not a questionnaire's tables."},
                                  {"Demandez à nouveau le questionnaire à qui l’a donné.",
                                   "Ask whoever gave the questionnaire to give it again."}};
inline constexpr Cause two_files_for_one_sheet{error,
                                               {"un autre fichier du dossier donne déjà cette feuille.",
                                                "another file of the folder already gives this sheet."},
                                               {"Gardez un seul des deux.", "Keep one of the two."}};

}  // namespace arpenteur::cause
