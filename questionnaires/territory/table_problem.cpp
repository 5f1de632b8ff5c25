#include "questionnaires/territory/table_problem.h"

#include "questionnaires/language/sentence.h"

namespace arpenteur {

namespace {

constexpr WordsWith<2> line_only{"{}, ligne {} : ", "{}, line {}: "};
constexpr WordsWith<3> line_and_column{"{}, ligne {}, colonne {} : ", "{}, line {}, column {}: "};
constexpr Words line_left_out{" Cette ligne est laissée de côté, les autres sont lues.",
                              " This line is left out; the others are read."};

// The blank is for what the cell holds.
constexpr WordsWith<1> what_of(TableFault fault) {
    switch (fault) {
        case TableFault::no_such_column:
            return {
                "la ligne qui nomme les colonnes ne nomme pas celle-ci. Ajoutez-la, ou reprenez la table "
                "d’origine.",
                "the line that names the columns does not name this one. Add it, or go back to the original "
                "table."};
        case TableFault::empty_cell:
            return {"rien n’est écrit. Remplissez la case.", "the cell is empty. Fill it in."};
        case TableFault::not_a_number:
            return {"« {} » n’est pas un nombre. Écrivez des chiffres, ou rien.",
                    "“{}” is not a number. Write digits, or nothing."};
        case TableFault::unknown_word:
            return {"« {} » n’est pas un mot connu ici.", "“{}” is not a known word here."};
        case TableFault::not_utf8:
            return {"le texte n’est pas en UTF-8. Enregistrez la table en UTF-8.",
                    "the text is not UTF-8. Save the table as UTF-8."};
        case TableFault::repeated:
            return {"« {} » figure déjà plus haut avec la même nature. Ôtez l’une des deux lignes.",
                    "“{}” is already listed above with the same kind. Remove one of the two lines."};
        case TableFault::open_quote:
            return {"un guillemet s’ouvre et ne se ferme pas. Fermez-le ; rien n’est lu après lui.",
                    "a quotation mark opens and never closes. Close it; nothing is read after it."};
    }
    return {"", ""};
}

bool leaves_out_one_line(TableFault fault) {
    return fault != TableFault::no_such_column && fault != TableFault::open_quote;
}

}  // namespace

std::string message(const TableProblem& problem, std::string_view file, Language language) {
    std::string text = problem.column.empty()
                           ? sentence(language, line_only, file, problem.line)
                           : sentence(language, line_and_column, file, problem.line, problem.column);
    text += sentence(language, what_of(problem.fault), problem.found);
    if (leaves_out_one_line(problem.fault)) text += line_left_out.in(language);
    return text;
}

}  // namespace arpenteur
