#include "app/workspace/exchange.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "app/platform/file_error.h"
#include "app/platform/files.h"
#include "app/workspace/write_thing.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/visit/disputes.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_card = 4096;
constexpr std::uint64_t first_day_of_this_program = 1'767'225'600'000;  // 2026-01-01, ms

constexpr WordsWith<1> cannot_read{
    "Le fichier ne peut pas être lu ({}). Copiez-le sur cet appareil, puis reprenez-le.",
    "The file cannot be read ({}). Copy it to this device, then take it again."};
constexpr WordsWith<1> cannot_store{"{} ; rien de ce pli n’a été pris. Faites de la place, puis reprenez-le.",
                                    "{}; nothing of this dossier was taken. Make room, then take it again."};
constexpr WordsWith<1> cannot_take{
    "Ce pli met le programme en défaut ({})\u00A0; rien n’en a été pris. Gardez-le et montrez-le à "
    "qui s’occupe d’Arpenteur.",
    "This dossier makes the program fail ({}); nothing of it was taken. Keep it, and show it to "
    "whoever looks after Arpenteur."};
constexpr Words only_reading{
    "Cet espace de travail est ouvert en lecture seule : fermez l’autre programme, puis reprenez ce fichier.",
    "This workspace is open for reading only: close the other program, then take this file again."};
constexpr Words without_roster{
    "Ce pli ne contient pas la liste de l’équipe en entier : demandez-en un nouveau à son auteur.",
    "This dossier does not hold the whole roster of the team: ask its author for a new one."};

// The file's bytes, in order.
class FileReader {
public:
    explicit FileReader(const fs::path& path) : stream_(path, std::ios::binary) {
        std::error_code error;
        size_ = fs::file_size(path, error);
    }
    bool good() const { return stream_.is_open() && stream_.good(); }
    std::size_t read(std::span<std::uint8_t> into) {
        stream_.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
        const auto got = static_cast<std::size_t>(stream_.gcount());
        done_ += got;
        return got;
    }
    std::uint64_t done() const { return done_; }
    std::uint64_t size() const { return size_; }

private:
    std::ifstream stream_;
    std::uint64_t size_ = 0;
    std::uint64_t done_ = 0;
};

void describe_visit(Arrival& arrival, const OpenVisit& visit) {
    arrival.visit = visit.id();
    arrival.territory = visit.summary().territory.name;
    arrival.forks = visit.replica().journal().forks();
    arrival.gaps = visit.replica().journal().gaps();
    for (const Gap& gap : arrival.gaps) {
        const RosterMember* owner = visit.replica().owner_of(gap.device);
        arrival.gap_owners.push_back(owner ? owner->card.name() : std::string());
    }
    arrival.several_values = count_to_arbitrate(visit.view());
}

// The logical time tells what a tablet's clock showed, also of a note that was taken elsewhere on another day.
void judge_clocks(Arrival& arrival, std::int64_t now) {
    const auto ours = static_cast<std::uint64_t>(std::max<std::int64_t>(now, 0));
    if (arrival.intake.latest > ours)
        arrival.clock_ahead_days = (arrival.intake.latest - ours) / std::uint64_t{longest_leap_ms};
    arrival.clock_behind = arrival.intake.earliest < first_day_of_this_program;
}

Arrival refused_arrival(const fs::path& file, UserError user_error) {
    Arrival arrival;
    arrival.file = file;
    arrival.refused = std::move(user_error);
    return arrival;
}

// The records, wraps and certificates of a dossier. Reads the file up to the first block.
std::vector<Envelope> beginning_of(const fs::path& file) {
    struct Enough {};
    FileReader reader(file);
    std::vector<Envelope> beginning;
    try {
        (void)read_dossier([&](std::span<std::uint8_t> into) { return reader.read(into); },
                           [](const DossierHeader&) { return true; },
                           [&](Envelope&& envelope) {
                               if (envelope.kind == EnvelopeKind::block) throw Enough{};
                               if (envelope.kind != EnvelopeKind::form_tables)
                                   beginning.push_back(std::move(envelope));
                           });
    } catch (const Enough&) {
    }
    return beginning;
}

