// Ten sealed and signed dossiers into a fresh desk, up to the current revisions of every subject, beside the
// bare loop: the same revisions from a plain file into a bare SQLite table. CPU, since other work on the
// machine weighs less on it.
//
//     merge_benchmark [revisions a device] [repetitions] [folder]
//
// Each measurement is a process of its own: so the memory is its own too.
#include <algorithm>
#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/string.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/store/visit_file.h"
#include "exports/dossier/dossier.h"
#include "questionnaires/visit/visit.h"
#include "questionnaires/visit/visit_rules.h"
#include "tests/merge_workload.h"
#include "tests/team.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t short_word = 16;  // bytes: words up to here travel as codes, longer ones as texts

std::string plain_file(const fs::path& folder, std::size_t device) {
    return folder / fmt::format("plain-{}", device);
}
std::string dossier_file(const fs::path& folder, std::size_t device) {
    return folder / fmt::format("dossier-{}", device);
}

// The visit of the workload: ten tablets, the first of which founded it.
struct Workers {
    FoundedVisit founding = founded_by(1);
    Holder founder{1, founding};
    std::vector<DeviceCertificate> certificates;

    Workers() {
        for (std::uint64_t d = 1; d < workload::devices; ++d) founder.add(1 + d);
        for (std::uint64_t d = 0; d < workload::devices; ++d)
            certificates.push_back(
                DeviceCertificate::make(tablet(1 + d), founding.visit, known_random(100 + d)));
    }
};

Revision revision_of(const workload::Write& write, std::size_t device, const Workers& team,
                     const std::vector<Segment>& segments, const Random& random) {
    Revision revision;
    revision.author = workload::author_of(device);
    revision.time = {static_cast<std::int64_t>(write.time), 60, write.time + write.tie};
    revision.subject = {write.entity, std::string(write.field)};
    for (const auto& replaced : write.replaces) {
        if (replaced.device == device)
            revision.replaces.push_back({{}, replaced.counter, {}});
        else
            revision.replaces.push_back({team.certificates[replaced.device].device(), replaced.counter,
                                         segments[replaced.device].links[replaced.counter - 1].half()});
    }
    if (write.is_number)
        revision.value.set("value", write.number);
    else if (write.text.size() <= short_word)
        revision.value.set("value", write.text);
    else
        revision.value.set("value", FreeText{random_id(random), write.text});
    return revision;
}

void write_plain(const fs::path& folder, const std::vector<std::vector<workload::Write>>& all) {
    for (std::size_t d = 0; d < all.size(); ++d) {
        std::ofstream stream(plain_file(folder, d), std::ios::binary);
        cereal::PortableBinaryOutputArchive archive(stream);
        const auto raw = [&](const Id& id) {
            archive(cereal::binary_data(id.bytes.data(), id.bytes.size()));
        };
        archive(static_cast<std::uint64_t>(all[d].size()));
        for (const workload::Write& write : all[d]) {
            raw(workload::id16(1, d));
            archive(write.counter);
            raw(workload::author_of(d));
            archive(write.time, write.tie);
            raw(write.entity);
            archive(std::string(write.field), static_cast<std::uint8_t>(write.is_number ? 1 : 2));
            if (write.is_number)
                archive(write.number);
            else
                archive(write.text);
            archive(static_cast<std::uint8_t>(write.replaces.size()));
            for (const auto& replaced : write.replaces) {
                raw(workload::id16(1, replaced.device));
                archive(replaced.counter);
            }
        }
    }
}

void write_dossiers(const fs::path& folder, const std::vector<std::vector<workload::Write>>& all) {
    const Workers team;
    std::vector<Segment> segments;
    for (const DeviceCertificate& certificate : team.certificates)
        segments.push_back({certificate.device(), 1, certificate.first_link(), {}, {}});
    const Random random = known_random(7);
    for (std::size_t i = 0; i < all.front().size(); ++i) {
        std::vector<std::pair<Revision, Digest>> turn;
        for (std::size_t d = 0; d < all.size(); ++d) {
            Revision revision = revision_of(all[d][i], d, team, segments, random);
            const Digest link = next_link(segments[d].last_link(), revision);
            turn.emplace_back(std::move(revision), link);
        }
        for (std::size_t d = 0; d < all.size(); ++d) {
            segments[d].revisions.push_back(std::move(turn[d].first));
            segments[d].links.push_back(turn[d].second);
        }
    }
    for (std::size_t d = 0; d < all.size(); ++d) {
        const Identity writing = tablet(1 + d);
        std::vector<Envelope> records;
        for (const auto& record : team.founder.sealed())
            records.push_back({EnvelopeKind::roster_record, record});
        VisitReplica sender =
            VisitReplica::open(team.founding.visit, writing, {}, random, std::move(records), forgets).value();
        for (const DeviceCertificate& certificate : team.certificates) sender.add_own(certificate, forgets);
        sender.wrap_for_readers(forgets);
        std::ofstream stream(dossier_file(folder, d), std::ios::binary);
        DossierWriter writer(
            [&](Bytes bytes) {
                stream.write(reinterpret_cast<const char*>(bytes.data()),
                             static_cast<std::streamsize>(bytes.size()));
            },
            sender);
        for (const Envelope& envelope : sender.beginning()) writer.add(envelope);
        for (const SealedBlock& block :
             seal_segment(segments[d], tablet(1 + d), team.founding.visit, team.founding.key, random))
            writer.add({EnvelopeKind::block, block.bytes});
        writer.finish(sender, writing, {}, random);
    }
}

