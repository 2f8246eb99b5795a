// SPDX-License-Identifier: Apache-2.0
// What the File menu does with the plan's file.
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/passphrase_dialog.h"
#include "ui/dialogs/passphrase_field.h"
#include "ui/dialogs/states_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/models/plan_document.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <functional>

namespace planner::ui {
namespace {

template <class Widget>
Widget* in(const QDialog& dialog, const char* name)
{
    return dialog.findChild<Widget*>(QLatin1String(name));
}

class PlanFileActionsTest : public WindowTest {
protected:
    PlanFileActionsTest() { openPlan(); }
    [[nodiscard]] PlanDocument& document() const { return *m_window->document(); }

    /// Opens the named states, does something there and closes them.
    void inDialog(const std::function<void(QDialog&)>& act)
    {
        bool isDone = false;
        QTimer::singleShot(0, m_window, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            act(*dialog);
            isDone = true;
            dialog->reject();
        });
        m_window->action(ActionId::NamedStates)->trigger();
        EXPECT_TRUE(isDone);
    }
    static void nameState(const QDialog& dialog, const char* name)
    {
        QTest::keyClicks(in<QLineEdit>(dialog, "stateName"), QLatin1String(name));
        QTest::mouseClick(in<QPushButton>(dialog, "stateAdd"), Qt::LeftButton);
    }
};

TEST_F(PlanFileActionsTest, AStateIsNamedAndGoneBackTo)
{
    const Plan named = document().plan();
    inDialog([&](QDialog& dialog) {
        EXPECT_TRUE(in<QLabel>(dialog, "statesNote")->isVisible());
        EXPECT_FALSE(in<QPushButton>(dialog, "stateAdd")->isEnabled()) << "it has no name";
        EXPECT_FALSE(in<QPushButton>(dialog, "stateReturn")->isEnabled());
        nameState(dialog, "first try");
        EXPECT_EQ(in<QListView>(dialog, "stateList")->currentIndex().data().toString(), QStringLiteral("first try"));
        EXPECT_FALSE(in<QLabel>(dialog, "statesNote")->isVisible());
        EXPECT_TRUE(in<QLineEdit>(dialog, "stateName")->text().isEmpty());
    });
    ASSERT_TRUE(document().push(RedateBatch{{"B-001"}, Day(3)}));
    inDialog([&](QDialog& dialog) {
        QTest::mouseClick(in<QPushButton>(dialog, "stateReturn"), Qt::LeftButton);
        EXPECT_FALSE(dialog.isVisible());
    });
    EXPECT_EQ(document().plan(), named);
}

TEST_F(PlanFileActionsTest, ARefusalIsToldInTheDialog)
{
    inDialog([&](QDialog& dialog) {
        nameState(dialog, "taken");
        EXPECT_EQ(in<QLabel>(dialog, "statesNote")->text(), QStringLiteral("There is a state taken already."));
        EXPECT_TRUE(in<QLabel>(dialog, "statesNote")->isVisible());
        EXPECT_EQ(in<QLineEdit>(dialog, "stateName")->text(), QStringLiteral("taken")) << "it can be changed";
    });
}

TEST_F(PlanFileActionsTest, ABranchBeginsAFileWithTheNamedState)
{
    const Plan named = document().plan();
    inDialog([&](QDialog& dialog) { nameState(dialog, "first try"); });
    ASSERT_TRUE(document().push(RedateBatch{{"B-001"}, Day(3)}));
    const Plan later = document().plan();
    const PlanWithStates& keeper = *m_files.last;
    m_questions.writePath = m_folder.filePath(QStringLiteral("branch.tplan"));
    inDialog([&](QDialog& dialog) { QTest::mouseClick(in<QPushButton>(dialog, "stateBranch"), Qt::LeftButton); });
    ASSERT_EQ(m_program.windows().size(), 2);
    EXPECT_EQ(keeper.branched.at(m_questions.writePath.toStdString()), named);
    EXPECT_TRUE(m_program.windows().last()->document()->path().endsWith(QStringLiteral("branch.tplan")));
    EXPECT_EQ(document().plan(), later) << "this one stays as it is";
}

TEST_F(PlanFileActionsTest, ABranchOfASealedPlanAsksForItsPassphraseOnce)
{
    m_questions.secret = QStringLiteral("right");
    ASSERT_TRUE(m_program.openPlan(m_folder.filePath(QStringLiteral("plan.sealed")), m_window));
    MainWindow* window = m_program.windows().last();
    PlanWithStates& keeper = *m_files.last;
    keeper.isSealed = true;
    m_questions.asked.clear();
    m_questions.wrongSecret = QStringLiteral("wrong");
    const QString path = m_folder.filePath(QStringLiteral("branch.tplan"));
    ASSERT_TRUE(m_program.branchPlan(keeper, path, window->document()->plan(), {}, window));
    EXPECT_TRUE(m_questions.passphraseRefusal.contains(QStringLiteral("not the passphrase")));
    EXPECT_EQ(m_questions.asked.size(), 2) << "the wrong one and the right one, which opens the branch too";
    EXPECT_EQ(keeper.branched.count(path.toStdString()), 1U);
    m_questions.secret = std::nullopt;
    EXPECT_FALSE(m_program.branchPlan(keeper, path + QLatin1Char('2'), window->document()->plan(), {}, window));
    EXPECT_EQ(keeper.branched.count(path.toStdString() + "2"), 0U) << "the user gave up";
}

TEST_F(PlanFileActionsTest, ABackupIsMadeAndSaidWhere)
{
    m_window->action(ActionId::BackUp)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return m_window->messages().text().contains(QStringLiteral("plan.tplan.backup"));
    })) << m_window->messages().text().toStdString();
}

