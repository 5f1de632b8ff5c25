// What this program asks of the system about itself: to leave no trace of its memory, and to begin again.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace arpenteur {

// From now on a crash writes no image of the memory, and no other program of this person can read it. To be
// called first thing, also after execute_anew().
void forbid_core_dumps();

// This process becomes the same program, started with these arguments (the first is its name): nothing of its
// memory is left, every file is closed and every lock dropped; the process number stays. Returns only by
// throwing std::system_error.
[[noreturn]] void execute_anew(const std::vector<std::string>& arguments);

// Opens a file in whatever the person's desktop opens such files with (xdg-open); that program outlives this
// one. Nothing happens without a desktop.
void open_with_desktop(const std::filesystem::path& file);

// The swap areas in use whose content is not encrypted, by device or file: through them, what is in memory may
// reach the disk in clear. Swap in compressed memory does not count; an area that cannot be judged is named.
// `root` is "/", or a tree made by a test.
std::vector<std::filesystem::path> unencrypted_swap(const std::filesystem::path& root = "/");

}  // namespace arpenteur
