// HTML that cannot be wrong: a piece of a document whose tags are balanced and whose texts are escaped.
//
//     element("p", {{"class", "carrier"}}, text("Qui porte : ") + element("strong", text(carrier)))
//
// Only text() turns a string into Html, so what somebody typed can neither open a tag nor end an attribute.
// The names of elements and attributes are our own.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arpenteur {

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

class Html {
public:
    Html() = default;

    const std::string& bytes() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

    Html& operator+=(const Html& next) {
        bytes_ += next.bytes_;
        return *this;
    }
    friend Html operator+(Html first, const Html& next) { return std::move(first += next); }

    bool operator==(const Html&) const = default;

private:
    explicit Html(std::string bytes) : bytes_(std::move(bytes)) {}

    friend Html text(std::string_view words);
    friend Html element(std::string_view name, const Attributes& attributes, const Html& content);
    friend Html void_element(std::string_view name, const Attributes& attributes);
    friend Html style_sheet(std::string_view css);
    friend Html html_document(const Attributes& attributes, const Html& head, const Html& body);

    std::string bytes_;
};

// The words as a reader sees them: typeset, escaped. Bytes that are not UTF-8 show as U+FFFD, control
// characters are dropped.
Html text(std::string_view words);

// The same, with the line breaks of the writer.
Html lines(std::string_view words);

Html element(std::string_view name, const Attributes& attributes, const Html& content);
inline Html element(std::string_view name, const Html& content) { return element(name, {}, content); }

// An element without content: br, meta, the shapes of a drawing.
Html void_element(std::string_view name, const Attributes& attributes);

// A style sheet. What somebody typed goes in only through css_string().
Html style_sheet(std::string_view css);

// A text as a quoted string of a style sheet; every character that could end it is written as its number.
std::string css_string(std::string_view words);

// <!DOCTYPE html> and the rest.
Html html_document(const Attributes& attributes, const Html& head, const Html& body);

}  // namespace arpenteur
