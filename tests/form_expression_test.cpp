#include <cmath>
#include <fstream>
#include <sstream>

#include "questionnaires/form/text_pieces.h"
#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/functions.h"
#include "questionnaires/xpath/parse_expression.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

using namespace xpath;

std::string shown(std::string_view text) {
    const auto expression = parse_expression(text);
    std::ostringstream out;
    if (expression)
        out << *expression;
    else
        out << expression.error();
    return out.str();
}

const std::map<std::string, std::string, std::less<>> answers{
    {"level", "3"}, {"empty", ""}, {"many", "a b c"}, {"when", "2026-11-20"}, {"word", "été"}};

std::string not_evaluated_in(std::string_view text) {
    const auto expression = parse_expression(text);
    const auto found = not_evaluated(*expression);
    return found ? found->written : "";
}

ExpressionValue value(std::string_view text, std::string self = "") {
    const auto expression = parse_expression(text);
    INFO(text);
    REQUIRE(expression.has_value());
    const auto result = evaluate(*expression, {[](std::string_view name) -> std::optional<std::string> {
                                                   const auto found = answers.find(name);
                                                   if (found == answers.end()) return std::nullopt;
                                                   return found->second;
                                               },
                                               std::move(self), "2026-11-24"});
    REQUIRE(result.has_value());
    return *result;
}

bool holds_true(std::string_view text, std::string self = "") { return truth(value(text, std::move(self))); }

}  // namespace

TEST_CASE("an expression is read with the precedence of XPath") {
    CHECK(shown("1 + 2 * 3") == "(+ 1 (* 2 3))");
    CHECK(shown("1 - 2 - 3") == "(- (- 1 2) 3)");
    CHECK(shown("1 = 2 or 3 < 4 and 5") == "(or (= 1 2) (and (< 3 4) 5))");
    CHECK(shown("(1 or 2) and 3") == "(and (or 1 2) 3)");
    CHECK(shown("-2 * - 3") == "(* (neg 2) (neg 3))");
    CHECK(shown("${a} mod 2 div .5") == "(div (mod ${a} 2) 0.5)");
    CHECK(shown("if(selected(${ a }, 'x y'), ., \"\")") == "(if (selected ${a} 'x y') . '')");
    CHECK(shown("today( )") == "(today)");
}

TEST_CASE("names with hyphens, operators without spaces and words that are also operators are told apart") {
    CHECK(shown("count-selected(.) -1") == "(- (count-selected .) 1)");
    CHECK(shown("1mod2") == "(mod 1 2)");
    CHECK(shown("${div} div ${mod}") == "(div ${div} ${mod})");
    CHECK(shown(".>=0and.<=4") == "(and (>= . 0) (<= . 4))");
    CHECK(shown("'a'='b'or'c'!='d'") == "(or (= 'a' 'b') (!= 'c' 'd'))");
}

TEST_CASE("ways to other nodes are read as XPath writes them, and kept as written") {
    for (const char* path :
         {"/data/a", "../a", ".", "//a[1]", "instance('zones')/root/item[name = ${a}]/label",
          "current()/../a", "/", "@id", "*", "child::a/text()", "${group}/a", "a | b",
          "/data/*[position() = 2]", "jr:choice-name(${a}, 'x')"})
        CHECK(parse_expression(path).has_value());
    CHECK(not_evaluated_in("1 + ../a < 2") == "../a");
    CHECK(not_evaluated_in("regex(., 'a')") == "regex()");
    CHECK(not_evaluated_in("${last-saved#a}") == "last-saved#a");
    CHECK(not_evaluated_in("if(${a} = 1, 2, coalesce(., 'b'))").empty());
}

TEST_CASE("ways to other nodes are understood: their axes, their node tests, their predicates") {
    CHECK(shown("/data/a") == "/child::data/child::a");
    CHECK(shown("/") == "/");
    CHECK(shown("../a") == "parent::node()/child::a");
    CHECK(shown("//a[1]/@id") == "/descendant-or-self::node()/child::a[1]/attribute::id");
    CHECK(shown("ancestor-or-self :: a") == "column 18, expected 1, found \":\"");
    CHECK(shown("ancestor-or-self::a/text()") == "ancestor-or-self::a/child::text()");
    CHECK(shown("./x:a[. = 2]//x:*") ==
          "self::node()/child::x:a[(= . 2)]/descendant-or-self::node()/child::x:*");
    CHECK(shown("processing-instruction('b')") == "child::processing-instruction(b)");
    CHECK(shown("instance('zones')/root/item[name = ${a}][2]/label") ==
          "(instance 'zones')/child::root/child::item[(= child::name ${a})][2]/child::label");
    CHECK(shown("(a | b)[1]") == "(| child::a child::b)[1]");
    CHECK(shown("${group}/* * 2") == "(* ${group}/child::* 2)");
}

