// While words of the list are typed: a row of those that the last one may become. Touching one puts it, so a
// word costs four touches at most.
//
//     text_field(surface, "passphrase", typed, look);
//     word_completions(surface, "passphrase", typed);
#pragma once

#include <string>
#include <string_view>

#include "app/widgets/surface.h"

namespace arpenteur {

// For the field `path`, whose words are "path/word/<word>". Nothing where something else than words of the list
// is being typed.
void word_completions(Surface& surface, std::string_view path, std::string& typed);

}  // namespace arpenteur
