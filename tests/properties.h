// Properties: what must hold for whatever RapidCheck makes up. A failure prints the smallest case and its
// seed.
//
//     holds("order does not matter",
//           [](const Runs& a, const Runs& b) { RC_ASSERT(merged(a, b) == merged(b, a)); });
#pragma once

#include <rapidcheck.h>
#include <string>

#include "tests/catch.h"

namespace arpenteur {

template <class Property>
void holds(const std::string& promise, Property&& property) {
    CHECK(rc::check(promise, std::forward<Property>(property)));
}

}  // namespace arpenteur
