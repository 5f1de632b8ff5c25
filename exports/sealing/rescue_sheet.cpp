#include "exports/sealing/rescue_sheet.h"

#include "exports/sealing/rescue.h"

namespace arpenteur {

namespace {

constexpr Words sheet_title{"Feuille de secours", "Rescue sheet"};
constexpr Words copy_by_hand{
    "Recopiez à la main, dans l’ordre, les douze mots que montre Arpenteur. Ne les photographiez pas, ne les "
    "tapez nulle part.",
    "Copy by hand, in order, the twelve words that Arpenteur shows. Do not photograph them, type them "
    "nowhere."};
constexpr Words key_words{"Les quatre mots de votre clé, qu’Arpenteur vous fera comparer\u00A0:",
                          "The four words of your key, which Arpenteur will have you compare:"};
constexpr Words whoever_has_it{
    "Qui a cette feuille est vous\u00A0: il lit vos visites et signe en votre nom. Gardez-la loin de la "
    "tablette, "
    "comme une clé de maison.",
    "Whoever has this sheet is you: they can read your visits and sign in your name. Keep it away from the "
    "tablet, like the key of a house."};
constexpr Words what_for{
    "Elle sert à choisir une nouvelle phrase de passe («\u202FJ’ai perdu ma phrase\u202F»), ou à ouvrir "
    "votre "
    "deuxième tablette.",
    "It serves to choose a new passphrase (\"I lost my passphrase\"), or to set up your second tablet."};
constexpr Words whose{"À qui, depuis quand\u00A0:", "Whose, since when:"};

constexpr const char* style = R"(
@page { size: A4; margin: 20mm }
body { font: 13pt/1.4 sans-serif; color: #000; max-width: 170mm; margin: 0 auto; padding: 1em }
h1 { font-size: 22pt; margin: 0 0 .5em }
ol { columns: 2; column-gap: 12mm; padding-left: 1.6em; margin: 1.5em 0 }
li { height: 14mm; border-bottom: .4mm solid #000; margin-bottom: 3mm; break-inside: avoid }
.key { font-size: 16pt; font-weight: bold }
.whose { height: 12mm; border-bottom: .4mm solid #000 }
)";

}  // namespace

std::string rescue_sheet(const SignKey& key, Language language) {
    const auto text = [&](const Words& words) { return std::string(words.in(language)); };
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + std::string(code_of(language)) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + text(sheet_title) +
                       "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + text(sheet_title) +
                       "</h1>\n<p>" + text(copy_by_hand) + "</p>\n<ol>\n";
    for (std::size_t line = 0; line < rescue_word_count; ++line) page += "<li></li>\n";
    page += "</ol>\n<p>" + text(key_words) + "</p>\n<p class=\"key\">" + fingerprint(key) + "</p>\n<p>" +
            text(whoever_has_it) + "</p>\n<p>" + text(what_for) + "</p>\n<p class=\"whose\">" + text(whose) +
            "</p>\n</body>\n</html>\n";
    return page;
}

}  // namespace arpenteur
