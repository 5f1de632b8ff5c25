#include "questionnaires/form/sheet_cells.h"

#include <array>
#include <charconv>
#include <cmath>

namespace arpenteur {

std::string plain_number(std::string_view written) {
    double number = 0;
    const auto end = std::from_chars(written.data(), written.data() + written.size(), number);
    if (end.ec != std::errc{} || end.ptr != written.data() + written.size() || !std::isfinite(number))
        return std::string(written);
    if (number == 0) return "0";
    std::array<char, 400> digits{};  // the longest double, written without exponent, has 327 characters
    const auto last =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), last.ptr};
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

bool parse_xml(pugi::xml_document& document, const std::string& bytes) {
    return static_cast<bool>(
        document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single));
}

}  // namespace arpenteur
