#include "questionnaires/territory/register.h"

#include <algorithm>
#include <fmt/core.h>
#include <span>
#include <utility>

#include "questionnaires/language/numbers.h"
#include "questionnaires/language/sentence.h"
#include "questionnaires/territory/kinds.h"
#include "questionnaires/territory/register_search.h"
#include "questionnaires/territory/register_table.h"
#include "questionnaires/territory/search_key.h"

namespace arpenteur {

namespace {

std::optional<int> known(int number) {
    if (number == RegisterRow::unknown) return std::nullopt;
    return number;
}

RegisterEntry entry_of(const RegisterRow& row) {
    RegisterEntry entry;
    if (!row.departments.empty())
        for (const std::string_view one : elements(row.departments)) entry.departments.emplace_back(one);
    entry.territory = {.kind = std::string(row.kind),
                       .code = std::string(row.code),
                       .name = std::string(row.name),
                       .department = entry.departments.empty() ? std::string() : entry.departments.front()};
    entry.part_of = row.part_of;
    entry.members = known(row.members);
    entry.population = known(row.population);
    return entry;
}

std::span<const RegisterRow> rows_with(const RegisterTable& table, std::string_view code) {
    struct ByCode {
        bool operator()(const RegisterRow& row, std::string_view wanted) const { return row.code < wanted; }
        bool operator()(std::string_view wanted, const RegisterRow& row) const { return wanted < row.code; }
    };
    const auto [first, last] = std::equal_range(table.rows.begin(), table.rows.end(), code, ByCode{});
    return {first, last};
}

constexpr WordsWith<1> one_commune{"{} commune", "{} commune"};
constexpr WordsWith<1> communes{"{} communes", "{} communes"};
constexpr WordsWith<1> one_inhabitant{"{} habitant", "{} inhabitant"};
constexpr WordsWith<1> inhabitants{"{} habitants", "{} inhabitants"};

// In French, none and one are singular.
std::string counted(int number, const WordsWith<1>& one, const WordsWith<1>& several, Language language) {
    const bool singular = number == 1 || (number == 0 && language == Language::french);
    return sentence(language, singular ? one : several, grouped(number, language));
}

}  // namespace

TerritoryRegister::TerritoryRegister() : table_(std::make_shared<RegisterTable>()) {}

TerritoryRegister::TerritoryRegister(std::shared_ptr<const RegisterTable> table) : table_(std::move(table)) {}

std::size_t TerritoryRegister::size() const { return table_->rows.size(); }

std::vector<RegisterEntry> TerritoryRegister::by_code(std::string_view code) const {
    std::vector<RegisterEntry> entries;
    for (const RegisterRow& row : rows_with(*table_, code)) entries.push_back(entry_of(row));
    return entries;
}

std::optional<RegisterEntry> TerritoryRegister::find(std::string_view kind, std::string_view code) const {
    for (const RegisterRow& row : rows_with(*table_, code))
        if (row.kind == kind) return entry_of(row);
    return std::nullopt;
}

std::vector<RegisterEntry> TerritoryRegister::named(std::string_view name) const {
    const std::string key = search_key(name);
    std::vector<RegisterEntry> entries;
    for (const RegisterRow& row : table_->rows)
        if (table_->key_of(row) == key) entries.push_back(entry_of(row));
    return entries;
}

std::vector<RegisterEntry> TerritoryRegister::search(std::string_view query, std::size_t limit) const {
    std::vector<RegisterEntry> entries;
    for (const RegisterRow* row : nearest(*table_, query, limit)) entries.push_back(entry_of(*row));
    return entries;
}

std::string_view TerritoryRegister::department_name(std::string_view code) const {
    for (const RegisterRow* department : table_->departments)
        if (department->code == code) return department->name;
    return {};
}

std::string TerritoryRegister::department_label(std::string_view code) const {
    const std::string_view name = department_name(code);
    return name.empty() ? std::string(code) : fmt::format("{} ({})", name, code);
}

std::string TerritoryRegister::label(const Territory& territory) const {
    const std::string_view name = department_name(territory.department);
    if (territory.department.empty() || territory.kind == "departement" || territory.kind == "outre_mer")
        return territory.department.empty() ? territory.name
                                            : fmt::format("{} ({})", territory.name, territory.code);
    return name.empty() ? fmt::format("{} ({})", territory.name, territory.department)
                        : fmt::format("{} ({}, {})", territory.name, territory.department, name);
}

std::string TerritoryRegister::details(const RegisterEntry& entry, Language language) const {
    std::string text(kind_words(entry.territory.kind).in(language));
    const auto add = [&](std::string_view more) { text += fmt::format(" · {}", more); };
    if (entry.territory.kind != "departement")
        if (const auto whole = find("commune", entry.part_of)) add(whole->territory.name);
    if (entry.members) add(counted(*entry.members, one_commune, communes, language));
    if (entry.population) add(counted(*entry.population, one_inhabitant, inhabitants, language));
    return text;
}

RegisterResult read_register(std::string bytes) {
    auto table = std::make_shared<RegisterTable>();
    std::vector<TableProblem> problems = read_table(std::move(bytes), *table);
    return {TerritoryRegister(std::move(table)), std::move(problems)};
}

}  // namespace arpenteur
