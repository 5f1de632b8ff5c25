#include "app/screens/settings.h"

#include "app/platform/files.h"
#include "exports/archive/archive.h"

namespace arpenteur {

namespace {

struct SettingsFile {
    std::string language;
    float scale = 0.0F;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(language, scale);
    }
};

}  // namespace

Settings read_settings(const std::filesystem::path& file) try {
    Settings settings;
    const auto bytes = read_file(file, 64 * 1024);
    const auto chosen = bytes ? unarchived<SettingsFile>(Bytes(*bytes)) : std::nullopt;
    if (!chosen) return settings;
    settings.language = language_from(chosen->language).value_or(settings.language);
    if (chosen->scale >= 1.0F && chosen->scale <= 2.0F) settings.scale = chosen->scale;
    return settings;
} catch (const FileError&) {
    return {};
}

void write_settings(const std::filesystem::path& file, const Settings& settings) try {
    make_private_folder(file.parent_path());
    const SettingsFile chosen{std::string(code_of(settings.language)), settings.scale};
    write_file_later(file, bytes_of(archived(chosen)));
} catch (const FileError&) {
}

}  // namespace arpenteur
