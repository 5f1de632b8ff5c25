#include "app/workspace/incarnation.h"

#include "app/platform/files.h"
#include "exports/sealing/bytes_reader.h"
#include "exports/sealing/bytes_writer.h"

namespace arpenteur {

namespace {

struct Token {
    Incarnation incarnation;
    Id token;
};

std::optional<Token> read_token(const std::filesystem::path& file) {
    const auto bytes = read_file(file, 1024);
    if (!bytes) return std::nullopt;
    BytesReader in(*bytes);
    if (!in.tag("arp.tokn")) return std::nullopt;
    Token token;
    token.incarnation.workspace = Id{in.array<16>()};
    token.incarnation.incarnation = Id{in.array<16>()};
    token.token = Id{in.array<16>()};
    if (!in.complete()) return std::nullopt;
    return token;
}

void write_token(const std::filesystem::path& file, const Token& token) {
    BytesWriter out;
    out.tag("arp.tokn")
        .raw(bytes_of(token.incarnation.workspace))
        .raw(bytes_of(token.incarnation.incarnation))
        .raw(bytes_of(token.token));
    write_file(file, out.written());
}

}  // namespace

Incarnation renew_incarnation(const std::filesystem::path& workspace_folder,
                              const std::filesystem::path& state_folder, const Random& random) {
    const auto here = workspace_folder / "jeton";
    auto token = read_token(here);
    if (!token) token = Token{{random_id(random), random_id(random)}, {}};
    const auto beside = state_folder / token->incarnation.workspace.hex();
    const auto kept = read_token(beside);
    const bool first_opening = token->token.is_null() && !kept;
    const bool same = kept && kept->token == token->token && kept->incarnation == token->incarnation;
    if (!first_opening && !same) token->incarnation.incarnation = random_id(random);
    token->token = random_id(random);
    make_private_folder(state_folder);
    // Cut in between, the two differ and the workspace takes a new incarnation: harmless, and never the other
    // way.
    write_token(beside, *token);
    write_token(here, *token);
    return token->incarnation;
}

}  // namespace arpenteur
