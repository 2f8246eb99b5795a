// SPDX-License-Identifier: Apache-2.0
#pragma once
// What tplan says of itself as a whole, in --help and in its manual page.

#include <array>

namespace planner::tplan {

struct Explained {
    const char* word;
    const char* meaning;
};

inline constexpr const char* kDescription =
    "Plans the transfer of detainees between places of custody: splits people across sites and days\n"
    "under overcrowding limits, checks every rule and writes the schedule.";

inline constexpr const char* kFirstSteps = "tplan example prepared-2026 my.tplan\n"
                                           "tplan split my.tplan\n"
                                           "tplan export my.tplan --schedule -";

inline constexpr std::array kExitCodes{
    Explained{"0", "done"},
    Explained{"1", "findings, people waiting, or a difference"},
    Explained{"2", "wrong usage or bad input"},
    Explained{"3", "file or system trouble"},
};

inline constexpr std::array kEnvironment{
    Explained{"TPLAN_PASSPHRASE_FILE",
              "file whose first line is the passphrase of sealed plans; otherwise it is asked for"},
    Explained{"TPLAN_KEY_PASSPHRASE_FILE", "the same for the passphrase of the key with which steps are signed"},
    Explained{"XDG_STATE_HOME", "folder for what the program keeps for its user; ~/.local/state by default"},
    Explained{"NO_COLOR", "where it is set, output has no colours"},
};

inline constexpr std::array kFiles{
    Explained{"*.tplan", "a plan with its whole history, one file"},
    Explained{"*.sealed", "a plan encrypted with a passphrase; every command that reads a plan reads it too"},
    Explained{"PLAN.held", "beside a plan on a network share: who has it open"},
    Explained{"~/.local/state/transfer-planner/",
              "the user's backups, the newest entry seen of each plan, which tplan verify compares with, and the key"},
};

} // namespace planner::tplan
