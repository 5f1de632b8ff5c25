// Reading the HTML that the program wrote, as strictly as a test can: every tag closed, every attribute
// quoted, nothing unescaped.
//
//     CHECK(fault_in("<p>a & b</p>") == "an ampersand that begins no character: & b</p>");
//     CHECK(texts_in(elements(html, "table").at(0)) == "Axe Portage …");
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/language/utf8.h"

namespace arpenteur {

// Takes a document apart, tag by tag and text by text.
class Markup {
public:
    explicit Markup(std::string_view html) : rest_(html) { read(); }

    std::string fault;               // empty: none
    std::vector<std::string> names;  // of every element that opens, in order
    std::string text;                // what a reader reads, one piece a line; no style

private:
    static constexpr std::array<std::string_view, 6> voids{"meta", "br", "rect", "circle", "line", "img"};

    bool failed(std::string_view why) {
        fault = std::string(why) + ": " + std::string(rest_.substr(0, 60));
        return false;
    }

    void read() {
        constexpr std::string_view doctype = "<!DOCTYPE html>\n";
        if (rest_.starts_with(doctype)) rest_.remove_prefix(doctype.size());
        while (!rest_.empty())
            if (!(rest_.front() == '<' ? read_tag() : read_text())) return;
        if (!open_.empty()) failed("never closed: " + open_.back());
    }

    bool read_text() {
        const std::size_t end = std::min(rest_.find('<'), rest_.size());
        const std::string_view words = rest_.substr(0, end);
        if (!characters_are_whole(words)) return false;
        if (!words.empty()) text.append(words).append("\n");
        rest_.remove_prefix(end);
        return true;
    }

    bool characters_are_whole(std::string_view words) {
        constexpr std::array<std::string_view, 4> known{"&amp;", "&lt;", "&gt;", "&quot;"};
        for (std::size_t at = words.find('&'); at != words.npos; at = words.find('&', at + 1))
            if (std::none_of(known.begin(), known.end(),
                             [&](auto one) { return words.substr(at).starts_with(one); })) {
                rest_.remove_prefix(at);
                return failed("an ampersand that begins no character");
            }
        if (words.find('>') != words.npos) return failed("a bare >");
        return true;
    }

    bool read_tag() {
        const bool closes = rest_.starts_with("</");
        rest_.remove_prefix(closes ? 2 : 1);
        const std::size_t end = rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789");
        if (end == rest_.npos || end == 0) return failed("no name of a tag");
        const std::string name(rest_.substr(0, end));
        rest_.remove_prefix(end);
        if (closes) return read_close(name);
        names.push_back(name);
        if (!read_attributes()) return false;
        const bool empty = rest_.starts_with("/>");
        if (empty != (std::find(voids.begin(), voids.end(), name) != voids.end()))
            return failed("neither empty nor open: " + name);
        rest_.remove_prefix(empty ? 2 : 1);
        if (!empty) open_.push_back(name);
        return name != "style" || read_style();
    }

    bool read_close(const std::string& name) {
        if (!rest_.starts_with(">")) return failed("a close that goes on");
        rest_.remove_prefix(1);
        if (open_.empty() || open_.back() != name) return failed("closes what is not open: " + name);
        open_.pop_back();
        return true;
    }

    bool read_attributes() {
        while (rest_.starts_with(" ")) {
            const std::size_t equals = rest_.find("=\"");
            if (equals == rest_.npos) return failed("an attribute without a value");
            const std::string_view key = rest_.substr(1, equals - 1);
            if (key.find_first_of(" <>'\"/&=") != key.npos || key.starts_with("on"))
                return failed("no name of an attribute");
            rest_.remove_prefix(equals + 2);
            const std::size_t end = rest_.find('"');
            if (end == rest_.npos) return failed("an attribute that does not end");
            const std::string_view value = rest_.substr(0, end);
            if (value.find('<') != value.npos || !characters_are_whole(value))
                return failed("in an attribute");
            rest_.remove_prefix(end + 1);
        }
        return rest_.starts_with(">") || rest_.starts_with("/>") || failed("a tag that does not end");
    }

    // Braces and quotation marks are balanced, and nothing in it could end it early.
    bool read_style() {
        const std::size_t end = rest_.find("</");
        if (end == rest_.npos || !rest_.substr(end).starts_with("</style>")) return failed("in a style");
        int depth = 0;
        bool quoted = false;
        for (const char c : rest_.substr(0, end)) {
            if (c == '"') quoted = !quoted;
            if (!quoted) depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0 || (quoted && c == '\n')) return failed("in a style");
        }
        if (depth != 0 || quoted) return failed("a style that does not end");
        rest_.remove_prefix(end);
        return true;
    }

    std::string_view rest_;
    std::vector<std::string> open_;
};

// What is wrong with the document; empty: nothing.
inline std::string fault_in(std::string_view html) {
    if (!well_formed_utf8(html)) return "not UTF-8";
    return Markup(html).fault;
}

// Every element of that name, from its opening to its close; none of them lies in another of its name.
inline std::vector<std::string> elements(std::string_view html, const std::string& name) {
    std::vector<std::string> found;
    for (std::size_t at = html.find("<" + name); at != html.npos; at = html.find("<" + name, at + 1)) {
        const char after = html[at + name.size() + 1];
        if (after != ' ' && after != '>') continue;
        const std::string close = "</" + name + ">";
        found.emplace_back(html.substr(at, html.find(close, at) + close.size() - at));
    }
    return found;
}

// What a reader reads of it.
inline std::string texts_in(std::string_view html) { return Markup(html).text; }

}  // namespace arpenteur
