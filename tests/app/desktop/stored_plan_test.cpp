// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stored_plan.h"

#include "core/storage/store/sealing.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/charts_view.h"
#include "ui/compare/compare_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <sys/resource.h>

namespace planner::desktop {
namespace {

/// Windows on true plan files.
class StoredPlanTest : public testing::Test {
protected:
    StoredPlanTest() : m_session(m_folder.filePath(QStringLiteral("settings.ini")))
    {
        qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
        m_session.setFolder(m_folder.path());
    }

    std::unique_ptr<ui::Program> start()
    {
        return std::make_unique<ui::Program>(m_files, m_session, m_questions, QString());
    }
    QString path() const { return m_folder.filePath(QStringLiteral("plan.tplan")); }

    QTemporaryDir m_folder;
    StoredPlanFiles m_files;
    ui::ScriptedQuestions m_questions;
    ui::Session m_session;
};

TEST_F(StoredPlanTest, ASealedPlanInAWindowIsComparedDrawnCheckedAndBackedUpSealed)
{
    const std::string sealed = path().toStdString() + ".sealed";
    {
        auto store = PlanStore::create(path().toStdString(), ui::windowPlan(), {"Tester", 1, ""}, {});
        ASSERT_TRUE(store);
        ASSERT_TRUE(store.value().nameState("first try", {"Tester", 2, ""}));
        ASSERT_TRUE(store.value().push(RedateBatch{{"B-001"}, Day(3)}, {"Tester", 3, ""}));
        ASSERT_TRUE(sealPlan(store.value(), sealed, "right", {1, 8}));
    }
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    m_questions.secret = QStringLiteral("right");
    ASSERT_TRUE(program->openPlan(QString::fromStdString(sealed), window)) << window->messages().text().toStdString();
    auto keeper = m_files.openSealed(sealed, "right");
    ASSERT_TRUE(keeper);
    const PlanStates* states = m_files.statesOf(*keeper.value());
    const ui::CompareDialog dialog(*window->document(), states, m_files, m_questions);
    EXPECT_EQ(dialog.choices().value(1), QStringLiteral("first try"));
    EXPECT_TRUE(dialog.summary().endsWith(QStringLiteral("differences"))) << dialog.summary().toStdString();

    auto* charts = window->findChild<ui::ChartsView*>();
    emit charts->rivalMenu().aboutToShow();
    auto* held = charts->rivalMenu().findChild<QAction*>(QStringLiteral("rivalState-first try"));
    ASSERT_NE(held, nullptr);
    held->trigger();
    EXPECT_EQ(charts->otherName(), QStringLiteral("first try"));

    window->action(ui::ActionId::CheckFile)->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window->messages().text().startsWith(QStringLiteral("The file is sound")); }, 20'000))
        << window->messages().text().toStdString();
    const auto backUp = states->prepareBackUp(4);
    ASSERT_TRUE(backUp) << toEnglish(backUp.error().message);
    const auto copy = backUp.value()();
    ASSERT_TRUE(copy) << toEnglish(copy.error().message);
    EXPECT_TRUE(m_files.isSealed(copy.value()).value()) << "plain bytes never reach the disk";
    const auto opened = m_files.openSealed(copy.value(), "right");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value()->plan(), window->document()->plan());
}

TEST_F(StoredPlanTest, APlanOfAnEarlierVersionIsComparedWithAsItIsAndSaysOnceWhyItIsOnlyRead)
{
    const QString old = m_folder.filePath(QStringLiteral("old.tplan"));
    const auto bytes = [&] {
        QFile file(old);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    ASSERT_TRUE(QFile::copy(QStringLiteral(PLANNER_SOURCE_DIR "/tests/data/plans/version_1.tplan"), old));
    QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray before = bytes();
    ASSERT_FALSE(before.isEmpty());
    const std::string path = old.toStdString();
    const auto compared = m_files.openToCompare(path, std::nullopt);
    ASSERT_TRUE(compared);
    EXPECT_EQ(bytes(), before);
    EXPECT_TRUE(compared.value()->takeWarnings().empty());

    // No copy can be kept: the state folder is no folder, and beside the plan something is in the way.
    qputenv("XDG_STATE_HOME", "/proc/nowhere");
    ASSERT_TRUE(QFile(old + QStringLiteral(".version-1")).open(QIODevice::WriteOnly));
    const auto opened = m_files.open(path);
    ASSERT_TRUE(opened);
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(opened.value()->takeWarnings().size(), 1U) << "the reason once";
}

TEST_F(StoredPlanTest, UndoAndRedoSurviveARestart)
{
    {
        const auto program = start();
        ui::MainWindow* window = program->newWindow();
        ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
        ASSERT_TRUE(window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    }
    {
        const auto program = start();
        ui::MainWindow* window = program->newWindow();
        ASSERT_TRUE(program->openPlan(path(), window));
        EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(3));
        window->action(ui::ActionId::Undo)->trigger();
        EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(1));
    }
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->openPlan(path(), window));
    window->action(ui::ActionId::Redo)->trigger();
    EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(3));
}