TEST_CASE("axes, node tests and functions are looked up when an expression is read") {
    CHECK_FALSE(parse_expression("nowhere::a").has_value());
    CHECK_FALSE(parse_expression("a/nothing()").has_value());
    const auto called = [](std::string_view text) {
        return std::get<Call>(parse_expression(text)->value).function;
    };
    CHECK(called("selected(., 'a')") == function_named("selected"));
    CHECK(called("selected(., 'a')")->takes(2));
    CHECK_FALSE(called("regex(., 'a')")->is_calculated());
    CHECK(called("my:own()") == nullptr);
}

TEST_CASE("a fault in an expression says at which character, and what should stand there") {
    using Expected = ExpressionFault::Expected;
    const auto fault = [](std::string_view text) { return parse_expression(text).error(); };

    CHECK(fault("") == ExpressionFault{1, Expected::value, ""});
    CHECK(fault("${a} = ") == ExpressionFault{8, Expected::value, ""});
    CHECK(fault("${a} == 1") == ExpressionFault{7, Expected::value, "="});
    CHECK(fault("é = 1 2") == ExpressionFault{7, Expected::operator_or_end, "2"});
    CHECK(fault("selected(${a}, 'x'") == ExpressionFault{19, Expected::closing_parenthesis, ""});
    CHECK(fault("(1") == ExpressionFault{3, Expected::closing_parenthesis, ""});
    CHECK(fault("'abc") == ExpressionFault{5, Expected::closing_quote, ""});
    CHECK(fault("${a = 1") == ExpressionFault{5, Expected::closing_brace, "="});
    CHECK(fault("${} = 1") == ExpressionFault{3, Expected::name, "}"});
    CHECK(fault("a[1") == ExpressionFault{4, Expected::closing_bracket, ""});
    CHECK(fault(std::string(200, '(') + "1" + std::string(200, ')')).expected == Expected::less_nesting);
    CHECK(fault(std::string(5000, '-') + "1").expected == Expected::less_nesting);
}

TEST_CASE("conversions are those of XPath 1.0") {
    CHECK(to_text(value("0.1 + 0.2")) == "0.30000000000000004");
    CHECK(to_text(value("6 div 2")) == "3");
    CHECK(to_text(value("1 div 0")) == "Infinity");
    CHECK(to_text(value("-1 div 0")) == "-Infinity");
    CHECK(to_text(value("0 div 0")) == "NaN");
    CHECK(to_text(value("5 mod -2")) == "1");
    CHECK(to_text(value("-0")) == "0");
    CHECK(to_text(value("1000000 * 1000000")) == "1000000000000");
    CHECK(holds_true("'0'"));
    CHECK_FALSE(holds_true("0"));
    CHECK_FALSE(holds_true("''"));
    CHECK(holds_true("' 12 ' = 12"));
    CHECK_FALSE(holds_true("'1e3' = 1000"));
    CHECK(holds_true("true() = 'x'"));
    CHECK(holds_true("'b' != 'a'"));
    CHECK_FALSE(holds_true("'b' > 'a'"));
}

TEST_CASE("a question is compared by its answer, and one without answer is an empty text") {
    CHECK(holds_true("${level} = 3"));
    CHECK(holds_true("${level} != ''"));
    CHECK_FALSE(holds_true("${empty} != ''"));
    CHECK(holds_true("${empty} = ''"));
    CHECK_FALSE(holds_true("${empty} < 1"));
    CHECK(holds_true(". > 0 and . <= 4", "3"));
    CHECK(to_text(value("${level} + 1")) == "4");
    // One that the form does not have equals nothing and differs from nothing.
    CHECK_FALSE(holds_true("${absent} = ''"));
    CHECK_FALSE(holds_true("${absent} != ''"));
    CHECK_FALSE(holds_true("${absent}"));
}

