#include "questionnaires/journal/canonical.h"

#include <cassert>
#include <type_traits>

namespace arpenteur {

namespace {

template <class Integer>
void append_integer(std::string& out, Integer number) {
    auto bits = static_cast<std::make_unsigned_t<Integer>>(number);
    char bytes[sizeof bits];
    for (std::size_t i = 0; i < sizeof bits; ++i)
        bytes[i] = static_cast<char>(static_cast<std::uint64_t>(bits) >> (8 * i));
    out.append(bytes, sizeof bits);
}

void append_id(std::string& out, const Id& id) {
    out.append(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
}

void append_short(std::string& out, std::string_view text) {
    assert(text.size() <= 255);
    out += static_cast<char>(static_cast<std::uint8_t>(text.size()));
    out += text;
}

std::string digest_payload(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

template <class... Ts>
struct overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

std::uint64_t read_integer(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        number |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(bytes[i])) << (8 * i);
    return number;
}

Id read_id(std::string_view bytes) {
    Id id;
    std::memcpy(id.bytes.data(), bytes.data(), id.bytes.size());
    return id;
}

std::optional<Codes> read_codes(std::string_view payload) {
    Codes codes;
    while (!payload.empty()) {
        if (payload.size() < 2) return std::nullopt;
        const auto length = static_cast<std::size_t>(read_integer(payload.substr(0, 2)));
        if (payload.size() < 2 + length) return std::nullopt;
        codes.emplace_back(payload.substr(2, length));
        payload.remove_prefix(2 + length);
    }
    return codes;
}

void append_payload(std::string& out, const Atom& atom) {
    std::visit(overloaded{
                   [&](std::int64_t number) { append_integer(out, number); },
                   [&](const std::string& code) { out += code; },
                   [&](const Id& id) { append_id(out, id); },
                   [&](const Codes& codes) {
                       for (const std::string& code : codes) {
                           assert(code.size() <= 65535);
                           append_integer(out, static_cast<std::uint16_t>(code.size()));
                           out += code;
                       }
                   },
                   [&](const Ids& ids) {
                       for (const Id& id : ids) append_id(out, id);
                   },
                   [&](const Blob& blob) { out += blob.bytes; },
                   [&](const FreeText& words) { out += digest_payload(words.digest()); },
                   [&](const Erased& erased) { out += digest_payload(erased.digest); },
                   [&](const Opaque& opaque) { out += opaque.payload; },
               },
               atom);
}

}  // namespace

std::uint8_t atom_kind_of(const Atom& atom) {
    return std::visit(overloaded{
                          [](std::int64_t) { return atom_kind::number; },
                          [](const std::string&) { return atom_kind::code; },
                          [](const Id&) { return atom_kind::id; },
                          [](const Codes&) { return atom_kind::codes; },
                          [](const Ids&) { return atom_kind::ids; },
                          [](const Blob&) { return atom_kind::blob; },
                          [](const FreeText&) { return atom_kind::text; },
                          [](const Erased&) { return atom_kind::text; },
                          [](const Opaque& opaque) { return opaque.kind; },
                      },
                      atom);
}

std::string payload_of(const Atom& atom) {
    std::string payload;
    append_payload(payload, atom);
    return payload;
}

Atom atom_of(std::uint8_t kind, std::string_view payload) {
    switch (kind) {
        case atom_kind::number:
            if (payload.size() == 8) return static_cast<std::int64_t>(read_integer(payload));
            break;
        case atom_kind::code:
            return std::string(payload);
        case atom_kind::id:
            if (payload.size() == 16) return read_id(payload);
            break;
        case atom_kind::codes:
            if (auto codes = read_codes(payload)) return std::move(*codes);
            break;
        case atom_kind::ids:
            if (payload.size() % 16 == 0) {
                Ids ids;
                for (; !payload.empty(); payload.remove_prefix(16)) ids.push_back(read_id(payload));
                return ids;
            }
            break;
        case atom_kind::blob:
            return Blob{std::string(payload)};
        case atom_kind::text:
            if (payload.size() == 32) {
                Erased erased;
                std::memcpy(erased.digest.bytes.data(), payload.data(), 32);
                return erased;
            }
            break;
        default:
            break;
    }
    return Opaque{kind, std::string(payload), {}};
}

void append_canonical(std::string& out, const Revision& revision) {
    append_id(out, revision.author);
    append_integer(out, revision.time.wall);
    append_integer(out, revision.time.offset_minutes);
    append_integer(out, revision.time.logical);
    append_id(out, revision.subject.entity);
    append_short(out, revision.subject.field);
    out += static_cast<char>(revision.kind);

    assert(revision.replaces.size() <= 65535);
    append_integer(out, static_cast<std::uint16_t>(revision.replaces.size()));
    for (const Reference& reference : revision.replaces) {
        const bool own = reference.device.is_null();
        out += static_cast<char>(own ? 0 : 1);
        if (!own) append_id(out, reference.device);
        append_integer(out, reference.counter);
        if (!own) append_id(out, reference.link);
    }

    assert(revision.value.parts().size() <= 65535);
    append_integer(out, static_cast<std::uint16_t>(revision.value.parts().size()));
    for (const Part& part : revision.value.parts()) {
        append_short(out, part.name);
        out += static_cast<char>(atom_kind_of(part.atom));
        const std::size_t length_at = out.size();
        out.append(4, '\0');
        append_payload(out, part.atom);
        const std::size_t length = out.size() - length_at - 4;
        for (std::size_t i = 0; i < 4; ++i) out[length_at + i] = static_cast<char>(length >> (8 * i));
    }
}

std::string canonical_bytes(const Revision& revision) {
    std::string bytes;
    append_canonical(bytes, revision);
    return bytes;
}

}  // namespace arpenteur
