#include "questionnaires/form/text_pieces.h"

#include <optional>

#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

constexpr std::string_view last_saved = "last-saved#";

// What stands between ${ and }, if it can name a question.
std::optional<xpath::Reference> reference_in(std::string_view braces) {
    std::string_view name = trimmed(braces);
    if (name.empty() || name.find_first_of("${ \n\t") != std::string_view::npos) return std::nullopt;
    const bool is_last_saved = name.starts_with(last_saved);
    if (is_last_saved) name.remove_prefix(last_saved.size());
    return xpath::Reference{std::string(name), is_last_saved};
}

void append(std::vector<TextPiece>& pieces, std::string_view text) {
    if (text.empty()) return;
    if (pieces.empty() || !std::holds_alternative<std::string>(pieces.back()))
        pieces.emplace_back(std::string());
    std::get<std::string>(pieces.back()) += text;
}

}  // namespace

std::vector<TextPiece> pieces_of(std::string_view text) {
    std::vector<TextPiece> pieces;
    for (;;) {
        const auto begin = text.find("${");
        const auto end = begin == std::string_view::npos ? begin : text.find('}', begin);
        if (end == std::string_view::npos) break;
        if (auto reference = reference_in(text.substr(begin + 2, end - begin - 2))) {
            append(pieces, text.substr(0, begin));
            pieces.emplace_back(std::move(*reference));
            text.remove_prefix(end + 1);
        } else {
            append(pieces, text.substr(0, begin + 2));
            text.remove_prefix(begin + 2);
        }
    }
    append(pieces, text);
    return pieces;
}

std::vector<std::string> references_in(std::string_view text) {
    std::vector<std::string> names;
    for (TextPiece& piece : pieces_of(text))
        if (auto* const reference = std::get_if<xpath::Reference>(&piece))
            names.push_back(std::move(reference->name));
    return names;
}

}  // namespace arpenteur