double cpu_so_far() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Figures {
    double first = 0.0, again = 0.0, project = 0.0;  // CPU, seconds
    double peak_mb = 0.0;
    std::uint64_t revisions = 0;  // that stand in the end
};

void check(int result, int wanted = SQLITE_OK) {
    if (result != wanted) throw std::runtime_error(sqlite3_errstr(result));
}

// The bare loop: page 4096, WAL, synchronous=FULL, a cache of 64 MiB, one transaction, the key (device,
// counter).
void bare_loop(const fs::path& folder, Figures& figures) {
    const double begun = cpu_so_far();
    sqlite3* database = nullptr;
    check(sqlite3_open((folder / "bare").c_str(), &database));
    const auto execute = [&](const char* sql) {
        check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
    };
    execute(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = "
        "-65536;"
        "CREATE TABLE revisions (device BLOB, counter INTEGER, author BLOB, t INTEGER, tc INTEGER, entity "
        "BLOB,"
        " field TEXT, kind INTEGER, value, replaces BLOB, PRIMARY KEY (device, counter)) WITHOUT ROWID; "
        "BEGIN");
    sqlite3_stmt* insert = nullptr;
    check(sqlite3_prepare_v2(database,
                             "INSERT OR IGNORE INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1,
                             &insert, nullptr));
    for (std::size_t d = 0; d < workload::devices; ++d) {
        std::ifstream stream(plain_file(folder, d), std::ios::binary);
        cereal::PortableBinaryInputArchive archive(stream);
        std::uint64_t count = 0;
        archive(count);
        Id device, author, entity;
        std::string field, text, replaces;
        for (std::uint64_t i = 0; i < count; ++i) {
            std::uint64_t counter = 0, time = 0;
            std::uint16_t tie = 0;
            std::uint8_t kind = 0, parents = 0;
            std::int64_t number = 0;
            const auto raw = [&](Id& id) { archive(cereal::binary_data(id.bytes.data(), id.bytes.size())); };
            raw(device);
            archive(counter);
            raw(author);
            archive(time, tie);
            raw(entity);
            archive(field, kind);
            if (kind == 1)
                archive(number);
            else
                archive(text);
            archive(parents);
            replaces.resize(24U * parents);
            if (parents > 0) archive(cereal::binary_data(replaces.data(), replaces.size()));
            const auto blob = [&](int at, const Id& id) {
                sqlite3_bind_blob(insert, at, id.bytes.data(), 16, SQLITE_STATIC);
            };
            blob(1, device);
            sqlite3_bind_int64(insert, 2, static_cast<sqlite3_int64>(counter));
            blob(3, author);
            sqlite3_bind_int64(insert, 4, static_cast<sqlite3_int64>(time));
            sqlite3_bind_int64(insert, 5, tie);
            blob(6, entity);
            sqlite3_bind_text(insert, 7, field.data(), static_cast<int>(field.size()), SQLITE_STATIC);
            sqlite3_bind_int64(insert, 8, kind);
            if (kind == 1)
                sqlite3_bind_int64(insert, 9, number);
            else
                sqlite3_bind_text(insert, 9, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
            sqlite3_bind_blob(insert, 10, replaces.data(), static_cast<int>(replaces.size()), SQLITE_STATIC);
            check(sqlite3_step(insert), SQLITE_DONE);
            sqlite3_reset(insert);
            ++figures.revisions;
        }
    }
    execute("COMMIT");
    sqlite3_finalize(insert);
    sqlite3_close(database);
    figures.first = cpu_so_far() - begun;
}

// What OpenVisit::merge does with one dossier.
void take(const std::string& path, VisitReplica& desk, VisitFile& file) {
    std::ifstream stream(path, std::ios::binary);
    std::optional<DossierEnd> ended;
    file.merge([&](const VisitFile::TakeItem& take_item) {
        Shelf shelf = forgets;
        shelf.keep = [&](const Envelope& envelope, const Digest& name) {
            if (envelope.kind != EnvelopeKind::block)
                return take_item(ItemRow{static_cast<std::uint8_t>(envelope.kind), name, envelope.bytes});
            const BlockHeader header = *read_block_header(envelope.bytes);
            take_item(BlockRow{header.device, header.first, static_cast<std::uint32_t>(header.count),
                               envelope.bytes});
        };
        auto end = read_dossier(
            [&](std::span<std::uint8_t> out) {
                stream.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
                return static_cast<std::size_t>(stream.gcount());
            },
            [](const DossierHeader&) { return true; },
            [&](Envelope&& envelope) { desk.take(std::move(envelope), shelf); });
        if (!end) throw std::runtime_error("a dossier that cannot be read");
        ended = std::move(*end);
        if (!desk.settle(shelf).refused.empty()) throw std::runtime_error("something was refused");
        return true;
    });
    if (!open_trailer(*ended, desk)) throw std::runtime_error("a trailer that proves nothing");
}

void fresh_desk(const fs::path& folder, Figures& figures) {
    const Workers team;
    const Identity reader = tablet(900);

    const double begun = cpu_so_far();
    auto file = VisitFile::create(folder / "desk");
    VisitReplica desk =
        VisitReplica::open(team.founding.visit, reader, visit_rules({}, {}, id_number(6, 1)), known_random(4),
                           {{EnvelopeKind::roster_record, team.founding.record.bytes}}, forgets)
            .value();
    for (std::size_t d = 0; d < workload::devices; ++d) take(dossier_file(folder, d), desk, *file);
    const double merged = cpu_so_far();
    figures.first = merged - begun;
    figures.revisions = desk.journal().size();
    for (std::size_t d = 0; d < workload::devices; ++d) take(dossier_file(folder, d), desk, *file);
    const double again = cpu_so_far();
    figures.again = again - merged;
    const Visit visit = project(team.founding.visit, desk.journal());
    if (visit.unread.empty()) throw std::runtime_error("the projection is empty");
    figures.project = cpu_so_far() - again;
    file->checkpoint_and_close();
    // The last checkpoint belongs to the merge, as it does in the bare loop.
    figures.first += cpu_so_far() - again - figures.project;
}

// In a process of its own.
Figures measured(const std::function<void(Figures&)>& work) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        Figures figures;
        try {
            work(figures);
        } catch (const std::exception& error) {
            fmt::print(stderr, "{}\n", error.what());
            _exit(1);
        }
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        figures.peak_mb = static_cast<double>(usage.ru_maxrss) / 1024.0;
        _exit(write(ends[1], &figures, sizeof figures) == sizeof figures ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    Figures figures;
    const bool whole = WIFEXITED(status) && WEXITSTATUS(status) == 0 &&
                       read(ends[0], &figures, sizeof figures) == sizeof figures;
    close(ends[0]);
    close(ends[1]);
    if (!whole) throw std::runtime_error("a measurement failed");
    return figures;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void segment(std::uint64_t revisions, int repetitions, const fs::path& above) {
    const TemporaryFolder folder(above);
    measured([&](Figures&) {
        const auto all = workload::make(revisions);
        write_plain(folder.path(), all);
        write_dossiers(folder.path(), all);
    });
    std::uintmax_t bytes = 0;
    for (std::size_t d = 0; d < workload::devices; ++d)
        bytes += fs::file_size(dossier_file(folder.path(), d));

    std::vector<double> bare, desk, again, project, ratio;
    double peak = 0.0, bare_peak = 0.0;
    std::uint64_t stand = 0;
    for (int i = 0; i < repetitions; ++i) {
        const Figures plain = measured([&](Figures& figures) { bare_loop(folder.path(), figures); });
        const Figures ours = measured([&](Figures& figures) { fresh_desk(folder.path(), figures); });
        for (const auto& entry : fs::directory_iterator(folder.path()))
            if (entry.path().filename().string().starts_with("bare") ||
                entry.path().filename().string().starts_with("desk"))
                fs::remove(entry.path());
        bare.push_back(plain.first);
        desk.push_back(ours.first);
        again.push_back(ours.again);
        project.push_back(ours.project);
        ratio.push_back(ours.first / plain.first);
        peak = std::max(peak, ours.peak_mb);
        bare_peak = std::max(bare_peak, plain.peak_mb);
        stand = ours.revisions;
    }
    const auto all = static_cast<double>(revisions * workload::devices);
    fmt::print("{} devices of {} revisions, {} repetitions, medians of CPU seconds\n", workload::devices,
               revisions, repetitions);
    fmt::print("bare loop            {:8.3f}   {:>10.0f} revisions/s, peak {:.0f} MB\n", median(bare),
               all / median(bare), bare_peak);
    fmt::print("ten dossiers         {:8.3f}   {:>10.0f} revisions/s, peak {:.0f} MB, {} revisions held\n",
               median(desk), all / median(desk), peak, stand);
    fmt::print("ratio to the loop    {:8.2f}\n", median(ratio));
    fmt::print("the same ten again   {:8.3f}   {:.3f} of the first\n", median(again),
               median(again) / median(desk));
    fmt::print("projection, apart    {:8.3f}\n", median(project));
    fmt::print("bytes a revision     {:8.1f}   (dossiers, rosters and openings included)\n",
               static_cast<double>(bytes) / all);
}

}  // namespace
}  // namespace arpenteur

int main(int count, char** arguments) {
    arpenteur::prepare_sealing();
    const std::uint64_t revisions = count > 1 ? std::stoull(arguments[1]) : 10'000;
    const int repetitions = count > 2 ? std::stoi(arguments[2]) : 5;
    const std::filesystem::path folder = count > 3 ? arguments[3] : std::filesystem::temp_directory_path();
    arpenteur::segment(revisions, repetitions, folder);
    return 0;
}
