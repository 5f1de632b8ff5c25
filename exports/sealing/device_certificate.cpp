#include "exports/sealing/device_certificate.h"

#include <string_view>
#include <utility>

#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"

namespace arpenteur {

namespace {

constexpr std::string_view certificate_tag = "arp.cert";
constexpr std::string_view signature_tag = "arp.csig";
constexpr std::uint16_t certificate_version = 1;
constexpr std::size_t certificate_header_size = 74;
constexpr std::size_t sealed_size = 32 + 32 + 64 + seal_overhead;

Id device_of(const SignKey& key, const Id& visit, Bytes g) {
    return short_hash("arp.devi", {bytes_of(key), bytes_of(visit), g});
}

// In clear, then what is sealed behind it.
template <class Io, class Header>
void describe_certificate(Io& io, Header& header) {
    io.tag(certificate_tag).fields(header.version, header.visit, header.device, header.key_id);
}

}  // namespace

Words message(CertificateProblem problem) {
    switch (problem) {
        case CertificateProblem::damaged:
            return {"L’entrée d’une tablette dans la visite est abîmée. Demandez à nouveau le pli.",
                    "A tablet’s entry into the visit is damaged. Ask for the dossier again."};
        case CertificateProblem::later_version:
            return {
                "Une tablette de la visite utilise une version plus récente d’Arpenteur. Mettez le programme "
                "à jour.",
                "A tablet of the visit uses a later version of Arpenteur. Update the program."};
        case CertificateProblem::other_visit:
            return {"L’entrée d’une tablette vient d’une autre visite. Elle est laissée de côté.",
                    "A tablet’s entry comes from another visit. It is left aside."};
        case CertificateProblem::other_key:
            return {
                "L’entrée d’une tablette est scellée sous une clé que cette tablette n’a pas. Demandez à "
                "rejoindre "
                "la liste d’équipe.",
                "A tablet’s entry is sealed under a key that this tablet does not have. Ask to be added to "
                "the "
                "roster."};
        case CertificateProblem::not_its_device:
        case CertificateProblem::wrong_signature:
            break;
    }
    return {
        "L’entrée d’une tablette dans la visite n’est pas signée par elle. Ses révisions sont "
        "refusées\u202F; "
        "demandez à l’équipe d’où vient le pli.",
        "A tablet’s entry into the visit is not signed by that tablet. Its revisions are refused; ask the "
        "team where "
        "the dossier comes from."};
}

DeviceCertificate DeviceCertificate::make(const Identity& tablet, const Id& visit, const Random& random) {
    DeviceCertificate certificate;
    certificate.visit_ = visit;
    certificate.sign_key_ = tablet.sign_key();
    certificate.g_ = random_bytes<32>(random);
    certificate.device_ = device_of(certificate.sign_key_, visit, certificate.g_);
    certificate.signature_ = tablet.sign(signature_tag, certificate.signed_fields());
    return certificate;
}

Digest DeviceCertificate::first_link() const {
    return hash("arp.zero", {bytes_of(visit_), bytes_of(device_), g_});
}

std::vector<std::uint8_t> DeviceCertificate::signed_fields() const {
    BytesWriter out;
    out.fields(visit_, device_, sign_key_, g_);
    return std::move(out).take();
}

template <class Io, class Certificate>
void DeviceCertificate::describe_inside(Io& io, Certificate& certificate) {
    io.fields(certificate.sign_key_, certificate.g_, certificate.signature_);
}

std::vector<std::uint8_t> sealed_certificate(const DeviceCertificate& certificate, const VisitKey& key,
                                             const Nonce& nonce) {
    BytesWriter inside;
    DeviceCertificate::describe_inside(inside, certificate);

    const CertificateHeader header{certificate_version, certificate.visit_, certificate.device_,
                                   key_id(certificate.visit_, key)};
    BytesWriter out;
    describe_certificate(out, header);
    out.raw(seal(key.secret(), out.written(), inside.written(), nonce));
    return std::move(out).take();
}

tl::expected<CertificateHeader, CertificateProblem> certificate_header(Bytes bytes) {
    BytesReader in(bytes);
    CertificateHeader header;
    describe_certificate(in, header);
    if (in.failed() || header.version == 0) return tl::unexpected(CertificateProblem::damaged);
    if (header.version == certificate_version && in.left() != sealed_size)
        return tl::unexpected(CertificateProblem::damaged);
    return header;
}

tl::expected<DeviceCertificate, CertificateProblem> read_certificate(Bytes bytes, const Id& visit,
                                                                     const VisitKey& key) {
    const auto header = certificate_header(bytes);
    if (!header) return tl::unexpected(header.error());
    if (header->visit != visit) return tl::unexpected(CertificateProblem::other_visit);
    if (header->key_id != key_id(visit, key)) return tl::unexpected(CertificateProblem::other_key);
    const auto inside =
        open(key.secret(), bytes.first(certificate_header_size), bytes.subspan(certificate_header_size));
    if (!inside) return tl::unexpected(CertificateProblem::damaged);
    if (header->version > certificate_version) return tl::unexpected(CertificateProblem::later_version);

    BytesReader in(*inside);
    DeviceCertificate certificate;
    certificate.visit_ = visit;
    certificate.device_ = header->device;
    DeviceCertificate::describe_inside(in, certificate);
    if (certificate.device_ != device_of(certificate.sign_key_, visit, certificate.g_))
        return tl::unexpected(CertificateProblem::not_its_device);
    if (!verifies(certificate.signature_, certificate.sign_key_, signature_tag, certificate.signed_fields()))
        return tl::unexpected(CertificateProblem::wrong_signature);
    return certificate;
}

}  // namespace arpenteur
