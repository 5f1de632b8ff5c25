#include "questionnaires/xpath/scanner.h"

#include <algorithm>

namespace arpenteur::xpath {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

void Scanner::skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

char Scanner::peek() {
    skip_space();
    return ahead(0);
}

char Scanner::ahead(std::size_t bytes) const {
    return at_ + bytes < text_.size() ? text_[at_ + bytes] : '\0';
}

bool Scanner::at_end() {
    skip_space();
    return at_ == text_.size();
}

bool Scanner::take(std::string_view sign) {
    skip_space();
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
}

bool Scanner::take_operator(std::string_view sign) {
    skip_space();
    if (starts_name(sign.front()) && starts_name(ahead(sign.size()))) return false;
    return take(sign);
}

std::string_view Scanner::take_name() {
    return starts_name(ahead(0)) ? take_while(continues_name) : std::string_view();
}

std::string_view Scanner::take_qualified_name() {
    const std::size_t begin = at_;
    if (!take_name().empty() && ahead(0) == ':' && starts_name(ahead(1))) {
        ++at_;
        take_name();
    }
    return text_.substr(begin, at_ - begin);
}

std::string_view Scanner::since(std::size_t begin) const {
    std::size_t end = at_;
    while (end > begin && is_space(text_[end - 1])) --end;
    return text_.substr(begin, end - begin);
}

std::size_t Scanner::column() {
    skip_space();
    return static_cast<std::size_t>(std::count_if(
               text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), starts_character)) +
           1;
}

std::string_view Scanner::word() {
    skip_space();
    Scanner rest = *this;
    const std::string_view name = rest.take_while(continues_name);
    return name.empty() ? text_.substr(at_, 1) : name;
}

}  // namespace arpenteur::xpath
