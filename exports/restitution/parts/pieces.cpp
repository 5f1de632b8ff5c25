#include "exports/restitution/parts/pieces.h"

#include <algorithm>

#include "questionnaires/language/tidy.h"

namespace arpenteur {
namespace {

Html items_in(std::string_view name, const std::vector<Html>& items, std::string_view of_class) {
    Html content;
    for (const Html& item : items) content += element("li", item);
    return items.empty() ? Html() : block(name, of_class, content);
}

}  // namespace

Html block(std::string_view name, std::string_view of_class, const Html& content) {
    return of_class.empty() ? element(name, content)
                            : element(name, {{"class", std::string(of_class)}}, content);
}

Html paragraph(std::string_view words, std::string_view of_class) {
    return block("p", of_class, text(words));
}

Html paragraphs(std::string_view words) {
    Html out;
    std::string run;
    const auto end_run = [&] {
        if (!run.empty()) out += element("p", lines(run));
        run.clear();
    };
    for (std::size_t start = 0; start <= words.size();) {
        const std::size_t end = std::min(words.find('\n', start), words.size());
        const std::string_view line = words.substr(start, end - start);
        if (trimmed(line).empty())
            end_run();
        else
            run.append(run.empty() ? "" : "\n").append(line);
        start = end + 1;
    }
    end_run();
    return out;
}

Html heading(int depth, std::string_view words) { return element("h" + std::to_string(depth), text(words)); }

Html list_of(const std::vector<Html>& items, std::string_view of_class) {
    return items_in("ul", items, of_class);
}

Html numbered_list_of(const std::vector<Html>& items, std::string_view of_class) {
    return items_in("ol", items, of_class);
}

Html described(std::string_view term, const Html& content) {
    return content.empty() ? Html() : element("div", element("dt", text(term)) + element("dd", content));
}

Html described(std::string_view term, std::string_view words) {
    return trimmed(words).empty() ? Html() : described(term, lines(words));
}

Html strong(std::string_view words) { return element("strong", text(words)); }

Html quiet(std::string_view words) { return element("span", {{"class", "quiet"}}, text(words)); }

}  // namespace arpenteur
