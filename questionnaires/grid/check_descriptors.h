// Whether the descriptors of a grid's levels tell its levels apart: each list has them, no two levels of a list have
// the same one, no sentence stands under two criteria.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"

namespace arpenteur {

class DescriptorChecker {
public:
    DescriptorChecker(const Form& form, std::vector<Problem>& problems) : form_(form), problems_(problems) {}

    // A list that several criteria share is checked once.
    void check(const ChoiceList& list);

private:
    void check(const ChoiceList& list, const Choice& choice, const std::string& tag, const std::string& text);
    void report(int row, std::string_view column, const Cause& cause, std::vector<std::string> arguments);

    const Form& form_;
    std::vector<Problem>& problems_;
    std::set<std::string> checked_;
    std::map<std::string, int> sentences_;  // the row in which each stands first, by language
};

}  // namespace arpenteur
