#include "app/workspace/restitution_file.h"

#include "app/platform/files.h"
#include "app/workspace/open_visit.h"
#include "exports/restitution/restitution.h"

namespace arpenteur {

namespace {

template <class Disclosed>
tl::expected<std::vector<Withheld>, Stopped> write(const Disclosed& disclosed, Language language,
                                                   const std::string& today,
                                                   const std::filesystem::path& file) {
    if (!disclosed) return tl::unexpected(disclosed.error());
    write_file(file, bytes_of(restitution_html(disclosed->visit, language, today)));
    return disclosed->withheld;
}

}  // namespace

tl::expected<std::vector<Withheld>, Stopped> write_restitution(const OpenVisit& visit, Version version,
                                                               Language language, const std::string& today,
                                                               const std::filesystem::path& file) {
    return version == Version::public_
               ? write(disclose_public(visit.view(), visit.grid()), language, today, file)
               : write(disclose_restricted(visit.view(), visit.grid()), language, today, file);
}

}  // namespace arpenteur
