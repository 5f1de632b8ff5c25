// What a person may mean by what they have typed so far. The contract is that of TerritoryRegister::search.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "questionnaires/territory/register_table.h"

namespace arpenteur {

// Rows of the table, nearest first, at most `limit`.
std::vector<const RegisterRow*> nearest(const RegisterTable& table, std::string_view query,
                                        std::size_t limit);

}  // namespace arpenteur
