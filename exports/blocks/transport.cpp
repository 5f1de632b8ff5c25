#include "exports/blocks/transport.h"

#include <cstring>
#include <unordered_map>

#include "exports/archive/archive.h"
#include "questionnaires/journal/canonical.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

// Stands in place of a part's kind if its payload is not one that the kind can have: it is kept as bytes.
constexpr std::uint8_t kept_as_bytes = 0;
// After a text's kind: whether its words are there.
constexpr std::uint8_t words_erased = 0;
constexpr std::uint8_t words_present = 1;

struct Columns {
    std::array<std::uint8_t, 32> before{};
    std::array<std::uint8_t, 64> head{};
    std::string ids, names, times, shapes, references, payloads, words;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(before, head, ids, names, times, shapes, references, payloads, words);
    }
};

void put_varint(std::string& out, std::uint64_t number) {
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

void put_signed(std::string& out, std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    put_varint(out, (bits << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0));
}

// Differences wrap around, so that any two times have one.
std::int64_t difference(std::uint64_t a, std::uint64_t b) { return static_cast<std::int64_t>(a - b); }
std::uint64_t sum(std::uint64_t a, std::int64_t difference) {
    return a + static_cast<std::uint64_t>(difference);
}

void put_id(std::string& out, const Id& id) {
    out.append(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
}

class Layout {
public:
    explicit Layout(const Segment& segment) : counter_(segment.first) {
        for (const Revision& revision : segment.revisions) put(revision);
    }
    Columns columns;

private:
    std::uint64_t place_of(const Id& id) {
        const auto [known, added] = id_places_.try_emplace(id, id_places_.size());
        if (added) put_id(columns.ids, id);
        return known->second;
    }
    std::uint64_t place_of(const std::string& name) {
        const auto [known, added] = name_places_.try_emplace(name, name_places_.size());
        if (added) {
            columns.names += static_cast<char>(static_cast<std::uint8_t>(name.size()));
            columns.names += name;
        }
        return known->second;
    }

    void put(const Revision& revision) {
        put_signed(columns.times, difference(static_cast<std::uint64_t>(revision.time.wall), wall_));
        put_signed(columns.times, revision.time.offset_minutes - offset_);
        wall_ = static_cast<std::uint64_t>(revision.time.wall);
        offset_ = revision.time.offset_minutes;
        put_signed(columns.times, difference(revision.time.logical, wall_));

        put_varint(columns.shapes, place_of(revision.author));
        put_varint(columns.shapes, place_of(revision.subject.entity));
        put_varint(columns.shapes, place_of(revision.subject.field));
        columns.shapes += static_cast<char>(revision.kind);
        put_varint(columns.shapes, revision.replaces.size());
        put_varint(columns.shapes, revision.value.parts().size());
        for (const Reference& reference : revision.replaces) put(reference);
        for (const Part& part : revision.value.parts()) put(part);
        ++counter_;
    }

    void put(const Reference& reference) {
        if (reference.device.is_null()) {
            put_varint(columns.references, (counter_ - reference.counter) << 1);
        } else {
            put_varint(columns.references, place_of(reference.device) << 1 | 1);
            put_varint(columns.references, reference.counter);
            put_id(columns.payloads, reference.link);
        }
    }

    void put(const Part& part) {
        put_varint(columns.shapes, place_of(part.name));
        if (const auto* number = std::get_if<std::int64_t>(&part.atom)) {
            columns.shapes += static_cast<char>(atom_kind::number);
            put_signed(columns.payloads, *number);
        } else if (const auto* id = std::get_if<Id>(&part.atom)) {
            columns.shapes += static_cast<char>(atom_kind::id);
            put_id(columns.payloads, *id);
        } else if (const auto* words = std::get_if<FreeText>(&part.atom)) {
            columns.shapes += static_cast<char>(atom_kind::text);
            columns.shapes += static_cast<char>(words_present);
            put_varint(columns.shapes, words->text.size());
            put_id(columns.words, words->salt);
            columns.words += words->text;
        } else if (const auto* erased = std::get_if<Erased>(&part.atom)) {
            columns.shapes += static_cast<char>(atom_kind::text);
            columns.shapes += static_cast<char>(words_erased);
            columns.payloads.append(reinterpret_cast<const char*>(erased->digest.bytes.data()), 32);
        } else if (const auto* opaque = std::get_if<Opaque>(&part.atom)) {
            columns.shapes += static_cast<char>(kept_as_bytes);
            columns.shapes += static_cast<char>(opaque->kind);
            put_varint(columns.shapes, opaque->payload.size());
            put_varint(columns.shapes, opaque->beside.size());
            columns.payloads += opaque->payload;
            columns.words += opaque->beside;
        } else {
            const std::string payload = payload_of(part.atom);
            columns.shapes += static_cast<char>(atom_kind_of(part.atom));
            put_varint(columns.shapes, payload.size());
            columns.payloads += payload;
        }
    }

    std::uint64_t counter_;
    std::uint64_t wall_ = 0;
    int offset_ = 0;
    std::unordered_map<Id, std::uint64_t, IdHash> id_places_;
    std::unordered_map<std::string, std::uint64_t> name_places_;
};

// Reads a column from its front. A read past the end gives nothing and is remembered.
class Column {
public:
    Column(std::string_view bytes, bool& sound) : left_(bytes), sound_(sound) {}

    std::string_view bytes(std::uint64_t size) {
        if (size > left_.size()) {
            sound_ = false;
            left_ = {};
            return {};
        }
        const std::string_view part = left_.substr(0, static_cast<std::size_t>(size));
        left_.remove_prefix(part.size());
        return part;
    }
    std::uint8_t byte() {
        const std::string_view one = bytes(1);
        return one.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(one[0]);
    }
    std::uint64_t varint() {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t part = byte();
            number |= static_cast<std::uint64_t>(part & 0x7f) << shift;
            if (part < 0x80) return number;
        }
        sound_ = false;
        return 0;
    }
    std::int64_t zigzag() {
        const std::uint64_t bits = varint();
        return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
    }
    Id id() {
        Id id;
        const std::string_view part = bytes(16);
        if (part.size() == 16) std::memcpy(id.bytes.data(), part.data(), 16);
        return id;
    }
    bool empty() const { return left_.empty(); }

private:
    std::string_view left_;
    bool& sound_;
};

class Decoder {
public:
    Decoder(const Columns& columns, std::uint64_t first)
        : counter_(first),
          times_(columns.times, sound_),
          shapes_(columns.shapes, sound_),
          references_(columns.references, sound_),
          payloads_(columns.payloads, sound_),
          words_(columns.words, sound_) {
        Column ids(columns.ids, sound_);
        while (!ids.empty()) ids_.push_back(ids.id());
        Column names(columns.names, sound_);
        while (!names.empty()) {
            names_.emplace_back(names.bytes(names.byte()));
            if (!well_formed_utf8(names_.back())) sound_ = false;
        }
    }

    Revision revision() {
        Revision revision;
        wall_ = sum(wall_, times_.zigzag());
        const std::int64_t offset = offset_ + times_.zigzag();
        if (offset < INT16_MIN || offset > INT16_MAX) sound_ = false;
        offset_ = static_cast<std::int16_t>(offset);
        revision.time = {static_cast<std::int64_t>(wall_), offset_, sum(wall_, times_.zigzag())};
        revision.author = id();
        revision.subject.entity = id();
        revision.subject.field = name();
        revision.kind = static_cast<RevisionKind>(shapes_.byte());
        const std::uint64_t references = shapes_.varint();
        const std::uint64_t parts = shapes_.varint();
        if (references > 65535 || parts > 65535) sound_ = false;
        for (std::uint64_t i = 0; i < references && sound_; ++i) revision.replaces.push_back(reference());
        for (std::uint64_t i = 0; i < parts && sound_; ++i) part(revision.value);
        ++counter_;
        return revision;
    }

    bool sound() const { return sound_; }
    bool all_read() const {
        return times_.empty() && shapes_.empty() && references_.empty() && payloads_.empty() &&
               words_.empty();
    }

private:
    Id id() {
        const std::uint64_t index = shapes_.varint();
        return at(ids_, index);
    }
    std::string name() { return at(names_, shapes_.varint()); }

    template <class Entry>
    Entry at(const std::vector<Entry>& table, std::uint64_t index) {
        if (index < table.size()) return table[static_cast<std::size_t>(index)];
        sound_ = false;
        return {};
    }

    Reference reference() {
        const std::uint64_t code = references_.varint();
        if ((code & 1) == 0) {
            const std::uint64_t back = code >> 1;
            if (back > counter_) sound_ = false;
            return {{}, counter_ - back, {}};
        }
        const Id device = at(ids_, code >> 1);
        if (device.is_null()) sound_ = false;
        const std::uint64_t counter = references_.varint();
        if (counter > greatest_counter) sound_ = false;
        return {device, counter, payloads_.id()};
    }

    void part(Value& value) {
        const std::string name = at(names_, shapes_.varint());
        // The order of names is part of the canonical bytes: a layout in another order is not one of ours.
        if (!value.empty() && !(value.parts().back().name < name)) sound_ = false;
        Atom read = atom();
        if (!holds_utf8(read)) sound_ = false;
        value.set(name, std::move(read));
    }

    Atom atom() {
        const std::uint8_t kind = shapes_.byte();
        switch (kind) {
            case atom_kind::number:
                return payloads_.zigzag();
            case atom_kind::id:
                return payloads_.id();
            case atom_kind::text:
                return text();
            case atom_kind::code:
            case atom_kind::codes:
            case atom_kind::ids:
            case atom_kind::blob:
                return atom_of(kind, payloads_.bytes(shapes_.varint()));
            case kept_as_bytes:
                return kept();
            default:
                sound_ = false;
                return {};
        }
    }

    Atom text() {
        const std::uint8_t state = shapes_.byte();
        if (state == words_erased) return atom_of(atom_kind::text, payloads_.bytes(32));
        if (state != words_present) sound_ = false;
        const std::uint64_t length = shapes_.varint();
        FreeText words;
        words.salt = words_.id();
        words.text = words_.bytes(length);
        return words;
    }

    // The chain covers the payload only, so what stands beside it must be what the payload is the digest of.
    Atom kept() {
        const std::uint8_t kind = shapes_.byte();
        const std::uint64_t payload_size = shapes_.varint();
        const std::uint64_t beside_size = shapes_.varint();
        Atom atom = atom_of(kind, payloads_.bytes(payload_size));
        const std::string_view beside = words_.bytes(beside_size);
        if (beside.empty()) return atom;
        auto* opaque = std::get_if<Opaque>(&atom);
        if (!opaque || kind <= atom_kind::text || opaque->payload != digest_of_words(beside)) {
            sound_ = false;
            return atom;
        }
        opaque->beside = beside;
        return atom;
    }

    static std::string digest_of_words(std::string_view beside) {
        const Digest digest = hash("arp.text", {bytes_of(beside)});
        return {digest.bytes.begin(), digest.bytes.end()};
    }

    bool sound_ = true;
    std::uint64_t counter_;
    std::uint64_t wall_ = 0;
    std::int16_t offset_ = 0;
    Column times_, shapes_, references_, payloads_, words_;
    std::vector<Id> ids_;
    std::vector<std::string> names_;
};

}  // namespace

std::string encode(const Segment& segment, const Signature& head) {
    Layout layout(segment);
    layout.columns.before = segment.before.bytes;
    layout.columns.head = head.bytes;
    return archived(layout.columns);
}

std::optional<SignedSegment> decode(std::string_view bytes, const Id& device, std::uint64_t first,
                                    std::size_t count) {
    const auto columns = unarchived<Columns>(bytes);
    if (!columns) return std::nullopt;
    Decoder decoder(*columns, first);
    std::vector<Revision> revisions;
    revisions.reserve(count);
    for (std::size_t i = 0; i < count && decoder.sound(); ++i) revisions.push_back(decoder.revision());
    if (!decoder.sound() || !decoder.all_read()) return std::nullopt;
    return SignedSegment{chained(device, first, Digest{columns->before}, std::move(revisions)),
                         Signature{columns->head}};
}

}  // namespace arpenteur
