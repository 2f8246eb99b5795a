// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/signals.h"

#include "app/tplan/command.h"
#include "core/base/at_end.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <system_error>
#include <thread>

namespace planner::tplan {
namespace {

constexpr std::array kHeard{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

std::atomic<int> keeping{0};
sigset_t maskBefore;
bool isListening = false;

bool isIgnored(int signal)
{
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && (action.sa_flags & SA_SIGINFO) == 0
           && action.sa_handler == SIG_IGN;
}

/// As the signal does by itself, so that a shell sees what ended the program.
[[noreturn]] void endBy(int signal)
{
    putAllRight();
    struct sigaction byItself {};
    byItself.sa_handler = SIG_DFL;
    sigaction(signal, &byItself, nullptr);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
    raise(signal);
    _exit(128 + signal); // the first process of a container stays alive until here
}

void listen(sigset_t heard, sigset_t ignored)
{
    for (;;) {
        int signal = 0;
        if (sigwait(&heard, &signal) != 0)
            continue;
        if (signal != SIGQUIT && keeping.load() > 0)
            interrupted().cancel();
        else if (sigismember(&ignored, signal) == 0)
            endBy(signal);
    }
}

} // namespace

void listenForSignals()
{
    sigset_t heard;
    sigset_t ignored;
    sigemptyset(&heard);
    sigemptyset(&ignored);
    for (const int signal : kHeard) {
        if (isIgnored(signal))
            sigaddset(&ignored, signal);
        if (signal != SIGHUP || !isIgnored(signal))
            sigaddset(&heard, signal);
    }
    pthread_sigmask(SIG_BLOCK, &heard, &maskBefore);
    isListening = true;
    try {
        std::thread(listen, heard, ignored).detach();
    } catch (const std::system_error&) {
        restoreSignals(); // no thread can be had: then each ends the program by itself
    }
}

void restoreSignals()
{
    if (isListening)
        pthread_sigmask(SIG_SETMASK, &maskBefore, nullptr);
}

Keeping::Keeping() { ++keeping; }
Keeping::~Keeping() { --keeping; }

} // namespace planner::tplan
