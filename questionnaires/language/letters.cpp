#include "questionnaires/language/letters.h"

#include <utf8proc.h>

#include "questionnaires/language/utf8.h"

namespace arpenteur {

std::string capitalised(std::string_view text) {
    if (text.empty()) return {};
    const CodePoint first = decode(text, 0);
    if (first.is_broken()) return std::string(text);
    std::string out =
        encoded(static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(first.code))));
    return out.append(text.substr(first.bytes));
}

bool in_capitals(std::string_view text) {
    int capitals = 0;
    for (std::size_t at = 0; at < text.size(); at = after(text, at)) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decode(text, at).code));
        if (category == UTF8PROC_CATEGORY_LL) return false;
        if (category == UTF8PROC_CATEGORY_LU) ++capitals;
    }
    return capitals >= 2;
}

}  // namespace arpenteur
