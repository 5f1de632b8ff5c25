// The questionnaire of the visit: its tables as canonical CSV, compressed. The founder's first revision holds
// it.
#pragma once

#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct FormRecord {
    std::string form;
    std::string version;
    std::string tables;
    bool operator==(const FormRecord&) const = default;
};

template <>
struct Declaration<FormRecord> {
    static constexpr ThingKind kind{.subject = "form",
                                    .name = "form",
                                    .list = "form",
                                    .one = {"Questionnaire", "Questionnaire"},
                                    .many = {"Questionnaire", "Questionnaire"},
                                    .stands_on = StandsOn::visit};
    static constexpr std::tuple fields{
        kind.code("form", &FormRecord::form, {"Questionnaire", "Questionnaire"}, to::everybody),
        kind.code("version", &FormRecord::version, {"Version", "Version"}, to::everybody),
        kind.blob("tables", &FormRecord::tables, {"Tables", "Tables"}, to::nobody)};
};

}  // namespace arpenteur
