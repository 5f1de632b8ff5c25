#include "app/commands/command_line.h"

#include <CLI/CLI.hpp>
#include <concepts>
#include <iostream>
#include <memory>
#include <sstream>

#include "app/commands/commands.h"
#include "questionnaires/language/controls.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr const char* exit_codes =
    "Sortie / exit: 0 fait, done · 1 refusé, refused · 2 commande mal écrite, usage · 3 panne de la machine, "
    "machine "
    "fault";

// Declares the options of one command to the parser.
class CommandWords {
public:
    explicit CommandWords(CLI::App& parser) : parser_(parser) {}

    template <class Value>
    void required(const char* name, Value& into, const char* help = "") {
        add(name, into, help)->required();
    }
    template <class Value>
    void option(const char* name, Value& into, const char* help = "") {
        add(name, into, help);
    }
    void flag(const char* name, bool& into, const char* help) { parser_.add_flag(name, into, help); }
    void one_of(const char* name, std::string& into, const std::vector<std::string>& choices,
                const char* help) {
        add(name, into, help)->required()->check(CLI::IsMember(choices));
    }

private:
    // The path of a file may be any bytes; a text is written into visits and cards.
    template <class Value>
    CLI::Option* add(const char* name, Value& into, const char* help) {
        CLI::Option* option = parser_.add_option(name, into, help);
        if constexpr (std::same_as<Value, std::string>) option->check(utf8_only, "");
        return option;
    }
    // CLI11 takes an empty answer as agreement.
    static std::string utf8_only(const std::string& text) {
        return well_formed_utf8(text) ? "" : "n’est pas écrit en UTF-8 / is not written in UTF-8";
    }

    CLI::App& parser_;
};

template <class Options>
void add_command(CLI::App& parser, CommandLine& line) {
    CLI::App* command = parser.add_subcommand(Options::name, Options::help);
    command->footer(exit_codes);
    auto options = std::make_shared<Options>();
    CommandWords words(*command);
    options->read_from(words);
    command->callback([&line, options] {
        line.command = [options](const Invocation& call) { return run(call, *options); };
    });
}

template <class... Options>
void add_commands(CommandList<Options...>, CLI::App& parser, CommandLine& line) {
    (add_command<Options>(parser, line), ...);
}

}  // namespace

tl::expected<CommandLine, Exit> read_command_line(int argc, const char* const* argv, Invocation call) {
    CommandLine line{std::move(call), {}, false};

    CLI::App parser{"Arpenteur : diagnostics de territoire, hors ligne / territorial diagnostics, offline",
                    "arpenteur"};
    parser.set_version_flag("--version", ARPENTEUR_VERSION);
    parser.footer(exit_codes);
    parser.fallthrough();
    parser.require_subcommand(0, 1);
    parser.add_option("--workspace", line.call.workspace, "L’espace de travail / the workspace's folder")
        ->type_name("DIR");
    parser
        .add_option(
            "--passphrase-file", line.call.passphrase_file,
            "Fichier dont la première ligne est la phrase de passe / file whose first line is the passphrase")
        ->type_name("FILE");
    std::string language;
    parser.add_option("--lang", language, "Langue des messages et des documents / language")
        ->check(CLI::IsMember({"fr", "en"}));
    parser.add_flag("--json", line.call.json, "Sortie pour des programmes / machine-readable output");
    parser.add_flag("--full-screen", line.full_screen,
                    "La fenêtre sur tout l’écran / the window on the whole screen");
    add_commands(Commands{}, parser, line);

    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream said;
        const bool asked_for = parser.exit(error, std::cout, said) == 0;
        // It quotes what was typed.
        if (!said.str().empty()) std::cerr << for_terminal(said.str());
        return tl::unexpected(asked_for ? Exit::done : Exit::usage);
    }
    line.call.language = language_from(language).value_or(line.call.language);
    return line;
}

}  // namespace arpenteur
