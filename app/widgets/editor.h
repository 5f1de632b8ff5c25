// The box of a field: text under a finger and under keys, without its label. fields.h is what screens use.
#pragma once

#include <string>
#include <string_view>

#include "app/widgets/fields.h"
#include "app/widgets/surface.h"

namespace arpenteur {

// The look's label, hint and error are words for the registry and a border here; they are drawn by
// text_field.
FieldTouch editor(Surface& surface, std::string_view path, std::string& text, const FieldLook& look);

}  // namespace arpenteur
