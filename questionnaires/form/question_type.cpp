#include "questionnaires/form/question_type.h"

#include <algorithm>
#include <array>

#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

enum class Follows : std::uint8_t { nothing, list, file, tags };

struct Known {
    std::string_view name;
    ItemKind kind;
    bool supported;
    Follows follows = Follows::nothing;
};

constexpr bool fully = true;
constexpr bool as_nearest = false;

constexpr std::array known_table{
    Known{"text", ItemKind::text, fully},
    Known{"integer", ItemKind::integer, fully},
    Known{"decimal", ItemKind::decimal, fully},
    Known{"date", ItemKind::date, fully},
    Known{"note", ItemKind::note, fully},
    Known{"calculate", ItemKind::calculate, fully},
    Known{"select_one", ItemKind::select_one, fully, Follows::list},
    Known{"select_multiple", ItemKind::select_multiple, fully, Follows::list},
    Known{"rank", ItemKind::select_multiple, as_nearest, Follows::list},
    Known{"select_one_from_file", ItemKind::text, as_nearest, Follows::file},
    Known{"select_multiple_from_file", ItemKind::text, as_nearest, Follows::file},
    Known{"select_one_external", ItemKind::text, as_nearest, Follows::file},
    Known{"time", ItemKind::text, as_nearest},
    Known{"dateTime", ItemKind::text, as_nearest},
    Known{"barcode", ItemKind::text, as_nearest},
    Known{"geopoint", ItemKind::text, as_nearest},
    Known{"geotrace", ItemKind::text, as_nearest},
    Known{"geoshape", ItemKind::text, as_nearest},
    Known{"range", ItemKind::decimal, as_nearest},
    Known{"percentage", ItemKind::integer, as_nearest},
    Known{"acknowledge", ItemKind::note, as_nearest},
    Known{"image", ItemKind::note, as_nearest},
    Known{"audio", ItemKind::note, as_nearest},
    Known{"video", ItemKind::note, as_nearest},
    Known{"file", ItemKind::note, as_nearest},
    Known{"osm", ItemKind::note, as_nearest, Follows::tags},
    Known{"hidden", ItemKind::calculate, as_nearest},
    Known{"start", ItemKind::metadata, as_nearest},
    Known{"end", ItemKind::metadata, as_nearest},
    Known{"today", ItemKind::metadata, as_nearest},
    Known{"deviceid", ItemKind::metadata, as_nearest},
    Known{"phonenumber", ItemKind::metadata, as_nearest},
    Known{"simserial", ItemKind::metadata, as_nearest},
    Known{"subscriberid", ItemKind::metadata, as_nearest},
    Known{"username", ItemKind::metadata, as_nearest},
    Known{"email", ItemKind::metadata, as_nearest},
    Known{"audit", ItemKind::metadata, as_nearest},
    Known{"start-geopoint", ItemKind::metadata, as_nearest},
    Known{"background-audio", ItemKind::metadata, as_nearest},
    Known{"background-geopoint", ItemKind::metadata, as_nearest},
    Known{"xml-external", ItemKind::metadata, as_nearest},
    Known{"csv-external", ItemKind::metadata, as_nearest},
};

struct Alias {
    std::string_view alias, name;
};

constexpr std::array aliases{
    Alias{"string", "text"},
    Alias{"q string", "text"},
    Alias{"add text prompt", "text"},
    Alias{"phone number", "text"},
    Alias{"int", "integer"},
    Alias{"q int", "integer"},
    Alias{"add integer prompt", "integer"},
    Alias{"number of days in last month", "integer"},
    Alias{"number of days in last six months", "integer"},
    Alias{"number of days in last year", "integer"},
    Alias{"q decimal", "decimal"},
    Alias{"add decimal prompt", "decimal"},
    Alias{"q date", "date"},
    Alias{"add date prompt", "date"},
    Alias{"q note", "note"},
    Alias{"add note prompt", "note"},
    Alias{"q calculate", "calculate"},
    Alias{"add calculate prompt", "calculate"},
    Alias{"datetime", "dateTime"},
    Alias{"date time", "dateTime"},
    Alias{"q date time", "dateTime"},
    Alias{"q datetime", "dateTime"},
    Alias{"add date time prompt", "dateTime"},
    Alias{"add datetime prompt", "dateTime"},
    Alias{"q barcode", "barcode"},
    Alias{"add barcode prompt", "barcode"},
    Alias{"gps", "geopoint"},
    Alias{"location", "geopoint"},
    Alias{"q geopoint", "geopoint"},
    Alias{"q location", "geopoint"},
    Alias{"add location prompt", "geopoint"},
    Alias{"trigger", "acknowledge"},
    Alias{"q acknowledge", "acknowledge"},
    Alias{"add acknowledge prompt", "acknowledge"},
    Alias{"photo", "image"},
    Alias{"q picture", "image"},
    Alias{"q image", "image"},
    Alias{"add image prompt", "image"},
    Alias{"add photo prompt", "image"},
    Alias{"q audio", "audio"},
    Alias{"add audio prompt", "audio"},
    Alias{"q video", "video"},
    Alias{"add video prompt", "video"},
    Alias{"add file prompt", "file"},
    Alias{"start time", "start"},
    Alias{"get start time", "start"},
    Alias{"end time", "end"},
    Alias{"get end time", "end"},
    Alias{"get today", "today"},
    Alias{"imei", "deviceid"},
    Alias{"device id", "deviceid"},
    Alias{"get device id", "deviceid"},
    Alias{"uri:deviceid", "deviceid"},
    Alias{"get phone number", "phonenumber"},
    Alias{"uri:phonenumber", "phonenumber"},
    Alias{"sim id", "simserial"},
    Alias{"get sim id", "simserial"},
    Alias{"uri:simserial", "simserial"},
    Alias{"subscriber id", "subscriberid"},
    Alias{"get subscriber id", "subscriberid"},
    Alias{"uri:subscriberid", "subscriberid"},
    Alias{"uri:username", "username"},
    Alias{"uri:email", "email"},
};

