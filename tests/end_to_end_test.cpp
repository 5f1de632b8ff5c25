// The main job through the program itself: two tablets, two dossiers, the desk, a restitution.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "tests/catch.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Answer {
    int exit_code = 0;
    std::string output;
};

// Runs the program with its state beside the demonstration; what it says on standard error is dropped.
class Program {
public:
    explicit Program(fs::path folder) : folder_(std::move(folder)) {}

    Answer run(const std::string& arguments, const std::string& input = {}) const {
        const fs::path typed = folder_ / "input";
        std::ofstream(typed) << input;
        // The program forbids that its memory is read, so a leak checker cannot look at it.
        const std::string command = "ASAN_OPTIONS=detect_leaks=0 XDG_STATE_HOME='" +
                                    (folder_ / "state").string() + "' '" ARPENTEUR_PROGRAM "' " + arguments +
                                    " <'" + typed.string() + "' 2>/dev/null";
        Answer answer;
        FILE* pipe = popen(command.c_str(), "r");
        REQUIRE(pipe != nullptr);
        char part[4096];
        while (const std::size_t got = fread(part, 1, sizeof part, pipe)) answer.output.append(part, got);
        answer.exit_code = WEXITSTATUS(pclose(pipe));
        return answer;
    }
    Answer in(const char* workspace, const std::string& arguments, const std::string& input = {}) const {
        return run("--workspace '" + (folder_ / workspace).string() + "' --passphrase-file '" +
                       (folder_ / "passphrase.txt").string() + "' " + arguments,
                   input);
    }
    std::string path(const char* name) const { return (folder_ / name).string(); }

private:
    fs::path folder_;
};

std::string read(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The demonstration, made once for all cases, and the dossiers of both tablets.
struct Evening {
    Evening()
        : folder(fs::temp_directory_path() / ("arpenteur-evening-" + std::to_string(getpid()))),
          program(folder / "demo") {
        fs::remove_all(folder);
        fs::create_directories(folder);
        const std::string demo = (folder / "demo").string();
        const Answer made = Program(folder).run("demo '" + demo + "'");
        REQUIRE(made.exit_code == 0);
        fs::create_directories(folder / "demo" / "state");
        fs::copy(folder / "state", folder / "demo" / "state",
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        fs::copy(folder / "demo" / "apfdt", folder / "demo" / "bureau-2", fs::copy_options::recursive);
        REQUIRE(program.in("tablette-a", "dossier Valombre-sur-Lise -o '" + program.path("a.pli") + "'")
                    .exit_code == 0);
        REQUIRE(program.in("tablette-b", "dossier Valombre-sur-Lise -o '" + program.path("b.pli") + "'")
                    .exit_code == 0);
    }
    ~Evening() { fs::remove_all(folder); }

    fs::path folder;
    Program program;
};

const Program& evening() {
    static const Evening made;
    return made.program;
}

}  // namespace

TEST_CASE("two dossiers merged in either order, and twice, give equal visits and equal restitutions") {
    const Program& program = evening();
    const std::string a = "'" + program.path("a.pli") + "'";
    const std::string b = "'" + program.path("b.pli") + "'";
    CHECK(program.in("apfdt", "merge " + a + " " + b).exit_code == 0);
    CHECK(program.in("bureau-2", "merge " + b + " " + a).exit_code == 0);

    const Answer first = program.in("apfdt", "--json show Valombre-sur-Lise");
    const Answer second = program.in("bureau-2", "--json show Valombre-sur-Lise");
    CHECK(first.output.size() > 100'000);
    CHECK(first.output == second.output);

    const json again = json::parse(program.in("apfdt", "--json merge " + a + " " + b).output);
    CHECK(again.at(0).at("new") == 0);
    CHECK(again.at(1).at("new") == 0);
    CHECK(program.in("apfdt", "--json show Valombre-sur-Lise").output == first.output);

    for (const std::string version : {"restricted", "public"}) {
        const std::string one = program.path("one.html"), other = program.path("other.html");
        const std::string options = "restitution Valombre-sur-Lise --version " + version + " -o ";
        CHECK(program.in("apfdt", options + "'" + one + "'").exit_code == 0);
        CHECK(program.in("bureau-2", options + "'" + other + "'").exit_code == 0);
        CHECK(read(one).find("Valombre-sur-Lise") != std::string::npos);
        CHECK(read(one) == read(other));
    }
}

TEST_CASE("one byte altered anywhere in a dossier is reported, and costs nothing that was there") {
    const Program& program = evening();
    const std::string whole = read(program.path("a.pli"));
    const std::string before = program.in("tablette-b", "--json show Valombre-sur-Lise").output;
    for (int place = 0; place < 6; ++place) {
        std::string altered = whole;
        const std::size_t at = whole.size() * static_cast<std::size_t>(place) / 6 + 3;
        altered[at] = static_cast<char>(altered[at] ^ 0x20);
        const std::string file = program.path("altered.pli");
        std::ofstream(file, std::ios::binary) << altered;
        const fs::path copy = program.path("copie");
        fs::remove_all(copy);
        fs::copy(program.path("tablette-b"), copy, fs::copy_options::recursive);

        const Answer answer = program.in("copie", "--json merge '" + file + "'");
        INFO("byte " << at);
        const json report = json::parse(answer.output).at(0);
        const bool reported = answer.exit_code == 1 || report.value("complete", true) == false;
        CHECK(reported);
        const json was = json::parse(before),
                   is = json::parse(program.in("copie", "--json show Valombre-sur-Lise").output);
        for (const auto& [id, claims] : was.at("readings").items()) CHECK(is.at("readings").at(id) == claims);
    }
}

TEST_CASE("a bad line of record is told with its number, and stops no other") {
    const Program& program = evening();
    const Answer answer = program.in(
        "tablette-b", "record Valombre-sur-Lise",
        "{\"what\":\"note\",\"key\":\"e2e\",\"text\":\"Le marché du samedi.\"}\n"
        "{\"what\":\"note\",\"key\":\"e2e2\",\"texte\":\"faute\"}\n"
        "pas du JSON\n"
        "{\"what\":\"position\",\"criterion\":\"P1_1\",\"rating\":\"9\"}\n"
        "{\"what\":\"note\",\"key\":\"e2e3\",\"text\":\"Une autre.\",\"author\":\"Nadia Ferrand\"}\n");
    CHECK(answer.exit_code == 1);
    std::vector<json> lines;
    for (std::size_t begin = 0; begin < answer.output.size();) {
        const std::size_t end = answer.output.find('\n', begin);
        lines.push_back(json::parse(answer.output.substr(begin, end - begin)));
        begin = end + 1;
    }
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].contains("place"));
    CHECK(lines[1].at("error").get<std::string>().find("texte") != std::string::npos);
    CHECK(lines[2].contains("error"));
    CHECK(lines[3].contains("error"));
    CHECK(lines[4].at("place").at("counter") == lines[0].at("place").at("counter").get<int>() + 1);
}