TEST_F(PlanFileActionsTest, TheFileIsCheckedAndWhatIsFoundIsTold)
{
    m_window->action(ActionId::CheckFile)->trigger();
    EXPECT_TRUE(m_window->messages().text().startsWith(QStringLiteral("Checking the file")));
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return m_window->messages().text().startsWith(QStringLiteral("The file is sound: each of the 3 "));
    })) << m_window->messages().text().toStdString();
    m_files.last->found = Error{ErrorKind::Failed, Message("plan.tplan is damaged. Maybe go back to a copy.")};
    m_window->action(ActionId::CheckFile)->trigger();
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return m_window->messages().text().startsWith(QStringLiteral("plan.tplan is damaged")); }));
}

TEST_F(PlanFileActionsTest, ALongCheckLeavesTheWindowFreeAndIsStopped)
{
    m_files.last->isEndless = true;
    m_window->action(ActionId::CheckFile)->trigger();
    EXPECT_TRUE(document().push(RedateBatch{{"B-001"}, Day(3)})) << "the window goes on";
    m_window->action(ActionId::BackUp)->trigger();
    EXPECT_TRUE(m_window->messages().text().startsWith(QStringLiteral("Something else is under way")));
    m_window->messages().clear();
    m_window->close();
    QCoreApplication::sendPostedEvents(m_window, QEvent::DeferredDelete);
    EXPECT_TRUE(m_program.windows().empty()) << "closing stops the work";
}

TEST_F(PlanFileActionsTest, AStoppedCheckSaysSo)
{
    m_files.last->isEndless = true;
    m_window->action(ActionId::CheckFile)->trigger();
    QTest::mouseClick(m_window->messages().findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return m_window->messages().text() == QStringLiteral("The check was stopped."); }));
}

TEST_F(PlanFileActionsTest, ACopyIsSealedUnlessTheUserGivesUp)
{
    m_questions.filePath = m_folder.filePath(QStringLiteral("copy.sealed"));
    m_window->action(ActionId::SealCopy)->trigger();
    EXPECT_EQ(m_questions.asked.last(), QStringLiteral("newPassphrase"));
    EXPECT_FALSE(QFile::exists(m_questions.filePath)) << "no passphrase, no copy";
    m_questions.secret = QStringLiteral("right");
    m_window->action(ActionId::SealCopy)->trigger();
    EXPECT_TRUE(QFile::exists(m_questions.filePath));
    EXPECT_TRUE(m_window->messages().text().startsWith(QStringLiteral("The sealed copy is ")));
}

TEST_F(PlanFileActionsTest, ASealedPlanOpensWithItsPassphraseOnly)
{
    const QString path = m_folder.filePath(QStringLiteral("plan.sealed"));
    EXPECT_FALSE(m_program.openPlan(path, m_window)) << "the user gave up";
    EXPECT_FALSE(m_window->messages().isVisible());
    m_questions.wrongSecret = QStringLiteral("wrong");
    EXPECT_FALSE(m_program.openPlan(path, m_window)) << "the user gave up after a wrong one";
    EXPECT_TRUE(m_questions.passphraseRefusal.contains(QStringLiteral("does not open with this passphrase")));
    EXPECT_FALSE(m_window->messages().isVisible()) << "it was told where it was asked for";
    m_questions.asked.clear();
    m_questions.wrongSecret = QStringLiteral("wrong");
    m_questions.secret = QStringLiteral("right");
    EXPECT_TRUE(m_program.openPlan(path, m_window));
    EXPECT_EQ(m_questions.asked.size(), 2);
    EXPECT_EQ(m_program.windows().last()->document()->path(), path);
}

