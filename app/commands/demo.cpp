#include <fmt/format.h>
#include <sstream>

#include "app/commands/commands.h"
#include "app/commands/record_line.h"
#include "app/platform/files.h"
#include "questionnaires/territory/cohort.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

const fs::path shipped = "questionnaires/shipped";

// The three workspaces as they are on the evening of a visit, made as people make them: with cards, dossiers
// and answers.
class Demonstration {
public:
    Demonstration(const Invocation& call, fs::path folder, Questionnaire grid)
        : call_(call),
          folder_(std::move(folder)),
          typed_(propose_passphrase(call.environment.random)),
          grid_(std::move(grid)),
          first_(workspace("tablette-a", {"Camille Aubry", "Atelier des Confluences", CardKind::team})),
          second_(
              workspace("tablette-b", {"Julien Maréchal", "Coopérative Terres Communes", CardKind::team})),
          desk_(workspace("apfdt", {"Bureau de l’APFDT", "APFDT", CardKind::desk})) {
        write_file(folder_ / "passphrase.txt", bytes_of(typed_ + "\n"));
        for (Workspace* one : {&first_, &second_, &desk_})
            for (const Workspace* other : {&first_, &second_, &desk_}) one->take_card(other->card());
    }

    void make() {
        for (const CohortTerritory& real : cohort("2021-2022.csv")) prepare(desk_, real.territory, {});
        int partial = 0;
        for (const CohortTerritory& invented : cohort("fictive.csv")) {
            if (invented.status == CohortStatus::prepared) prepare(desk_, invented.territory, {});
            if (invented.status == CohortStatus::partial) visit_in_part(invented.territory, ++partial);
            if (invented.status == CohortStatus::complete) complete_visit(invented.territory);
        }
        for (Workspace* each : {&first_, &second_, &desk_})
            if (each->close())
                call_.refuse(
                    Words{"La démonstration n’a pas pu être écrite en entier : le disque est-il plein ?",
                          "The demonstration could not be written completely: is the disk full?"});
    }

private:
    Workspace workspace(const char* name, const NewWorkspace& wanted) {
        auto made = Workspace::create(folder_ / name, wanted, Passphrase(typed_), call_.environment);
        if (!made) call_.refuse(made.error());
        return std::move(*made);
    }

    std::vector<CohortTerritory> cohort(const char* file) const {
        return read_cohort(call_.program_file(shipped / "cohortes" / file)).territories;
    }

    OpenVisit& prepare(Workspace& where, const Territory& territory, const std::vector<Card>& team) {
        auto visit = where.prepare({territory, desk_.card(), team, grid_.tables});
        if (!visit) call_.refuse(visit.error());
        return **visit;
    }

    void record(OpenVisit& visit, const std::string& file) {
        std::istringstream lines(call_.program_file(shipped / "demonstration" / file));
        std::string line;
        for (int number = 1; std::getline(lines, line); ++number) {
            if (line.empty()) continue;
            const auto recorded = record_line(visit, line);
            if (!recorded)
                call_.refuse({"{}, ligne {} : {}", "{}, line {}: {}"}, file, number,
                             recorded.error().in(call_.language));
        }
    }

    // A dossier travels, as on the evening of a visit.
    void hand_over(Workspace& from, OpenVisit& visit, Workspace& to) {
        const fs::path dossier = folder_ / "pli.arpenteur";
        if (const auto written = write_dossier(from, visit, dossier); !written) call_.refuse(written.error());
        const Arrival arrival = take_file(to, dossier);
        remove_file(dossier);
        if (arrival.anything_refused()) throw RefusedCommand{sentences(arrival, call_.language)};
    }

    OpenVisit& same_visit(Workspace& where, const OpenVisit& visit) {
        auto found = where.visit(visit.id());
        if (!found) call_.refuse(found.error());
        return **found;
    }

    void visit_in_part(const Territory& territory, int number) {
        OpenVisit& visit = prepare(first_, territory, {});
        record(visit, fmt::format("partiel-{}.jsonl", number));
        hand_over(first_, visit, desk_);
    }

    void complete_visit(const Territory& territory) {
        OpenVisit& first = prepare(first_, territory, {second_.card()});
        record(first, "valombre/preparation.jsonl");
        hand_over(first_, first, second_);
        OpenVisit& second = same_visit(second_, first);

        record(first, "valombre/jour-1-tablette-a.jsonl");
        record(second, "valombre/jour-1-tablette-b.jsonl");
        hand_over(first_, first, second_);
        hand_over(second_, second, first_);
        record(first, "valombre/consensus-jour-1.jsonl");

        record(first, "valombre/jour-2-tablette-a.jsonl");
        record(second, "valombre/jour-2-tablette-b.jsonl");
    }

    const Invocation& call_;
    fs::path folder_;
    std::string typed_;
    Questionnaire grid_;
    Workspace first_, second_, desk_;
};

}  // namespace

Exit run(const Invocation& call, const DemoOptions& options) {
    const fs::path& folder = options.folder;
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_empty(folder, error))
        call.refuse({"Il y a déjà quelque chose dans {} : rien n’a été touché. Choisissez un autre dossier.",
                     "{} is not empty: nothing was touched. Choose another folder."},
                    folder.string());
    Questionnaire grid = call.questionnaire();  // before anything is created
    make_private_folder(folder);
    try {
        Demonstration(call, fs::absolute(folder), std::move(grid)).make();
    } catch (...) {
        empty_folder(folder);  // half a demonstration could pass for a whole one
        throw;
    }
    print(sentence(
        call.language,
        {"Démonstration prête : {}/tablette-a, tablette-b et apfdt ; phrase de passe dans "
         "{}/passphrase.txt",
         "Demonstration ready: {}/tablette-a, tablette-b and apfdt; passphrase in {}/passphrase.txt"},
        folder.string(), folder.string()));
    return Exit::done;
}

}  // namespace arpenteur
