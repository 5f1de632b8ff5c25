// A grid small enough to be read in a test: P1 with two criteria that rate a recognisable person and one
// that does not, P3 with four criteria, G1 with three, of which one rates a recognisable person.
#pragma once

#include <string>

#include "questionnaires/grid/grid.h"

namespace arpenteur {

inline Criterion small_criterion(const std::string& code, bool identifiable_person = false) {
    Criterion criterion;
    criterion.code = code;
    criterion.axis = code.substr(0, 2);
    criterion.capacity = code.substr(0, 1);
    criterion.title = Wording("critère " + code);
    criterion.meaning = Wording("sens de " + code);
    for (std::size_t i = 0; i < criterion.levels.size(); ++i)
        criterion.levels[i] =
            Wording("descripteur " + std::string(1, static_cast<char>('a' + i)) + " de " + code);
    criterion.actors = {ActorCategory::elected, ActorCategory::agent};
    criterion.identifiable_person = identifiable_person;
    return criterion;
}

inline Grid small_grid() {
    Grid grid;
    grid.form = "petite";
    grid.version = "1";
    grid.title = Wording("Petite grille");
    grid.capacities = {{"P", Wording("Portage")}, {"G", Wording("Pilotage")}};
    grid.axes = {{"P1", "P", Wording("Engagement")},
                 {"P3", "P", Wording("Alliance")},
                 {"G1", "G", Wording("Organisation")}};
    for (const char* code : {"P1_1", "P1_2"}) grid.criteria.push_back(small_criterion(code, true));
    for (const char* code : {"P1_3", "P3_1", "P3_2", "P3_3", "P3_4"})
        grid.criteria.push_back(small_criterion(code));
    grid.criteria.push_back(small_criterion("G1_1", true));
    for (const char* code : {"G1_2", "G1_3"}) grid.criteria.push_back(small_criterion(code));
    RecommendationRule rule;
    rule.code = "R_P3_1";
    rule.criterion = "P3_1";
    rule.levels = {*Level::from(0), *Level::from(1)};
    rule.text = Wording("Écrire qui décide de quoi.");
    grid.recommendations = {rule};
    return grid;
}

}  // namespace arpenteur
