// SPDX-License-Identifier: Apache-2.0
#pragma once
// A program with windows whose plans are in memory and whose questions are answered by the test.

#include "core/base/message_id.h"
#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "tests/ui/qt_printers.h"
#include "ui/kit/questions.h"
#include "ui/kit/session.h"
#include "ui/models/plan_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <memory>
#include <thread>
#include <utility>

namespace planner::ui {

/// Answers with what the test has set; empty answers mean that the user gave up.
class ScriptedQuestions : public Questions {
public:
    QString openPath;
    QString writePath;
    QString folderPath;
    QString filePath;
    QString suggested; ///< the path that fileToWrite() was offered
    QString tablePath;
    std::optional<QString> answer;
    std::optional<QString> secret;
    std::optional<QString> wrongSecret; ///< typed once before `secret`
    QString passphraseRefusal;          ///< what the user read when the passphrase was asked for last
    bool agrees = true;
    QString question; ///< the sentence that agree() was asked last
    QStringList asked;
    QString shownFolder;

    QString planToOpen(QWidget* /*parent*/, const QString& /*folder*/) override { return ask("planToOpen", openPath); }
    QString planToWrite(QWidget* /*parent*/, const QString& /*suggestion*/) override
    {
        return ask("planToWrite", writePath);
    }
    QString folder(QWidget* /*parent*/, const QString& /*title*/, const QString& /*folder*/) override
    {
        return ask("folder", folderPath);
    }
    QString tableToOpen(QWidget* /*parent*/, const QString& /*title*/, const QString& /*folder*/) override
    {
        return ask("tableToOpen", tablePath);
    }
    QStringList tablesToOpen(QWidget* /*parent*/, const QString& /*folder*/) override
    {
        const QString path = ask("tablesToOpen", tablePath);
        return path.isEmpty() ? QStringList() : path.split(u'|');
    }
    QString fileToOpen(QWidget* /*parent*/, const QString& /*title*/, const QString& /*folder*/,
                       const QString& /*filter*/) override
    {
        return ask("fileToOpen", openPath);
    }
    QString scheduleToOpen(QWidget* /*parent*/, const QString& /*folder*/) override
    {
        return ask("scheduleToOpen", tablePath);
    }
    QString fileToWrite(QWidget* /*parent*/, const QString& /*title*/, const QString& suggestion,
                        const QString& /*filter*/) override
    {
        suggested = suggestion;
        return ask("fileToWrite", filePath);
    }
    std::optional<QString> text(QWidget* /*parent*/, const QString& /*title*/, const QString& /*label*/) override
    {
        asked.append(QStringLiteral("text"));
        return answer;
    }
    bool agree(QWidget* /*parent*/, const QString& /*title*/, const QString& sentence,
               const QString& /*button*/) override
    {
        asked.append(QStringLiteral("agree"));
        question = sentence;
        return agrees;
    }
    /// First the wrong one, where there is one.
    std::optional<Secret> passphrase(QWidget* /*parent*/, const QString& /*file*/, const QString& refusal) override
    {
        asked.append(QStringLiteral("passphrase"));
        passphraseRefusal = refusal;
        return toSecret(wrongSecret ? std::exchange(wrongSecret, std::nullopt) : secret);
    }
    std::optional<Secret> newPassphrase(QWidget* /*parent*/, const QString& /*file*/) override
    {
        asked.append(QStringLiteral("newPassphrase"));
        return toSecret(secret);
    }
    void showFolder(const QString& folder) override { shownFolder = folder; }

private:
    static std::optional<Secret> toSecret(const std::optional<QString>& text)
    {
        return text ? std::optional<Secret>(std::in_place, text->toStdString()) : std::nullopt;
    }
    QString ask(const char* what, const QString& reply)
    {
        asked.append(QLatin1String(what));
        return reply;
    }
};

/// A plan in memory whose states can be named and gone back to, as in a file.
class PlanWithStates : public planner::test::MemoryPlan, public PlanStates {
public:
    using MemoryPlan::MemoryPlan;

    Result<std::vector<JournalEntry>> history() const override
    {
        auto entries = MemoryPlan::history();
        entries.value().insert(entries.value().end(), m_named.begin(), m_named.end());
        return entries;
    }
    Result<Plan> planAt(std::int64_t sequence) const override { return m_plans.at(sequence); }
    Result<ChangeSet> nameState(const std::string& name, const Author& author) override
    {
        if (name == "taken")
            return Error{ErrorKind::Refused, Message("There is a state {0} already.", {name})};
        addState(name, plan(), author);
        changeElsewhere(plan());
        return ChangeSet{};
    }
    void addState(const std::string& name, const Plan& state, const Author& author = {})
    {
        const auto sequence = static_cast<std::int64_t>(1000 + m_named.size());
        m_named.push_back(
            {sequence, author.utcMilliseconds, author.name, {}, JournalKind::Snapshot, 0, Message("Name", {name}), {}});
        m_plans[sequence] = state;
    }
    Result<ChangeSet> goBackTo(std::int64_t sequence, const std::string& /*name*/, const Author& author) override
    {
        reason = author.reason;
        changeElsewhere(m_plans.at(sequence));
        return ChangeSet{};
    }
    Result<Done> branchTo(const std::string& path, Plan branch, const Author& /*author*/,
                          std::string_view passphrase) const override
    {
        if (isSealed && passphrase != "right")
            return Error{ErrorKind::BadInput, Message("This is not the passphrase of {0}", {this->path()})};
        branched[path] = std::move(branch);
        return Done{};
    }
    Result<BackUpWork> prepareBackUp(std::int64_t /*utcMilliseconds*/) const override
    {
        return BackUpWork([path = path()] { return Result<std::string>(path + ".backup"); });
    }
    /// Sound, unless the test says what it finds; walks until it is stopped where `isEndless`.
    Result<CheckWork> prepareCheck() const override
    {
        return CheckWork([found = found, isEndless = isEndless](const CancelFlag& cancel,
                                                                const ProgressSink& progress) -> Result<std::int64_t> {
            progress({0.5, MessageId::CheckingHistory});
            while (isEndless && !cancel.isCancelled())
                std::this_thread::yield();
            if (isEndless)
                return Error{ErrorKind::Cancelled, {}};
            return found ? Result<std::int64_t>(*found) : Result<std::int64_t>(3);
        });
    }
    std::optional<Error> found;
    bool isEndless = false;
    Result<std::string> bytes() const override { return std::string("bytes"); }