TEST_F(StoredPlanTest, TwoWindowsOnOneFileSeeEachOthersEdits)
{
    const auto program = start();
    ui::MainWindow* first = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), first));
    ASSERT_TRUE(program->openPlan(path(), first));
    ui::MainWindow* second = program->windows().last();
    ASSERT_NE(first, second);

    ASSERT_TRUE(first->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return second->document()->batch({"B-001"})->departure == Day(3); }, 10'000));

    ASSERT_TRUE(second->document()->push(RedateBatch{{"B-001"}, Day(4)}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return first->document()->batch({"B-001"})->departure == Day(4); }, 10'000));
}

/// Two programs, each with a window on the file.
class TwoProgramsTest : public StoredPlanTest {
protected:
    TwoProgramsTest() : m_firstProgram(start()), m_secondProgram(m_secondFiles, m_session, m_questions, QString())
    {
        m_first = m_firstProgram->newWindow();
        m_second = m_secondProgram.newWindow();
        EXPECT_TRUE(m_firstProgram->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), m_first));
        EXPECT_TRUE(m_secondProgram.openPlan(path(), m_second));
    }

    std::unique_ptr<ui::Program> m_firstProgram;
    StoredPlanFiles m_secondFiles;
    ui::Program m_secondProgram;
    ui::MainWindow* m_first = nullptr;
    ui::MainWindow* m_second = nullptr;
};

TEST_F(TwoProgramsTest, SeeEachOthersEditsWithinASecond)
{
    ASSERT_TRUE(m_first->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_EQ(m_second->document()->batch({"B-001"})->departure, Day(1));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_second->document()->batch({"B-001"})->departure == Day(3); }, 1000));
    EXPECT_TRUE(m_second->findChild<QLabel*>(QStringLiteral("savedAt"))->text().startsWith(QStringLiteral("Saved at")));
}

TEST_F(TwoProgramsTest, AConflictIsToldAndOverwritesNothing)
{
    ASSERT_TRUE(m_first->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_FALSE(m_second->document()->push(LockBatch{{"B-001"}, true})) << "it has not seen the other's edit";
    EXPECT_TRUE(m_second->messages().isVisible());
    EXPECT_FALSE(m_second->messages().text().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_second->document()->batch({"B-001"})->departure == Day(3); }, 10'000));
    EXPECT_FALSE(m_second->document()->batch({"B-001"})->isLocked);
    EXPECT_TRUE(m_second->document()->push(LockBatch{{"B-001"}, true})) << "now it has";
    const auto kept = m_files.open(path().toStdString());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept.value()->plan(), m_second->document()->plan());
    EXPECT_EQ(kept.value()->plan().batches.at({"B-001"}).departure, Day(3));
}

/// Lets no file grow beyond some bytes while it exists, as a full disk does.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_oldHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit narrow{bytes, m_old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &narrow);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_oldHandler);
    }

private:
    rlimit m_old{};
    void (*m_oldHandler)(int);
};

TEST_F(StoredPlanTest, OnAFullDiskAnEditIsRefusedAndToldAndNothingIsLost)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    ASSERT_TRUE(window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    const Plan before = window->document()->plan();
    {
        const FullDisk full(100);
        EXPECT_FALSE(window->document()->push(RedateBatch{{"B-001"}, Day(4)}));
        EXPECT_TRUE(window->messages().isVisible());
        EXPECT_TRUE(window->messages().text().contains(QStringLiteral("Maybe")))
            << window->messages().text().toStdString();
        EXPECT_EQ(window->document()->plan(), before);
        EXPECT_EQ(window->action(ui::ActionId::Undo)->text(),
                  QStringLiteral("Undo: Move B-001 to B, 21 Jan to 23 Jan"));
    }
    EXPECT_TRUE(window->document()->push(LockBatch{{"B-001"}, true})) << "there is room again";
    const auto kept = m_files.open(path().toStdString());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept.value()->plan(), window->document()->plan());
    EXPECT_EQ(kept.value()->plan().batches.at({"B-001"}).departure, Day(3));
}

