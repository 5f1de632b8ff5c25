// The commands of the program, one file each. Each adds itself to the parser and does its work when it is
// called.
#pragma once

#include "app/commands/invocation.h"

namespace arpenteur {

void add_check(CLI::App& app, Invocation& call);
void add_demo(CLI::App& app, Invocation& call);
void add_drive(CLI::App& app, Invocation& call);
void add_init(CLI::App& app, Invocation& call);
void add_prepare(CLI::App& app, Invocation& call);
void add_visits(CLI::App& app, Invocation& call);
void add_show(CLI::App& app, Invocation& call);
void add_record(CLI::App& app, Invocation& call);
void add_card(CLI::App& app, Invocation& call);
void add_dossier(CLI::App& app, Invocation& call);
void add_merge(CLI::App& app, Invocation& call);
void add_restitution(CLI::App& app, Invocation& call);

}  // namespace arpenteur
