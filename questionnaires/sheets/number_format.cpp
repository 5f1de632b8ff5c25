#include "questionnaires/sheets/number_format.h"

#include <chrono>
#include <cmath>
#include <cstdio>

namespace arpenteur {

NumberFormat number_format(std::string_view code) {
    // Letters count, except in quoted texts and in brackets, as [Red] is.
    bool date = false, time = false, quoted = false, bracketed = false;
    for (std::size_t index = 0; index < code.size(); ++index) {
        const char c = code[index];
        if (c == '\\' || c == '_') ++index;
        if (c == '"') quoted = !quoted;
        if (c == '[') bracketed = true;
        if (c == ']') bracketed = false;
        if (c == ';') break;
        if (quoted || bracketed) continue;
        date = date || c == 'y' || c == 'Y' || c == 'd' || c == 'D';
        time = time || c == 'h' || c == 'H' || c == 's' || c == 'S';
    }
    if (code == "General" || (!date && !time)) return NumberFormat::plain;
    return date && time ? NumberFormat::date_and_time : date ? NumberFormat::date : NumberFormat::time;
}

NumberFormat built_in_number_format(int id) {
    if (id >= 14 && id <= 17) return NumberFormat::date;
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return NumberFormat::time;
    return id == 22 ? NumberFormat::date_and_time : NumberFormat::plain;
}

std::string written_date(double days, NumberFormat format, bool since_1904) {
    constexpr double last_day = 2'958'466;  // 31 December 9999
    if (!(days >= 0 && days < last_day)) return "";
    double whole = std::floor(days);
    auto seconds = static_cast<long>(std::lround((days - whole) * 86'400));
    if (seconds == 86'400) ++whole, seconds = 0;
    // Excel counts a 29 February 1900, which never existed.
    const int origin = since_1904 ? 24'107 : whole < 60 ? 25'568 : 25'569;
    const std::chrono::sys_days day{std::chrono::days{static_cast<int>(whole) - origin}};
    const std::chrono::year_month_day date{day};
    char text[40];
    std::string written;
    if (format != NumberFormat::time) {
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
        written = text;
        if (seconds == 0) return written;
        written += ' ';
    }
    std::snprintf(text, sizeof text, "%02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return written + text;
}

}  // namespace arpenteur
