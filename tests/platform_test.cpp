#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <signal.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "app/platform/clock.h"
#include "app/platform/files.h"
#include "app/platform/folder_lock.h"
#include "app/platform/listing.h"
#include "app/platform/paths.h"
#include "app/platform/process.h"
#include "app/platform/random.h"
#include "questionnaires/journal/digest.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "tests/without_rights.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    const auto bytes = read_file(path, 1 << 20);
    if (!bytes) return "(no file)";
    return {bytes->begin(), bytes->end()};
}

mode_t rights_of(const fs::path& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return 0;
    return about.st_mode & 07777;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

EnvironmentVariables variables(std::map<std::string, std::string> values) {
    return [values](const std::string& name) -> std::optional<std::string> {
        const auto found = values.find(name);
        if (found == values.end()) return std::nullopt;
        return found->second;
    };
}

// Runs in a process of its own and says how it ended.
template <class Function>
int exit_code_of(Function&& function) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(function());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("a file that was written is read back whole, and only its owner may read it") {
    const TemporaryFolder folder;

    write_file(folder / "carte", bytes_of("première"));
    write_file(folder / "carte", bytes_of("seconde"));

    CHECK(text_of(folder / "carte") == "seconde");
    CHECK(rights_of(folder / "carte") == 0600);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"carte"});
}

TEST_CASE("a file that is not there is nothing, and an empty one is empty") {
    const TemporaryFolder folder;
    write_file(folder / "vide", {});

    CHECK_FALSE(read_file(folder / "absent", 10).has_value());
    CHECK_FALSE(read_file(folder / "vide" / "dessous", 10).has_value());
    REQUIRE(read_file(folder / "vide", 10).has_value());
    CHECK(read_file(folder / "vide", 10)->empty());
}

