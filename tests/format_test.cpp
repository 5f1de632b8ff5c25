// The example of exports/dossier/FORMAT.md: a dossier that was written once, which every later version must
// read.
#include <fstream>
#include <iterator>
#include <string>

#include "exports/dossier/dossier.h"
#include "questionnaires/journal/canonical.h"
#include "questionnaires/journal/chain.h"
#include "questionnaires/visit/visit.h"
#include "questionnaires/visit/visit_rules.h"
#include "tests/catch.h"
#include "tests/team.h"

namespace arpenteur {

namespace {

std::string format() {
    std::ifstream file(ARPENTEUR_SOURCE "/exports/dossier/FORMAT.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

// The lines between ```name and ```, comments left out.
std::vector<std::string> listing(const std::string& name) {
    std::istringstream text(format());
    std::vector<std::string> lines;
    bool inside = false;
    for (std::string line; std::getline(text, line);) {
        if (inside && line == "```") break;
        if (inside && (line.empty() || line.front() != '#')) lines.push_back(line);
        if (line == "```" + name) inside = true;
    }
    return lines;
}

std::vector<std::uint8_t> from_hex(const std::vector<std::string>& lines) {
    std::vector<std::uint8_t> bytes;
    for (const std::string& line : lines)
        for (std::size_t at = 0; at + 1 < line.size(); at += 2)
            bytes.push_back(static_cast<std::uint8_t>(std::stoi(line.substr(at, 2), nullptr, 16)));
    return bytes;
}

}  // namespace

TEST_CASE("the example of the format is read as it says") {
    const Identity desk(Secret::copy_of(from_hex(listing("root"))));
    const std::vector<std::uint8_t> file = from_hex(listing("dossier"));
    REQUIRE(file.size() > 1000);

    Id visit;
    std::vector<Envelope> envelopes;
    std::size_t read = 0;
    const auto end = read_dossier(
        [&](std::span<std::uint8_t> out) {
            const std::size_t size = std::min(out.size(), file.size() - read);
            std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(read), size, out.begin());
            read += size;
            return size;
        },
        [&](const DossierHeader& header) {
            visit = header.visit;
            return true;
        },
        [&](Envelope&& envelope) { envelopes.push_back(std::move(envelope)); });
    REQUIRE(end);
    CHECK(end->skipped == 0);
    REQUIRE(envelopes.size() == 5);
    CHECK(format().find(visit.hex()) != std::string::npos);

    auto replica = VisitReplica::open(visit, desk, visit_rules({}, {}), known_random(1),
                                      {envelopes[0], envelopes[2]}, forgets);
    REQUIRE(replica);
    for (const Envelope& envelope : envelopes) replica->take(envelope, forgets);
    CHECK(replica->settle(forgets).refused.empty());
    CHECK(*replica->form_tables(replica->judgement().origin->form) == "survey\ntype,name\n");
    CHECK(open_trailer(*end, *replica).has_value());

    const Visit held = project(visit, replica->journal());
    REQUIRE(held.notes.size() == 1);
    CHECK(settled(held.notes.begin()->second)->text == "L’eau monte rue du Port.");
    REQUIRE(held.codings.size() == 1);
    CHECK(settled(held.codings.begin()->second)->criteria == std::vector<std::string>{"P2_1", "P4_3"});
    CHECK(held.unread.empty());

    SECTION("and its chain is over the canonical bytes that are listed") {
        const std::vector<std::string> links = listing("links");
        REQUIRE(links.size() == 3);
        const DeviceCertificate& certificate = replica->certificates().begin()->second;
        CHECK(hex_of(certificate.first_link().bytes) == links[0]);
        std::vector<std::vector<std::string>> canonical(1);
        for (const std::string& line : listing("canonical"))
            if (line.empty())
                canonical.emplace_back();
            else
                canonical.back().push_back(line);
        REQUIRE(canonical.size() == 2);
        for (std::size_t i = 0; i < 2; ++i) {
            const auto segment = open_block(envelopes[3 + i].bytes, visit, replica->key());
            REQUIRE(segment);
            const std::vector<std::uint8_t> listed = from_hex(canonical[i]);
            CHECK(hex_of(bytes_of(canonical_bytes(segment->segment.revisions.front()))) == hex_of(listed));
            CHECK(hex_of(segment->segment.before.bytes) == links[i]);
            CHECK(hex_of(segment->segment.links.front().bytes) == links[i + 1]);
            const std::vector<std::uint8_t> before = from_hex({links[i]});
            CHECK(hex_of(hash("arp.link", {before, listed}).bytes) == links[i + 1]);
        }
    }
}

}  // namespace arpenteur
