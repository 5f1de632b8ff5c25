// The commands of the program: for each, its options as a plain struct, and the function that runs it.
//
//     struct CardOptions {
//         static constexpr const char* name = "card";                 arpenteur card -o FILE
//         static constexpr const char* help = "…";
//         std::filesystem::path file;
//         void read_from(auto& words) { words.required("-o,--output", file); }
//     };
//     Exit run(const Invocation& call, const CardOptions& options);   in card.cpp
//
// A new command is these lines, its name in `Commands`, and its file. Tests call run() with options of their
// own; command_line.h makes the options from what somebody typed. run() answers on standard output, refuses
// by throwing RefusedCommand, and returns the exit code.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/commands/invocation.h"
#include "questionnaires/territory/territory.h"

namespace arpenteur {

struct CheckOptions {
    static constexpr const char* name = "check";
    static constexpr const char* help = "Vérifie un questionnaire / validates a questionnaire";
    std::filesystem::path form;

    void read_from(auto& words) {
        words.required("FORM", form, "dossier, .xlsx ou .ods / folder, .xlsx or .ods");
    }
};
Exit run(const Invocation& call, const CheckOptions& options);

struct DemoOptions {
    static constexpr const char* name = "demo";
    static constexpr const char* help =
        "La démonstration : deux tablettes et le bureau / the demonstration: two tablets and the desk";
    std::filesystem::path folder;

    void read_from(auto& words) { words.required("DIR", folder); }
};
Exit run(const Invocation& call, const DemoOptions& options);

struct InitOptions {
    static constexpr const char* name = "init";
    static constexpr const char* help =
        "Un nouvel espace de travail avec son identité / a new workspace with its identity";
    std::string person;
    std::string organisation;
    bool desk = false;

    void read_from(auto& words) {
        words.required("--name", person, "Votre nom / your name");
        words.required("--organisation", organisation, "Votre organisation / your organisation");
        words.flag("--desk", desk, "Celui du bureau de l’APFDT / the APFDT's desk");
    }
};
Exit run(const Invocation& call, const InitOptions& options);

// Reads the twelve words, and whether the four words of the key are the sheet's, from standard input.
struct RescueOptions {
    static constexpr const char* name = "rescue";
    static constexpr const char* help =
        "Vos douze mots : une nouvelle phrase de passe, ou votre deuxième tablette / your twelve words: a "
        "new "
        "passphrase, or your second tablet";
    std::string person;  // of a new workspace, as for init
    std::string organisation;
    bool desk = false;

    void read_from(auto& words) {
        words.option("--name", person, "Votre nom, dans un nouveau dossier / your name, in a new folder");
        words.option("--organisation", organisation, "Votre organisation / your organisation");
        words.flag("--desk", desk, "Celui du bureau de l’APFDT / the APFDT's desk");
    }
};
Exit run(const Invocation& call, const RescueOptions& options);

struct PassphraseOptions {
    static constexpr const char* name = "passphrase";
    static constexpr const char* help = "Change la phrase de passe / changes the passphrase";
    std::filesystem::path wanted;

    void read_from(auto& words) {
        words.option("--new-passphrase-file", wanted,
                     "Fichier dont la première ligne est la nouvelle / file whose first line is the new one");
    }
};
Exit run(const Invocation& call, const PassphraseOptions& options);

struct PrepareOptions {
    static constexpr const char* name = "prepare";
    static constexpr const char* help = "Une nouvelle visite / a new visit; prints its id";
    std::string territory;
    std::filesystem::path desk;  // its card; if empty, the workspace's own, or the only one that it knows
    std::vector<std::filesystem::path> team;  // cards
    std::filesystem::path form;               // if empty, the grid shipped with the program
    Territory by_hand;  // used if its kind is given: a place that is not in the register

    void read_from(auto& words) {
        words.required("TERRITORY", territory, "code officiel ou nom / official code or name");
        words.option("--desk", desk, "carte du bureau de l’APFDT / card of the APFDT's desk");
        words.option("--team", team, "cartes des collègues / colleagues' cards");
        words.option("--form", form, "questionnaire, sinon la grille capacites / questionnaire");
        words.option("--kind", by_hand.kind, "d’un lieu hors répertoire / of a place that is in no register");
        words.option("--name", by_hand.name);
        words.option("--department", by_hand.department);
        words.option("--code", by_hand.code);
        words.flag("--fictive", by_hand.fictive, "données fictives / invented data");
    }
};
Exit run(const Invocation& call, const PrepareOptions& options);

struct VisitsOptions {
    static constexpr const char* name = "visits";
    static constexpr const char* help =
        "Les visites de l’espace, une par ligne / the visits of the workspace, a line each";

