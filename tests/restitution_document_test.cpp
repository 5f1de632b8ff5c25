// The document that is given back to a territory.
#include <set>

#include "exports/restitution/restitution.h"
#include "questionnaires/disclosure/voice_group.h"
#include "questionnaires/language/controls.h"
#include "questionnaires/language/utf8.h"
#include "tests/catch.h"
#include "tests/markup.h"
#include "tests/properties.h"
#include "tests/restitution_case.h"

namespace arpenteur {
namespace {

constexpr std::string_view day = "2026-11-24";
constexpr std::array both_languages{Language::french, Language::english};

// The example in both versions and both languages.
std::vector<std::string> every_document(const std::string& words) {
    std::vector<std::string> documents;
    for (const Language language : both_languages) {
        documents.push_back(restitution_html(disclosed_example<Level>(words), language, day));
        documents.push_back(restitution_html(disclosed_example<LevelWord>(words), language, day));
    }
    return documents;
}

std::string in_french(const PublicVisit& visit) { return restitution_html(visit, Language::french, day); }

bool holds_text(const std::string& html, std::string_view words) {
    return texts_in(html).find(words) != std::string::npos;
}

TEST_CASE("the parts stand in the order in which they are read") {
    const std::string html = restitution_html(disclosed_example<Level>(), Language::french, day);

    const std::size_t cover_ends = html.find("</header>");
    std::size_t last = cover_ends;
    for (const char* anchor :
         {"en-une-page", "points-d-appui", "ou-en-est-le-territoire", "points-de-fragilite", "regards",
          "controverses", "attentes", "recommandations", "paroles", "methode", "suite", "reponse"}) {
        INFO(anchor);
        const std::size_t here = html.find("id=\"" + std::string(anchor) + "\"");
        REQUIRE(here != std::string::npos);
        CHECK(here > last);
        CHECK(html.find("href=\"#" + std::string(anchor) + "\"") < cover_ends);
        last = here;
    }
}

TEST_CASE("a document is well formed and asks nothing of anything outside it") {
    for (const std::string& html : every_document("bruyère")) {
        CHECK(fault_in(html) == "");
        for (const char* outside :
             {"http:", "https:", "//", "<script", "<link", "<img", "src=", "url(", "@import"})
            CHECK(html.find(outside) == std::string::npos);
    }
}

TEST_CASE("what somebody typed can only be text, whatever it is") {
    const std::set<std::string> house{
        "html",   "head", "meta",    "title",   "style",  "body",       "p",          "div",   "main",
        "header", "h1",   "h2",      "h3",      "h4",     "h5",         "svg",        "line",  "circle",
        "rect",   "text", "desc",    "dl",      "dt",     "dd",         "nav",        "ol",    "ul",
        "li",     "a",    "section", "article", "figure", "figcaption", "table",      "thead", "tbody",
        "tr",     "th",   "td",      "strong",  "span",   "br",         "blockquote", "footer"};
    const std::vector<std::string> hostile{"<script>alert(1)</script>",
                                           "</style>",
                                           "</svg>",
                                           "<!--",
                                           "-->",
                                           "]]>",
                                           "\"",
                                           "'",
                                           "&",
                                           "&amp",
                                           "<",
                                           ">",
                                           "\\",
                                           "{",
                                           "}",
                                           "\" onload=\"x",
                                           "\n",
                                           "\r\n\n",
                                           std::string(1, '\0'),
                                           "\xC3",
                                           "\xED\xA0\x80",
                                           "\xFF",
                                           "\u202E",
                                           "\u2066",
                                           "\u200F",
                                           "\u061C",
                                           "\u2028",
                                           "😀",
                                           "é",
                                           " ",
                                           " ;",
                                           "4 870",
                                           "«",
                                           "»",
                                           std::string(300, 'm')};
    holds("no text opens a tag, leaves an attribute or ends a style", [&] {
        const auto pieces =
            *rc::gen::resize(20, rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(
                                     rc::gen::elementOf(hostile), rc::gen::arbitrary<std::string>())));
        std::string words;
        for (const std::string& piece : pieces) words += piece;
        for (const std::string& html : every_document(words)) {
            RC_ASSERT(fault_in(html) == "");
            for (std::size_t at = 0; at < html.size(); at = after(html, at))
                RC_ASSERT(!is_bidi_control(decode(html, at).code));
            for (const std::string& name : Markup(html).names) RC_ASSERT(house.contains(name));
        }
    });
}

TEST_CASE("what was typed is there as it was typed") {
    for (const std::string& html : every_document("a < b & \"c\" > d"))
        CHECK(html.find("a &lt; b &amp; &quot;c&quot; &gt; d") != std::string::npos);
}

TEST_CASE("an empty visit gives a whole document that says what is missing") {
    for (const Language language : both_languages) {
        CHECK(fault_in(restitution_html(RestrictedVisit{}, language, day)) == "");
        CHECK(fault_in(restitution_html(PublicVisit{}, language, "")) == "");
    }
    const std::string html = in_french({});
    for (const char* sentence :
         {"Aucun point d’appui n’est retenu", "Aucun point de fragilité n’est retenu",
          "aucun écart ne ressort", "Aucune controverse n’est rapportée",
          "Aucune attente croisée n’est rapportée", "Aucune recommandation n’est donnée",
          "Aucune parole n’est citée", "Moins de trois personnes ont été entendues"})
        CHECK(holds_text(html, sentence));
    CHECK(html.find("<ul></ul>") == std::string::npos);
    CHECK(html.find("<p></p>") == std::string::npos);
    CHECK(html.find("<dl class=\"facts\"></dl>") == std::string::npos);
}

TEST_CASE("every drawing can be read aloud, and a table says the same") {
    for (const std::string& html : every_document("bruyère")) {
        for (const std::string& svg : elements(html, "svg")) {
            if (svg.find("aria-hidden=\"true\"") != std::string::npos) continue;
            CHECK(svg.find("role=\"img\"") != std::string::npos);
            CHECK_FALSE(elements(svg, "title").empty());
            CHECK_FALSE(elements(svg, "desc").empty());
        }
        const auto figures = elements(html, "figure");
        CHECK(figures.size() == 4);  // two capacities, two gaps
        for (std::size_t at = html.find("</figure>"); at != std::string::npos;
             at = html.find("</figure>", at + 1))
            CHECK(html.substr(at).starts_with("</figure><table>"));
    }
}

TEST_CASE("the public version says levels in words, never in a digit") {
    for (const Language language : both_languages) {
        PublicVisit visit = disclosed_example<LevelWord>("bruyère");
        visit.recommendations.clear();  // their numbers are not levels
        const std::string html = restitution_html(visit, language, day);
        CHECK(html.find("niveau 0") == std::string::npos);
        for (const char* name : {"svg", "table", "article", "blockquote"})
            for (const std::string& piece : elements(html, name))
                CHECK(texts_in(piece).find_first_of("0123456789") == std::string::npos);
        const auto current = elements(html, "section").at(2);
        CHECK(texts_in(current).find_first_of("0123456789") == std::string::npos);
    }
    CHECK(holds_text(in_french(disclosed_example<LevelWord>()), "Rien d’établi"));
}

TEST_CASE("the restricted version adds the number to the words") {
    const std::string html = restitution_html(disclosed_example<Level>(), Language::french, day);
    CHECK(holds_text(html, "Rien d’établi (niveau\u00A00)") != holds_text(html, "Rien d’établi (niveau 0)"));
    CHECK(holds_text(html, "(niveaux 1 à 3)"));
}

TEST_CASE("invented data say so at the top, behind and in the margin of every page") {
    for (const std::string& html : every_document("bruyère")) {
        CHECK(html.find("class=\"invented\"") != std::string::npos);
        CHECK(html.find("class=\"watermark\"") != std::string::npos);
        CHECK(html.find("@top-right { content:") != std::string::npos);
    }
    PublicVisit real = disclosed_example<LevelWord>();
    real.territory.fictive = false;
    const std::string html = in_french(real);
    CHECK(html.find("class=\"invented\"") == std::string::npos);
    CHECK(html.find("class=\"watermark\"") == std::string::npos);
    CHECK(html.find("@top-right { content:") == std::string::npos);
}

TEST_CASE("where too few spoke, only the sentence of that name is said") {
    PublicVisit visit;
    DisclosedCriterion<LevelWord> one;
    one.code = "P3_4";
    one.title = Wording("Place de l’opposition");
    one.state = CriterionState::too_few_voices;
    visit.capacities = {
        {"P", Wording("Portage"), {{"P3", Wording("Alliance"), AxisState::not_positioned, {}, {}, {one}}}}};

    const std::string html = in_french(visit);

    CHECK(holds_text(html, too_few_voices_sentence.fr));
    CHECK(html.find("class=\"strip\"") == std::string::npos);
}

TEST_CASE("an axis that is about recognisable people is described in words, without a level") {
    PublicVisit visit;
    visit.capacities = {
        {"P", Wording("Portage"), {{"P1", Wording("Engagement"), AxisState::in_words, {}, {}, {}}}}};
    const std::string html = in_french(visit);
    CHECK(holds_text(html, "dit en mots, sans niveau"));
    CHECK(html.find("class=\"middle\"") == std::string::npos);
}

TEST_CASE("no code of the grid is shown to a reader") {
    for (const std::string& html : every_document("bruyère"))
        for (const char* code : {"P3_1", "P3_2", "P1_3", "Q7_7"}) CHECK(html.find(code) == std::string::npos);
}

TEST_CASE("a point leads to the recommendations about it") {
    const std::string html = in_french(disclosed_example<LevelWord>());
    CHECK(html.find("href=\"#recommandation-1\"") != std::string::npos);
    CHECK(html.find("id=\"recommandation-1\"") != std::string::npos);
    CHECK(html.find("href=\"#recommandation-2\"") == std::string::npos);
}

TEST_CASE("a deadline is said in words and as a month") {
    const std::string html = in_french(disclosed_example<LevelWord>());
    CHECK(holds_text(html, "D’ici à six mois, soit mai 2027"));
    CHECK(holds_text(html, "D’ici à deux ans, soit novembre 2028"));
    CHECK(holds_text(html, "24\u00A0novembre 2026"));
}

TEST_CASE("words that nobody signs are not signed") {
    PublicVisit visit;
    visit.quotes = {{"On attend.", Unattributed{}}, {"On avance.", VoiceGroup::agent}};
    const auto quotes = elements(in_french(visit), "blockquote");
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0].find("<footer>") == std::string::npos);
    CHECK(holds_text(quotes[1], "Parmi les agents"));
}

TEST_CASE("only the restricted version holds the sheet on which the territory answers") {
    CHECK(restitution_html(disclosed_example<Level>(), Language::french, day).find("id=\"reponse\"") !=
          std::string::npos);
    CHECK(in_french(disclosed_example<LevelWord>()).find("id=\"reponse\"") == std::string::npos);
}

TEST_CASE("the same visit on the same day gives the same bytes") {
    CHECK(every_document("bruyère") == every_document("bruyère"));
}

}  // namespace
}  // namespace arpenteur
