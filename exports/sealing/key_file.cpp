#include "exports/sealing/key_file.h"

#include <new>
#include <sodium.h>
#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"
#include "exports/sealing/seal.h"

namespace arpenteur {

namespace {

constexpr std::string_view file_tag = "arp.keyf";
constexpr std::uint16_t file_version = 1;
constexpr std::size_t key_file_header_size = 34;

using Salt = std::array<std::uint8_t, 16>;
static_assert(sizeof(Salt) == crypto_pwhash_SALTBYTES);

struct KeyFileHeader {
    std::uint16_t version = file_version;
    std::uint32_t passes = 0, memory_kib = 0;
    Salt salt{};

    // What every version keeps, then what this one adds; the check follows at the very end.
    template <class Io, class Fields>
    static void describe_lasting(Io& io, Fields& header) {
        io.tag(file_tag).fields(header.version);
    }
    template <class Io, class Fields>
    static void describe_rest(Io& io, Fields& header) {
        io.fields(header.passes, header.memory_kib, header.salt);
    }
};

struct KeyFile {
    PassphraseCost cost;
    Salt salt;
    Bytes header, sealed;
};

Secret stretched(const Passphrase& passphrase, PassphraseCost cost, const Salt& salt) {
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const Bytes typed = passphrase.bytes();
    const auto* text = reinterpret_cast<const char*>(typed.data());
    if (crypto_pwhash(key.writable().data(), key.size(), typed.empty() ? "" : text, typed.size(), salt.data(),
                      cost.passes(), std::size_t{cost.memory_kib()} * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();  // the only way it fails with such parameters
    return key;
}

Id check_over(Bytes bytes) { return short_hash("arp.kfck", {bytes}); }

// All that can be read without the passphrase. Views into `file`.
tl::expected<KeyFile, KeyFileProblem> taken_apart(Bytes file) {
    BytesReader in(file);
    KeyFileHeader header;
    KeyFileHeader::describe_lasting(in, header);
    if (in.failed() || in.left() < sizeof(Id) || header.version == 0)
        return tl::unexpected(KeyFileProblem::damaged);
    const Bytes checked = file.first(file.size() - sizeof(Id));
    const Id check{BytesReader(file.last(sizeof(Id))).array<sizeof(Id)>()};
    if (check != check_over(checked)) return tl::unexpected(KeyFileProblem::damaged);
    if (header.version > file_version) return tl::unexpected(KeyFileProblem::later_version);

    KeyFileHeader::describe_rest(in, header);
    const Bytes sealed = in.raw(Identity::root_size + seal_overhead);
    if (in.failed() || in.position() != checked.size()) return tl::unexpected(KeyFileProblem::damaged);
    const auto cost = PassphraseCost::from(header.memory_kib, header.passes);
    if (!cost) return tl::unexpected(KeyFileProblem::cost_refused);
    return KeyFile{*cost, header.salt, file.first(key_file_header_size), sealed};
}

}  // namespace

Words message(KeyFileProblem problem) {
    switch (problem) {
        case KeyFileProblem::damaged:
            return {
                "Le fichier de clés est abîmé. Reprenez-le d’une copie de l’espace de travail, ou "
                "refaites-le "
                "avec vos douze mots.",
                "The key file is damaged. Take it from a copy of the workspace, or make it again with your "
                "twelve words."};
        case KeyFileProblem::later_version:
            return {
                "Le fichier de clés vient d’une version plus récente d’Arpenteur. Mettez le programme à "
                "jour.",
                "The key file comes from a later version of Arpenteur. Update the program."};
        case KeyFileProblem::cost_refused:
            return {
                "Le fichier de clés demande un calcul qu’Arpenteur n’écrit jamais\u00A0: il a été modifié. "
                "Reprenez-le d’une copie de l’espace de travail, ou refaites-le avec vos douze mots.",
                "The key file asks for a computation that Arpenteur never writes: it was altered. "
                "Take it from a copy of the workspace, or make it again with your twelve words."};
        case KeyFileProblem::wrong_passphrase:
            break;
    }
    return {"Ce n’est pas la phrase de passe de cet espace de travail. Vérifiez chaque mot.",
            "This is not the passphrase of this workspace. Check each word."};
}

std::vector<std::uint8_t> write_key_file(const Identity& identity, const Passphrase& passphrase,
                                         PassphraseCost cost, const Random& random) {
    const KeyFileHeader header{
        .passes = cost.passes(), .memory_kib = cost.memory_kib(), .salt = random_bytes<16>(random)};
    BytesWriter out;
    KeyFileHeader::describe_lasting(out, header);
    KeyFileHeader::describe_rest(out, header);
    const Secret key = stretched(passphrase, cost, header.salt);
    out.raw(seal(key, out.written(), identity.root().bytes(), Nonce::random(random)));
    out.raw(bytes_of(check_over(out.written())));
    return std::move(out).take();
}

tl::expected<Identity, KeyFileProblem> read_key_file(Bytes file, const Passphrase& passphrase) {
    const auto parts = taken_apart(file);
    if (!parts) return tl::unexpected(parts.error());
    const Secret key = stretched(passphrase, parts->cost, parts->salt);
    auto root = open_secret(key, parts->header, parts->sealed);
    if (!root) return tl::unexpected(KeyFileProblem::wrong_passphrase);
    return Identity(std::move(*root));
}

tl::expected<PassphraseCost, KeyFileProblem> cost_of(Bytes file) {
    return taken_apart(file).map([](const KeyFile& parts) { return parts.cost; });
}

tl::expected<std::vector<std::uint8_t>, KeyFileProblem> change_passphrase(Bytes file,
                                                                          const Passphrase& current,
                                                                          const Passphrase& wanted,
                                                                          PassphraseCost cost,
                                                                          const Random& random) {
    const auto identity = read_key_file(file, current);
    if (!identity) return tl::unexpected(identity.error());
    return write_key_file(*identity, wanted, cost, random);
}

}  // namespace arpenteur
