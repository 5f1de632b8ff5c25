// What the files that leave the workspace are called, and how such a name is read. A name says nothing about
// a territory or a person: files lie on memory sticks and in desktops' lists of recent documents.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/workspace/restitution_file.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

// "arpenteur-2026-11-24-1.carte": free in that folder.
std::filesystem::path free_exchange_file(const std::filesystem::path& folder, const std::string& day,
                                         std::string_view ending);

// "restitution-publique-2026-11-24-1-2d4004a7.html", free too: one that was written may have been handed
// over.
std::filesystem::path free_restitution_file(const std::filesystem::path& folder, Version version,
                                            const std::string& day, const Id& visit);
// Empty if it is not the name of a restitution.
std::optional<Version> version_named(const std::filesystem::path& file);
bool names_visit(const std::filesystem::path& file, const Id& visit);

}  // namespace arpenteur
