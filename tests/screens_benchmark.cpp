// How long the screens take to build one frame, the drawing of pixels left out: on a visit of the size of the
// demonstration's complete one, in a window of 1280 × 800.
//
//     screens_benchmark [frames]
#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <vector>

#include "exports/blocks/visit_replica.h"
#include "exports/sealing/secret.h"
#include "tests/tablet.h"

namespace arpenteur {
namespace {

void record(Tablet& tablet, const std::string& name) {
    std::ifstream file(ARPENTEUR_SOURCE "/questionnaires/shipped/demonstration/valombre/" + name);
    std::stringstream lines;
    lines << file.rdbuf();
    tablet.record(lines.str());
}

void run(int frames) {
    Tablet tablet;
    tablet.prepare_visit();
    for (const char* name :
         {"preparation.jsonl", "jour-1-tablette-a.jsonl", "jour-1-tablette-b.jsonl", "consensus-jour-1.jsonl",
          "jour-2-tablette-a.jsonl", "jour-2-tablette-b.jsonl", "consensus-jour-2.jsonl"})
        record(tablet, name);

    struct Named {
        const char* name;
        Screen screen;
    };
    constexpr Named screens[] = {{"Accueil", Screen::home},        {"Préparer", Screen::prepare},
                                 {"Entretien", Screen::interview}, {"Grille", Screen::grid},
                                 {"Croiser", Screen::compare},     {"Recommander", Screen::recommend},
                                 {"Restituer", Screen::restitute}, {"Échanger", Screen::exchange}};
    fmt::print("a visit of {} revisions, {} frames a screen\n", tablet.visit().replica().journal().size(),
               frames);
    fmt::print("{:12} {:>10} {:>10}\n", "", "median ms", "p95 ms");
    for (const Named& each : screens) {
        tablet.go(each.screen,
                  each.screen == Screen::interview || each.screen == Screen::compare ? "P3_1" : "");
        std::vector<double> times;
        for (int i = 0; i < frames; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            tablet.screen.frame();
            const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
            times.push_back(taken.count());
        }
        std::sort(times.begin(), times.end());
        fmt::print("{:12} {:>10.3f} {:>10.3f}\n", each.name, times[times.size() / 2],
                   times[times.size() * 95 / 100]);
    }
}

}  // namespace
}  // namespace arpenteur

int main(int count, char** arguments) {
    arpenteur::prepare_sealing();
    arpenteur::run(count > 1 ? std::stoi(arguments[1]) : 500);
    return 0;
}
