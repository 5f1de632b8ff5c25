// A criterion's code as people say it: "P1.1" for P1_1, which a name in a form must be written as.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace arpenteur {

inline std::string spoken_code(std::string_view criterion) {
    std::string code(criterion);
    std::replace(code.begin(), code.end(), '_', '.');
    return code;
}

}  // namespace arpenteur