TEST_CASE("the functions that a grid needs") {
    CHECK(holds_true("selected(${many}, 'b')"));
    CHECK_FALSE(holds_true("selected(${many}, 'd')"));
    CHECK_FALSE(holds_true("selected(${many}, '')"));
    CHECK(to_text(value("count-selected(${many})")) == "3");
    CHECK(to_text(value("count-selected(${empty})")) == "0");
    CHECK(to_text(value("string-length(${word})")) == "3");
    CHECK(to_text(value("string-length()", "abcd")) == "4");
    CHECK(to_text(value("coalesce(${empty}, ${level})")) == "3");
    CHECK(to_text(value("coalesce(${level}, 'x')")) == "3");
    CHECK(to_text(value("if(${level} > 2, 'high', 'low')")) == "high");
    CHECK(holds_true("not(${empty} = 'x')"));
    CHECK(to_text(value("concat(${level}, '/', 4)")) == "3/4");
    CHECK(to_text(value("round(-2.5)")) == "-2");
    CHECK(to_text(value("int(-2.5)")) == "-2");
}

TEST_CASE("today is given, and dates compare by their days") {
    CHECK(to_text(value("today()")) == "2026-11-24");
    CHECK(holds_true("${when} < today()"));
    CHECK(to_text(value("today() - ${when}")) == "4");
    CHECK(to_text(value("number('1970-01-02')")) == "1");
    CHECK_FALSE(holds_true("${when} > '2026-11-31'"));
}

TEST_CASE("what is not evaluated is named, never guessed") {
    const auto result = evaluate(*parse_expression("true() and regex(., 'a')"), {});
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error() == EvaluationFault{EvaluationFault::Kind::not_evaluated, "regex"});
    CHECK(evaluate(*parse_expression("not()"), {}).error().kind ==
          EvaluationFault::Kind::wrong_number_of_arguments);
    CHECK(evaluate(*parse_expression("false() and regex(., 'a')"), {}).has_value());
}

TEST_CASE("other tools' answers to the same expressions") {
    // Taken from the test suites of enketo/openrosa-xpath-evaluator (Apache-2.0), getodk/web-forms
    // (Apache-2.0) and getodk/javarosa (Apache-2.0); today is 2025-03-15.
    std::ifstream facts(fixture("expressions.tsv"));
    REQUIRE(facts);
    std::string line;
    int checked = 0;
    while (std::getline(facts, line)) {
        std::istringstream fields(line);
        std::string text, kind, expected;
        std::getline(fields, text, '\t');
        std::getline(fields, kind, '\t');
        std::getline(fields, expected, '\t');
        INFO(text << " should be the " << kind << " " << expected);
        const auto expression = parse_expression(text);
        const auto result = expression ? evaluate(*expression, {nullptr, "", "2025-03-15"})
                                       : tl::unexpected(EvaluationFault{});
        if (kind == "error") {
            CHECK_FALSE(result.has_value());
        } else {
            REQUIRE(result.has_value());
            if (kind == "boolean")
                CHECK((truth(*result) ? "true" : "false") == expected);
            else if (kind == "number")
                CHECK(to_text(to_number(*result)) == expected);
            else
                CHECK(to_text(*result) == expected);
        }
        ++checked;
    }
    CHECK(checked > 200);
}

TEST_CASE("an expression that is shown and whatever text is read without fault of the reader") {
    holds("parsing ends, and evaluating what it gives ends", [](const std::string& text) {
        if (const auto expression = parse_expression(text))
            evaluate(*expression, {nullptr, text, "2026-11-24"});
    });
    holds("parsing fragments of expressions ends", [] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "${a}", "(", ")", "[", "]", "'", "\"", " and ", "or", "div", "*", "-", "/", "//", ".", "..", "a",
            "1", ",", "=", "!=", "::", "@", "selected(", "|", "$", "{", "}", " "));
        std::string text;
        for (const std::string& part : parts) text += part;
        if (const auto expression = parse_expression(text))
            evaluate(*expression, {nullptr, "1", "2026-11-24"});
    });
}

TEST_CASE("a text is cut where it names questions, and what only looks like a name stays text") {
    CHECK(references_in("Quand ${titre_n1} a-t-il parlé du ${ nom_cap } ? ${last-saved#a}") ==
          std::vector<std::string>{"titre_n1", "nom_cap", "a"});
    CHECK(references_in("${ et ${} et ${a").empty());
    const auto pieces = pieces_of("${a b} de ${c}, ${");
    REQUIRE(pieces.size() == 3);
    CHECK(std::get<std::string>(pieces[0]) == "${a b} de ");
    CHECK(std::get<Reference>(pieces[1]).name == "c");
    CHECK(std::get<std::string>(pieces[2]) == ", ${");
}

}  // namespace arpenteur