    std::string reason;                           ///< why the plan went back last
    mutable std::map<std::string, Plan> branched; ///< by path
    bool isSealed = false;                        ///< branchTo() takes the passphrase "right" only

private:
    std::vector<JournalEntry> m_named;
    std::map<std::int64_t, Plan> m_plans;
};

/// Every path opens as a plan in memory, except those that end in "missing.tplan".
class MemoryFiles : public PlanFiles {
public:
    Plan plan;
    PlanWithStates* last = nullptr; ///< the one that was opened last
    int opened = 0;

    Result<std::unique_ptr<PlanKeeper>> open(const std::string& path) override
    {
        if (openError)
            return *openError;
        if (path.ends_with("missing.tplan"))
            return Error{ErrorKind::Failed, Message("{0} cannot be opened. Maybe it was moved.", {path})};
        return make(plan, path);
    }
    Result<std::unique_ptr<PlanKeeper>> create(const std::string& path, Plan made, const Author& /*author*/) override
    {
        return make(std::move(made), path);
    }

    PlanStates* statesOf(PlanKeeper& keeper) const override { return dynamic_cast<PlanStates*>(&keeper); }
    Result<bool> isSealed(const std::string& path) const override { return path.ends_with(".sealed"); }
    Result<std::unique_ptr<PlanKeeper>> openSealed(const std::string& path, std::string_view passphrase) override
    {
        if (passphrase != "right")
            return Error{ErrorKind::BadInput, Message("{0} does not open with this passphrase", {path})};
        return make(plan, path);
    }
    Result<std::unique_ptr<PlanKeeper>> openToCompare(const std::string& path,
                                                      std::optional<std::string_view> passphrase) override
    {
        return passphrase ? openSealed(path, *passphrase) : open(path);
    }
    Result<Done> seal(const std::string& bytes, const std::string& to, std::string_view passphrase) const override
    {
        if (bytes.empty() || passphrase.empty() || !std::ofstream(to).put('s'))
            return Error{ErrorKind::Failed, Message("{0} cannot be written", {to})};
        return Done{};
    }
    Result<DamagedPlan> lookAt(const std::string& path) override
    {
        if (!damaged)
            return Error{ErrorKind::Failed, Message("Nothing of {0} can be saved.", {path})};
        DamagedPlan read;
        read.plan = make(*damaged, path).value();
        read.found = {Message("its rows are not those of the newest entry {0}", {"9"}), Message("b"), Message("c")};
        read.lastSound.emplace();
        read.lastSound->sequence = 7;
        read.lastSound->author = "A. Planner";
        read.lastSound->utcMilliseconds = 1'769'000'000'000;
        read.lastEntry = 9;
        read.how = Message("The rows were taken as they are");
        return read;
    }
    Result<Message> recover(const std::string& damaged, const std::string& /*made*/, const Author& /*author*/) override
    {
        return Message("Saved what was left of {0}.", {damaged});
    }
    std::map<std::string, Plan> named; ///< the states of every plan that is opened
    std::vector<Message> told;         ///< of every plan that is opened
    std::optional<Plan> damaged;       ///< what can be read of files that do not open
    std::optional<Error> openError;    ///< of every plan, where it is set

private:
    Result<std::unique_ptr<PlanKeeper>> make(Plan made, const std::string& path)
    {
        ++opened;
        auto keeper = std::make_unique<PlanWithStates>(std::move(made), path);
        for (const auto& [name, state] : named)
            keeper->addState(name, state);
        for (const Message& warning : told)
            keeper->warn(warning);
        last = keeper.get();
        return std::unique_ptr<PlanKeeper>(std::move(keeper));
    }
};

inline Plan windowPlan() { return planner::test::smallPlan(); }

class WindowTest : public testing::Test {
protected:
    WindowTest()
        : m_session(m_folder.filePath(QStringLiteral("settings.ini"))),
          m_program(m_files, m_session, m_questions, QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples"))
    {
        m_files.plan = windowPlan();
        m_session.setFolder(m_folder.path());
        m_window = m_program.newWindow();
    }

    void openPlan() { ASSERT_TRUE(m_program.openPlan(m_folder.filePath(QStringLiteral("plan.tplan")), m_window)); }

    QTemporaryDir m_folder;
    MemoryFiles m_files;
    ScriptedQuestions m_questions;
    Session m_session;
    Program m_program;
    MainWindow* m_window = nullptr;
};

} // namespace planner::ui