TEST_F(StoredPlanTest, WhatTheFileDidNotTakeIsNoSaving)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    const QSignalSpy saved(window->document(), &ui::PlanDocument::saved);
    const QString away = path() + QStringLiteral(".away");
    ASSERT_TRUE(QFile::rename(path(), away));
    EXPECT_FALSE(window->document()->push(RedateBatch{{"B-001"}, Day(4)}));
    window->document()->pickUpOtherEdits();
    EXPECT_EQ(saved.count(), 0);
    ASSERT_TRUE(QFile::rename(away, path()));
    EXPECT_TRUE(window->document()->push(RedateBatch{{"B-001"}, Day(4)})) << window->messages().text().toStdString();
    EXPECT_EQ(saved.count(), 1);
    EXPECT_FALSE(window->messages().isVisible())
        << "the refusal is answered: " << window->messages().text().toStdString();
}

TEST_F(StoredPlanTest, ANameThatIsRefusedChangesNothing)
{
    auto keeper = m_files.create(path().toStdString(), ui::windowPlan(), {"Tester", 1, "test"});
    ASSERT_TRUE(keeper);
    PlanStates* states = m_files.statesOf(*keeper.value());
    ASSERT_TRUE(states->nameState("first try", {"Tester", 2, ""}));
    EXPECT_TRUE(keeper.value()->hasChangedElsewhere().value());
    ASSERT_TRUE(keeper.value()->reload());
    EXPECT_FALSE(states->nameState("first try", {"Tester", 3, ""}));
    EXPECT_FALSE(keeper.value()->hasChangedElsewhere().value());
}

TEST_F(StoredPlanTest, AnOlderCopyInPlaceOfTheOpenPlanIsShownToldAndNotWrittenTo)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    const QString copy = path() + QStringLiteral(".copy");
    ASSERT_TRUE(QFile::copy(path(), copy));
    ASSERT_TRUE(window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    std::filesystem::rename(copy.toStdString(), path().toStdString());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window->messages().text().contains(QStringLiteral("was replaced")); }, 10'000));
    EXPECT_FALSE(window->messages().isHidden());
    EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(1));
    EXPECT_FALSE(window->document()->push(RedateBatch{{"B-001"}, Day(4)}));
    EXPECT_TRUE(window->messages().text().contains(QStringLiteral("nothing can be changed")));
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->messages().text().contains(QStringLiteral("moved or removed")); },
                                10'000));
}

TEST_F(StoredPlanTest, ADamagedPlanIsRecoveredIntoANewFile)
{
    const Plan plan = ui::windowPlan();
    ASSERT_TRUE(m_files.create(path().toStdString(), plan, {"Tester", 1'769'000'000'000, "test"}));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype title = bytes.lastIndexOf("B-001");
    ASSERT_GE(title, 0);
    bytes.replace(title, 5, "B-002");
    file.seek(0);
    file.write(bytes);
    file.close();
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    EXPECT_FALSE(program->openPlan(path(), window));
    ASSERT_TRUE(window->hasPlan()) << window->messages().text().toStdString();
    EXPECT_EQ(window->document()->operation(), plan.operation) << "what can be read is shown";
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("damaged")));
    EXPECT_TRUE(window->messages().text().contains(QStringLiteral("No entry of its history is sound.")))
        << window->messages().text().toStdString();
    EXPECT_FALSE(window->document()->push(CancelBatch{{"B-002"}}));
    EXPECT_TRUE(window->messages().text().contains(QStringLiteral("open for reading only; nothing was changed")));
    EXPECT_TRUE(window->document()->history().value().empty());
    ASSERT_TRUE(program->recoverPlan(path(), window)) << window->messages().text().toStdString();
    window = program->windows().last();
    EXPECT_TRUE(window->document()->path().endsWith(QStringLiteral("plan recovered.tplan")));
    EXPECT_EQ(window->document()->operation(), plan.operation);
    EXPECT_TRUE(window->messages().isVisible());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), bytes) << "the damaged file is as it was";
}

