// A visit in a workspace: one answer sealed, signed and durable, beside a bare SQLite transaction of the same
// rows and sizes, by turns on the same disk; and the projection of the whole journal to a Visit.
//
//     visit_benchmark [revisions] [answers] [folder]
#include <fmt/format.h>
#include <random>

#include "app/platform/random.h"
#include "app/workspace/form_files.h"
#include "app/workspace/workspace.h"
#include "app/workspace/write_thing.h"
#include "exports/archive/archive.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/form/read_form.h"
#include "tests/bare_sqlite.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

// What two days of a pair amount to, again and again: readings, notes, verbatims, positions.
class MadeUpTalk {
public:
    MadeUpTalk(OpenVisit& visit, Random random) : visit_(visit), random_(std::move(random)) {}

    Receipt say(std::uint64_t number) {
        const auto& criteria = visit_.grid().criteria;
        const std::string& criterion = criteria[number % criteria.size()].code;
        const Id source = short_hash("arp.test", {bytes_of(fmt::format("source {:6}", number / 200))});
        switch (number % 8) {
            case 0:
                return visit_.write(
                    random_id(random_),
                    Note{fmt::format("Note {}, prise pendant qu’on parlait du budget de l’an prochain.",
                                     number),
                         source});
            case 1:
                return visit_.write(random_id(random_),
                                    Verbatim{fmt::format("« On l’a fait {} fois depuis mars. »", number),
                                             {},
                                             source,
                                             {criterion}});
            case 2:
                return visit_.write(position_id(visit_.person(), criterion),
                                    Position{criterion,
                                             *Level::from(static_cast<int>(number % 5)),
                                             Tendency::progress,
                                             {},
                                             {},
                                             "Deux arbitrages datés, et un budget voté.",
                                             {}});
            default: {
                const auto category = all_categories[number % 4];
                return visit_.write(
                    reading_id(source, visit_.person(), criterion, category),
                    Reading{source, criterion, category, *Level::from(static_cast<int>(number % 5)),
                            Support::reported, "Un compte rendu du conseil de mars le dit."});
            }
        }
    }

private:
    OpenVisit& visit_;
    Random random_;
};

void run(std::uint64_t revisions, std::uint64_t answers, const fs::path& above) {
    const TemporaryFolder folder(above);
    const Environment around{
        Clock::of_the_machine(), fill_random, folder / "state", PassphraseCost::least(), {}};
    Workspace workspace =
        Workspace::create(folder / "tablet", {"Awa Diallo", "CNFPT"}, Passphrase("goudron"), around).value();
    const Workspace desk =
        Workspace::create(folder / "desk", {"Bureau", "APFDT", CardKind::desk}, Passphrase("goudron"), around)
            .value();
    const Questionnaire grid = read_questionnaire(std::filesystem::path(ARPENTEUR_SOURCE) / shipped_grid);
    OpenVisit& visit =
        **workspace.prepare({{"commune", "", "Essai", "", true}, desk.card(), {}, grid.tables});

    MadeUpTalk talk(visit, fill_random);
    std::uint64_t said = 0;
    Times memory{"write(), in memory", {}};
    while (said < revisions) measure(memory, [&] { talk.say(said++); });
    visit.wait(visit.writing().given, std::chrono::minutes(10));

    Times projection{"project()", {}};
    for (int i = 0; i < 7; ++i) measure(projection, [&] { project(visit.id(), visit.replica().journal()); });

    // The sizes of what an answer writes.
    std::size_t block_size = 0;
    visit.for_each_envelope([&](const Envelope& envelope) {
        if (envelope.kind == EnvelopeKind::block) block_size = envelope.bytes.size();
    });
    const std::size_t summary_size = archived(visit.summary()).size() + 40;

    Bare bare(folder / "bare", same_table, same_insert);
    Times durable{"answer, sealed, signed, durable", {}}, transaction{"bare SQLite, same rows", {}};
    std::mt19937_64 random(2);
    for (std::uint64_t number = 1; number <= answers; ++number) {
        AppendBlock answer{.block = {Id{}, number, 1, SealedBytes(block_size)},
                           .summary = SealedBytes(summary_size),
                           .ended_draft = {}};
        fill_random(answer.block.bytes);
        const Id digest = short_hash("arp.test", {answer.block.bytes});
        const auto ours = [&] {
            measure(durable, [&] { visit.wait(talk.say(said++).ticket, std::chrono::seconds(30)); });
        };
        const auto theirs = [&] { measure(transaction, [&] { bare.append(answer, &digest); }); };
        if (random() % 2 == 0)
            ours(), theirs();
        else
            theirs(), ours();
    }
    fmt::print("a visit of {} revisions, {} answers of {} + {} bytes\n", revisions, answers, block_size,
               summary_size);
    fmt::print("{:36} {:>10} {:>10}\n", "", "median µs", "p95 µs");
    for (Times* times : {&memory, &projection, &durable, &transaction})
        fmt::print("{:36} {:>10.1f} {:>10.1f}\n", times->name, times->at(0.5), times->at(0.95));
    fmt::print("durable answer, ratio to bare SQLite: {:.2f}\n", durable.at(0.5) / transaction.at(0.5));
}

}  // namespace
}  // namespace arpenteur

int main(int count, char** arguments) {
    arpenteur::prepare_sealing();
    const std::uint64_t revisions = count > 1 ? std::stoull(arguments[1]) : 20'000;
    const std::uint64_t answers = count > 2 ? std::stoull(arguments[2]) : 300;
    arpenteur::run(revisions, answers, count > 3 ? arguments[3] : std::filesystem::temp_directory_path());
    return 0;
}
