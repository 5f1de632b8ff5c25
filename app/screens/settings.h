// What a person chose for this machine: language and size of the texts. Nothing about anybody, so in clear,
// and known before the passphrase.
#pragma once

#include <filesystem>

#include "questionnaires/language/words.h"

namespace arpenteur {

struct Settings {
    Language language = Language::french;
    float scale = 0.0F;  // 0: what the system says of its screen

    friend bool operator==(const Settings&, const Settings&) = default;
};

// The defaults where there is none, or none that can be read.
Settings read_settings(const std::filesystem::path& file);
// What the disk refuses is passed over: settings are chosen again in two touches.
void write_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace arpenteur
