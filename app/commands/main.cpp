#include <CLI/CLI.hpp>
#include <iostream>

#include "app/commands/commands.h"
#include "app/commands/open_window.h"
#include "app/platform/file_error.h"
#include "app/platform/paths.h"
#include "app/platform/process.h"
#include "exports/sealing/secret.h"

namespace {

using namespace arpenteur;

constexpr const char* exit_codes =
    "Sortie / exit: 0 fait, done · 1 refusé, refused · 2 commande mal écrite, usage · 3 panne de la machine, "
    "machine "
    "fault";

int run(int argc, char** argv) {
    forbid_core_dumps();
    prepare_sealing();

    Invocation call;
    call.workspace = personal_folders(environment_of_the_process()).data / "espace";

    CLI::App app{"Arpenteur : diagnostics de territoire, hors ligne / territorial diagnostics, offline",
                 "arpenteur"};
    app.set_version_flag("--version", ARPENTEUR_VERSION);
    app.footer(exit_codes);
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.add_option("--workspace", call.workspace, "L’espace de travail / the workspace's folder")
        ->type_name("DIR");
    app.add_option(
           "--passphrase-file", call.passphrase_file,
           "Fichier dont la première ligne est la phrase de passe / file whose first line is the passphrase")
        ->type_name("FILE");
    app.add_option("--lang", call.lang, "Langue des messages et des documents / language")
        ->check(CLI::IsMember({"fr", "en"}));
    app.add_flag("--json", call.json, "Sortie pour des programmes / machine-readable output");

    bool full_screen = false;
    app.add_flag("--full-screen", full_screen,
                 "La fenêtre sur tout l’écran / the window on the whole screen");

    add_check(app, call);
    add_demo(app, call);
    add_init(app, call);
    add_prepare(app, call);
    add_visits(app, call);
    add_show(app, call);
    add_record(app, call);
    add_card(app, call);
    add_dossier(app, call);
    add_merge(app, call);
    add_restitution(app, call);
    add_drive(app, call);
    for (CLI::App* command : app.get_subcommands({})) command->footer(exit_codes);

    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty()) open_window(call, {argv[0], full_screen});
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done_exit : usage_exit;
    } catch (const RefusedCommand& refusal) {
        for (const std::string& line : refusal.lines) std::cerr << line << '\n';
        return refused_exit;
    } catch (const StoreError& error) {
        std::cerr << message(error.fault()).in(call.language()) << "\n    " << error.what() << '\n';
        return machine_exit;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return machine_exit;
    }
    return call.exit_code;
}

}  // namespace

int main(int argc, char** argv) { return run(argc, argv); }
