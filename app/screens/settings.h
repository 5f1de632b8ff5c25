// What a person chose for this machine: language and size of the texts. It says nothing about anybody, so it
// is in clear, and known before the passphrase is.
#pragma once

#include <filesystem>

#include "questionnaires/language/words.h"

namespace arpenteur {

struct Settings {
    Language language = Language::french;
    float scale = 0.0F;  // 0: what the system says of its screen

    friend bool operator==(const Settings&, const Settings&) = default;
};

// The defaults if there are none, or if they cannot be read.
Settings read_settings(const std::filesystem::path& file);
// A disk that refuses is ignored: settings are chosen again in two touches.
void write_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace arpenteur
