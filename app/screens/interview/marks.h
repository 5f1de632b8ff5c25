// To whom a verbatim, an expectation or a controversy may go: chips for the audiences that the table of
// disclosure lets it reach, and in words what that means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/page.h"
#include "questionnaires/fields/field_ref.h"

namespace arpenteur {

// As marked now, the strictest where tablets differ.
std::vector<Audience> audiences_of(const Visit& visit, const Id& thing);

// "Réservé à l’équipe", or "Restitution restreinte, Restitution publique".
std::string audiences_in_words(const Page& page, const std::vector<Audience>& audiences);

// Chips "<path>/0", …: the audiences that the field may reach, none chosen: the team only. The new choice, in
// the frame of the touch.
std::optional<std::vector<Audience>> draw_audiences(Page& page, const std::string& path,
                                                    const FieldRef& field,
                                                    const std::vector<Audience>& audiences);

// What keeps a verbatim with these marks in the team all the same, in words; empty: nothing does.
std::string not_covered(const VisitPage& page, const Verbatim& verbatim,
                        const std::vector<Audience>& audiences);

}  // namespace arpenteur
