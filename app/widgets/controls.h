// Everything that a screen draws with.
#pragma once

#include "app/widgets/bars.h"
#include "app/widgets/buttons.h"
#include "app/widgets/choices.h"
#include "app/widgets/code_pad.h"
#include "app/widgets/dialog.h"
#include "app/widgets/fields.h"
#include "app/widgets/layout.h"
#include "app/widgets/marks.h"
#include "app/widgets/paragraphs.h"
#include "app/widgets/rows.h"