TEST_CASE("a file longer than its reader allows is refused, and one of just that length is not") {
    const TemporaryFolder folder;
    write_file(folder / "dix", bytes_of("0123456789"));

    CHECK(read_file(folder / "dix", 10)->size() == 10);
    CHECK_THROWS_AS(read_file(folder / "dix", 9), FileError);
    CHECK_THROWS_AS(read_file("/dev/zero", 100'000), FileError);  // says that it has no size
    CHECK(read_file("/proc/self/stat", 100'000)->size() > 10);
}

TEST_CASE("a disk that fills up leaves the file that stood there before, and nothing else") {
    const TemporaryFolder folder;
    write_file(folder / "pli", bytes_of("ce qui était là"));
    const std::vector<std::uint8_t> large(100'000, 7);

    for (const std::uint64_t room : {0, 1, 4096, 99'999}) {
        try {
            write_file(folder / "pli", large, {room});
            FAIL("it was written in less room than it needs");
        } catch (const FileError& error) {
            CHECK(error.disk_full());
            CHECK(error.operation() == "write");
            CHECK(error.path() == folder / "pli");
            CHECK(error.code().value() == ENOSPC);
        }
        CHECK(text_of(folder / "pli") == "ce qui était là");
        CHECK(names_in(folder.path()) == std::vector<std::string>{"pli"});
    }
    write_file(folder / "pli", large, {100'000});
    CHECK(read_file(folder / "pli", 100'000)->size() == 100'000);
}

TEST_CASE("a file written in parts appears at once, when all of it is there") {
    const TemporaryFolder folder;
    {
        AtomicFile file(folder / "pli");
        file.write(bytes_of("un, "));
        file.write(bytes_of("deux"));
        CHECK_FALSE(fs::exists(folder / "pli"));

        AtomicFile moved = std::move(file);
        moved.commit();
    }
    CHECK(text_of(folder / "pli") == "un, deux");

    {
        AtomicFile dropped(folder / "pli");
        dropped.write(bytes_of("trois"));
    }
    CHECK(text_of(folder / "pli") == "un, deux");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"pli"});
}

TEST_CASE("what a crash left behind is neither followed nor kept") {
    const TemporaryFolder folder;
    write_file(folder / "ailleurs", bytes_of("à ne pas toucher"));
    fs::create_symlink(folder / "ailleurs", folder / ".pli.partial");

    write_file(folder / "pli", bytes_of("neuf"));

    CHECK(text_of(folder / "ailleurs") == "à ne pas toucher");
    CHECK(text_of(folder / "pli") == "neuf");
    CHECK_FALSE(fs::is_symlink(folder / "pli"));
}

TEST_CASE(
    "a link in the place of one of our files is neither read nor locked, and what a person names may be "
    "one") {
    const TemporaryFolder folder;
    write_file(folder / "ailleurs", bytes_of("à ne pas toucher"));
    fs::create_symlink(folder / "ailleurs", folder / "cle");
    fs::create_symlink(folder / "absent", folder / "verrou");
    const auto refused = [](const auto& open) {
        try {
            open();
        } catch (const FileError& error) {
            return error.is_link();
        }
        return false;
    };

    CHECK(refused([&] { read_file(folder / "cle", 100); }));
    CHECK(refused([&] { FolderLock::take(folder / "cle", {}); }));
    CHECK(refused([&] { FolderLock::take(folder / "verrou", {}); }));
    CHECK(text_of(folder / "ailleurs") == "à ne pas toucher");
    CHECK_FALSE(fs::exists(folder / "absent"));
    CHECK(read_file(folder / "cle", 100, Links::follow) == read_file(folder / "ailleurs", 100));

    REQUIRE(::mkfifo((folder / "espace").c_str(), 0600) == 0);
    CHECK_THROWS_AS(read_file(folder / "espace", 100), FileError);
}

TEST_CASE("a folder that cannot be written says so") {
    const TemporaryFolder folder;
    forbid_writing(folder.path());
    {
        const WithoutRights person;
        CHECK_FALSE(can_write_in(folder.path()));
        try {
            write_file(folder / "pli", bytes_of("neuf"));
            FAIL("it was written");
        } catch (const FileError& error) {
            CHECK(error.read_only());
            CHECK_FALSE(error.disk_full());
        }
        const auto lock = FolderLock::take(folder / "verrou", {});
        REQUIRE_FALSE(lock.has_value());
        CHECK(lock.error().why == LockRefusal::read_only);
    }
    ::chmod(folder.path().c_str(), 0700);
    CHECK(can_write_in(folder.path()));
    CHECK_FALSE(can_write_in(folder / "absent"));
}

TEST_CASE("a private folder is made with those above it, and one that stands is closed to others") {
    const TemporaryFolder folder;

    make_private_folder(folder / "a" / "b" / "c");
    ::chmod((folder / "a").c_str(), 0755);
    ::chmod((folder / "a" / "b").c_str(), 0755);
    make_private_folder(folder / "a" / "b");

    CHECK(rights_of(folder / "a") == 0755);
    CHECK(rights_of(folder / "a" / "b") == 0700);
    CHECK(rights_of(folder / "a" / "b" / "c") == 0700);
    write_file(folder / "fichier", {});
    CHECK_THROWS_AS(make_private_folder(folder / "fichier"), FileError);
    CHECK_THROWS_AS(make_private_folder(folder / "fichier" / "dessous"), FileError);
}

TEST_CASE("emptying a folder removes links, not what they lead to") {
    const TemporaryFolder folder;
    make_private_folder(folder / "sorties" / "dedans");
    write_file(folder / "sorties" / "dedans" / "page.html", bytes_of("x"));
    write_file(folder / "gardé", bytes_of("y"));
    fs::create_symlink(folder.path(), folder / "sorties" / "lien");

    empty_folder(folder / "sorties");
    empty_folder(folder / "absent");

    CHECK(names_in(folder.path()) == std::vector<std::string>{"gardé", "sorties"});
    CHECK(fs::is_empty(folder / "sorties"));
}

TEST_CASE("a listing shows the files of the folder, whatever their dates, and no links to others") {
    const TemporaryFolder folder = TemporaryFolder::in_memory();
    write_file(folder / "a.carte", bytes_of("a"));
    write_file(folder / "b.carte", bytes_of("b"));
    write_file(folder / "c.pli", bytes_of("c"));
    fs::create_symlink(folder / "c.pli", folder / "d.carte");
    const std::array<timespec, 2> far{timespec{INT64_MAX, 0}, timespec{INT64_MAX, 0}};
    REQUIRE(::utimensat(AT_FDCWD, (folder / "b.carte").c_str(), far.data(), 0) == 0);

    const std::vector<FileThere> files = files_in(folder.path(), {".carte"});

    REQUIRE(files.size() == 2);
    CHECK(files[0].path == folder / "b.carte");
    CHECK(files[1].path == folder / "a.carte");
    CHECK(files[0].written > files[1].written);
}

TEST_CASE("removing a file says whether there was one") {
    const TemporaryFolder folder;
    write_file(folder / "pli", bytes_of("x"));

    CHECK(remove_file(folder / "pli"));
    CHECK_FALSE(remove_file(folder / "pli"));
    CHECK(free_space(folder.path()) > 0);
    CHECK_THROWS_AS(free_space(folder / "absent"), FileError);
}

TEST_CASE("a lock has one holder, whose name the second one learns, and is free when the first lets go") {
    const TemporaryFolder folder;
    const WallTime now{1'800'000'000'123, 120};
    {
        const auto first = FolderLock::take(folder / "verrou", now);
        REQUIRE(first.has_value());

        const auto second = FolderLock::take(folder / "verrou", {1, 0});

        REQUIRE_FALSE(second.has_value());
        CHECK(second.error().why == LockRefusal::held);
        CHECK(second.error().holder.pid == ::getpid());
        CHECK(second.error().holder.since == now);
        CHECK_FALSE(second.error().holder.host.empty());
    }
    CHECK(FolderLock::take(folder / "verrou", now).has_value());
}

TEST_CASE("another program that holds the lock keeps it until it ends, even killed") {
    const TemporaryFolder folder;
    std::array<int, 2> ready{};
    REQUIRE(::pipe(ready.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FolderLock::take(folder / "verrou", {5, 0});
        const char byte = lock ? 'y' : 'n';
        if (::write(ready[1], &byte, 1) == 1) ::pause();
        ::_exit(1);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    REQUIRE(byte == 'y');

    const auto refused = FolderLock::take(folder / "verrou", {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().holder.pid == child);

    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(FolderLock::take(folder / "verrou", {}).has_value());
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("a lock file that holds anything else still tells that it is held") {
    const TemporaryFolder folder;
    const auto lock = FolderLock::take(folder / "verrou", {5, 0});
    REQUIRE(lock.has_value());

    for (const std::string text : {"", "hôte", "hôte\n12", "hôte\ndouze\n1\n0\n", "\n\n\n\n"}) {
        std::ofstream(folder / "verrou", std::ios::trunc) << text;
        const auto refused = FolderLock::take(folder / "verrou", {});
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error() == LockRefused{});
    }
}

TEST_CASE("the person's folders follow XDG, and a variable that is no absolute path does not count") {
    const PersonalFolders plain = personal_folders(variables({{"HOME", "/home/nadia"}}));
    CHECK(plain.data == "/home/nadia/.local/share/arpenteur");
    CHECK(plain.state == "/home/nadia/.local/state/arpenteur");
    CHECK(plain.runtime == "/home/nadia/.local/state/arpenteur/runtime");

    const PersonalFolders set = personal_folders(variables({{"HOME", "/home/nadia"},
                                                            {"XDG_DATA_HOME", "/données"},
                                                            {"XDG_STATE_HOME", "relatif"},
                                                            {"XDG_RUNTIME_DIR", "/run/user/1000"}}));
    CHECK(set.data == "/données/arpenteur");
    CHECK(set.state == "/home/nadia/.local/state/arpenteur");
    CHECK(set.runtime == "/run/user/1000/arpenteur");

    CHECK_THROWS(personal_folders(variables({})));
    CHECK_THROWS(personal_folders(variables({{"HOME", ""}})));
}

TEST_CASE("the program finds its files installed, in the source tree, or where it is told") {
    const TemporaryFolder folder;
    make_private_folder(folder / "usr" / "bin");
    make_private_folder(folder / "usr" / "share" / "arpenteur" / "questionnaires" / "shipped");
    make_private_folder(folder / "source" / "questionnaires" / "shipped");
    make_private_folder(folder / "source" / "build" / "dev" / "app");
    const EnvironmentVariables none = variables({});

    CHECK(program_files(none, folder / "usr" / "bin" / "arpenteur") ==
          folder / "usr" / "share" / "arpenteur");
    CHECK(program_files(none, folder / "source" / "build" / "dev" / "app" / "arpenteur") ==
          folder / "source");
    const fs::path source = folder / "source";
    CHECK(program_files(variables({{"ARPENTEUR_FILES", source.string()}}),
                        folder / "usr" / "bin" / "arpenteur") == source);
    // Where they are not, it says where they should have been, and does not look elsewhere.
    CHECK(
        program_files(variables({{"ARPENTEUR_FILES", "/opt/fichiers"}}), folder / "usr" / "bin" / "arpenteur")
            .error() == "/opt/fichiers");
    CHECK_FALSE(program_files(none, folder / "arpenteur"));
    CHECK(fs::exists(program_path()));
}

TEST_CASE("randomness fills the whole of what it is given, of any length") {
    for (const std::size_t size : {0U, 1U, 32U, 300U, 100'000U}) {
        std::vector<std::uint8_t> bytes(size, 0), others(size, 0);
        fill_random(bytes);
        fill_random(others);
        if (size >= 32) {
            CHECK(bytes != others);
            CHECK(std::any_of(bytes.end() - 16, bytes.end(), [](std::uint8_t byte) { return byte != 0; }));
        }
    }
}

TEST_CASE("the clock shows the time of this machine, and the other one only grows") {
    const Clock clock = Clock::of_the_machine();
    const auto system = std::chrono::duration_cast<std::chrono::milliseconds>(
                            std::chrono::system_clock::now().time_since_epoch())
                            .count();

    const WallTime wall = clock.wall();
    const auto before = clock.since_boot();
    std::this_thread::sleep_for(std::chrono::milliseconds(3));

    CHECK(std::abs(wall.ms - system) < 5000);
    CHECK(std::abs(wall.offset_minutes) <= 14 * 60);
    CHECK(clock.since_boot() - before >= std::chrono::milliseconds(2));
}

TEST_CASE("the clock knows the offset that the person sees, summer time included") {
    CHECK(exit_code_of([] {
              ::setenv("TZ", "XYZ-5:30", 1);
              return Clock::of_the_machine().wall().offset_minutes == 330 ? 0 : 1;
          }) == 0);
    CHECK(exit_code_of([] {
              ::setenv("TZ", "XYZ3", 1);
              return Clock::of_the_machine().wall().offset_minutes == -180 ? 0 : 1;
          }) == 0);
}

TEST_CASE("a crash writes no image of the memory") {
    const int code = exit_code_of([] {
        forbid_core_dumps();
        const auto limits = read_file("/proc/self/limits", 100'000);
        const std::string text(limits->begin(), limits->end());
        const auto line = text.find("Max core file size");
        return line != std::string::npos &&
                       text.compare(line + 18, 24, std::string(8, ' ') + "0" + std::string(15, ' ')) == 0
                   ? 0
                   : 1;
    });
    CHECK(code == 0);
}

TEST_CASE("a program that executes itself anew has let go of its lock and its files, and keeps its number") {
    const TemporaryFolder folder;
    const std::string program = EXECUTES_ITSELF_ANEW;
    const std::string lock = folder / "verrou";

    const int code = exit_code_of([&] {
        ::execl(program.c_str(), program.c_str(), lock.c_str(), nullptr);
        return 1;
    });

    CHECK(code == 0);
}

TEST_CASE("a swap area counts as encrypted only if all below it is") {
    const TemporaryFolder root;
    const auto file = root / "swapfile";
    make_private_folder(root / "proc");
    make_private_folder(root / "sys" / "dev" / "block");
    write_file(file, bytes_of("x"));
    struct stat about {};
    REQUIRE(::stat(file.c_str(), &about) == 0);
    const std::string number =
        std::to_string(major(about.st_dev)) + ":" + std::to_string(minor(about.st_dev));
    const auto disk = root / "sys" / "devices" / "disk";
    make_private_folder(disk);
    const std::string line = "/swapfile                               file\t\t2097148\t\t0\t\t-2\n";
    const std::string heading = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
    const auto named = [&] { return unencrypted_swap(root.path()); };
    const std::vector<fs::path> it{"/swapfile"};

    write_file(root / "proc" / "swaps", bytes_of(heading));
    CHECK(named().empty());

    write_file(root / "proc" / "swaps", bytes_of(heading + line));
    CHECK(named() == it);  // on a disk that nobody knows

    fs::create_directory_symlink(disk, root / "sys" / "dev" / "block" / number);
    CHECK(named() == it);  // on a plain disk

    make_private_folder(disk / "dm");
    write_file(disk / "dm" / "uuid", bytes_of("LVM-abc\n"));
    make_private_folder(root / "sys" / "devices" / "luks" / "dm");
    make_private_folder(disk / "slaves");
    fs::create_directory_symlink(root / "sys" / "devices" / "luks", disk / "slaves" / "dm-0");
    CHECK(named() == it);  // a volume on a plain disk

    write_file(root / "sys" / "devices" / "luks" / "dm" / "uuid", bytes_of("CRYPT-LUKS2-abc\n"));
    CHECK(named().empty());  // a volume on an encrypted disk

    make_private_folder(root / "sys" / "devices" / "plain");
    fs::create_directory_symlink(root / "sys" / "devices" / "plain", disk / "slaves" / "sdb");
    CHECK(named() == it);  // half on a plain one

    CHECK_NOTHROW(unencrypted_swap());
}

}  // namespace arpenteur