Arrival take_dossier(Workspace& workspace, const fs::path& file, const Progressing& progress) {
    Arrival arrival;
    arrival.file = file;
    FileReader reader(file);
    const ReadBytes read = [&](std::span<std::uint8_t> into) {
        const std::size_t got = reader.read(into);
        if (progress) progress(reader.done(), reader.size());
        return got;
    };

    std::optional<DossierHeader> header;
    FileReader first(file);
    const auto peeked = read_dossier([&](std::span<std::uint8_t> into) { return first.read(into); },
                                     [&](const DossierHeader& found) {
                                         header = found;
                                         return false;
                                     },
                                     [](Envelope&&) {});
    if (!peeked) return refused_arrival(file, user_error(message(peeked.error())));

    auto visit = workspace.visit(header->visit);
    if (!visit) {
        auto beginning = beginning_of(file);
        if (beginning.empty()) return refused_arrival(file, user_error(without_roster));
        visit = workspace.receive(header->visit, std::move(beginning));
        arrival.new_visit = true;
    }
    if (!visit) return refused_arrival(file, visit.error());

    std::optional<DossierEnd> end;
    arrival.intake = (*visit)->merge([&](const OpenVisit::TakeEnvelope& take) {
        auto finished = read_dossier(
            read, [](const DossierHeader&) { return true; },
            [&](Envelope&& envelope) { take(std::move(envelope)); });
        if (finished) end = std::move(*finished);
    });
    arrival.kind = ArrivalKind::dossier;
    if (end) {
        arrival.skipped = end->skipped;
        if (const auto trailer = open_trailer(*end, (*visit)->replica())) {
            arrival.complete = trailer->blocks == end->blocks && end->skipped == 0;
            arrival.sender = (*visit)->name_of(person_of(trailer->sender));
        }
    }
    if (arrival.intake.added > 0) judge_clocks(arrival, workspace.environment().clock.wall().ms);
    describe_visit(arrival, **visit);
    return arrival;
}

}  // namespace

Result<Card> read_card_file(const fs::path& file) {
    try {
        const auto bytes = read_file(file, longest_card, Links::follow);
        if (!bytes) return refused(user_error(cannot_read, file.string()));
        const auto card = Card::read(*bytes);
        if (!card) return refused(user_error(message(card.error())));
        return *card;
    } catch (const FileError& error) {
        return refused(user_error(cannot_read, std::string(error.what())));
    }
}

Arrival take_file(Workspace& workspace, const fs::path& file, const Progressing& progress) {
    if (workspace.access() != Access::write) return refused_arrival(file, user_error(only_reading));
    FileReader probe(file);
    if (!probe.good()) return refused_arrival(file, user_error(cannot_read, file.string()));
    std::array<std::uint8_t, 8> tag{};
    probe.read(tag);
    const std::string_view kind(reinterpret_cast<const char*>(tag.data()), tag.size());
    try {
        if (kind != "arp.card") return take_dossier(workspace, file, progress);
        const auto card = read_card_file(file);
        if (!card) return refused_arrival(file, card.error());
        Arrival arrival;
        arrival.file = file;
        arrival.kind = ArrivalKind::card;
        arrival.card = *card;
        arrival.new_card = workspace.take_card(*card);
        return arrival;
    } catch (const StoreError& error) {
        return refused_arrival(file, user_error(cannot_store, message(error.fault())));
    } catch (const FileError& error) {
        return refused_arrival(file, user_error(cannot_read, std::string(error.what())));
    } catch (const std::exception& error) {
        return refused_arrival(file, user_error(cannot_take, std::string(error.what())));
    }
}

Result<void> write_dossier(Workspace& workspace, OpenVisit& visit, const fs::path& file,
                           const std::optional<Card>& invited) {
    if (invited && !visit.reads(invited->sign_key())) {
        if (!visit.writable()) return refused(user_error(only_reading));
        if (const auto done = visit.add_member(*invited); !done) return done;
        // Whoever joins is in the team: their position is awaited like the others'.
        if (!invited->is_desk())
            visit.write(member_id(invited->person()), Member{invited->person(), invited->name(),
                                                             invited->organisation(), Role::diagnostician});
    }
    try {
        visit.wrap_keys_for_readers();
        AtomicFile out(file);
        DossierWriter writer([&](Bytes bytes) { out.write(bytes); }, visit.replica());
        visit.for_each_envelope([&](const Envelope& envelope) { writer.add(envelope); });
        writer.finish(visit.replica(), workspace.tablet(), {}, workspace.environment().random);
        out.commit();
    } catch (const FileError& error) {
        return refused(user_error({"Le pli n’a pas été écrit : {}.", "The dossier was not written: {}."},
                                  std::string(error.what())));
    }
    return {};
}

