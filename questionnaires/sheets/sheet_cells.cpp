#include "questionnaires/sheets/sheet_cells.h"

#include <algorithm>
#include <cmath>

#include "questionnaires/language/numbers.h"
#include "questionnaires/sheets/table_causes.h"

namespace arpenteur {

std::string plain_number(std::string_view written) {
    const auto number = number_from<double>(written);
    return number && std::isfinite(*number) ? plainly_written(*number) : std::string(written);
}

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    for (const pugi::xml_node node : parent.children())
        if (local_name(node.name()) == name) return node;
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute found : node.attributes())
        if (local_name(found.name()) == name) return found.value();
    return {};
}

std::optional<WorkbookFault> load_part(const ZipContainer& container, const std::string& part,
                                       std::size_t& bytes_left, pugi::xml_document& document) {
    const auto bytes = container.entry(part, std::min(largest_part, bytes_left));
    if (!bytes) {
        const bool large = bytes.error() == ZipContainer::Refusal::too_large;
        return WorkbookFault{large ? cause::too_large : cause::damaged_workbook, part};
    }
    bytes_left -= bytes->size();
    const auto parsed = document.load_buffer(bytes->data(), bytes->size(),
                                             pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) return WorkbookFault{cause::damaged_workbook, part};
    return std::nullopt;
}

}  // namespace arpenteur
