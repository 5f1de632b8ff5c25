// Started by platform_test: takes a lock, executes itself anew, and says whether the lock and the files were
// let go.
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>

#include "app/platform/folder_lock.h"
#include "app/platform/process.h"

int main(int count, char** arguments) {
    using arpenteur::FolderLock;
    arpenteur::forbid_core_dumps();
    const std::string lock_file = arguments[1];
    const auto lock = FolderLock::take(lock_file, {1, 0});
    if (!lock) return 2;
    if (count == 2) {
        // A library that forgot to say that its file closes with the program.
        const int left_open = ::open(lock_file.c_str(), O_RDONLY);
        arpenteur::execute_anew(
            {arguments[0], lock_file, std::to_string(left_open), std::to_string(::getpid())});
    }
    if (::fcntl(std::stoi(arguments[2]), F_GETFD) != -1 && std::stoi(arguments[2]) > 3) return 3;
    return std::to_string(::getpid()) == arguments[3] ? 0 : 4;
}
