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

TEST_CASE("who holds the visit's key still cannot make a certificate for another tablet") {
    const auto record = sealed(certificate());
    for (std::size_t place = 0; place < 128; ++place) {
        INFO("byte " << place << " inside");
        const auto read = read_certificate(sealed_again(record, place), visit, key());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error() ==
              (place < 64 ? CertificateProblem::not_its_device : CertificateProblem::wrong_signature));
    }
}

TEST_CASE("the bytes of a device certificate and its first link never change") {
    CHECK(hex_of(sealed(certificate())) ==
          "6172702e636572740100a5b56b04521c1c329bd7004f24e008d71b172d864ae1d27a699dae5079e9"
          "610979c5694fd28c5bed7999be2c5fa4422a1eccfadd4d474e976ecff2c6283f09531b21e412fb7c"
          "a2aca7ffe9ae66e3d6787dd8813ae1275b9b429fc42679ffcd775a1c936528ae4fc26caecc76a0a3"
          "e54fccbe65db69baa3a17aa0f29b3507494b1adc6d4db04ceff4f55dd0ae3a55a85845c7b34c4448"
          "aa63f4626db80e4c9d446f126a78a88e15d847a1d9f65c1940ca8937b57e8714e5170f8f028094e9"
          "c489a3b6f363a6079590915ba6fb059f0d7de0e39618784f9419cf8bb9c02b3acfcdb852a32ac333"
          "c55a");
    CHECK(hex_of(bytes_of(certificate().first_link())) ==
          "566cf77edaa51b6763709200481180d8c946070c8a6e950e991696993ffe3642");
}

TEST_CASE("whatever the bytes, reading ends in a device certificate or a problem") {
    holds("no bytes break the reader", [](const std::vector<std::uint8_t>& bytes) {
        RC_ASSERT(!read_certificate(bytes, visit, key()).has_value());
        auto behind_tag = copied(bytes_of("arp.cert"));
        behind_tag.insert(behind_tag.end(), bytes.begin(), bytes.end());
        RC_ASSERT(!read_certificate(behind_tag, visit, key()).has_value());
    });
}
