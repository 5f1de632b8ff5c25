// What stands in the survey's column `type`: "select_one levels or_other", "begin group", "integer", …
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/form/form.h"

namespace arpenteur {

struct QuestionType {
    enum class Edge : std::uint8_t { none, begin, end };

    std::string type{};  // XLSForm's own name, aliases resolved
    ItemKind kind = ItemKind::text;
    bool supported = true;
    Edge edge = Edge::none;
    bool takes_list = false;  // a list of choices must follow
    std::string list{};       // the list, or the file of a select from a file
    bool or_other = false;
};

// Nothing for a type that XLSForm does not know.
std::optional<QuestionType> question_type(std::string_view written);

// Every type, to find the one nearest to what was written.
const std::vector<std::string>& known_types();

}  // namespace arpenteur
