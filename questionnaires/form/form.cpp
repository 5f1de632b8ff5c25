#include "questionnaires/form/form.h"

#include <algorithm>

namespace arpenteur {
namespace {

const Wording& texts_in(const Cells& columns, std::string_view column) {
    static const Wording nothing;
    const auto found = columns.find(column);
    return found == columns.end() ? nothing : found->second;
}

const std::string& own_in(const Cells& columns, std::string_view column) {
    static const std::string nothing;
    const std::string* plain = texts_in(columns, column).under("");
    return plain ? *plain : nothing;
}

const Item* find_in(const std::vector<Item>& items, std::string_view name) {
    for (const Item& item : items) {
        if (item.name == name) return &item;
        if (const Item* inside = find_in(item.items, name)) return inside;
    }
    return nullptr;
}

template <class Named>
const Named* named(const std::vector<Named>& all, std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool is_question(ItemKind kind) {
    switch (kind) {
        case ItemKind::text:
        case ItemKind::integer:
        case ItemKind::decimal:
        case ItemKind::date:
        case ItemKind::select_one:
        case ItemKind::select_multiple:
            return true;
        case ItemKind::note:
        case ItemKind::calculate:
        case ItemKind::metadata:
        case ItemKind::group:
        case ItemKind::repeat:
            return false;
    }
    return false;
}

const std::string& Item::own(std::string_view column) const { return own_in(columns, column); }
const Wording& Item::texts(std::string_view column) const { return texts_in(columns, column); }
const std::string& Record::own(std::string_view column) const { return own_in(columns, column); }
const Wording& Record::texts(std::string_view column) const { return texts_in(columns, column); }

const Choice* ChoiceList::choice(std::string_view wanted) const { return named(choices, wanted); }
const Item* Form::find(std::string_view name) const { return find_in(items, name); }
const ChoiceList* Form::list(std::string_view name) const { return named(lists, name); }

}  // namespace arpenteur