// What may precede the name of a list; the longest that fits is taken.
constexpr std::array selects{
    Alias{"add select one prompt using", "select_one"},
    Alias{"add select multiple prompt using", "select_multiple"},
    Alias{"select all that apply from", "select_multiple"},
    Alias{"select one from file", "select_one_from_file"},
    Alias{"select multiple from file", "select_multiple_from_file"},
    Alias{"select all that apply", "select_multiple"},
    Alias{"select_multiple_from_file", "select_multiple_from_file"},
    Alias{"select_one_from_file", "select_one_from_file"},
    Alias{"select_one_external", "select_one_external"},
    Alias{"select multiple from", "select_multiple"},
    Alias{"select multiple using", "select_multiple"},
    Alias{"select one using", "select_one"},
    Alias{"select one from", "select_one"},
    Alias{"select multiple", "select_multiple"},
    Alias{"select_multiple", "select_multiple"},
    Alias{"select_one", "select_one"},
    Alias{"select one", "select_one"},
    Alias{"select1", "select_one"},
    Alias{"rank", "rank"},
    Alias{"osm", "osm"},
};

constexpr std::array<Alias, 5> containers{Alias{"looped group", "repeat"}, Alias{"lgroup", "repeat"},
                                          Alias{"repeat", "repeat"}, Alias{"group", "group"},
                                          Alias{"loop", "loop"}};

const Known* known(std::string_view name) {
    for (const Known& entry : known_table)
        if (lowered(entry.name) == name) return &entry;
    return nullptr;
}

// What follows `start` and a space, if the text begins with `start`; "" if nothing follows.
std::optional<std::string> after(std::string_view text, std::string_view start) {
    if (lowered(text.substr(0, start.size())) != start) return std::nullopt;
    text.remove_prefix(start.size());
    if (!text.empty() && text.front() != ' ') return std::nullopt;
    return std::string(trimmed(text));
}

std::optional<QuestionType> container(const std::string& tidy) {
    for (const auto edge : {QuestionType::Edge::begin, QuestionType::Edge::end}) {
        const std::string_view word = edge == QuestionType::Edge::begin ? "begin" : "end";
        std::string spaced = tidy;
        if (lowered(tidy).starts_with(word) && tidy.size() > word.size() && tidy[word.size()] == '_')
            spaced[word.size()] = ' ';
        const auto rest = after(spaced, word);
        if (!rest) continue;
        for (const Alias& entry : containers) {
            const auto list = after(*rest, entry.alias);
            if (!list) continue;
            QuestionType type;
            type.type = entry.name;
            type.kind = entry.name == "group" ? ItemKind::group : ItemKind::repeat;
            type.supported = entry.name != "loop";
            type.edge = edge;
            type.list = after(*list, "over").value_or(*list);
            return type;
        }
    }
    return std::nullopt;
}

std::optional<QuestionType> select(const std::string& tidy) {
    for (const Alias& entry : selects) {
        auto list = after(tidy, entry.alias);
        if (!list) continue;
        QuestionType type;
        type.type = entry.name;
        const Known* const kind = known(entry.name);
        type.kind = kind->kind;
        type.supported = kind->supported;
        type.takes_list = kind->follows == Follows::list;
        for (const std::string_view other : {" or specify other", " or_other", " or other"})
            if (list->size() > other.size() && lowered(*list).ends_with(other)) {
                list->resize(list->size() - other.size());
                type.or_other = true;
                break;
            }
        type.list = *list;
        return type;
    }
    return std::nullopt;
}

}  // namespace

std::optional<QuestionType> question_type(std::string_view written) {
    const std::string tidy = tidied(written);
    if (auto found = container(tidy)) return found;
    std::string name = lowered(tidy);
    for (const Alias& entry : aliases)
        if (entry.alias == name) name = lowered(entry.name);
    if (const Known* plain = known(name); plain && plain->follows == Follows::nothing) {
        QuestionType type;
        type.type = plain->name;
        type.kind = plain->kind;
        type.supported = plain->supported;
        return type;
    }
    return select(tidy);
}

const std::vector<std::string>& known_types() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all{"begin_group", "end_group", "begin_repeat", "end_repeat"};
        for (const Known& entry : known_table) all.emplace_back(entry.name);
        return all;
    }();
    return names;
}

}  // namespace arpenteur
