// How a tablet enters a visit: its device certificate gives it an id of its own there, which says nothing of
// its other visits, and the start of its chain. Stored and sent before its first block.
//
//     const DeviceCertificate certificate = DeviceCertificate::make(tablet, visit, random);
//     store(sealed_certificate(certificate, key, Nonce::random(random)));
//     const auto theirs = read_certificate(bytes, visit, key);
//     theirs->first_link()
//
// Little-endian:
//
//      0  tag           8  "arp.cert"
//      8  version     u16  1
//     10  visit        16
//     26  device       16
//     42  key id       32  H-256("arp.keyi" ‖ visit ‖ key): the key that it is sealed under
//     74  seal        168  nonce 24, XChaCha20-Poly1305 ciphertext 128, tag 16;
//                      associated data: bytes 0 to 73
//
// and in the seal:
//
//      0  sign key     32
//     32  g            32  random
//     64  signature    64  Ed25519("arp.csig" ‖ visit ‖ device ‖ sign key ‖ g)
//
// The device certifies itself: H-128("arp.devi" ‖ sign key ‖ visit ‖ g), so its id fixes where its chain starts.
// That the sign key belongs to a
// member is for the roster to say. A later version keeps the fields in clear, and one seal behind them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/identity.h"
#include "exports/sealing/keys.h"
#include "exports/sealing/random.h"
#include "exports/sealing/seal.h"
#include "exports/sealing/visit_key.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class CertificateProblem : std::uint8_t {
    damaged,        // not a device certificate, or altered
    later_version,  // made by a later version of the program
    other_visit,
    other_key,       // sealed under a key that we were not given
    not_its_device,  // the device id is not made from what is inside
    wrong_signature,
};

Words message(CertificateProblem problem);

// Exists only if its device id and its signature are right.
class DeviceCertificate {
public:
    static DeviceCertificate make(const Identity& tablet, const Id& visit, const Random& random);

    const Id& visit() const { return visit_; }
    const Id& device() const { return device_; }
    const SignKey& sign_key() const { return sign_key_; }

    // L0 = H-256("arp.zero" ‖ visit ‖ device ‖ g): where the device's chain starts. g is random, so that a
    // link confirms no guess to anybody who does not hold the visit's key.
    Digest first_link() const;

    friend auto operator<=>(const DeviceCertificate&, const DeviceCertificate&) = default;
    friend bool operator==(const DeviceCertificate&, const DeviceCertificate&) = default;

private:
    friend std::vector<std::uint8_t> sealed_certificate(const DeviceCertificate&, const VisitKey&,
                                                        const Nonce&);
    friend tl::expected<DeviceCertificate, CertificateProblem> read_certificate(Bytes, const Id&,
                                                                                const VisitKey&);

    DeviceCertificate() = default;
    std::vector<std::uint8_t> signed_fields() const;
    template <class Io, class Certificate>
    static void describe_inside(Io& io, Certificate& certificate);

    Id visit_, device_;
    SignKey sign_key_;
    std::array<std::uint8_t, 32> g_{};
    Signature signature_;
};

std::vector<std::uint8_t> sealed_certificate(const DeviceCertificate& certificate, const VisitKey& key,
                                             const Nonce& nonce);

tl::expected<DeviceCertificate, CertificateProblem> read_certificate(Bytes bytes, const Id& visit,
                                                                     const VisitKey& key);

// What stands in clear, whatever the version: enough to store and forward a certificate without opening it.
struct CertificateHeader {
    std::uint16_t version = 0;
    Id visit, device;
    Digest key_id;

    friend bool operator==(const CertificateHeader&, const CertificateHeader&) = default;
};
tl::expected<CertificateHeader, CertificateProblem> certificate_header(Bytes bytes);

}  // namespace arpenteur
