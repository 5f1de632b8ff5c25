// A restitution on disk: what disclosure lets out, in one HTML file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

class OpenVisit;

enum class Version : std::uint8_t { restricted, public_ };

// Returns what stays with the team, for lack of agreement, mark or voices; or what stops the document, and
// then nothing was written. `today` is like "2026-11-24". Throws FileError if the disk refuses.
tl::expected<std::vector<Withheld>, Stopped> write_restitution(const OpenVisit& visit, Version version,
                                                               Language language, const std::string& today,
                                                               const std::filesystem::path& file);

}  // namespace arpenteur
