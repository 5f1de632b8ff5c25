#include "app/screens/settings.h"

#include <nlohmann/json.hpp>

#include "app/platform/files.h"

namespace arpenteur {

using nlohmann::json;

Settings read_settings(const std::filesystem::path& file) try {
    Settings settings;
    const auto bytes = read_file(file, 64 * 1024);
    const json object = bytes ? json::parse(bytes->begin(), bytes->end(), nullptr, false) : json();
    if (!object.is_object()) return settings;
    if (const auto language = object.find("language"); language != object.end() && language->is_string())
        settings.language = language_from(language->get<std::string>()).value_or(Language::french);
    if (const auto scale = object.find("scale"); scale != object.end() && scale->is_number()) {
        const auto wanted = scale->get<float>();
        if (wanted >= 1.0F && wanted <= 2.0F) settings.scale = wanted;
    }
    return settings;
} catch (const FileError&) {
    return {};
}

void write_settings(const std::filesystem::path& file, const Settings& settings) try {
    make_private_folder(file.parent_path());
    const std::string text = json{{"language", code_of(settings.language)}, {"scale", settings.scale}}.dump();
    write_file_later(file, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
} catch (const FileError&) {
}

}  // namespace arpenteur
