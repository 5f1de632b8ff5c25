#include <array>
#include <filesystem>

#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/read_form.h"
#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/sheets/names.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/table_causes.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

// Every cause there is. A new one is added here.
constexpr std::array all_causes{cause::unknown_file_type,
                                cause::old_workbook,
                                cause::not_utf8,
                                cause::name_not_utf8,
                                cause::unclosed_quote,
                                cause::text_after_quote,
                                cause::too_large,
                                cause::damaged_workbook,
                                cause::not_tables,
                                cause::two_files_for_one_sheet,
                                cause::no_survey,
                                cause::missing_column,
                                cause::repeated_column,
                                cause::cell_without_column,
                                cause::resembling_column,
                                cause::resembling_sheet,
                                cause::column_not_supported,
                                cause::sheet_not_supported,
                                cause::text_missing_in_language,
                                cause::unknown_default_language,
                                cause::missing_form_id,
                                cause::row_left_aside,
                                cause::missing_type,
                                cause::unknown_type,
                                cause::type_not_supported,
                                cause::missing_name,
                                cause::bad_name,
                                cause::reserved_name,
                                cause::repeated_name,
                                cause::missing_label,
                                cause::missing_list_name,
                                cause::unknown_list,
                                cause::end_without_begin,
                                cause::end_of_another_kind,
                                cause::begin_without_end,
                                cause::groups_too_deep,
                                cause::missing_calculation,
                                cause::unknown_reference,
                                cause::ambiguous_reference,
                                cause::value_expected,
                                cause::operator_expected,
                                cause::name_expected,
                                cause::quote_expected,
                                cause::sign_expected,
                                cause::less_nesting_expected,
                                cause::expression_not_supported,
                                cause::choice_without_list,
                                cause::choice_without_name,
                                cause::choice_with_space,
                                cause::repeated_choice,
                                cause::choice_without_label,
                                cause::no_criterion,
                                cause::criterion_not_select_one,
                                cause::criterion_named_otherwise,
                                cause::criterion_outside_axis,
                                cause::axis_outside_capacity,
                                cause::repeated_code,
                                cause::missing_grid_text,
                                cause::missing_companion,
                                cause::missing_rating,
                                cause::unknown_rating,
                                cause::missing_descriptor,
                                cause::same_descriptor,
                                cause::repeated_sentence,
                                cause::missing_actors,
                                cause::unknown_category,
                                cause::question_without_actor,
                                cause::actor_without_question,
                                cause::not_yes_or_no,
                                cause::recommendation_without_code,
                                cause::unknown_criterion,
                                cause::bad_levels,
                                cause::bad_horizon,
                                cause::missing_recommendation_text,
                                cause::low_levels_without_recommendation};

