#include "app/commands/command_line.h"

#include <iostream>
#include <sstream>
#include <vector>

#include "tests/catch.h"

namespace arpenteur {

namespace {

struct Read {
    tl::expected<CommandLine, Exit> line;
    std::string said;
};

Read read(std::vector<const char*> words) {
    words.insert(words.begin(), "arpenteur");
    std::ostringstream said;
    std::streambuf* const out = std::cout.rdbuf(said.rdbuf());
    std::streambuf* const errors = std::cerr.rdbuf(said.rdbuf());
    auto line = read_command_line(static_cast<int>(words.size()), words.data(), {});
    std::cout.rdbuf(out);
    std::cerr.rdbuf(errors);
    return {std::move(line), said.str()};
}

}  // namespace

TEST_CASE("words before and after the command are read alike") {
    for (const auto& words : {std::vector{"--workspace", "/w", "--lang", "en", "--json", "visits"},
                              std::vector{"visits", "--json", "--lang", "en", "--workspace", "/w"}}) {
        const Read one = read(words);
        REQUIRE(one.line);
        CHECK(one.line->command);
        CHECK(one.line->call.workspace == "/w");
        CHECK(one.line->call.language == Language::english);
        CHECK(one.line->call.json);
    }
}

TEST_CASE("without a command the window is wanted") {
    const Read window = read({"--full-screen"});
    REQUIRE(window.line);
    CHECK_FALSE(window.line->command);
    CHECK(window.line->full_screen);
    CHECK(window.line->call.language == Language::french);
}

TEST_CASE("--help and --version are answers, and words that are off are usage") {
    const Read help = read({"--help"});
    CHECK(help.line.error() == Exit::done);
    for (const char* name : {"check", "demo", "init", "prepare", "visits", "show", "record", "card",
                             "dossier", "merge", "restitution", "drive"})
        CHECK(help.said.find("\n  " + std::string(name) + " ") != std::string::npos);
    CHECK(read({"--version"}).line.error() == Exit::done);
    CHECK(read({"card", "--help"}).said.find("-o,--output TEXT REQUIRED") != std::string::npos);

    for (const auto& words : {std::vector{"cards"}, std::vector{"card"}, std::vector{"merge"},
                              std::vector{"--lang", "br", "visits"},
                              std::vector{"restitution", "x", "--version", "secret", "-o", "y"}})
        CHECK(read(words).line.error() == Exit::usage);
}

TEST_CASE("a text that is no UTF-8 is usage, a path may be any bytes, and what was typed is shown clean") {
    const Read name = read({"init", "--name", "Awa\xFF", "--organisation", "Atelier"});
    CHECK(name.line.error() == Exit::usage);
    CHECK(name.said.find("is not written in UTF-8") != std::string::npos);
    CHECK(read({"show", "Font\xFF"}).line.error() == Exit::usage);
    CHECK(read({"--workspace", "/w\xFF", "visits"}).line);
    CHECK(read({"check", "/form\xFF"}).line);

    const Read wild = read({"visits", "\x1b[2J\u202E"});
    CHECK(wild.line.error() == Exit::usage);
    CHECK(wild.said.find("[2J") != std::string::npos);
    CHECK(wild.said.find('\x1b') == std::string::npos);
    CHECK(wild.said.find("\u202E") == std::string::npos);
}

}  // namespace arpenteur
