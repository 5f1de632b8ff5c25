#include "exports/sealing/device_certificate.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

using namespace arpenteur;

namespace {

const Id visit = random_id(known_random(20));

VisitKey key() { return VisitKey::random(known_random(21)); }

DeviceCertificate certificate(std::uint64_t number = 1) {
    return DeviceCertificate::make(tablet(number), visit, known_random(22));
}

std::vector<std::uint8_t> sealed(const DeviceCertificate& one) {
    return sealed_certificate(one, key(), Nonce::random(known_random(23)));
}

// The record with other bytes inside, sealed by somebody who holds the visit's key.
std::vector<std::uint8_t> sealed_again(const std::vector<std::uint8_t>& record, std::size_t place) {
    const Bytes header = Bytes(record).first(74);
    auto inside = open(key().secret(), header, Bytes(record).subspan(74)).value();
    inside[place] = static_cast<std::uint8_t>(inside[place] ^ 1);
    auto forged = copied(header);
    const auto seal_of_it = seal(key().secret(), header, inside, Nonce::random(known_random(24)));
    forged.insert(forged.end(), seal_of_it.begin(), seal_of_it.end());
    return forged;
}

}  // namespace

TEST_CASE("a device certificate that is sealed and read again is the same") {
    const auto again = read_certificate(sealed(certificate()), visit, key());

    REQUIRE(again.has_value());
    CHECK(*again == certificate());
    CHECK(again->sign_key() == tablet(1).sign_key());
    CHECK(again->first_link() == certificate().first_link());
}

TEST_CASE("what stands in clear in a device certificate is its visit, its device and the name of its key") {
    CHECK(certificate_header(sealed(certificate())) ==
          CertificateHeader{1, visit, certificate().device(), key_id(visit, key())});
}

TEST_CASE("a tablet has another device and another chain in each visit, and each time it enters one") {
    const DeviceCertificate again = DeviceCertificate::make(tablet(1), visit, known_random(25));
    const DeviceCertificate elsewhere =
        DeviceCertificate::make(tablet(1), random_id(known_random(26)), known_random(22));

    CHECK(certificate().device() != certificate(2).device());
    CHECK(certificate().device() != again.device());
    CHECK(certificate().device() != elsewhere.device());
    CHECK(certificate().first_link() != again.first_link());
}

TEST_CASE("a device certificate for another visit or another key is told apart") {
    const Id other = random_id(known_random(27));
    CHECK(read_certificate(sealed(certificate()), other, key()).error() == CertificateProblem::other_visit);
    CHECK(read_certificate(sealed(certificate()), visit, VisitKey::random(known_random(28))).error() ==
          CertificateProblem::other_key);

    // Only a record that opens tells that it is newer than us: another byte there is damage.
    auto later = sealed(certificate());
    later[8] = 2;
    CHECK(read_certificate(later, visit, key()).error() == CertificateProblem::damaged);
    CHECK(certificate_header(later)->device == certificate().device());
    const Bytes header = Bytes(later).first(74);
    auto rightly = copied(header);
    const auto more = seal(key().secret(), header, bytes_of("more"), Nonce::random(known_random(29)));
    rightly.insert(rightly.end(), more.begin(), more.end());
    CHECK(read_certificate(rightly, visit, key()).error() == CertificateProblem::later_version);
}

TEST_CASE("a byte altered anywhere in a device certificate is found") {
    const auto record = sealed(certificate());
    with_each_byte_altered(record, [](Bytes altered, std::size_t place) {
        INFO("byte " << place);
        CHECK_FALSE(read_certificate(altered, visit, key()).has_value());
    });
    with_each_cut(record, [](Bytes cut) {
        CHECK(read_certificate(cut, visit, key()).error() == CertificateProblem::damaged);
    });
}

TEST_CASE("who holds the visit's key still cannot make an opening for another tablet") {
    const auto record = sealed(certificate());
    for (std::size_t place = 0; place < 144; ++place) {
        INFO("byte " << place << " inside");
        const auto read = read_certificate(sealed_again(record, place), visit, key());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error() ==
              (place < 48 ? CertificateProblem::not_its_device : CertificateProblem::wrong_signature));
    }
}

TEST_CASE("the bytes of a device certificate and its first link never change") {
    CHECK(hex_of(sealed(certificate())) ==
          "6172702e6f70656e0100a5b56b04521c1c329bd7004f24e008d7a70092cc194528a6ed7a8da3c963"
          "ae2e79c5694fd28c5bed7999be2c5fa4422a1eccfadd4d474e976ecff2c6283f09531b21e412fb7c"
          "a2aca7ffe9ae66e3d6787dd8813ae1275b9b0318941852647ed985389b6abf2eeeb36611997dcd6e"
          "f1ec6e778da415d47e047aa0f29b3507494b1adc6d4db04ceff43e483950caf7e98ecc3f56009c25"
          "a13e3353b38e44e3dc02f7d18794220f670b7947e10981122f3f2edc76e0861fbd6359f5ca1aff63"
          "1747de287547d7befff95472d6e0a2b3dcd4b77a99657a5a6e0cc70bd5491c1b818af1e67077c0ec"
          "b9aaffa2e827f51cad98aa24dc39792a8724");
    CHECK(hex_of(bytes_of(certificate().first_link())) ==
          "9ffe6120b464fdb3dd400804e4ee8c25a73c2a8b5e7c4794ee1c28639414ac8c");
}

TEST_CASE("whatever the bytes, reading ends in a device certificate or a problem") {
    holds("no bytes break the reader", [](const std::vector<std::uint8_t>& bytes) {
        RC_ASSERT(!read_certificate(bytes, visit, key()).has_value());
        auto behind_tag = copied(bytes_of("arp.open"));
        behind_tag.insert(behind_tag.end(), bytes.begin(), bytes.end());
        RC_ASSERT(!read_certificate(behind_tag, visit, key()).has_value());
    });
}
