// Which numbers of an .xlsx are dates and times, and how they are written (ECMA-376, part 1, section 18.8.30).
//
//     number_format("yyyy-mm-dd")                                       // NumberFormat::date
//     written_date(46'350.75, NumberFormat::date_and_time, false)       // "2026-11-24 18:00:00"
#pragma once

#include <string>
#include <string_view>

namespace arpenteur {

enum class NumberFormat { plain, date, time, date_and_time };

// The format that a code of the workbook's own means, and those that every workbook has by number.
NumberFormat number_format(std::string_view code);
NumberFormat built_in_number_format(int id);

// `days` since the workbook's day 0, the part of the day after the point; "" beyond the year 9999. Day 0 is the end
// of 1899, or of 1903 where the workbook says so.
std::string written_date(double days, NumberFormat format, bool since_1904);

}  // namespace arpenteur