TEST(PassphraseDialogTest, ANewOneIsTypedTwiceAlike)
{
    PassphraseDialog dialog(PassphraseUse::New, QStringLiteral("copy.sealed"), nullptr);
    dialog.show();
    const auto canAccept = [&] {
        dialog.setResult(QDialog::Rejected);
        QTest::keyClick(in<QLineEdit>(dialog, "passphraseSecond"), Qt::Key_Return);
        return dialog.result() == QDialog::Accepted;
    };
    EXPECT_FALSE(canAccept()) << "nothing is typed";
    QTest::keyClicks(in<QLineEdit>(dialog, "passphraseFirst"), QStringLiteral("three quiet rivers"));
    QTest::keyClicks(in<QLineEdit>(dialog, "passphraseSecond"), QStringLiteral("three quiet river"));
    EXPECT_FALSE(canAccept());
    EXPECT_EQ(in<QLabel>(dialog, "passphraseNote")->text(), QStringLiteral("The two are not alike yet."));
    QTest::keyClicks(in<QLineEdit>(dialog, "passphraseSecond"), QStringLiteral("s"));
    EXPECT_TRUE(canAccept());
    EXPECT_EQ(dialog.passphrase().text(), "three quiet rivers");
}

TEST(PassphraseDialogTest, AnOldOneIsTypedOnce)
{
    PassphraseDialog dialog(PassphraseUse::Open, QStringLiteral("copy.sealed"), nullptr);
    dialog.show();
    EXPECT_FALSE(in<QLineEdit>(dialog, "passphraseSecond")->isVisible());
    dialog.showRefusal(QStringLiteral("Maybe type it again"));
    EXPECT_EQ(in<QLabel>(dialog, "passphraseNote")->text(), QStringLiteral("Maybe type it again"));
    QTest::keyClicks(in<QLineEdit>(dialog, "passphraseFirst"), QStringLiteral("rivers"));
    QTest::keyClick(in<QLineEdit>(dialog, "passphraseFirst"), Qt::Key_Return);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(dialog.passphrase().text(), "rivers");
}

/// The field's own text is what Qt keeps copies of.
TEST(PassphraseFieldTest, NothingThatIsTypedReachesTheText)
{
    PassphraseField field(nullptr);
    QStringList texts;
    QObject::connect(&field, &QLineEdit::textChanged, &field, [&](const QString& text) { texts.append(text); });
    QTest::keyClicks(&field, QStringLiteral("open"));
    QGuiApplication::clipboard()->setText(QStringLiteral(" sesame"));
    QTest::keySequence(&field, QKeySequence(QKeySequence::Paste));
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("!"));
    QApplication::sendEvent(&field, &composed);
    EXPECT_EQ(field.passphrase().text(), "open sesame!");
    ASSERT_GE(texts.size(), 6);
    for (const QString& text : texts)
        for (const QChar letter : QStringLiteral("open sam!"))
            EXPECT_FALSE(text.contains(letter)) << text.toStdString();
    field.paste(); // as its menu does
    EXPECT_EQ(field.passphrase().text(), "open sesame! sesame");
    EXPECT_FALSE(field.text().contains(QLatin1Char('s')));
}

TEST(PassphraseFieldTest, IsEditedAsAnyField)
{
    PassphraseField field(nullptr);
    // Each as its keyboard sends it; QTest knows the keys of ASCII only.
    for (const char* key : {"s", "\u00e9", "s", "a", "m", "e", " ", "\U0001f511", " ", "\u0633", "\u0645"}) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUtf8(key));
        QApplication::sendEvent(&field, &press);
    }
    EXPECT_EQ(field.passphrase().text(), "s\u00e9same \U0001f511 \u0633\u0645");
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClicks(&field, QStringLiteral("S"));
    EXPECT_EQ(field.passphrase().text(), "S\u00e9same ");
    QTest::keyClick(&field, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClicks(&field, QStringLiteral("Th"));
    EXPECT_EQ(field.passphrase().text(), "Th\u00e9same ");
    QTest::keySequence(&field, QKeySequence(QKeySequence::SelectAll));
    QTest::keyClick(&field, Qt::Key_Delete);
    EXPECT_TRUE(field.passphrase().isEmpty());
    PassphraseField other(nullptr);
    EXPECT_TRUE(field.isAlike(other));
    QTest::keyClicks(&field, QStringLiteral("ab"));
    QTest::keyClicks(&other, QStringLiteral("b"));
    EXPECT_FALSE(field.isAlike(other));
    QTest::keyClick(&other, Qt::Key_Home);
    QTest::keyClicks(&other, QStringLiteral("a"));
    EXPECT_TRUE(field.isAlike(other));
}

} // namespace
} // namespace planner::ui
