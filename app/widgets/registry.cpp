#include "app/widgets/registry.h"

namespace arpenteur {

void Registry::clear() { *this = Registry(); }

void Registry::add(WidgetRecord record) {
    const auto [at, fresh] = by_path_.emplace(record.path, widgets_.size());
    if (!fresh) duplicates_.push_back(record.path);
    widgets_.push_back(std::move(record));
}

void Registry::add(TextRecord record) { texts_.push_back(std::move(record)); }

const WidgetRecord* Registry::find(std::string_view path) const {
    const auto at = by_path_.find(path);
    return at == by_path_.end() ? nullptr : &widgets_[at->second];
}

}  // namespace arpenteur
