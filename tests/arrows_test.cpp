// The arrows of the house: every #include of the program goes where the CMake file of its folder lets it go.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/catch.h"

namespace arpenteur {

namespace {

namespace fs = std::filesystem;

const fs::path root = ARPENTEUR_SOURCE;

std::string contents(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

// One layer() of a CMakeLists.txt.
struct Layer {
    std::string folder;              // "app/store"
    std::set<std::string> sources;   // as listed: "statement.cpp"
    std::vector<std::string> knows;  // targets
};

std::map<std::string, Layer> layers_of(const std::string& folder, const std::string& cmake) {
    std::map<std::string, Layer> layers;
    constexpr std::string_view opening = "\nlayer(";
    for (std::size_t at = cmake.find(opening); at != std::string::npos; at = cmake.find(opening, at + 1)) {
        const std::size_t begin = at + opening.size();
        std::istringstream words(cmake.substr(begin, cmake.find(')', begin) - begin));
        std::string name;
        words >> name;
        Layer layer{folder, {}, {}};
        bool knows = false;
        for (std::string word; words >> word;) {
            if (word == "KNOWS")
                knows = true;
            else if (knows)
                layer.knows.push_back(word);
            else
                layer.sources.insert(word);
        }
        layers.emplace(name, std::move(layer));
    }
    return layers;
}

struct Include {
    std::string file;  // "app/store/writer.h"
    std::string name;  // "app/store/writes.h", "sqlite3.h"
};

class House {
public:
    House() {
        for (const char* floor : {"questionnaires", "exports", "app"})
            for (const auto& entry : fs::recursive_directory_iterator(root / floor)) enter(entry.path());
    }

    const std::map<std::string, Layer>& layers() const { return layers_; }
    const std::vector<Include>& includes() const { return includes_; }

    // The layer that a file belongs to: of several in one folder, the one that lists the file or its source.
    std::string layer_of(const std::string& file) const {
        std::string best;
        std::size_t longest = 0;
        for (const auto& [name, layer] : layers_) {
            if (file.rfind(layer.folder + "/", 0) != 0) continue;
            const std::string source =
                fs::path(file.substr(layer.folder.size() + 1)).replace_extension(".cpp");
            const std::size_t fit = 2 * layer.folder.size() + (layer.sources.contains(source) ? 1 : 0);
            if (fit > longest || (fit == longest && name == fs::path(layer.folder).filename())) best = name;
            longest = std::max(longest, fit);
        }
        return best;
    }

    // Every layer that `name` may include from, itself first.
    std::set<std::string> known_to(const std::string& name) const {
        std::set<std::string> known;
        std::vector<std::string> next{name};
        while (!next.empty()) {
            const std::string one = next.back();
            next.pop_back();
            const auto layer = layers_.find(one);
            if (layer == layers_.end() || !known.insert(one).second) continue;
            next.insert(next.end(), layer->second.knows.begin(), layer->second.knows.end());
        }
        return known;
    }

private:
    void enter(const fs::path& path) {
        const std::string file = fs::relative(path, root).generic_string();
        if (path.filename() == "CMakeLists.txt")
            layers_.merge(layers_of(fs::path(file).parent_path().generic_string(), contents(path)));
        if (path.extension() != ".h" && path.extension() != ".cpp") return;
        std::istringstream lines(contents(path));
        for (std::string line; std::getline(lines, line);) {
            if (line.rfind("#include ", 0) != 0) continue;
            const std::size_t end = line.find_first_of(">\"", 10);
            includes_.push_back({file, line.substr(10, end - 10)});
        }
    }

    std::map<std::string, Layer> layers_;
    std::vector<Include> includes_;
};

// The storey that a path is on, from the ground up.
int storey(std::string_view path) {
    constexpr std::string_view storeys[] = {"questionnaires/", "exports/", "app/"};
    const auto found = std::find_if(std::begin(storeys), std::end(storeys),
                                    [&](std::string_view each) { return path.rfind(each, 0) == 0; });
    return static_cast<int>(found - std::begin(storeys));
}

}  // namespace

TEST_CASE("no file includes from a layer that its own does not know") {
    const House house;
    REQUIRE(house.layers().size() > 15);
    REQUIRE(house.includes().size() > 1000);

    std::vector<std::string> wrong;
    for (const Include& include : house.includes()) {
        const std::string to = house.layer_of(include.name);
        const std::string from = house.layer_of(include.file);
        if (!to.empty() && !from.empty() && !house.known_to(from).contains(to))
            wrong.push_back(include.file + " includes " + include.name + ": " + from + " does not know " +
                            to);
    }

    CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("arrows run from the app to the exports to the questionnaires, and never back") {
    const House house;
    std::vector<std::string> wrong;
    for (const Include& include : house.includes())
        if (storey(include.name) < 3 && storey(include.name) > storey(include.file))
            wrong.push_back(include.file + " includes " + include.name);
    for (const auto& [name, layer] : house.layers())
        for (const std::string& known : layer.knows) {
            const auto below = house.layers().find(known);
            if (below == house.layers().end()) continue;
            if (storey(below->second.folder + "/") > storey(layer.folder + "/"))
                wrong.push_back(name + " knows " + known);
            if (house.known_to(known).contains(name))
                wrong.push_back(name + " and " + known + " know each other");
        }

    CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("what is below the program is included in one room only") {
    const std::map<std::string, std::vector<std::string>> rooms{
        {"sqlite3.h", {"app/store/"}},
        {"sodium.h", {"exports/sealing/", "questionnaires/journal/digest.cpp"}},
        {"imgui.h", {"app/widgets/", "app/platform/window.cpp"}},
        {"imgui_internal.h", {"app/widgets/"}},
        {"GLFW/glfw3.h", {"app/platform/window"}},
        {"GL/gl.h", {"app/platform/window"}},
        {"systemd/sd-bus.h", {"app/platform/"}},
        {"zip.h", {"questionnaires/sheets/"}},
        {"pugixml.hpp", {"questionnaires/sheets/"}},
        {"zstd.h", {"exports/blocks/"}},
        {"CLI/CLI.hpp", {"app/commands/command_line.cpp"}},
    };
    std::vector<std::string> wrong;
    std::set<std::string> met;
    const House house;
    for (const Include& include : house.includes()) {
        const auto room = rooms.find(include.name);
        if (room == rooms.end()) continue;
        met.insert(include.name);
        if (std::none_of(room->second.begin(), room->second.end(),
                         [&](const std::string& place) { return include.file.rfind(place, 0) == 0; }))
            wrong.push_back(include.file + " includes " + include.name);
    }

    CHECK(wrong == std::vector<std::string>{});
    CHECK(met.size() == rooms.size());
}

TEST_CASE("no two headers include each other, however long the way round") {
    std::map<std::string, std::vector<std::string>> next;
    const House house;
    for (const Include& include : house.includes()) next[include.file].push_back(include.name);

    // What is above a header while its includes are followed must not come again below it.
    std::set<std::string> done;
    std::vector<std::string> above, rings;
    const auto follow = [&](const auto& self, const std::string& file) -> void {
        if (std::find(above.begin(), above.end(), file) != above.end()) return rings.push_back(file);
        if (!done.insert(file).second) return;
        above.push_back(file);
        if (const auto below = next.find(file); below != next.end())
            for (const std::string& each : below->second) self(self, each);
        above.pop_back();
    };
    for (const auto& [file, includes] : next) follow(follow, file);

    CHECK(rings == std::vector<std::string>{});
}

}  // namespace arpenteur