TEST_CASE("a position that is not open yet is closed to everybody") {
    const Program& program = evening();
    const json visit = json::parse(program.in("tablette-a", "--json show 'CU de Montcerval'").output);
    std::size_t closed = 0;
    for (const auto& [id, claims] : visit.at("positions").items())
        for (const json& claim : claims) {
            if (!claim.contains("closed")) continue;
            ++closed;
            CHECK_FALSE(claim.contains("value"));
            CHECK(claim.contains("author"));
        }
    CHECK(closed > 0);

    // To be read, all of it too, and no more.
    const std::string text = program.in("tablette-a", "show 'CU de Montcerval'").output;
    CHECK(text.find("position fermée") != std::string::npos);
    for (const auto& [id, claims] : visit.at("notes").items())
        CHECK(text.find(claims.front().at("value").at("text").get<std::string>()) != std::string::npos);
    for (const auto& [id, claims] : visit.at("sources").items())
        CHECK(text.find(claims.front().at("value").at("title").get<std::string>()) != std::string::npos);
}

TEST_CASE("a homonym is never guessed: the list is shown, and nothing is prepared") {
    const Program& program = evening();
    CHECK(program.in("apfdt", "prepare Reugny").exit_code == 1);
    const Answer prepared = program.in("apfdt", "--json prepare 37194");
    CHECK(prepared.exit_code == 0);
    CHECK(json::parse(prepared.output).at("territory") == "Reugny");
}

TEST_CASE("a wrong passphrase opens nothing and changes nothing") {
    const Program& program = evening();
    const std::string wrong = program.path("wrong.txt");
    std::ofstream(wrong) << "autre phrase\n";
    CHECK(
        program
            .run("--workspace '" + program.path("tablette-a") + "' --passphrase-file '" + wrong + "' visits")
            .exit_code == 1);
}
