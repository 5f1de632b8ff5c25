#include <map>

#include "exports/sealing/key_file.h"
#include "exports/sealing/seal.h"
#include "exports/sealing/signed_head.h"
#include "exports/sealing/visit_key.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

using namespace arpenteur;

namespace {

std::vector<std::uint8_t> key_file(const Identity& identity, std::string_view typed) {
    return write_key_file(identity, Passphrase(typed), PassphraseCost::least(), known_random(3));
}

// The same file with other numbers in its header and a check that is right.
std::vector<std::uint8_t> with_cost(std::vector<std::uint8_t> file, std::uint32_t passes,
                                    std::uint32_t memory_kib) {
    for (unsigned i = 0; i < 4; ++i) {
        file[10 + i] = static_cast<std::uint8_t>(passes >> (8 * i));
        file[14 + i] = static_cast<std::uint8_t>(memory_kib >> (8 * i));
    }
    const Id check = short_hash("arp.kfck", {Bytes(file).first(90)});
    std::copy(check.bytes.begin(), check.bytes.end(), file.begin() + 90);
    return file;
}

}  // namespace

TEST_CASE("one root always gives the same keys, and two roots never the same") {
    CHECK(tablet(1).sign_key() == tablet(1).sign_key());
    CHECK(tablet(1).box_key() == tablet(1).box_key());
    CHECK(tablet(1).sign_key() != tablet(2).sign_key());
    CHECK(tablet(1).box_key() != tablet(2).box_key());
    CHECK(tablet(1).sign_key().bytes != tablet(1).box_key().bytes);
}

TEST_CASE("a secret is moved without a trace and copied only on demand") {
    Secret secret = Secret::random(32, known_random(1));
    const Secret copy = secret.copy();
    const Secret moved = std::move(secret);

    CHECK(moved == copy);
    CHECK_FALSE(moved == Secret::random(32, known_random(2)));
    CHECK_FALSE(moved == Secret::random(31, known_random(1)));
    CHECK(Secret() == Secret(0));
}

TEST_CASE("the passphrase that closed a key file opens it, and gives the same tablet") {
    const auto file = key_file(tablet(1), "goudron élève zénith abolir goutte zeste");

    const auto opened = read_key_file(file, Passphrase("goudron élève zénith abolir goutte zeste"));

    REQUIRE(opened.has_value());
    CHECK(opened->sign_key() == tablet(1).sign_key());
    CHECK(opened->box_key() == tablet(1).box_key());
}

TEST_CASE("accents and capitals may be left out of a key file's words") {
    const auto file = key_file(tablet(1), "goudron élève zénith");

    CHECK(read_key_file(file, Passphrase("Goudron  eleve\tzenith ")).has_value());
}

TEST_CASE("another passphrase opens nothing, and is told apart from a damaged file") {
    const auto file = key_file(tablet(1), "goudron élève zénith");

    const auto opened = read_key_file(file, Passphrase("goudron élève zeste"));

    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error() == KeyFileProblem::wrong_passphrase);
    CHECK(read_key_file(file, Passphrase("")).error() == KeyFileProblem::wrong_passphrase);
}

TEST_CASE("a byte altered anywhere in a key file is found before the passphrase is tried") {
    const auto file = key_file(tablet(1), "goudron");

    with_each_byte_altered(file, [](Bytes altered, std::size_t place) {
        INFO("byte " << place);
        const auto cost = cost_of(altered);
        REQUIRE_FALSE(cost.has_value());
        CHECK(cost.error() == KeyFileProblem::damaged);
    });
    with_each_cut(file, [](Bytes cut) { CHECK(cost_of(cut).error() == KeyFileProblem::damaged); });

    auto longer = file;
    longer.push_back(0);
    CHECK(cost_of(longer).error() == KeyFileProblem::damaged);
}

TEST_CASE("a seal altered together with its check still opens nothing") {
    auto file = key_file(tablet(1), "goudron");
    file[70] = static_cast<std::uint8_t>(file[70] ^ 1);
    const auto rechecked = with_cost(file, PassphraseCost::least_passes, PassphraseCost::least_memory);
    CHECK(read_key_file(rechecked, Passphrase("goudron")).error() == KeyFileProblem::wrong_passphrase);
}

TEST_CASE("a key file that asks for too little or too much is refused before anything is computed") {
    const auto file = key_file(tablet(1), "goudron");
    const auto refused = [&](std::uint32_t passes, std::uint32_t memory_kib) {
        const auto read = read_key_file(with_cost(file, passes, memory_kib), Passphrase("goudron"));
        return !read && read.error() == KeyFileProblem::cost_refused;
    };

    CHECK(refused(2, 64 * 1024));
    CHECK(refused(17, 64 * 1024));
    CHECK(refused(3, 64 * 1024 - 1));
    CHECK(refused(3, 1024 * 1024 + 1));
    CHECK(refused(0, 0));
    CHECK(refused(0xFFFFFFFF, 0xFFFFFFFF));
    CHECK_FALSE(PassphraseCost::from(64 * 1024, 2).has_value());
    CHECK(PassphraseCost::from(1024 * 1024, 16).has_value());
    CHECK(PassphraseCost::from(128 * 1024, 4) == PassphraseCost::usual());
    CHECK(cost_of(file) == PassphraseCost::least());
}