std::vector<std::string> sentences(const Arrival& arrival, Language language) {
    std::vector<std::string> lines;
    const auto say = [&]<class... Arguments>(const WordsWith<sizeof...(Arguments)>& words,
                                             const Arguments&... arguments) {
        lines.push_back(sentence(language, words, arguments...));
    };
    const std::string name = arrival.file.filename().string();
    if (arrival.refused) {
        say({"{} : refusé. {}", "{}: refused. {}"}, name, arrival.refused->in(language));
        return lines;
    }
    if (arrival.kind == ArrivalKind::card) {
        if (arrival.new_card)
            say({"{} : carte de {} prise. Comparez de vive voix ses huit mots : {}",
                 "{}: card of {} taken in. Compare its eight words by voice: {}"},
                name, arrival.card->name(), fingerprint(*arrival.card));
        else
            say({"{} : carte de {} déjà connue.", "{}: card of {} already known."}, name,
                arrival.card->name());
        return lines;
    }
    say({"{} : {}{}. Révisions nouvelles : {} ; déjà connues : {}.",
         "{}: {}{}. New revisions: {}; already known: {}."},
        name, arrival.territory,
        arrival.new_visit ? Words{" (nouvelle visite)", " (new visit)"} : Words{"", ""}, arrival.intake.added,
        arrival.intake.known);
    if (!arrival.complete)
        lines.emplace_back(Words{
            "    Pli incomplet : ce qui est arrivé entier est pris ; demandez-le à nouveau à son auteur.",
            "    Incomplete dossier: what came whole is taken; ask its author for it again."}
                               .in(language));
    if (arrival.skipped > 0)
        say({"    {} octets illisibles.", "    {} bytes could not be read."}, arrival.skipped);
    if (arrival.intake.completed > 0)
        say({"    Révisions dont les mots manquaient et sont arrivés : {}.",
             "    Revisions whose missing words have come: {}."},
            arrival.intake.completed);
    if (arrival.intake.may_come_to_count())
        lines.emplace_back(
            Words{"    Gardez ce fichier : ce qui en est refusé pourra être pris après un prochain pli.",
                  "    Keep this file: what is refused of it may be taken after another dossier."}
                .in(language));
    if (arrival.several_values > 0)
        say({"    À arbitrer, écrit sans se voir : {}.",
             "    To arbitrate, written without seeing each other: {}."},
            arrival.several_values);
    for (const Fork& fork : arrival.forks)
        say({"    La tablette {} a écrit deux suites à partir de la révision {} (copie restaurée) : les deux "
             "sont gardées.",
             "    Tablet {} wrote two continuations from revision {} on (a restored copy): both are kept."},
            fork.device.hex().substr(0, 8), fork.counter);
    for (std::size_t i = 0; i < arrival.gaps.size(); ++i)
        say({"    Révisions {} à {} de la tablette de {} manquent.",
             "    Revisions {} to {} of the tablet of {} are missing."},
            arrival.gaps[i].first, arrival.gaps[i].last, arrival.gap_owners[i]);
    if (arrival.clock_ahead_days > 0)
        say({"    L’horloge d’une tablette avance de {} jours ; rien n’en dépend.",
             "    A tablet's clock is {} days ahead; nothing depends on it."},
            arrival.clock_ahead_days);
    if (arrival.clock_behind)
        lines.emplace_back(Words{
            "    L’horloge d’une tablette retarde\u00A0: elle montre un jour d’avant 2026\u00A0; rien n’en "
            "dépend.",
            "    A tablet's clock is behind: it shows a day before 2026; nothing depends on it."}
                               .in(language));
    for (const Refused& part : arrival.intake.refused) {
        const std::string why(message(part.refusal).in(language));
        if (part.kind == EnvelopeKind::block && part.count > 0)
            say({"    Révisions {} à {} refusées : {}.", "    Revisions {} to {} refused: {}."}, part.first,
                part.first + part.count - 1, why);
        else
            say({"    Une partie du pli refusée : {}.", "    Part of the dossier was refused: {}."}, why);
    }
    return lines;
}

}  // namespace arpenteur
