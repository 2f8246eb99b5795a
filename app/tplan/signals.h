// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ctrl-C and its kin, heard by one thread.

namespace planner::tplan {

/// From now on SIGINT, SIGTERM and SIGHUP set interrupted() while a Keeping lives. Otherwise they end the program,
/// which first puts right what AtEnd names; SIGQUIT always does. For the first line of main(): every thread that begins
/// later has these signals blocked, and a handler that some library installs is never called.
/// A signal that the program was told to ignore when it was started (nohup, a job in the background) does not end it;
/// SIGHUP then does nothing at all.
void listenForSignals();
/// The signals are as they were before listenForSignals(), for a program that takes the place of this one.
void restoreSignals();

/// While it lives, what has been found by the time of a signal is kept by the program, which then goes on.
class Keeping {
public:
    Keeping();
    Keeping(const Keeping&) = delete;
    Keeping& operator=(const Keeping&) = delete;
    ~Keeping();
};

} // namespace planner::tplan
