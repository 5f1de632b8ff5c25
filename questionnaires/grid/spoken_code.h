// A criterion's code as people say it, "P1.1"; a form must write it P1_1, because it is a name there.
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
