// The object that the precompiled properties.h belongs to.
#include "tests/properties.h"