// What is said of a survey, the first problem of a cause, in both languages at once.
Problem problem_in(const std::string& survey, Cause cause, const std::string& choices = "") {
    const FormResult reading = form_of(survey, choices);
    const Problem* const found = find_cause(reading.problems, cause);
    INFO(survey);
    for (const Problem& problem : reading.problems) UNSCOPED_INFO(problem);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("a questionnaire is read with its questions in order, groups holding theirs") {
    const FormResult reading = form_of(
        "type,name,label,relevant,required\n"
        "begin_group,g,Groupe,,\n"
        "select_one yes_no,a,Vrai ?,,yes\n"
        "begin repeat,r,Fois,,\n"
        "integer,n,Combien ?,${a} = 'yes',no\n"
        "end repeat,,,,\n"
        "end group,,,,\n"
        "text,t,Pourquoi ?,,${a} = 'no'\n");

    CHECK(reading.problems.empty());
    const Form& form = reading.form;
    CHECK(form.id == "essai");
    REQUIRE(form.items.size() == 2);
    const Item& group = form.items[0];
    CHECK(group.kind == ItemKind::group);
    REQUIRE(group.items.size() == 2);
    CHECK(group.items[0].kind == ItemKind::select_one);
    CHECK(group.items[0].list == "yes_no");
    CHECK(group.items[0].required == "true()");
    CHECK(group.items[1].kind == ItemKind::repeat);
    CHECK(group.items[1].items.at(0).relevant == "${a} = 'yes'");
    CHECK(group.items[1].items.at(0).required == "false()");
    CHECK(form.find("n")->row == 5);
    CHECK(form.find("t")->required == "${a} = 'no'");
    REQUIRE(form.list("yes_no"));
    CHECK(form.list("yes_no")->choice("no")->label.in(Language::french) == "Non");
}

TEST_CASE("texts are kept by the code of their language, and a column without language under none") {
    const FormResult reading = form_of(
        "type,name,label::Français (fr),label::English (en),hint,label::Brezhoneg\n"
        "text,a,Bonjour,Hello,Aide,Demat\n");

    const Item& item = reading.form.items.at(0);
    CHECK(*item.label.under("fr") == "Bonjour");
    CHECK(item.label.in(Language::english) == "Hello");
    CHECK(*item.label.under("Brezhoneg") == "Demat");
    CHECK(*item.hint.under("") == "Aide");
    CHECK(reading.form.languages ==
          std::vector<FormLanguage>{
              {"fr", "Français (fr)"}, {"en", "English (en)"}, {"", ""}, {"Brezhoneg", "Brezhoneg"}});
    CHECK(reading.form.default_language.empty());
}

TEST_CASE(
    "a name may have letters of any script, and no punctuation but hyphens, full stops and underscores") {
    for (const char* name : {"a", "_1", "école", "P1_1", "a-b.c", "名前", "a\u00b7"}) CHECK(is_name(name));
    for (const char* name :
         {"", "1a", "a b", "a\u2019b", "\u00aba\u00bb", "-a", "a:b", "a\u00a0b", "\u00b7a"})
        CHECK_FALSE(is_name(name));
}

TEST_CASE("a form's title may be in several languages") {
    const Form form =
        read_form(tables_from({{"survey.csv", "type,name,label\ntext,a,A\n"},
                               {"settings.csv", "form_id,form_title,form_title_en\na,Titre,Title\n"}}))
            .form;

    CHECK(form.title.in(Language::french) == "Titre");
    CHECK(form.title.in(Language::english) == "Title");
}

TEST_CASE("columns that XLSForm does not know are kept under their names, in their languages") {
    const Form form = form_of(
                          "type,name,label,criterion,meaning::Français (fr),meaning::English (en)\n"
                          "text,a,A,P1_1,Sens,Meaning\n")
                          .form;

    CHECK(form.items.at(0).own("criterion") == "P1_1");
    CHECK(form.items.at(0).texts("meaning").in(Language::english) == "Meaning");
    CHECK(form.items.at(0).own("meaning").empty());
}

TEST_CASE("headers and types are taken in every way that pyxform takes them") {
    const FormResult reading =
        read_form(tables_from({{"survey.csv",
                                "Command,TAG,Caption,Relevance,image,constraining message,jr:count\n"
                                "select one from oui,a,A,,,,\n"
                                "select1 oui,b,B,${a} = 'x',,,\n"
                                "select all that apply from oui or specify other,c,C,,,,\n"
                                "add integer prompt,d,D,,,,\n"
                                "begin lgroup,e,E,,,,3\n"
                                "q string,f,F,,,Trop,\n"
                                "end_lgroup,,,,,,\n"},
                               {"choices.csv", "list name,value,caption\noui,x,X\n"},
                               {"settings.csv", "set form id,set form title\nancien,Ancien\n"}}));

    for (const Problem& problem : reading.problems) {
        INFO(problem);
        CHECK(problem.severity() == Severity::warning);
    }
    const auto& items = reading.form.items;
    REQUIRE(items.size() == 5);
    CHECK(reading.form.id == "ancien");
    CHECK(items[0].kind == ItemKind::select_one);
    CHECK(items[1].relevant == "${a} = 'x'");
    CHECK(items[2].kind == ItemKind::select_multiple);
    CHECK(items[2].or_other);
    CHECK(items[2].list == "oui");
    CHECK(items[3].kind == ItemKind::integer);
    CHECK(items[4].kind == ItemKind::repeat);
    CHECK(items[4].repeat_count == "3");
    CHECK(*items[4].items.at(0).constraint_message.under("") == "Trop");
}

TEST_CASE("forms of old, with single colons in their headers, are read") {
    const Form form = form_of(
                          "type,name,label:English,bind:relevant,media:image:English\n"
                          "text,a,Hello,,\ntext,b,You,${a} = 'x',you.png\n")
                          .form;

    CHECK(*form.find("a")->label.under("English") == "Hello");
    CHECK(form.find("b")->relevant == "${a} = 'x'");
    CHECK(*form.find("b")->texts("media::image").under("English") == "you.png");
}

TEST_CASE("a question that cannot be asked yet is kept, shown as the nearest kind, and named") {
    const FormResult reading =
        form_of("type,name,label\ngeopoint,where,Où ?\nphoto,p,Photo\ntoday,t,\nrange,r,R\n");

    CHECK_FALSE(stops(reading.problems));
    const Item& where = *reading.form.find("where");
    CHECK(where.type == "geopoint");
    CHECK(where.kind == ItemKind::text);
    CHECK_FALSE(where.supported);
    CHECK(reading.form.find("p")->kind == ItemKind::note);
    CHECK(reading.form.find("t")->kind == ItemKind::metadata);
    int named = 0;
    for (const Problem& problem : reading.problems)
        named += problem.cause == cause::type_not_supported ? 1 : 0;
    CHECK(named == 4);
}

TEST_CASE("a column that is not used yet is named once, with how many cells it would have changed") {
    const Problem problem =
        problem_in("type,name,label,choice_filter\nselect_one yes_no,a,A,x = 1\ntext,b,B,\n",
                   cause::column_not_supported);

    CHECK(problem.row == 2);
    CHECK(problem.column == "choice_filter");
    CHECK(problem.arguments == std::vector<std::string>{"choice_filter", "1"});
}

TEST_CASE("ten mistakes are found in one go, in the order of the rows") {
    const FormResult reading = form_of(
        "type,name,label,relevant\n"
        "texte,a,A,\n"
        "text,,B,\n"
        "text,1c,C,\n"
        "text,d,D,${portage_elu} = 1\n"
        "text,portage_elus,E,\n"
        "text,portage_elus,F,\n"
        "select_one oui_non,g,G,\n"
        "select_one,h,H,\n"
        "text,i,I,${d} = \n"
        "end_group,,,\n"
        "begin_group,k,K,\n");

    std::vector<Cause> causes;
    std::vector<int> rows;
    for (const Problem& problem : reading.problems)
        causes.push_back(problem.cause), rows.push_back(problem.row);
    CHECK(causes == std::vector<Cause>{cause::unknown_type, cause::missing_name, cause::bad_name,
                                       cause::unknown_reference, cause::repeated_name, cause::unknown_list,
                                       cause::missing_list_name, cause::value_expected,
                                       cause::end_without_begin, cause::begin_without_end});
    CHECK(rows == std::vector<int>{2, 3, 4, 5, 7, 8, 9, 10, 11, 12});
    CHECK(reading.form.items.size() == 10);  // nothing is dropped
}

TEST_CASE("a name that nobody has is told with the nearest one, its row and what to write") {
    const Problem problem =
        problem_in("type,name,label,relevant\ntext,portage_elus,A,\ntext,b,B,${portage_elu} = 1\n",
                   cause::unknown_reference);

    CHECK(message(problem, Language::english) ==
          "form/survey.csv, row 3, column relevant: it reads ${portage_elu}, and no question has that name.\n"
          "    Nearest: portage_elus (row 2). Write ${portage_elus}, or add the question.");
    CHECK(
        message(problem, Language::french) ==
        "form/survey.csv, ligne 3, colonne relevant\u00a0: il est écrit ${portage_elu}, et aucune question "
        "ne porte ce nom.\n"
        "    La plus proche\u00a0: portage_elus (ligne 2). Écrivez ${portage_elus}, ou ajoutez la question.");
}

TEST_CASE("what is wrong is said with what was written, and what comes nearest") {
    CHECK(problem_in("type,name,label\nintegr,a,A\n", cause::unknown_type).arguments ==
          std::vector<std::string>{"integr", "integer"});
    CHECK(problem_in("type,name,label\nselect_one yes_on,a,A\n", cause::unknown_list).arguments ==
          std::vector<std::string>{"yes_on", "yes_no"});
    CHECK(problem_in("type,name,label\nbegin_group,g,G\nend_repeat,,\n", cause::end_of_another_kind)
              .arguments == std::vector<std::string>{"repeat", "group", "g", "2"});
    CHECK(problem_in("type,name,label,calculation\ncalculate,a,,\n", cause::missing_calculation).row == 2);
    CHECK(problem_in("type,name,label\n,a,A\n", cause::missing_type).row == 2);
    CHECK(problem_in("type,name,relevent,label\ntext,a,,A\n", cause::resembling_column).arguments.at(0) ==
          "relevant");
    CHECK(problem_in("type,name,label\ntext,meta,A\n", cause::reserved_name).row == 2);
    CHECK(problem_in("type,label\ntext,A\n", cause::missing_column).arguments.at(0) == "name");
    CHECK(problem_in("type,name,label,\ntext,a,A,x\n", cause::cell_without_column).arguments ==
          std::vector<std::string>{"4", "x"});
    CHECK(problem_in("type,name,label,label\ntext,a,A,A\n", cause::repeated_column).column == "label");
    CHECK(problem_in("type,name,label\ntext,a,\n", cause::missing_label).row == 2);
    CHECK(problem_in("type,name,label\nbegin_group,g,G\ntext,a,A\nend_group,,\nbegin_group,h,H\ntext,a,A\n"
                     "end_group,,\nnote,n,${a}\n",
                     cause::ambiguous_reference)
              .arguments == std::vector<std::string>{"a", "3", "6"});
    CHECK(problem_in("type,name,label,constraint\ntext,a,A,regexp(.)\n", cause::expression_not_supported)
              .arguments == std::vector<std::string>{"regexp()", "regex"});
    CHECK(problem_in("type,name,label,constraint\ntext,a,A,. > 1 )\n", cause::operator_expected).arguments ==
          std::vector<std::string>{". > 1 )", "7", "", ")"});
}

TEST_CASE("choices are checked too") {
    const std::string survey = "type,name,label\nselect_multiple l,a,A\n";
    CHECK(problem_in(survey, cause::repeated_choice, "list_name,name,label\nl,x,X\nl,x,Y\n").arguments ==
          std::vector<std::string>{"x", "l", "2"});
    CHECK(problem_in(survey, cause::choice_without_list, "list_name,name,label\nl,x,X\n,y,Y\n").row == 3);
    CHECK(problem_in(survey, cause::choice_without_name, "list_name,name,label\nl,,X\n").row == 2);
    CHECK(problem_in(survey, cause::choice_without_label, "list_name,name,label\nl,x,\n").row == 2);
    CHECK(problem_in(survey, cause::choice_with_space, "list_name,name,label\nl,x y,X\n").sheet == "choices");
}

TEST_CASE("texts that miss in one of the form's languages are counted by column") {
    const Problem problem =
        problem_in("type,name,label::Français (fr),label::English (en)\ntext,a,A,A\ntext,b,B,\ntext,c,C,\n",
                   cause::text_missing_in_language);

    CHECK(problem.row == 3);
    CHECK(problem.arguments == std::vector<std::string>{"English (en)", "2", "label::English (en)"});
}

TEST_CASE("typographic quotes in an expression are taken as straight ones") {
    const FormResult reading = form_of("type,name,label,relevant\ntext,a,A,\ntext,b,B,${a} = ‘x’\n");

    CHECK(reading.problems.empty());
    CHECK(reading.form.find("b")->relevant == "${a} = 'x'");
}

TEST_CASE("without a survey there is one problem, which names the sheet that resembles it") {
    const FormResult reading = read_form(
        tables_from({{"surveys.csv", "type,name\n"}, {"choices.csv", "list_name,name,label\nl,a,A\n"}}));

    REQUIRE(find_cause(reading.problems, cause::no_survey));
    CHECK(find_cause(reading.problems, cause::no_survey)->arguments.at(0) == "surveys");
    CHECK(reading.form.items.empty());
}

TEST_CASE("a form without identifier takes the name of its file, and says so") {
    const FormResult reading = read_form(tables_from({{"survey.csv", "type,name,label\ntext,a,A\n"}}));

    CHECK(reading.form.id == "form");
    CHECK(find_cause(reading.problems, cause::missing_form_id));
    CHECK_FALSE(stops(reading.problems));
}

TEST_CASE("groups in one another without end are refused before they exhaust the program") {
    std::string survey = "type,name,label\n";
    for (int depth = 0; depth < 20'000; ++depth) survey += "begin_group,g" + std::to_string(depth) + ",G\n";

    CHECK(problem_in(survey, cause::groups_too_deep).row > 2);
}

TEST_CASE("every problem is worded in both languages, with something to do about it") {
    for (const Cause& cause : all_causes)
        for (const bool with_arguments : {false, true})
            for (const Language language : {Language::french, Language::english}) {
                Problem problem{
                    .file = "a.xlsx", .sheet = "survey", .row = 2, .column = "label", .cause = cause};
                if (with_arguments) problem.arguments = {"un", "2", ")", "quatre"};
                const std::string text = message(problem, language);
                INFO(text);
                const auto line = text.find("\n    ");
                REQUIRE(line != std::string::npos);
                CHECK(line > std::string("a.xlsx, sheet survey, row 2, column label: ").size() + 10);
                CHECK(text.size() > line + 12);
                CHECK(text.find_first_of("{}") ==
                      (text.find("${") == std::string::npos ? std::string::npos : text.find("${") + 1));
                if (language == Language::french)
                    for (const char* loose : {" ;", " !", " ?", " :", "« ", " »", "'"})
                        CHECK(text.find(loose) == std::string::npos);
            }
}

TEST_CASE("whatever the cells, reading ends in a form and problems") {
    holds("reading ends", [] {
        const auto word = rc::gen::weightedOneOf<std::string>(
            {{6, rc::gen::element<std::string>("", "text", "begin_group", "end_group", "begin_repeat",
                                               "end_repeat", "select_one l", "note", "a", "b", "l", "${a}",
                                               "${a} = 1", "label::x", "yes", "calculate", "geopoint",
                                               "rank l")},
             {1, rc::gen::string<std::string>()}});
        std::map<std::string, std::string> files;
        for (const char* sheet : {"survey.csv", "choices.csv", "settings.csv", "recommendations.csv"}) {
            Table table{sheet, sheet, {"type", "name", "label", "relevant", "list_name", "form_id"}, {}};
            const int rows = *rc::gen::inRange(0, 12);
            for (int row = 0; row < rows; ++row)
                table.rows.push_back({row + 2, *rc::gen::container<std::vector<std::string>>(6, word)});
            files[sheet] = write_csv(table);
        }
        const FormResult reading = read_form(tables_of_folder("f", files).tables);
        for (const Problem& problem : reading.problems)
            RC_ASSERT(!message(problem, Language::french).empty());
    });
}

}  // namespace arpenteur
