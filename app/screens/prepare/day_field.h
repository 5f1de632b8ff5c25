// A day, typed as "2026-11-24": what is no day is said and not written.
#pragma once

#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

// "2026-11-24", and a day of the calendar.
bool is_day(std::string_view text);

// The field. The day, in the frame in which it is to be written; what is no day stays in the field, as a
// draft, until it is mended.
std::optional<std::string> typed_day(VisitPage& page, std::string_view path, const DraftKey& key,
                                     const std::string& current, std::string_view label);

}  // namespace arpenteur
