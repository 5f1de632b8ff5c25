#include "app/workspace/incarnation.h"

#include "app/platform/files.h"
#include "exports/archive/archive.h"

namespace arpenteur {

namespace {

struct Token {
    Incarnation incarnation;
    Id token;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(incarnation.workspace, incarnation.incarnation, token);
    }
};

std::optional<Token> read_token(const std::filesystem::path& file) {
    const auto bytes = read_file(file, 1024);
    if (!bytes) return std::nullopt;
    return unarchived<Token>(Bytes(*bytes));
}

void write_token(const std::filesystem::path& file, const Token& token) {
    write_file(file, bytes_of(archived(token)));
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
    // After a power cut in between, the two differ and the workspace takes a new incarnation: harmless, while
    // in the other order a copy could pass for the workspace.
    write_token(beside, *token);
    write_token(here, *token);
    return token->incarnation;
}

}  // namespace arpenteur
