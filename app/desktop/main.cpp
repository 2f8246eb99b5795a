// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "app/no_core_dumps.h"

int main(int argumentCount, char** arguments)
{
    planner::forbidCoreDumps();
    return planner::desktop::run(argumentCount, arguments);
}
