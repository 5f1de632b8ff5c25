#include "tests/gallery_screen.h"

#include <fmt/format.h>
#include <utility>

#include "app/widgets/controls.h"

namespace arpenteur {

namespace {

const std::vector<std::string> criteria{"Portage par les élues et élus",
                                        "Vision partagée de la transition",
                                        "Coopération entre communes",
                                        "Qualité des écrits",
                                        "Moyens humains et financiers",
                                        "Transversalité des services",
                                        "Formation des agents",
                                        "Mobilisation des habitantes et habitants",
                                        "Relations avec l’État déconcentré",
                                        "Achats responsables",
                                        "Pilotage budgétaire",
                                        "Suivi et évaluation des actions",
                                        "Capacité à renoncer",
                                        "Place de la contradiction",
                                        "Articulation des échelles",
                                        "Mémoire du projet",
                                        "Ingénierie mutualisée",
                                        "Apprentissage collectif"};

const std::vector<LevelCard> levels{
    {.mark = "0",
     .descriptor = "Absent. Le service ne dispose d’aucune pratique écrite ; chaque agent agit selon son "
                   "habitude, et rien n’est transmis lors des départs."},
    {.mark = "1",
     .descriptor =
         "Amorcé. Une note existe, mais elle est incomplète ou ancienne ; deux agents sur trois l’ignorent."},
    {.mark = "2",
     .descriptor =
         "Établi. La pratique est décrite, datée et connue de l’équipe ; elle est appliquée dans la "
         "plupart des cas observés."},
    {.mark = "3",
     .descriptor = "Maîtrisé. La pratique est mesurée chaque trimestre : les écarts sont relevés, discutés, "
                   "puis corrigés."},
    {.mark = "4",
     .descriptor = "Exemplaire. La pratique est partagée hors du service « cœur de métier » ; elle sert de "
                   "référence à d’autres."}};

const std::vector<std::string> pages{"Entretien", "Contrôles", "Listes", "Grille"};
const std::vector<std::string> supports{"Opinion", "Fait rapporté", "Fait vérifié"};
const std::vector<std::string_view> beginnings{"goudron",  "gouffre",  "goulot",
                                               "goupille", "gourmand", "goutte"};
const std::vector<std::string> actors{"Élues et élus", "Agents", "Acteurs socio-économiques",
                                      "État déconcentré",
                                      "Autres : opérateurs, agences, parcs naturels régionaux"};

RailState state_of(std::size_t number) {
    if (number < 3) return RailState::done;
    if (number == 3 || number == 6) return RailState::started;
    return number == 8 ? RailState::attention : RailState::none;
}

void pages_bar(Surface& surface, Gallery& gallery) {
    if (const auto page = segmented(surface, "pages", pages, static_cast<std::size_t>(gallery.page)))
        gallery.page = static_cast<GalleryPage>(*page);
}

void draw_interview(Surface& surface, Gallery& gallery) {
    TwoColumns columns(surface, "interview");
    columns.rail([&] {
        for (std::size_t number = 0; number < criteria.size(); ++number) {
            if (number % 9 == 0) rail_heading(surface, number == 0 ? "Portage" : "Pilotage");
            if (rail_row(surface, fmt::format("rail/{}", number),
                         {.number = std::to_string(number + 1),
                          .title = criteria[number],
                          .state = state_of(number),
                          .selected = number == gallery.criterion}))
                gallery.criterion = number;
        }
    });
    columns.content([&] {
        pages_bar(surface, gallery);
        title(surface, fmt::format("{}. {}", gallery.criterion + 1, criteria[gallery.criterion]));
        for (std::size_t number = 0; number < levels.size(); ++number) {
            LevelCard card = levels[number];
            card.selected = gallery.level == number;
            if (card.selected) card.note = "Vous, d’après l’entretien du 12 mars";
            if (level_card(surface, fmt::format("level/{}", number), card)) gallery.level = number;
        }
        if (level_card(surface, "level/unknown", {.mark = "?", .title = "Je ne sais pas"}))
            gallery.level.reset();
        const FieldTouch note = text_field(surface, "note/body", gallery.note,
                                           {.label = "Note de terrain",
                                            .placeholder = "Ce qui a été dit, par qui, à propos de quoi…",
                                            .many_lines = true});
        if (note.left) surface.say("Note enregistrée");
    });
}

void draw_controls(Surface& surface, Gallery& gallery) {
    scroll_area(surface, "controls", {.widest = 960.0F}, [&] {
        pages_bar(surface, gallery);
        heading(surface, "Nature de l’appui");
        if (const auto picked = choose_one(surface, "support", supports, gallery.support))
            gallery.support = *picked;
        heading(surface, "À qui cela s’adresse");
        if (const auto picked = choose_several(surface, "actors", actors, gallery.actors))
            gallery.actors[*picked] = !gallery.actors[*picked];
        cells(
            surface, 360.0F,
            [&](CellFlow& grid) {
                grid.next();
                text_field(surface, "name", gallery.name, {.label = "Territoire"});
                grid.next();
                text_field(surface, "code", gallery.code,
                           {.label = "Numéro SIREN",
                            .error = "Ce numéro a neuf chiffres ; le dernier ne convient pas.",
                            .typography = false,
                            .numbers = true});
            },
            2);
        if (toggle(surface, "blocking", "Point bloquant pour la suite de la transition", gallery.blocking))
            gallery.blocking = !gallery.blocking;
        if (check_row(surface, "agreed",
                      "La personne a été informée de l’usage de ses propos, et elle accepte qu’ils soient "
                      "cités sans "
                      "son nom dans la restitution publique.",
                      gallery.agreed))
            gallery.agreed = !gallery.agreed;
        banner(surface, "banner/info",
               {.tone = Tone::info,
                .text = "La position des autres reste fermée tant que vous n’avez pas donné la vôtre."});
        if (banner(surface, "banner/attention",
                   {.tone = Tone::attention,
                    .title = "Révisions 41 à 43 manquantes",
                    .text = "Elles viennent de la tablette d’Inès Carvalho. Demandez-lui son dernier pli.",
                    .action = "Voir l’échange"}))
            gallery.last = "banner/attention";
        banner(surface, "banner/error",
               {.tone = Tone::error,
                .text = "Non enregistré : le disque est plein. Libérez de la place ; rien n’est perdu, "
                        "l’écriture sera reprise."});
        banner(surface, "banner/done", {.tone = Tone::done, .text = "Restitution remise le 4 avril."});
        progress(surface, "14 critères renseignés sur 36", 14.0F / 36.0F);
        if (button_row(
                surface,
                {{.path = "save", .label = "Enregistrer", .weight = Weight::primary, .icon = Icon::check},
                 {.path = "add", .label = "Ajouter une source", .icon = Icon::plus},
                 {.path = "later", .label = "Plus tard", .weight = Weight::text}}))
            gallery.last = "button_row";
        if (button_row(surface,
                       {{.path = "locked", .label = "Indisponible", .icon = Icon::lock, .enabled = false},
                        {.path = "erase",
                         .label = "Effacer la note",
                         .weight = Weight::danger,
                         .icon = Icon::trash}}) == 1)
            gallery.asking = true;
        cells(surface, 56.0F, [&](CellFlow& grid) {
            const std::array icons{Icon::pencil, Icon::search, Icon::dots,
                                   Icon::person, Icon::share,  Icon::info};
            const std::array words{"Modifier", "Chercher", "Plus", "Personne", "Partager", "Aide"};
            for (std::size_t number = 0; number < icons.size(); ++number) {
                grid.next();
                icon_button(surface, fmt::format("icon/{}", number), icons[number], words[number]);
            }
        });
        panel(surface, [&] {
            heading(surface, "Écart de perception");
            paragraph(surface,
                      "Les élues et élus situent ce critère deux niveaux au-dessus des agents ; l’écart "
                      "porte surtout "
                      "sur les moyens, évalués à 12,50 % du budget.");
            hint(surface, "D’après 4 sources, dont 2 faits vérifiés.");
        });
    });
}

void draw_list(Surface& surface, Gallery& gallery) {
    scroll_area(surface, "list", {.leave = bar_height(surface), .widest = 960.0F}, [&] {
        pages_bar(surface, gallery);
        title(surface, "Visites");
        list_row(surface, "visit/0",
                 {.title = "Pays de l’Ourcq",
                  .subtitle = "Visite des 12 et 13 mars · Inès Carvalho, Paul Le Goff",
                  .badge = "en cours",
                  .badge_tone = Tone::info});
        list_row(
            surface, "visit/1",
            {.title = "PETR du Pays de Redon – Bretagne Sud et communauté d’agglomération de Saint-Nazaire",
             .subtitle = "Visite des 4 et 5 avril",
             .badge = "à arbitrer : 3",
             .badge_tone = Tone::attention,
             .selected = true});
        list_row(surface, "visit/2",
                 {.title = "Saint-Étienne",
                  .subtitle = "Restitution remise",
                  .badge = "remise",
                  .badge_tone = Tone::done});
        list_row(surface, "visit/3",
                 {.title = "Département de la Creuse", .chevron = false, .enabled = false});
        heading(surface, "Sources");
        if (list_row(surface, "source/0",
                     {.title = "Atelier avec les agents",
                      .subtitle = "12 mars, 14 h · 6 personnes",
                      .icon = Icon::person,
                      .action = "Supprimer la source"})
                .acted)
            gallery.asking = true;
        list_row(surface, "source/1",
                 {.title = "Projet de territoire 2024-2030",
                  .subtitle = "Document de 48 pages",
                  .icon = Icon::pencil,
                  .action = "Supprimer la source"});
    });
    if (bottom_bar(surface, {{.path = "bottom/import", .label = "Recevoir un pli"},
                             {.path = "bottom/new",
                              .label = "Nouvelle visite",
                              .weight = Weight::primary,
                              .icon = Icon::plus}}) == 1)
        gallery.last = "bottom/new";
}

void draw_matrix(Surface& surface, Gallery& gallery) {
    scroll_area(surface, "matrix", {}, [&] {
        pages_bar(surface, gallery);
        title(surface, "Grille d’un coup d’œil");
        const std::vector<std::string> columns{"Élues et élus", "Agents", "Acteurs socio-éco.",
                                               "État déconcentré", "Position"};
        const auto touched =
            matrix(surface, "grid", columns, criteria, [&](std::size_t row, std::size_t column) {
                MatrixCell cell;
                const std::size_t mixed = (row * 7 + column * 3) % 6;
                cell.label = fmt::format("{}, {}", criteria[row], columns[column]);
                cell.mark = mixed == 5 ? "–" : std::to_string(mixed);
                if (mixed == 5) return cell;
                cell.filled = true;
                cell.tone = mixed < 2 ? Tone::attention : mixed == 4 ? Tone::done : Tone::info;
                cell.selected = row == 2 && column == 1;
                return cell;
            });
        if (touched) gallery.last = fmt::format("{}/{}", touched->row, touched->column);
    });
}

void draw_unlock(Surface& surface, Gallery& gallery) {
    scroll_area(surface, "unlock", {.padding_y = 32.0F, .widest = 560.0F}, [&] {
        title(surface, "Déverrouiller");
        paragraph(surface, "Cette tablette est celle d’Inès Carvalho.");
        const FieldTouch field =
            text_field(surface, "passphrase", gallery.passphrase,
                       {.label = "Phrase de passe",
                        .hint = "Six mots au moins. Personne ne peut la retrouver à votre place.",
                        .password = true});
        if (const auto word = completions(surface, "passphrase/word", beginnings))
            put_text(surface, "passphrase", gallery.passphrase, std::string(beginnings[*word]) + ' ');
        if (button(surface, {.path = "open",
                             .label = "Ouvrir",
                             .weight = Weight::primary,
                             .enabled = !gallery.passphrase.empty(),
                             .wide = true}) ||
            field.submitted)
            gallery.last = "open";
        if (code_pad(surface, "code", gallery.pause_code, 6))
            gallery.last = std::exchange(gallery.pause_code, {});
    });
}

}  // namespace

Gallery Gallery::with_a_note() {
    Gallery gallery;
    for (int times = 0; times < 4; ++times)
        gallery.note +=
            "L’agent d’accueil oriente les usagers avec soin\u202F; il vérifie l’identité, puis il remet un "
            "ticket "
            "numéroté. Le délai observé est de 3,5 minutes environ\u00A0: c’est mieux qu’en 2024. Faut-il "
            "doubler le "
            "poste le lundi\u202F? À voir avec Mme Lefèvre. ";
    return gallery;
}

void draw_gallery(Surface& surface, Gallery& gallery) {
    const BarTouch bar =
        top_bar(surface, {.title = "Pays de l’Ourcq",
                          .subtitle = "Mairie de Crouy-sur-Ourcq — 14 critères sur 36",
                          .back = "Retour aux visites",
                          .status = "enregistré",
                          .status_tone = Tone::done,
                          .actions = {{.path = "bar/note", .label = "Note", .icon = Icon::pencil}}});
    if (bar.back) gallery.last = "back";
    if (bar.action) gallery.last = "bar/note";
    switch (gallery.page) {
        case GalleryPage::interview:
            draw_interview(surface, gallery);
            break;
        case GalleryPage::controls:
            draw_controls(surface, gallery);
            break;
        case GalleryPage::list:
            draw_list(surface, gallery);
            break;
        case GalleryPage::matrix:
            draw_matrix(surface, gallery);
            break;
        case GalleryPage::unlock:
            draw_unlock(surface, gallery);
            break;
        case GalleryPage::dialog:
            draw_controls(surface, gallery);
            gallery.asking = true;
            break;
    }
    if (!gallery.asking) return;
    const auto answer = confirm(
        surface, "erase-note",
        {.title = "Effacer cette note\u202F?",
         .text = "Le texte disparaît de cette tablette et de toutes celles qui recevront le prochain pli.",
         .yes = "Effacer",
         .no = "Garder la note",
         .weight = Weight::danger});
    if (!answer) return;
    gallery.asking = false;
    if (gallery.page == GalleryPage::dialog) gallery.page = GalleryPage::controls;
    gallery.last = *answer == Answer::yes ? "erased" : "kept";
}

}  // namespace arpenteur
