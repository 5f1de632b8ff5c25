// Writes the example of exports/dossier/FORMAT.md anew: everything from "## An example" on. Run it when bytes change
// before a first release, and never after.
//
//     format_example >> FORMAT.md
#include <fmt/format.h>

#include "exports/blocks/form_tables.h"
#include "exports/dossier/dossier.h"
#include "questionnaires/journal/canonical.h"
#include "questionnaires/visit/records.h"
#include "questionnaires/visit/things.h"
#include "questionnaires/visit/visit_rules.h"
#include "tests/team.h"

namespace arpenteur {
namespace {

std::string lines_of(Bytes bytes) {
    const std::string hex = hex_of(bytes);
    std::string lines;
    for (std::size_t at = 0; at < hex.size(); at += 96) lines += hex.substr(at, 96) + "\n";
    return lines;
}

// The bytes written since it was asked last.
class Growing {
public:
    WriteBytes writer() {
        return [this](Bytes bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); };
    }
    Bytes since() {
        const Bytes news = Bytes(bytes_).subspan(told_);
        told_ = bytes_.size();
        return news;
    }

private:
    std::vector<std::uint8_t> bytes_;
    std::size_t told_ = 0;
};

void write_example() {
    const Identity founder = tablet(1);
    const Card founder_card = team_card(1), desk = desk_card();
    const std::string tables = "survey\ntype,name\n";
    const FoundedVisit founded =
        found_visit({founder, founder_card, desk, digest_of_form(tables), true}, known_random(77)).value();
    Stored stored;
    auto replica = VisitReplica::open(founded.visit, founder, visit_rules({}, {}), known_random(2),
                                      {{EnvelopeKind::roster_record, founded.record.bytes}}, stored.shelf())
                       .value();
    replica.take(
        {EnvelopeKind::form_tables, sealed_form_tables(tables, founded.visit, founded.key, known_random(3))},
        stored.shelf());
    replica.settle(stored.shelf());
    const DeviceCertificate certificate = DeviceCertificate::make(founder, founded.visit, known_random(4));
    replica.add_own(certificate, stored.shelf());

    Random random = known_random(5);
    const auto salt = [&random] { return random_id(random); };
    const Id me = founder_card.person(), drawn = random_id(random), note = own_id(me, drawn);
    const auto write = [&](const Subject& subject, Value value, std::int64_t wall) {
        const SealedBlock block =
            replica.write(certificate, replica.journal().write(certificate.device(), me,
                                                               stamp(wall, 60, replica.journal().latest()),
                                                               subject, std::move(value)));
        stored.blocks.push_back(block.bytes);
    };
    write({note, "own.note"}, to_value(Note{"L’eau monte rue du Port.", {}, drawn}, salt), 1'795'000'000'000);
    Value coding = to_value(Coding{{"P2_1", "P4_3"}}, salt);
    coding.set(std::string(part_of_thing_beside), note);
    write({beside_id(kind_of<Coding>, note), "coding"}, std::move(coding), 1'795'000'060'000);

    fmt::print(R"(## An example

`tests/format_test.cpp` reads what follows. A founder wrote a note, coded it to two criteria, and handed the visit over. The
desk opens the dossier with its root (never use it for anything else):

```root
{}
```

The dossier, frame by frame:

```dossier
)",
               hex_of(tablet(Holder::desk).root().bytes()));
    Growing file;
    DossierWriter writer(file.writer(), replica);
    fmt::print("# header\n{}", lines_of(file.since()));
    std::size_t revision = 0;
    for (const Envelope& envelope : stored.all({EnvelopeKind::roster_record, EnvelopeKind::form_tables,
                                                EnvelopeKind::certificate, EnvelopeKind::block})) {
        static constexpr std::array<const char*, 6> names{
            "", "roster record: the founding", "", "form tables", "device certificate", "block: revision"};
        writer.add(envelope);
        const bool block = envelope.kind == EnvelopeKind::block;
        fmt::print("# {}{}\n{}", names[static_cast<std::size_t>(envelope.kind)],
                   block ? " " + std::to_string(++revision) : "", lines_of(file.since()));
    }
    writer.finish(replica, founder, {}, known_random(6));
    fmt::print("# trailer\n{}```\n\n", lines_of(file.since()));
    fmt::print(R"(It opens as the visit {}, in which one device writes, {}. Its
chain starts at L0:

```links
{}
)",
               founded.visit.hex(), certificate.device().hex(), hex_of(bytes_of(certificate.first_link())));
    std::string canonical;
    for (const auto& bytes : stored.blocks) {
        const SignedSegment opened = open_block(bytes, founded.visit, founded.key).value();
        fmt::print("{}\n", hex_of(bytes_of(opened.segment.last_link())));
        canonical += (canonical.empty() ? "" : "\n") +
                     lines_of(bytes_of(canonical_bytes(opened.segment.revisions.front())));
    }
    fmt::print(R"(```

The next links are those of revision 1, the note « L’eau monte rue du Port. » (the chain has only its digest), and of revision 2,
its criteria P2_1 and P4_3. Their canonical bytes:

```canonical
{}```
)",
               canonical);
}

}  // namespace
}  // namespace arpenteur

int main() {
    arpenteur::prepare_sealing();
    arpenteur::write_example();
    return 0;
}
