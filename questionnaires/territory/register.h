// The répertoire: every commune and intercommunality of France by its official name and code, offline.
//
//     const TerritoryRegister territories = read_register(bytes).territories;   // of register.tsv
//     for (const RegisterEntry& entry : territories.search("reugny 37", 8))
//         offer(territories.label(entry.territory), territories.details(entry, language));
//
// Names repeat: there is a Reugny in Indre-et-Loire and another in the Allier. So every answer is a list, and
// a person chooses; nothing here guesses. The data, its date and its licence are named at the head of
// register.tsv.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/language/words.h"
#include "questionnaires/territory/table_problem.h"
#include "questionnaires/territory/territory.h"

namespace arpenteur {

struct RegisterEntry {
    Territory territory;
    // Of a grouping, the most populated first; territory.department is the first.
    std::vector<std::string> departments;
    std::string part_of;  // of a commune associée or déléguée or an arrondissement: the commune's code
    std::optional<int> members;  // of a grouping: how many communes
    std::optional<int> population;

    friend bool operator==(const RegisterEntry&, const RegisterEntry&) = default;
};

struct RegisterResult;
struct RegisterTable;

// A value that never changes once read: copies share the table, and every thread may use it.
class TerritoryRegister {
public:
    TerritoryRegister();  // knows no territory

    std::size_t size() const;

    // Everything with this code, the whole before its part: 74010 is Annecy, and the commune déléguée of
    // Annecy within it; 01 is the Ain, and the region of Guadeloupe.
    std::vector<RegisterEntry> by_code(std::string_view code) const;
    std::optional<RegisterEntry> find(std::string_view kind, std::string_view code) const;

    // Everything with this name, whatever its case, accents, hyphens and apostrophes, "St" or "Saint", "CA" or
    // "communauté d’agglomération". In the order of their codes.
    std::vector<RegisterEntry> named(std::string_view name) const;

    // What a person may mean while typing, at most `limit` entries, found by the whole name, its beginning, the beginning of
    // some of its words, or a code; the number or name of a department narrows the search ("reugny 37",
    // "reugny indre"). Nearest first; among equals, communes and groupings before departments and regions, then
    // the most populated. A few milliseconds at most: search when the text changes, not in every frame.
    std::vector<RegisterEntry> search(std::string_view query, std::size_t limit) const;

    // "Indre-et-Loire" for "37"; empty if no department has that code.
    std::string_view department_name(std::string_view code) const;
    // "Indre-et-Loire (37)"; the code alone if the name is not known.
    std::string department_label(std::string_view code) const;

    // What tells homonyms apart: "Reugny (37, Indre-et-Loire)". The name alone if there is no department.
    // A commune and its commune déléguée may share both, so show details() beside it.
    std::string label(const Territory& territory) const;
    // "commune associée · Lille", "communauté urbaine · 46 communes · 109 781 habitants".
    std::string details(const RegisterEntry& entry, Language language) const;

private:
    friend RegisterResult read_register(std::string bytes);
    explicit TerritoryRegister(std::shared_ptr<const RegisterTable> table);

    std::shared_ptr<const RegisterTable> table_;
};

struct RegisterResult {
    TerritoryRegister territories;
    std::vector<TableProblem> problems;  // in the order of the lines
};

// Reads the bytes of register.tsv, which is installed as questionnaires/territory/register.tsv. A damaged
// line is a problem, and the others are read; without the line of column names the register is empty.
RegisterResult read_register(std::string bytes);

}  // namespace arpenteur