    void read_from(auto&) {}
};
Exit run(const Invocation& call, const VisitsOptions& options);

struct ShowOptions {
    static constexpr const char* name = "show";
    static constexpr const char* help =
        "Tout ce que l’équipe peut lire d’une visite / all that the team may read of a visit";
    std::string visit;

    void read_from(auto& words) { words.required("VISIT", visit); }
};
Exit run(const Invocation& call, const ShowOptions& options);

// Reads standard input.
struct RecordOptions {
    static constexpr const char* name = "record";
    static constexpr const char* help =
        "Prend des réponses, un objet JSON par ligne / takes answers, one JSON object a line";
    std::string visit;

    void read_from(auto& words) { words.required("VISIT", visit); }
};
Exit run(const Invocation& call, const RecordOptions& options);

struct CardOptions {
    static constexpr const char* name = "card";
    static constexpr const char* help =
        "La carte de cet espace : personne, organisation, clés publiques / this workspace's card";
    std::filesystem::path file;

    void read_from(auto& words) { words.required("-o,--output", file); }
};
Exit run(const Invocation& call, const CardOptions& options);

struct DossierOptions {
    static constexpr const char* name = "dossier";
    static constexpr const char* help = "Écrit un pli / writes a dossier";
    std::string visit;
    std::filesystem::path file;
    std::filesystem::path joining;  // the card of a new reader of the visit; empty if there is none

    void read_from(auto& words) {
        words.required("VISIT", visit);
        words.required("-o,--output", file);
        words.option("--to", joining, "ajoute un destinataire, par sa carte / adds a reader, by their card");
    }
};
Exit run(const Invocation& call, const DossierOptions& options);

struct TeamOptions {
    static constexpr const char* name = "team";
    static constexpr const char* help =
        "Qui est dans la visite ; retire quelqu’un, ou change la clé / who is in the visit; removes somebody";
    std::string visit;
    std::string removed{};     // by name, of the team's roster
    std::string taken_back{};  // somebody who was removed
    bool new_key = false;

    void read_from(auto& words) {
        words.required("VISIT", visit);
        words.option("--remove", removed, "retire cette personne de la visite / removes this person");
        words.option("--take-back", taken_back, "la remet dans la visite / takes them back");
        words.flag("--new-key", new_key, "change la clé de la visite / renews the visit's key");
    }
};
Exit run(const Invocation& call, const TeamOptions& options);

struct MergeOptions {
    static constexpr const char* name = "merge";
    static constexpr const char* help =
        "Prend des plis et des cartes / takes dossiers and cards in; exit 1 if anything was refused";
    std::vector<std::filesystem::path> files;

    void read_from(auto& words) { words.required("FILE", files); }
};
Exit run(const Invocation& call, const MergeOptions& options);

struct RestitutionOptions {
    static constexpr const char* name = "restitution";
    static constexpr const char* help = "Le document rendu au territoire, en HTML / the document given back";
    std::string visit;
    std::string version;
    std::filesystem::path file;

    void read_from(auto& words) {
        words.required("VISIT", visit);
        words.one_of("--version", version, {"restricted", "public"}, "restricted | public");
        words.required("-o,--output", file);
    }
};
Exit run(const Invocation& call, const RestitutionOptions& options);

struct DriveOptions {
    static constexpr const char* name = "drive";
    static constexpr const char* help =
        "Conduit la fenêtre d’après un script : images d’écran / drives the window by a script: pictures";
    std::filesystem::path script;
    int width = 1280;
    int height = 800;

    void read_from(auto& words) {
        words.required("SCRIPT", script,
                       "tap PATH, tap ~LABEL, type TEXT, until PATH, until =TEXT, scroll PATH, picture FILE");
        words.option("--width", width);
        words.option("--height", height);
    }
};
Exit run(const Invocation& call, const DriveOptions& options);

// All of them, in the order of --help.
template <class... Options>
struct CommandList {};
using Commands = CommandList<CheckOptions, DemoOptions, InitOptions, RescueOptions, PassphraseOptions,
                             PrepareOptions, VisitsOptions, ShowOptions, RecordOptions, CardOptions,
                             DossierOptions, TeamOptions, MergeOptions, RestitutionOptions, DriveOptions>;

}  // namespace arpenteur
