// The répertoire: every commune and intercommunality of France, by official name and code, offline.
//
//     const RegisterResult reading = read_register(bytes_of("questionnaires/territory/register.tsv"));
//     for (const RegisterEntry& entry : reading.territories.search("reugny 37", 8))
//         offer(reading.territories.label(entry.territory), reading.territories.details(entry, language));
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
    std::vector<std::string>
        departments;      // of a grouping, the most populated first; territory.department is the first
    std::string part_of;  // of a commune associée or déléguée or an arrondissement: the commune's code
    std::optional<int> members;  // of a grouping: how many communes
    std::optional<int> population;

    friend bool operator==(const RegisterEntry&, const RegisterEntry&) = default;
};

struct RegisterResult;
struct RegisterTable;

// A value that never changes once read: copies share the table, and any thread may ask.
class TerritoryRegister {
public:
    TerritoryRegister();  // knows no territory

    std::size_t size() const;

    // All that has this code, the whole before its part: 74010 is Annecy, and the commune déléguée of Annecy
    // within it; 01 is the Ain, and the region of Guadeloupe.
    std::vector<RegisterEntry> by_code(std::string_view code) const;
    std::optional<RegisterEntry> find(std::string_view kind, std::string_view code) const;

    // All that has this name, whatever its case, accents, hyphens and apostrophes, "St" or "Saint", "CA" or
    // "communauté d’agglomération". In the order of their codes.
    std::vector<RegisterEntry> named(std::string_view name) const;

    // What a person may mean while typing, at most `limit`: the whole name, its beginning, the beginning of
    // some of its words, or a code; a department's number or name beside it narrows ("reugny 37", "reugny
    // indre"). Nearest first; as near, communes and groupings before departments and regions, then the most
    // populated. A few milliseconds at most: ask when the text changes, not at each frame.
    std::vector<RegisterEntry> search(std::string_view query, std::size_t limit) const;

    // "Indre-et-Loire" for "37"; empty for a code that is no department's.
    std::string_view department_name(std::string_view code) const;
    // "Indre-et-Loire (37)"; the code alone where the name is not known.
    std::string department_label(std::string_view code) const;

    // What tells homonyms apart: "Reugny (37, Indre-et-Loire)". The name alone where there is no department.
    // A commune and its commune déléguée may share both: show details() beside it.
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
// line is a problem and the others are kept; without its line of column names the register is empty.
RegisterResult read_register(std::string bytes);

}  // namespace arpenteur
