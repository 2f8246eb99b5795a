// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"

int main(int argumentCount, char** arguments) { return planner::desktop::run(argumentCount, arguments); }
