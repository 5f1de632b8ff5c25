#include "app/commands/invocation.h"

#include <fmt/format.h>
#include <iostream>

#include "app/platform/files.h"
#include "app/platform/terminal.h"
#include "exports/sealing/weak_passphrase.h"
#include "questionnaires/language/controls.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

constexpr std::size_t longest_program_file = 64 << 20;

std::string first_line(std::string text) {
    if (const auto end = text.find_first_of("\r\n"); end != std::string::npos) text.resize(end);
    return text;
}

}  // namespace

void print(const std::string& line) { std::cout << for_terminal(line) << '\n' << std::flush; }
void warn(const std::string& line) { std::cerr << for_terminal(line) << '\n'; }

std::filesystem::path Invocation::program_files() const {
    const auto found = arpenteur::program_files(variables, program_path());
    if (!found)
        refuse({"Les questionnaires du programme ne sont pas dans {}. Réinstallez-le, ou donnez par "
                "ARPENTEUR_FILES le dossier qui contient questionnaires/shipped.",
                "The program's questionnaires are not in {}. Install it again, or name by "
                "ARPENTEUR_FILES the folder that contains questionnaires/shipped."},
               found.error().string());
    return *found;
}

std::string Invocation::program_file(const std::filesystem::path& name) const {
    const std::filesystem::path path = program_files() / name;
    const auto bytes = read_file(path, longest_program_file, Links::follow);
    if (!bytes)
        refuse({"Il manque un fichier du programme : {}. Réinstallez-le.",
                "A file of the program is missing: {}. Install it again."},
               path.string());
    return {bytes->begin(), bytes->end()};
}

TerritoryRegister Invocation::territory_register() const {
    return read_register(program_file("questionnaires/territory/register.tsv")).territories;
}

Questionnaire Invocation::questionnaire(const std::filesystem::path& path) const {
    Questionnaire read = read_questionnaire(path.empty() ? program_files() / shipped_grid : path);
    if (!stops(read.problems)) return read;
    RefusedCommand refusal;
    for (const Problem& problem : read.problems) refusal.lines.push_back(message(problem, language));
    throw refusal;
}

std::string Invocation::typed(const std::filesystem::path& file, const Words& question) const {
    if (!file.empty()) {
        const auto bytes = read_file(file, 4096, Links::follow);
        if (!bytes)
            refuse({"Le fichier de la phrase de passe n’existe pas : {}", "There is no passphrase file: {}"},
                   file.string());
        return first_line({bytes->begin(), bytes->end()});
    }
    const auto answer = ask_without_echo(std::string(question.in(language)));
    if (!answer)
        refuse(
            Words{"Il n’y a pas de terminal où demander la phrase de passe : donnez-la par un fichier "
                  "(--passphrase-file).",
                  "There is no terminal to ask for the passphrase: give it by a file (--passphrase-file)."});
    return *answer;
}

Passphrase Invocation::passphrase() const {
    return Passphrase(typed(passphrase_file, {"Phrase de passe : ", "Passphrase: "}));
}

Passphrase Invocation::new_passphrase(const std::filesystem::path& file) const {
    if (file.empty() && messages_are_seen())
        std::cerr << sentence(language,
                              {"Six mots tirés au sort, si vous les voulez : {}",
                               "Six words drawn at random, if you want them: {}"},
                              propose_passphrase(environment.random))
                  << '\n';
    const std::string wanted = typed(file, {"Nouvelle phrase de passe : ", "New passphrase: "});
    if (const auto weakness = weakness_of(wanted)) refuse(message(*weakness));
    if (file.empty() && typed(file, {"Encore une fois : ", "Once more: "}) != wanted)
        refuse(Words{"Ce n’est pas deux fois la même phrase : rien n’a été écrit.",
                     "The two passphrases differ: nothing was written."});
    return Passphrase(wanted);
}

Workspace Invocation::open_workspace(Access access) const {
    auto opened = Workspace::open(workspace, passphrase(), access, environment);
    if (!opened) refuse(opened.error());
    if (access == Access::write && opened->access() != Access::write) {
        const auto& holder = opened->held_by();
        if (!holder)
            refuse({"Le dossier {} ne peut pas être écrit : rien n’y serait enregistré.",
                    "The folder {} cannot be written: nothing would be recorded in it."},
                   workspace.string());
        refuse({"Un autre programme travaille dans cet espace (machine {}, processus {}). Fermez-le d’abord.",
                "Another program is using this workspace (machine {}, process {}). Close it first."},
               holder->host, holder->pid);
    }
    return std::move(*opened);
}

OpenVisit& Invocation::find_visit(Workspace& workspace_, const std::string& wanted) const {
    std::vector<VisitSummary> found;
    for (const VisitSummary& summary : workspace_.visits()) {
        const std::string id = summary.visit.hex();
        if (id == wanted) {
            found = {summary};
            break;
        }
        const bool by_id = wanted.size() >= 4 && id.compare(0, wanted.size(), wanted) == 0;
        if (by_id || folded(summary.territory.name) == folded(wanted)) found.push_back(summary);
    }
    if (found.empty())
        refuse({"Aucune visite ne répond à « {} » : voyez arpenteur visits.",
                "No visit matches \"{}\": see arpenteur visits."},
               wanted);
    if (found.size() > 1) {
        RefusedCommand several;
        several.lines.push_back(
            sentence(language,
                     {"Plusieurs visites répondent à « {} » ; donnez le début de l’identifiant :",
                      "Several visits match \"{}\"; give the beginning of the id:"},
                     wanted));
        for (const VisitSummary& summary : found)
            several.lines.push_back("    " + summary.visit.hex() + "  " + summary.territory.name);
        throw several;
    }
    auto visit = workspace_.visit(found.front().visit);
    if (!visit) refuse(visit.error());
    for (const UserError& warning : (*visit)->warnings()) warn(warning.in(language));
    return **visit;
}

Exit Invocation::close(Workspace& workspace_) const {
    const auto lost = workspace_.close();
    if (!lost) return Exit::done;
    warn(
        sentence(language, {"Non enregistré : {}.", "Not recorded: {}."}, message(lost->fault).in(language)));
    return Exit::machine;
}

void Invocation::say(const Words& words) const { warn(std::string(words.in(language))); }

void Invocation::refuse(const UserError& user_error) const {
    throw RefusedCommand{{user_error.in(language)}};
}
void Invocation::refuse(const Words& words) const { throw RefusedCommand{{std::string(words.in(language))}}; }

Progressing Invocation::progress() const {
    if (!messages_are_seen()) return {};
    return [](std::uint64_t now, std::uint64_t of) {
        std::cerr << fmt::format("\r{:3} %{}", of ? now * 100 / of : 100, now >= of ? "\n" : "")
                  << std::flush;
    };
}

}  // namespace arpenteur