TEST_F(StoredPlanTest, ANamedStateABackupAndASealedCopyAreOfTheFile)
{
    const Author author{"Tester", 1'769'000'000'000, "test"};
    auto made = m_files.create(path().toStdString(), ui::windowPlan(), author);
    ASSERT_TRUE(made);
    PlanKeeper& keeper = *made.value();
    PlanStates& states = *m_files.statesOf(keeper);
    const Plan first = keeper.plan();
    ASSERT_TRUE(states.nameState("first try", author));
    EXPECT_TRUE(keeper.hasChangedElsewhere().value()) << "a window is to hear of it";
    ASSERT_TRUE(keeper.reload());
    EXPECT_FALSE(keeper.hasChangedElsewhere().value());
    EXPECT_EQ(keeper.history().value().back().kind, JournalKind::Snapshot);
    EXPECT_FALSE(states.nameState("first try", author)) << "the name is taken";
    ASSERT_TRUE(keeper.push(RedateBatch{{"B-001"}, Day(3)}, author, JournalKind::Edit));
    const Plan second = keeper.plan();

    const auto backup = states.prepareBackUp(author.utcMilliseconds).value()();
    ASSERT_TRUE(backup) << toEnglish(backup.error().message);
    const std::string sealed = m_folder.filePath(QStringLiteral("copy.sealed")).toStdString();
    const auto bytes = states.bytes();
    ASSERT_TRUE(bytes);
    ASSERT_TRUE(m_files.seal(bytes.value(), sealed, "right"));
    EXPECT_FALSE(m_files.seal(bytes.value(), sealed, "right")) << "nothing is replaced";

    ASSERT_TRUE(states.goBackTo(2, "first try", author));
    EXPECT_EQ(keeper.plan(), first);
    ASSERT_TRUE(keeper.undo(author));
    EXPECT_EQ(keeper.plan(), second);
    EXPECT_EQ(states.planAt(2).value(), first);

    const auto copy = m_files.open(backup.value());
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy.value()->plan(), second);
    EXPECT_TRUE(m_files.isSealed(sealed).value());
    EXPECT_FALSE(m_files.isSealed(path().toStdString()).value());
    EXPECT_FALSE(m_files.openSealed(sealed, "wrong"));
    const auto opened = m_files.openSealed(sealed, "right");
    ASSERT_TRUE(opened) << toEnglish(opened.error().message);
    EXPECT_EQ(opened.value()->plan(), second);
}

TEST_F(StoredPlanTest, TypingInAFieldIsOneStepOfUndo)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    const Plan before = window->document()->plan();
    window->selection().selectBatches({{"B-001"}});
    auto* people = window->findChild<QSpinBox*>(QStringLiteral("detailsPeople"));
    ASSERT_NE(people, nullptr);
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(people, Qt::Key_Down);
    ASSERT_EQ(window->document()->batch({"B-001"})->people(), People(37));
    ASSERT_TRUE(window->document()->undo());
    EXPECT_EQ(window->document()->plan(), before);
}

TEST_F(StoredPlanTest, CorrectingAFigureOfASiteIsOneStepOfUndo)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    const Plan before = window->document()->plan();
    window->selection().selectFacility(FacilityId{0});
    auto* area = window->findChild<QLineEdit*>(QStringLiteral("recordField_accommodation_area_m2"));
    ASSERT_NE(area, nullptr);
    for (const char* squareMetres : {"120", "1200"}) {
        area->setText(QString::fromLatin1(squareMetres));
        QTest::keyClick(area, Qt::Key_Return);
    }
    ASSERT_EQ(window->document()->operation().facilities[0].accommodationArea, 1200.0);
    ASSERT_TRUE(window->document()->undo());
    EXPECT_EQ(window->document()->plan(), before);
}

TEST_F(StoredPlanTest, TypingForSeveralBatchesIsOneStepOfUndo)
{
    Plan plan = ui::windowPlan();
    plan.batches[{"B-002"}] = plan.batches.at({"B-001"});
    plan.batches[{"B-002"}].code = {"B-002"};
    plan.batches[{"B-001"}].parts.front().people = People(10);
    plan.batches[{"B-002"}].parts.front().people = People(10);
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), plan, QStringLiteral("test"), window));
    window->selection().selectBatches({{"B-001"}, {"B-002"}});
    auto* people = window->findChild<QSpinBox*>(QStringLiteral("detailsPeople"));
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(people, Qt::Key_Down);
    ASSERT_EQ(window->document()->batch({"B-002"})->people(), People(7));
    ASSERT_TRUE(window->document()->undo());
    EXPECT_EQ(window->document()->plan(), plan);
}

TEST_F(StoredPlanTest, AFileThatIsNoPlanIsToldAndNotChanged)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a plan");
    file.close();
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    EXPECT_FALSE(program->openPlan(path(), window));
    EXPECT_TRUE(window->messages().isVisible());
    EXPECT_FALSE(window->hasPlan());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("not a plan"));
}

TEST_F(StoredPlanTest, APlanFileIsNeverReplaced)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    EXPECT_FALSE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    EXPECT_TRUE(window->messages().isVisible());
}

} // namespace
} // namespace planner::desktop