TEST_CASE("a changed passphrase opens, the one before does not, and the tablet stays itself") {
    const auto file = key_file(tablet(1), "goudron");

    const auto changed = change_passphrase(file, Passphrase("goudron"), Passphrase("zénith élève"),
                                           PassphraseCost::least(), known_random(4));

    REQUIRE(changed.has_value());
    CHECK(read_key_file(*changed, Passphrase("zénith élève"))->sign_key() == tablet(1).sign_key());
    CHECK(read_key_file(*changed, Passphrase("goudron")).error() == KeyFileProblem::wrong_passphrase);
    CHECK(change_passphrase(file, Passphrase("zeste"), Passphrase("zénith"), PassphraseCost::least(),
                            known_random(4))
              .error() == KeyFileProblem::wrong_passphrase);
}

TEST_CASE("the file of a key is 106 bytes that never change") {
    CHECK(hex_of(key_file(tablet(1), "goudron élève zénith")) ==
          "6172702e6b65796601000300000000000100d5400b940bb508e0507307dac7b750f74b4c80c3fab3"
          "4a46a3d70cb4abbc24416105e210be768aa1e74d9474cc3128e1024b678b4335e11c0f20f50ebbca"
          "ff367a11cd5caa7f4edfd753a0a93b6b1579d2121b2ed855a292");
}

TEST_CASE("what was sealed opens under its key and beside its data, and no other way") {
    holds("it comes back",
          [](const std::vector<std::uint8_t>& plain, const std::vector<std::uint8_t>& beside) {
              const Secret key = Secret::random(32, known_random(5));
              const auto sealed = seal(key, beside, plain, Nonce::random(known_random(6)));
              RC_ASSERT(sealed.size() == plain.size() + seal_overhead);
              RC_ASSERT(open(key, beside, sealed) == plain);
              RC_ASSERT(!open(Secret::random(32, known_random(7)), beside, sealed).has_value());
              auto other = beside;
              other.push_back(1);
              RC_ASSERT(!open(key, other, sealed).has_value());
          });

    const Secret key = Secret::random(32, known_random(5));
    const auto sealed = seal(key, bytes_of("arp.test"), bytes_of("portage"), Nonce::random(known_random(6)));
    with_each_byte_altered(sealed, [&](Bytes altered, std::size_t) {
        CHECK_FALSE(open(key, bytes_of("arp.test"), altered).has_value());
    });
    with_each_cut(sealed, [&](Bytes cut) { CHECK_FALSE(open(key, bytes_of("arp.test"), cut).has_value()); });
}

TEST_CASE("a signature holds for its key, its tag and its message only") {
    const Signature signature = tablet(1).sign("arp.test", bytes_of("portage"));

    CHECK(verifies(signature, tablet(1).sign_key(), "arp.test", bytes_of("portage")));
    CHECK_FALSE(verifies(signature, tablet(2).sign_key(), "arp.test", bytes_of("portage")));
    CHECK_FALSE(verifies(signature, tablet(1).sign_key(), "arp.tess", bytes_of("portage")));
    CHECK_FALSE(verifies(signature, tablet(1).sign_key(), "arp.test", bytes_of("pilotage")));
    CHECK_FALSE(verifies(signature, SignKey{}, "arp.test", bytes_of("portage")));
    with_each_byte_altered(signature.bytes, [](Bytes altered, std::size_t) {
        Signature other;
        std::copy(altered.begin(), altered.end(), other.bytes.begin());
        CHECK_FALSE(verifies(other, tablet(1).sign_key(), "arp.test", bytes_of("portage")));
    });
}

TEST_CASE("a visit's key reaches the tablet that it was wrapped for, for that visit") {
    const VisitKey key = VisitKey::random(known_random(8));
    const Id visit = random_id(known_random(9));
    const WrappedKey wrapped = wrap_key(key, visit, first_epoch, tablet(2).box_key(), known_random(10));

    const auto unwrapped = unwrap_key(wrapped, visit, tablet(2));
    REQUIRE(unwrapped.has_value());
    CHECK(unwrapped->key == key);
    CHECK(unwrapped->epoch == first_epoch);
    CHECK_FALSE(unwrap_key(wrapped, visit, tablet(3)).has_value());
    CHECK_FALSE(unwrap_key(wrapped, random_id(known_random(11)), tablet(2)).has_value());
    with_each_byte_altered(wrapped, [&](Bytes altered, std::size_t place) {
        WrappedKey other;
        std::copy(altered.begin(), altered.end(), other.begin());
        INFO("byte " << place);
        CHECK_FALSE(unwrap_key(other, visit, tablet(2)).has_value());
    });
}

TEST_CASE("two wraps of one key for one tablet have nothing in common") {
    const VisitKey key = VisitKey::random(known_random(8));
    const Id visit = random_id(known_random(9));

    CHECK(wrap_key(key, visit, 1, tablet(2).box_key(), known_random(10)) !=
          wrap_key(key, visit, 1, tablet(2).box_key(), known_random(11)));
}

TEST_CASE("a head is signed for its visit, device, counter and link together") {
    const SignedHead head{person(1), person(2), 43, hash("arp.test", {})};
    const Signature signature = sign_head(tablet(1), head);

    CHECK(verifies(signature, tablet(1).sign_key(), head));
    CHECK_FALSE(verifies(signature, tablet(2).sign_key(), head));
    CHECK_FALSE(verifies(signature, tablet(1).sign_key(), {person(3), head.device, head.counter, head.link}));
    CHECK_FALSE(verifies(signature, tablet(1).sign_key(), {head.visit, person(3), head.counter, head.link}));
    CHECK_FALSE(verifies(signature, tablet(1).sign_key(), {head.visit, head.device, 44, head.link}));
    CHECK_FALSE(verifies(signature, tablet(1).sign_key(), {head.visit, head.device, head.counter, Digest{}}));
}
