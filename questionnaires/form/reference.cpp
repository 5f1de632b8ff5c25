#include "questionnaires/form/reference.h"

#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

// Calls `plain` with what stands between references and `reference` with each name.
template <class Plain, class Reference>
void split(std::string_view text, Plain&& plain, Reference&& reference) {
    for (;;) {
        const auto begin = text.find("${");
        const auto end = begin == std::string_view::npos ? begin : text.find('}', begin);
        if (end == std::string_view::npos) return plain(text);
        const std::string_view name = trimmed(text.substr(begin + 2, end - begin - 2));
        plain(text.substr(0, begin));
        if (name.empty() || name.find_first_of("${ \n\t") != std::string_view::npos)
            plain(text.substr(begin, 2)), text.remove_prefix(begin + 2);
        else
            reference(name, text.substr(begin, end + 1 - begin)), text.remove_prefix(end + 1);
    }
}

constexpr std::string_view last_saved = "last-saved#";

}  // namespace

std::vector<std::string> references_in(std::string_view text) {
    std::vector<std::string> names;
    split(
        text, [](std::string_view) {},
        [&](std::string_view name, std::string_view) {
            if (name.starts_with(last_saved)) name.remove_prefix(last_saved.size());
            names.emplace_back(name);
        });
    return names;
}

std::string filled_in(std::string_view text,
                      const std::function<std::optional<std::string>(std::string_view name)>& answer) {
    std::string filled;
    split(
        text, [&](std::string_view plain) { filled += plain; },
        [&](std::string_view name, std::string_view written) {
            const auto given = answer(name);
            filled += given ? std::string_view(*given) : written;
        });
    return filled;
}

}  // namespace arpenteur
