#include "exports/restitution/restitution.h"

#include <array>

#include "exports/restitution/html.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/style.inc"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

template <class Scale>
struct Part {
    std::string_view anchor;
    Words title;
    Html (*written)(const DisclosedVisit<Scale>&, const Edition&);
};

template <class Scale>
constexpr std::array<Part<Scale>, 12> parts_of_the_document() {
    return {
        {{"en-une-page", {"En une page", "On one page"}, one_page<Scale>},
         {"points-d-appui", {"Les points d’appui", "Points of support"}, strengths<Scale>},
         {"ou-en-est-le-territoire",
          {"Où en est le territoire", "Where the territory stands"},
          standing_of_the_territory<Scale>},
         {"points-de-fragilite", {"Les points de fragilité", "Points of weakness"}, weaknesses<Scale>},
         {"regards", {"Là où les regards diffèrent", "Where views differ"}, gaps<Scale>},
         {"controverses", {"Ce qui se discute", "What is disputed"}, disputes<Scale>},
         {"attentes",
          {"Ce que chacun attend des autres", "What each group expects of the others"},
          expectations<Scale>},
         {"recommandations", {"Ce que nous recommandons", "What we recommend"}, recommendations<Scale>},
         {"paroles", {"Ce que nous avons entendu", "What we heard"}, quotes<Scale>},
         {"methode", {"La méthode et ses limites", "The method and its limits"}, method<Scale>},
         {"suite", {"La suite", "What comes next"}, steps<Scale>},
         {"reponse", {"La réponse du territoire", "The response of the territory"}, answer_sheet<Scale>}}};
}

constexpr WordsWith<1> document_title{"{} : restitution du diagnostic", "{}: what the diagnostic found"};
constexpr Words contents{"Dans ce document", "In this document"};
constexpr Words restricted_footer{"Version restreinte", "Restricted version"};
constexpr Words public_footer{"Version publique", "Public version"};
constexpr Words invented{"Données fictives : ce territoire, ces personnes et ces réponses sont inventés.",
                         "Invented data: this territory, these people and these answers are made up."};
constexpr Words invented_short{"Données fictives", "Invented data"};

Words version_of(const RestrictedVisit&) { return restricted_footer; }
Words version_of(const PublicVisit&) { return public_footer; }

// The margins of every printed page.
template <class Scale>
Html margins(const DisclosedVisit<Scale>& visit, Language language) {
    const std::string version(version_of(visit).in(language));
    const std::string left = visit.territory.name.empty() ? version : visit.territory.name + " · " + version;
    std::string css = "@page { @bottom-left { content: " + css_string(left) + "; } ";
    if (visit.territory.fictive)
        css += "@top-right { content: " + css_string(invented_short.in(language)) + "; } ";
    return style_sheet(css + "}\n");
}

template <class Scale>
Html head(const DisclosedVisit<Scale>& visit, Language language) {
    return void_element("meta", {{"charset", "utf-8"}}) +
           void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
           void_element("meta", {{"http-equiv", "Content-Security-Policy"},
                                 {"content", "default-src 'none'; style-src 'unsafe-inline'"}}) +
           element("title", text(sentence(language, document_title, visit.territory.name))) +
           style_sheet(style) + margins(visit, language);
}

Html contents_of(const std::vector<std::pair<std::string_view, std::string_view>>& parts, Language language) {
    std::vector<Html> items;
    for (const auto& [anchor, title] : parts)
        items.push_back(element("a", {{"href", "#" + std::string(anchor)}}, text(title)));
    return block("nav", "contents", heading(2, contents.in(language)) + numbered_list_of(items));
}

template <class Scale>
Html body(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    Html sections;
    std::vector<std::pair<std::string_view, std::string_view>> written;
    for (const Part<Scale>& part : parts_of_the_document<Scale>()) {
        const Html content = part.written(visit, edition);
        if (content.empty()) continue;
        const std::string_view title = part.title.in(language);
        written.emplace_back(part.anchor, title);
        sections += element("section", {{"id", std::string(part.anchor)}, {"class", "part"}},
                            heading(2, title) + content);
    }
    Html out;
    if (visit.territory.fictive)
        out += paragraph(invented.in(language), "invented") +
               element("div", {{"class", "watermark"}, {"aria-hidden", "true"}},
                       text(invented_short.in(language)));
    return out +
           element("main", block("header", "cover", cover(visit, edition) + contents_of(written, language)) +
                               sections);
}

template <class Scale>
std::string document(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    return html_document({{"lang", std::string(code_of(edition.language))}}, head(visit, edition.language),
                         body(visit, edition))
        .bytes();
}

}  // namespace

std::string restitution_html(const RestrictedVisit& visit, Language language, std::string_view date) {
    return document(visit, {language, std::string(date)});
}

std::string restitution_html(const PublicVisit& visit, Language language, std::string_view date) {
    return document(visit, {language, std::string(date)});
}

}  // namespace arpenteur
