#include "app/screens/compare/early_text.h"

namespace arpenteur {

void EarlyTexts::field(std::string_view path, std::string_view part, std::string& text,
                       const FieldLook& look) {
    const DraftKey key{entity_, subject_, std::string(part)};
    const std::string name = std::string(path) + "/" + entity_.hex();
    if (const auto typed = typed_text(page_, name, key, text, look)) {
        text = *typed;
        changed_.push_back({key, *typed});
    }
}

void EarlyTexts::write(VisitRecord thing) {
    if (changed_.empty())
        page_.intentions.write(entity_, std::move(thing));
    else
        page_.intentions.write(entity_, std::move(thing), changed_.front().key);
    for (std::size_t i = 1; i < changed_.size(); ++i) page_.intentions.ask(DropTyped{changed_[i].key});
    // Who removed it and writes it anew wants it back: else it would stand beside its own removal.
    if (page_.view().removals.contains(entity_)) page_.intentions.restore(entity_);
}

void EarlyTexts::keep() {
    for (const Changed& each : changed_) {
        const auto draft = page_.visit.drafts().find(each.key);
        if (draft == page_.visit.drafts().end() || draft->second.text != each.text)
            page_.intentions.ask(KeepTyped{each.key, each.text});
    }
}

}  // namespace arpenteur
